/**
 * Laws that every drawn paper keeps, whatever it is about. Each gives one sentence for each place that breaks it, none when all
 * is in order. Lengths are points.
 */
import { sheetOf } from '../../main/documents/pdf/pdf-sheet.ts';
import type { PaperDocument } from '../../src/papers/document.ts';
import type { SeenPage, SeenPaper, SeenText } from './read-pages.ts';
import { squeezed } from './read-pages.ts';
import { signaturesOf, stringsOf, tablesOf, toldBy } from './told-text.ts';

export type Law = (seen: SeenPaper, paper: PaperDocument) => readonly string[];

/** Upright text that says something: no watermark, page number or foot, and no heading of a table said again. */
function contentOf(page: SeenPage): readonly SeenText[] {
  return page.texts.filter(({ role, upright }) => upright && role !== 'Artifact');
}

/** Running on, the text of all pages, without white space and in capitals: titles are printed so. */
function comparable(texts: readonly SeenText[]): string {
  return loud(texts.map(({ text }) => text).join(''));
}

function loud(text: string): string {
  return squeezed(text.normalize('NFC')).toLocaleUpperCase('vi');
}

const saysAll: Law = ({ pages }, paper) => {
  const text = comparable(pages.flatMap(contentOf));
  const missing = new Set(toldBy(paper).filter((told) => !text.includes(loud(told))));
  return [...missing].map((told) => `not on the paper: ${told}`);
};

/** Letters composed, none of them a stand-in for one that the font lacks. */
const rightLetters: Law = ({ pages }) =>
  pages.flatMap(({ texts }, index) =>
    texts
      .filter(({ text }) => text !== text.normalize('NFC') || /[\p{Co}\p{Cn}\p{Cc}\uFFFD]/u.test(text))
      .map(({ text }) => `page ${index + 1} has letters that cannot be copied: ${text}`),
  );

const noBlankPage: Law = ({ pages }) =>
  pages.flatMap((page, index) => (contentOf(page).length > 1 ? [] : [`page ${index + 1} is blank`]));

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Text areas of a sheet, one for each page on it. */
function framesOf(paper: PaperDocument): readonly Frame[] {
  const { page, margin, places } = sheetOf(paper);
  return places.map((place) => ({
    top: margin.top,
    bottom: page.height - margin.bottom,
    left: place + margin.left,
    right: place + page.width - margin.right,
  }));
}

/** Ink of a line of text: capitals with two marks above, and what hangs below the baseline. */
function inkOf({ left, right, y, size }: SeenText): Frame {
  return { top: y - size * 0.68, bottom: y + size * 0.22, left, right };
}

function holds(frame: Frame, { top, bottom, left, right }: Frame, slack = 0.7): boolean {
  return (
    left >= frame.left - slack &&
    right <= frame.right + slack &&
    top >= frame.top - slack &&
    bottom <= frame.bottom + slack
  );
}

const insideMargins: Law = ({ pages }, paper) => {
  const frames = framesOf(paper);
  const allowed = (one: Frame): boolean => frames.some((frame) => holds(frame, one));
  return pages.flatMap((page, index) => {
    const texts = contentOf(page).filter((text) => !allowed(inkOf(text)));
    const shapes = page.shapes.all
      .map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }))
      .filter((one) => !allowed(one) && !isCornerMark(one, paper) && !isCutLine(one, page));
    return [
      ...texts.map(({ text }) => `page ${index + 1} has text in its margin: ${text}`),
      ...shapes.map(
        (one) => `page ${index + 1} has a shape in its margin: ${Object.values(one).map(Math.round).join(' ')}`,
      ),
    ];
  });
};

function isCornerMark({ top, bottom, left, right }: Frame, paper: PaperDocument): boolean {
  return paper.page?.cornerMarks === true && Math.abs(right - left - (bottom - top)) < 0.1 && right - left < 15;
}

/** Between two pages on one sheet, from edge to edge. */
function isCutLine({ left, right }: Frame, { width }: SeenPage): boolean {
  return Math.abs(left - right) < 0.1 && Math.abs(left - width / 2) < 0.1;
}

const noOverlap: Law = ({ pages }) =>
  pages.flatMap((page, index) => {
    const inks = page.texts.filter(({ upright }) => upright).map((text) => ({ text: text.text, ink: inkOf(text) }));
    inks.sort((one, other) => one.ink.top - other.ink.top);
    return inks.flatMap(({ text, ink }, at) => {
      const over: string[] = [];
      for (let next = at + 1; next < inks.length && inks[next]!.ink.top < ink.bottom - 0.5; next += 1) {
        const other = inks[next]!;
        if (other.ink.left < ink.right - 0.5 && ink.left < other.ink.right - 0.5)
          over.push(`page ${index + 1}: "${text}" and "${other.text}" stand on each other`);
      }
      return over;
    });
  });

/** A heading, or the heading row of a table, with nothing below it on its page. */
const noOrphanHeading: Law = ({ pages }) =>
  pages.flatMap((page, index) => {
    const last = contentOf(page)
      .toSorted((one, other) => one.y - other.y)
      .at(-1);
    return /^(H\d|TH)$/u.test(last?.role ?? '') ? [`page ${index + 1} ends with the heading ${last!.text}`] : [];
  });

const wholeSignatures: Law = ({ pages }, paper) =>
  signaturesOf(paper).flatMap((words) => {
    const wanted = loud(words.join(''));
    const at = pages.findIndex((page) => comparable(contentOf(page)).includes(wanted));
    if (at === -1) return [`signatures are parted: ${words.join(' ')}`];
    const others = contentOf(pages[at]!).filter(({ text }) => !wanted.includes(loud(text)));
    const lines = new Set(others.map(({ y }) => Math.round(y))).size;
    return lines >= 2 ? [] : [`page ${at + 1} is signed and says nothing`];
  });

/** Less than this much of a page filled, and it looks as if something were missing. */
const leastFilled = 0.4;

/** Only the last page may end early, and one before a part that begins a page of its own. */
const wellFilled: Law = ({ pages }, paper) => {
  const [frame] = framesOf(paper);
  const begins = paper.blocks.filter((_, index) => paper.blocks[index - 1]?.kind === 'page-break');
  const openings = begins.map((block) => loud(stringsOf(block).find((text) => text !== '') ?? ''));
  return pages.slice(0, -1).flatMap((page, index) => {
    const next = contentOf(pages[index + 1]!);
    if (openings.some((words) => comparable(next).startsWith(words))) return [];
    const low = Math.max(...contentOf(page).map(({ y }) => y), ...page.shapes.all.map(({ y, height }) => y + height));
    const filled = (low - frame!.top) / (frame!.bottom - frame!.top);
    return filled < leastFilled ? [`page ${index + 1} is filled to ${Math.round(filled * 100)} % only`] : [];
  });
};

const numberedPages: Law = ({ pages }, paper) => {
  if (paper.page !== undefined) return [];
  const [frame] = framesOf(paper);
  return pages.flatMap((page, index) => {
    const artifacts = page.texts.filter(({ role, upright }) => upright && role === 'Artifact');
    const above = artifacts.filter(({ y }) => y < frame!.top).map(({ text }) => text);
    const below = artifacts.filter(({ y }) => y > frame!.bottom).map(({ text }) => text);
    const number = index === 0 ? '' : String(index + 1);
    const foot = [...(paper.footer ? [paper.footer] : []), `${index + 1}/${pages.length}`];
    return [
      ...(above.join() === number ? [] : [`page ${index + 1} is headed ${above.join()}`]),
      ...(squeezed(below.join('')) === squeezed(foot.join(''))
        ? []
        : [`page ${index + 1} has the foot ${below.join(' ')}`]),
    ];
  });
};

/** A page that goes on with a table says again what its columns are. */
const repeatedHeadings: Law = ({ pages }, paper) => {
  const headings = tablesOf(paper).map(({ columns }) => loud(columns.map(({ title }) => title).join('')));
  return pages.flatMap((page, index) => {
    const first = contentOf(page)[0];
    if (paper.page !== undefined || first?.role !== 'TD') return [];
    const again = comparable(
      page.texts.filter(({ role, upright, y }) => upright && role === 'Artifact' && y < first.y),
    );
    return headings.some((heading) => again.includes(heading))
      ? []
      : [`page ${index + 1} goes on with a table without its headings`];
  });
};

/** Every cell holds its words: between the rules on its left and right, its top and its foot. */
const cellsHoldTheirWords: Law = ({ pages }) =>
  pages.flatMap((page, index) => {
    const cells = page.shapes.stroked.map(({ x, y, width, height }) => ({
      left: x,
      right: x + width,
      top: y,
      bottom: y + height,
    }));
    return page.texts
      .filter(({ role }) => role === 'TD' || role === 'TH')
      .filter((text) => !cells.some((cell) => holds(cell, inkOf(text))))
      .map(({ text }) => `page ${index + 1} has words that leave their cell: ${text}`);
  });

/**
 * A form is read standing and by everybody. A paper's smallest type is for whoever looks for it; on a practice ballot the
 * longest names may be smaller still: it is one page, as the keys that it trains are one ballot.
 */
const leastSize = { form: 12, paper: 8, practice: 6 };

const legible: Law = ({ pages }, paper) => {
  const practice = paper.blocks.some(({ kind }) => kind === 'ballot');
  const least = practice ? leastSize.practice : paper.page === undefined ? leastSize.paper : leastSize.form;
  return pages.flatMap((page, index) =>
    page.texts
      .filter(({ size }) => size < least - 0.01)
      .map(({ text, size }) => `page ${index + 1} has type of ${size.toFixed(1)} pt: ${text}`),
  );
};

export const laws: Readonly<Record<string, Law>> = {
  'says all that it is to say': saysAll,
  'has letters that can be copied': rightLetters,
  'has no blank page': noBlankPage,
  'keeps inside its margins': insideMargins,
  'has no words upon words': noOverlap,
  'ends no page with a heading': noOrphanHeading,
  'keeps its signatures together, with text above them': wholeSignatures,
  'fills its pages': wellFilled,
  'numbers its pages': numberedPages,
  'repeats the headings of its tables': repeatedHeadings,
  'keeps words inside their cells': cellsHoldTheirWords,
  'is legible': legible,
};
