/** Draws a paper tree as PDF: sheets, margins and page numbers of Party papers. Knows pages, type and tables, nothing of elections. */
import PDFDocument from 'pdfkit';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { collect, informationOf } from './pdf-file.ts';
import { drawOvers, repeatPages } from './pdf-copies.ts';
import type { DrawnSheet } from './pdf-copies.ts';
import { mendMetadata } from './pdf-metadata.ts';
import { laidParts } from './pdf-parts.ts';
import { areaOf, drawFrame, onEachPlace, sheetOf } from './pdf-sheet.ts';
import type { Sheet } from './pdf-sheet.ts';
import { drawArtifact, startTags } from './pdf-tags.ts';
import { drawPlain, registerFaces, textWidth } from './pdf-type.ts';

const millimetre = 72 / 25.4;

/** The paper as a PDF, tagged, fonts embedded. The same paper and time give the same bytes. */
export async function drawPdf(paper: PaperDocument, options: { readonly createdAt: Date }): Promise<Uint8Array> {
  const sheet = sheetOf(paper);
  const pdf = new PDFDocument({ ...informationOf(paper, options.createdAt), size: [sheet.width, sheet.height] });
  mendMetadata(pdf);
  const bytes = collect(pdf);
  registerFaces(pdf);
  await drawPages(pdf, paper, sheet);
  pdf.end();
  return bytes;
}

async function drawPages(pdf: PDFKit.PDFDocument, paper: PaperDocument, sheet: Sheet): Promise<void> {
  const tags = startTags(pdf);
  const { page, margin } = sheet;
  const area = areaOf(sheet);
  const setting = { pdf, tags, left: margin.left, width: area.width, pageHeight: area.height };
  const pages = laidParts(paper.blocks, setting, { spare: 0 }).flatMap((part) => part.pages);
  const sheets = Math.ceil((paper.copies ?? 1) / sheet.places.length);
  const drawn: DrawnSheet[] = [];
  for (const [index, placed] of pages.entries()) {
    pdf.addPage();
    onEachPlace(pdf, sheet, () => {
      if (paper.watermark) drawWatermark(pdf, paper.watermark, page);
      for (const { piece, y, repeated } of placed) piece.draw(margin.top + y, repeated);
      if (paper.page !== undefined) return;
      drawPageNumber(pdf, index + 1, sheet);
      drawFooter(pdf, paper, `${index + 1}/${pages.length}`, sheet);
    });
    drawFrame(pdf, sheet);
    if (placed.every(({ piece }) => piece.over === undefined)) {
      drawn.push({ page: pdf.page, overs: [] });
      continue;
    }
    const overs = await drawOvers(pdf, sheets, (run) =>
      onEachPlace(pdf, sheet, (place) => {
        const copy = run * sheet.places.length + place;
        for (const { piece, y } of placed) piece.over?.(margin.top + y, copy);
      }),
    );
    drawn.push({ page: pdf.page, overs });
  }
  repeatPages(pdf, drawn, sheets - 1);
}

/** Below the text, so that every word stays legible. */
function drawWatermark(pdf: PDFKit.PDFDocument, text: string, page: Sheet['page']): void {
  drawArtifact(pdf, () => {
    pdf.save().fillColor('#e9e9e9');
    pdf.rotate(-52, { origin: [page.width / 2, page.height / 2] });
    const size = Math.min(120, (110 * page.width * 0.94) / textWidth(pdf, text, 'bold', 110));
    const place = { x: 0, y: page.height / 2 - size * 0.6, width: page.width, align: 'center' as const };
    drawPlain(pdf, text, place, { face: 'bold', size });
    pdf.restore().fillColor('#000000');
  });
}

/** Centred above the text from the second page on: 10 mm from the edge, nearer where the text begins higher. */
function drawPageNumber(pdf: PDFKit.PDFDocument, number: number, sheet: Sheet): void {
  if (number === 1) return;
  const { margin } = sheet;
  const y = Math.min(10 * millimetre, margin.top - 6 * millimetre);
  const place = { x: margin.left, y, width: areaOf(sheet).width, align: 'center' as const };
  drawArtifact(pdf, () => drawPlain(pdf, String(number), place, { face: 'regular', size: 14 }));
}

function drawFooter(pdf: PDFKit.PDFDocument, paper: PaperDocument, pageOfAll: string, sheet: Sheet): void {
  const { page, margin } = sheet;
  const place = { x: margin.left, y: page.height - 13 * millimetre, width: areaOf(sheet).width };
  const type = { face: 'regular' as const, size: 9 };
  drawArtifact(pdf, () => {
    pdf.fillColor('#555555');
    if (paper.footer) drawPlain(pdf, paper.footer, { ...place, align: 'left' }, type);
    drawPlain(pdf, pageOfAll, { ...place, align: 'right' }, type);
    pdf.fillColor('#000000');
  });
}
