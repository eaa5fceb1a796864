/** The pages of a PDF as pictures, drawn by what `npm ci` brings, alike on every machine. */
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each point, row by row. */
  readonly colours: Uint8ClampedArray;
}

/** The pages asked for, by their numbers; all of them unless said otherwise. */
export async function drawnPages(
  pdf: Uint8Array,
  dotsPerInch: number,
  wanted?: readonly number[],
): Promise<readonly DrawnPage[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const paper = await task.promise;
  const numbers = wanted ?? Array.from({ length: paper.numPages }, (_, index) => index + 1);
  const pages: DrawnPage[] = [];
  for (const number of numbers) {
    const page = await paper.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const { width, height } = { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) };
    const canvas = createCanvas(width, height);
    // pdf.js draws on any canvas; its types know that of a browser only.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    pages.push({ width, height, colours: canvas.getContext('2d').getImageData(0, 0, width, height).data });
  }
  await task.destroy();
  return pages;
}
