/** Lays the parts of a paper that begin a page of their own out on pages, each tight where that saves a page of it. */
import PDFDocument from 'pdfkit';
import type { Block, PaperDocument } from '../../../src/papers/document.ts';
import { piecesOf } from './pdf-blocks.ts';
import { paginate, partsOf } from './pdf-pages.ts';
import type { Placed } from './pdf-pages.ts';
import type { Setting } from './pdf-setting.ts';
import { areaOf, sheetOf } from './pdf-sheet.ts';
import { startTags } from './pdf-tags.ts';
import { registerFaces } from './pdf-type.ts';

interface LaidPart {
  readonly tight: boolean;
  readonly pages: readonly (readonly Placed[])[];
}

/** `spare` points at the foot of a page stay free where a part is set as usual. */
export function laidParts(
  blocks: readonly Block[],
  setting: Omit<Setting, 'tight'>,
  { spare }: { readonly spare: number },
): readonly LaidPart[] {
  const tightParts = partsOf(piecesOf(blocks, { ...setting, tight: true }));
  return partsOf(piecesOf(blocks, { ...setting, tight: false })).map((part, index) => {
    const usual = paginate(part, setting.pageHeight - spare);
    const tight = paginate(tightParts[index] ?? part, setting.pageHeight);
    return tight.length < usual.length ? { tight: true, pages: tight } : { tight: false, pages: usual };
  });
}

/** No two programs break and space alike: a page that is this full here may be too full in Word. */
const spareForWord = 24;

/** Which parts Word is to set tight so that it has the pages of the PDF. */
export function tightInWord(paper: PaperDocument): readonly boolean[] {
  const pdf = new PDFDocument({ autoFirstPage: false });
  registerFaces(pdf);
  const sheet = sheetOf(paper);
  const { width, height } = areaOf(sheet);
  const setting = { pdf, tags: startTags(pdf), left: sheet.margin.left, width, pageHeight: height };
  return laidParts(paper.blocks, setting, { spare: spareForWord }).map(({ tight }) => tight);
}
