import type { Tagged } from './pdf-tags.ts';

/** Where and on what a block is set: the text area's left edge and width. */
export interface Setting {
  readonly pdf: PDFKit.PDFDocument;
  readonly tags: Tagged;
  readonly left: number;
  readonly width: number;
  /** Height of a page's text area. */
  readonly pageHeight: number;
  /** Less white between lines, paragraphs and rows, the type as large as ever: where that saves a page. */
  readonly tight: boolean;
}

/** From one line to the next where a paper is set tight, as a multiple of the size: what the letters of Times need. */
export const tightPitch = 1.1;
