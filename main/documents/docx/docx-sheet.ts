/** The sheet a Word file is set on. Points. */
import type { PaperDocument } from '../../../src/papers/document.ts';

const millimetre = 72 / 25.4;
const a4 = { short: 595.3, long: 841.9 };
/** Of Party papers (rules.md §3.4): 30 mm on the left for the binding. Millimetres. */
const partyMargins = { top: 20, bottom: 20, left: 30, right: 15 };

export interface DocxSheet {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Width of the text. */
  readonly measure: number;
}

/** From the edge of the sheet to the number above and to the line at the foot. */
export const edge = { header: 10 * millimetre, footer: 8 * millimetre };

export function docxSheetOf({ margins = partyMargins, landscape = false }: PaperDocument): DocxSheet {
  // A sheet on its side has the binding above.
  const { top, bottom, left, right } = landscape
    ? { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
    : margins;
  const margin = {
    top: top * millimetre,
    bottom: bottom * millimetre,
    left: left * millimetre,
    right: right * millimetre,
  };
  const [width, height] = landscape ? [a4.long, a4.short] : [a4.short, a4.long];
  return { width, height, landscape, margin, measure: width - margin.left - margin.right };
}
