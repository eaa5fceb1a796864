/** Draws a paper tree as PDF: A4, margins and page numbers of Party papers. Knows pages, type and tables, nothing of elections. */
import PDFDocument from 'pdfkit';
import type { PaperDocument } from '../../src/papers/document.ts';
import { piecesOf } from './pdf-blocks.ts';
import { paginate } from './pdf-pages.ts';
import { drawArtifact, startTags } from './pdf-tags.ts';
import { drawPlain, registerFaces, textWidth } from './pdf-type.ts';

const millimetre = 72 / 25.4;
const page = { width: 595.28, height: 841.89 };
/** 20 mm above and below, 30 mm on the left for the binding, 15 mm on the right. */
const margin = { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre };
const area = { width: page.width - margin.left - margin.right, height: page.height - margin.top - margin.bottom };

/** The paper as an A4 PDF, tagged, fonts embedded. The same paper and time give the same bytes. */
export async function drawPdf(paper: PaperDocument, options: { readonly createdAt: Date }): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: paper.language,
    tagged: true,
    displayTitle: true,
    // pdfkit derives the file's ID from these, so fixed times make fixed bytes.
    info: {
      Title: paper.title.normalize('NFC'),
      Creator: 'Kiểm Phiếu',
      CreationDate: options.createdAt,
      ModDate: options.createdAt,
    },
  });
  const bytes = collect(pdf);
  registerFaces(pdf);
  drawPages(pdf, paper);
  pdf.end();
  return bytes;
}

function drawPages(pdf: PDFKit.PDFDocument, paper: PaperDocument): void {
  const tags = startTags(pdf);
  const setting = { pdf, tags, left: margin.left, width: area.width, pageHeight: area.height };
  const pages = paginate(piecesOf(paper.blocks, setting), area.height);
  pages.forEach((placed, index) => {
    pdf.addPage();
    if (paper.watermark) drawWatermark(pdf, paper.watermark);
    for (const { piece, y, repeated } of placed) piece.draw(margin.top + y, repeated);
    drawPageNumber(pdf, index + 1);
    drawFooter(pdf, paper, `${index + 1}/${pages.length}`);
  });
}

/** Below the text, so that every word stays legible. */
function drawWatermark(pdf: PDFKit.PDFDocument, text: string): void {
  drawArtifact(pdf, () => {
    pdf.save().fillColor('#e9e9e9');
    pdf.rotate(-52, { origin: [page.width / 2, page.height / 2] });
    const size = Math.min(120, (110 * 560) / textWidth(pdf, text, 'bold', 110));
    const place = { x: 0, y: page.height / 2 - size * 0.6, width: page.width, align: 'center' as const };
    drawPlain(pdf, text, place, { face: 'bold', size });
    pdf.restore().fillColor('#000000');
  });
}

/** Centred above the text from the second page on. */
function drawPageNumber(pdf: PDFKit.PDFDocument, number: number): void {
  if (number === 1) return;
  const place = { x: margin.left, y: 10 * millimetre, width: area.width, align: 'center' as const };
  drawArtifact(pdf, () => drawPlain(pdf, String(number), place, { face: 'regular', size: 14 }));
}

function drawFooter(pdf: PDFKit.PDFDocument, paper: PaperDocument, pageOfAll: string): void {
  const place = { x: margin.left, y: page.height - 13 * millimetre, width: area.width };
  const type = { face: 'regular' as const, size: 9 };
  drawArtifact(pdf, () => {
    pdf.fillColor('#555555');
    if (paper.footer) drawPlain(pdf, paper.footer, { ...place, align: 'left' }, type);
    drawPlain(pdf, pageOfAll, { ...place, align: 'right' }, type);
    pdf.fillColor('#000000');
  });
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
