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
