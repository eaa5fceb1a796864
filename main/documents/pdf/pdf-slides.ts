/** Draws a tree of slides as PDF: a page a slide, for a projector that no presentation program stands behind, and for paper. */
import PDFDocument from 'pdfkit';
import type { Slides } from '../../../src/papers/slides.ts';
import { collect, informationOf } from './pdf-file.ts';
import { mendMetadata } from './pdf-metadata.ts';
import { drawArtifact, startTags } from './pdf-tags.ts';
import type { Tagged } from './pdf-tags.ts';
import { breakEvenly, breakLines, drawLine, lineHeight, registerFaces } from './pdf-type.ts';
import { slideSize } from '../slides/slide-canvas.ts';
import type { Bar, Box, SlideCanvas, Words } from '../slides/slide-canvas.ts';
import { drawSlide } from '../slides/slide-layout.ts';

/** The slides as a PDF, tagged, fonts embedded. The same slides and time give the same bytes. */
export async function drawSlidesPdf(slides: Slides, options: { readonly createdAt: Date }): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    ...informationOf(slides, options.createdAt),
    size: [slideSize.width, slideSize.height],
  });
  mendMetadata(pdf);
  const bytes = collect(pdf);
  registerFaces(pdf);
  const tags = startTags(pdf);
  for (const slide of slides.slides) {
    pdf.addPage();
    drawArtifact(pdf, () => pdf.rect(0, 0, slideSize.width, slideSize.height).fill('#F3F6F8'));
    drawSlide(new PdfCanvas(pdf, tags), slide, slides);
  }
  pdf.end();
  return bytes;
}

const alignments = { l: 'left', ctr: 'center', r: 'right' } as const;

class PdfCanvas implements SlideCanvas {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #tags: Tagged;

  constructor(pdf: PDFKit.PDFDocument, tags: Tagged) {
    this.#pdf = pdf;
    this.#tags = tags;
  }

  words(box: Box, words: Words): void {
    if (words.text === '') return;
    const draw = () => this.#lines(box, words);
    if (words.behind === true) drawArtifact(this.#pdf, draw);
    else this.#tags.inside(words.title === true ? 'H1' : 'P').draw(draw);
  }

  bar({ x, y, width, height }: Box, { fill, outline, says }: Bar): void {
    const draw = () => {
      if (fill !== null) this.#pdf.rect(x, y, width, height).fill(`#${fill}`);
      if (outline !== undefined) this.#pdf.lineWidth(1.25).rect(x, y, width, height).stroke(`#${outline}`);
    };
    if (says === '') drawArtifact(this.#pdf, draw);
    else this.#tags.inside('Figure', { alt: says, bbox: [x, y, x + width, y + height] }).draw(draw);
  }

  upright(x: number, y: number, height: number, color: string): void {
    drawArtifact(this.#pdf, () => {
      this.#pdf.save().lineWidth(2).dash(8, { space: 6 });
      this.#pdf
        .moveTo(x, y)
        .lineTo(x, y + height)
        .stroke(`#${color}`);
      this.#pdf.restore();
    });
  }

  #lines(
    { x, y, width, height }: Box,
    { text, size, color, bold, align = 'l', anchor, turned = 0, wrap }: Words,
  ): void {
    const pdf = this.#pdf;
    const style = { size, face: bold === true ? ('bold' as const) : ('regular' as const) };
    const measure = wrap === true ? width : Number.POSITIVE_INFINITY;
    const lines =
      align === 'ctr' && wrap === true ? breakEvenly(pdf, text, width, style) : breakLines(pdf, text, measure, style);
    const spare = height - lines.length * lineHeight(size);
    const top = y + (anchor === 't' ? 0 : anchor === 'b' ? spare : spare / 2);
    pdf.save().fillColor(`#${color}`);
    if (turned !== 0) pdf.rotate(turned, { origin: [x + width / 2, y + height / 2] });
    lines.forEach((line, index) => {
      drawLine(pdf, line, x, top + index * lineHeight(size), width, alignments[align]);
    });
    pdf.restore();
  }
}
