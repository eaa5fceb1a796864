/** Marks as they stand in the cells of `ballots.csv` and in the congress file. */
import type { Mark, Style } from '../election/model.ts';

const cellOf: Readonly<Record<Exclude<Mark, number>, string>> = {
  none: '',
  struck: 'x',
  partial: 'p',
  chosen: 'x',
  agree: 'd',
  disagree: 'k',
  both: 'dk',
};

/** What each cell means; the figures of a cumulative ballot are not listed. */
const markOfCell: Readonly<Record<Style, ReadonlyMap<string, Mark>>> = {
  strike: new Map<string, Mark>([
    ['', 'none'],
    ['x', 'struck'],
    ['p', 'partial'],
  ]),
  agree: new Map<string, Mark>([
    ['', 'none'],
    ['d', 'agree'],
    ['k', 'disagree'],
    ['dk', 'both'],
  ]),
  list: new Map<string, Mark>([
    ['', 'none'],
    ['x', 'chosen'],
  ]),
  cumulative: new Map<string, Mark>([
    ['', 0],
    ['x', 'chosen'],
  ]),
};

/** What may stand in a cell, as a sentence for the person who mends the file. */
export const expectedCell: Readonly<Record<Style, string>> = {
  strike: 'cần x (gạch), p (gạch một phần) hoặc để trống',
  agree: 'cần d (đồng ý), k (không đồng ý), dk (cả hai) hoặc để trống',
  list: 'cần x (chọn) hoặc để trống',
  cumulative: 'cần số phiếu dồn, là số nguyên từ 0 trở lên, hoặc x (đánh dấu chia đều)',
};

/** True where the mark can stand on a ballot of this style. */
export function fitsStyle(style: Style, mark: Mark): boolean {
  if (typeof mark === 'number') return style === 'cumulative' && Number.isSafeInteger(mark) && mark >= 0;
  return markOfCell[style].get(cellOf[mark]) === mark;
}

/** The cell of one mark: `x`, `p`, `d`, `k`, `dk`, empty, or a whole number. A mark of another style is a programming error. */
export function formatMark(style: Style, mark: Mark): string {
  if (!fitsStyle(style, mark)) throw new TypeError(`mark ${mark} does not fit style ${style}`);
  return typeof mark === 'number' ? String(mark) : cellOf[mark];
}

/** The mark of one cell without surrounding blanks, or null where the cell means nothing. Case matters. */
export function parseCell(style: Style, cell: string): Mark | null {
  const mark = markOfCell[style].get(cell);
  if (mark !== undefined) return mark;
  return style === 'cumulative' ? parseWholeNumber(cell) : null;
}

/** A whole number written with digits alone, or null. */
export function parseWholeNumber(cell: string): number | null {
  if (!/^[0-9]{1,16}$/u.test(cell)) return null;
  const value = Number(cell);
  return Number.isSafeInteger(value) ? value : null;
}

/** The marks of one ballot as comma-joined cells. */
export function formatMarks(style: Style, marks: readonly Mark[]): string {
  return marks.map((mark) => formatMark(style, mark)).join(',');
}

/** Reads what `formatMarks` wrote; anything else is a damaged file and throws. */
export function parseMarks(style: Style, text: string): Mark[] {
  return text.split(',').map((cell) => {
    const mark = parseCell(style, cell);
    if (mark === null) throw new TypeError(`cell “${cell}” does not fit style ${style}`);
    return mark;
  });
}
