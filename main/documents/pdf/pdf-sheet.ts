/** The sheet of paper below a page: its size and margins, two pages on one sheet, corner marks. */
import type { Margins, PaperDocument } from '../../../src/papers/document.ts';
import { partyMargins } from '../../../src/papers/layout.ts';
import { drawArtifact } from './pdf-tags.ts';

const millimetre = 72 / 25.4;
const sizes = { A4: { width: 595.28, height: 841.89 }, A5: { width: 419.53, height: 595.28 } };
/** Side of a corner mark, and its distance from both edges: printers leave about 4 mm white. */
const mark = 5 * millimetre;
const dash = { dash: 3, space: 4 };

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly page: { readonly width: number; readonly height: number };
  /** Left edges of the pages on the sheet. */
  readonly places: readonly number[];
  /** Points, unlike a paper's. */
  readonly margin: Margins;
  readonly cornerMarks: boolean;
}

export function sheetOf(paper: PaperDocument): Sheet {
  const { page: setup, margins = partyMargins, landscape = false } = paper;
  const { size, twoOnSheet = false, cornerMarks = false } = setup ?? { size: 'A4' };
  const page = sizes[size];
  const margin = {
    top: margins.top * millimetre,
    bottom: margins.bottom * millimetre,
    left: margins.left * millimetre,
    right: margins.right * millimetre,
  };
  if (landscape) return { ...onItsSide({ page, margin }), cornerMarks, places: [0] };
  if (!twoOnSheet) return { ...page, page, margin, cornerMarks, places: [0] };
  // A4 lying on its side; half of it is a hair wider than A5.
  const { width: height, height: width } = sizes.A4;
  const spare = (width - 2 * page.width) / 4;
  return { width, height, page, margin, cornerMarks, places: [spare, width / 2 + spare] };
}

/** The sheet turned to the right: its left edge, where papers are bound, is above. */
function onItsSide({ page, margin }: Pick<Sheet, 'page' | 'margin'>): Omit<Sheet, 'cornerMarks' | 'places'> {
  const turned = { width: page.height, height: page.width };
  const { top, right, bottom, left } = margin;
  return { ...turned, page: turned, margin: { top: left, right: top, bottom: right, left: bottom } };
}

/** Width and height between the margins of a page. */
export function areaOf({ page, margin }: Sheet): { readonly width: number; readonly height: number } {
  return { width: page.width - margin.left - margin.right, height: page.height - margin.top - margin.bottom };
}

/** Draws on each place of the sheet, from its own left edge. */
export function onEachPlace(pdf: PDFKit.PDFDocument, { places }: Sheet, draw: (place: number) => void): void {
  places.forEach((left, place) => {
    pdf.save().translate(left, 0);
    draw(place);
    pdf.restore();
  });
}

/** The corner marks of every page on the sheet, and a line to cut along. */
export function drawFrame(pdf: PDFKit.PDFDocument, sheet: Sheet): void {
  if (sheet.cornerMarks) onEachPlace(pdf, sheet, () => drawMarks(pdf, sheet.page));
  if (sheet.places.length === 1) return;
  const middle = sheet.width / 2;
  drawArtifact(pdf, () =>
    pdf.lineWidth(0.4).dash(dash.dash, dash).moveTo(middle, 0).lineTo(middle, sheet.height).stroke('#999999').undash(),
  );
}

function drawMarks(pdf: PDFKit.PDFDocument, { width, height }: Sheet['page']): void {
  drawArtifact(pdf, () => {
    for (const x of [mark, width - 2 * mark]) for (const y of [mark, height - 2 * mark]) pdf.rect(x, y, mark, mark);
    pdf.fill('#000000');
  });
}
