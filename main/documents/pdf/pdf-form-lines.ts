/**
 * How the lines of a form fall on its pages: type size, distance between the rows and groups side by side that need the fewest
 * pages; among these the fewest groups, then the largest type. Nothing is drawn here.
 */
import type { FormBlock, FormColumn, FormRow } from '../../../src/papers/form.ts';
import type { Setting } from './pdf-setting.ts';
import type { Line } from './pdf-type.ts';
import { breakEvenly, breakLines, lineHeight, textWidth } from './pdf-type.ts';

const millimetre = 72 / 25.4;

/** From roomy to as close as is readable: 12 pt type, and 8 mm from one row to the next. */
const measures = [
  { size: 14, pitch: 12 * millimetre },
  { size: 14, pitch: 10.5 * millimetre },
  { size: 13, pitch: 9.5 * millimetre },
  { size: 13, pitch: 8.75 * millimetre },
  { size: 12, pitch: 8 * millimetre },
] as const;

/** Room between a cell's rule and its text. */
const padding = 3.5;
const gapBetweenGroups = 4 * millimetre;
/** A line that is written on by hand needs more room than a printed one. */
const openPitch = 10 * millimetre;
const headSize = 12;
/** Side by side, a name may take two lines; alone it may take as many as it needs. */
const mostLinesInGroup = 2;

const widths: Readonly<Record<'number' | 'short' | 'date' | 'box' | 'figure', number>> = {
  number: 11 * millimetre,
  short: 16 * millimetre,
  date: 25 * millimetre,
  box: 18 * millimetre,
  figure: 34 * millimetre,
};
/** As narrow as "Đồng ý" and nine figures of a hand stand in them: a remark needs the room. */
const besideRemark = { box: 15 * millimetre, figure: 28 * millimetre };
/** In sizes of its type: "31/12/1979". */
const dateWidth = 4.6;

export interface FormCell {
  readonly column: FormColumn;
  /** From the left edge of its group. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
}

export interface MeasuredRow {
  readonly row: FormRow;
  readonly cells: readonly FormCell[];
  readonly height: number;
}

/** The lines of one page: groups from left to right, rows from top to bottom. */
export interface LinesOfPage {
  readonly groups: readonly (readonly MeasuredRow[])[];
  /** Without the heading row. */
  readonly height: number;
}

export interface FormLines {
  readonly groupWidth: number;
  readonly head: { readonly cells: readonly FormCell[]; readonly height: number };
  /** Distance from one row of one line to the next. */
  readonly pitch: number;
  readonly pages: readonly LinesOfPage[];
}

/** Height that a page leaves for the lines with their heading row. */
export interface Room {
  readonly first: number;
  readonly later: number;
  /** Kept below the last line. */
  readonly below: number;
}

export function layOut(block: FormBlock, setting: Setting, room: Room): FormLines {
  let best: (Omit<FormLines, 'pages'> & Pick<Filling, 'rows' | 'groups' | 'pages'>) | undefined;
  for (let groups = 1; groups <= Math.max(1, block.sideBySide); groups += 1) {
    const groupWidth = (setting.width - (groups - 1) * gapBetweenGroups) / groups;
    for (const { size, pitch } of measures) {
      const columns = placedColumns(block, setting, groupWidth, size);
      const head = headOf(columns, setting);
      const rows = block.rows.map((row) => measured(row, columns, setting, size, pitch));
      if (groups > 1 && !fits(rows, setting, size)) continue;
      const pages = cut({ rows, groups, room: spared(room, head.height) }).length;
      if (best === undefined || pages < best.pages) best = { groupWidth, head, pitch, rows, groups, pages };
    }
  }
  const { head, pitch, groupWidth, ...filling } = best!;
  return { groupWidth, head, pitch, pages: balanced({ ...filling, room: spared(room, head.height) }) };
}

/** What the heading row leaves of a page. */
function spared({ first, later, below }: Room, head: number): Room {
  return { first: first - head, later: later - head, below };
}

export function groupLeft(setting: Setting, { groupWidth }: FormLines, group: number): number {
  return setting.left + group * (groupWidth + gapBetweenGroups);
}

type PlacedColumn = Omit<FormCell, 'lines'>;

/** What a name may get of the width it shares with a remark: half, if nothing else takes fewer lines. */
const nameShares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7] as const;
/** Lines of a remark that a third line of a name outweighs: names are what people look for. */
const nameWeight = 3;

/** What the fixed columns leave is shared by a name and a remark beside it so that the rows take the fewest lines, no word cut. */
function placedColumns(
  { columns, rows }: FormBlock,
  setting: Setting,
  width: number,
  size: number,
): readonly PlacedColumn[] {
  if (columns.every(({ kind }) => kind !== 'text')) return sharedOut(columns, width, size, 1);
  const choices = nameShares.map((share) => {
    const placed = sharedOut(columns, width, size, share);
    return {
      placed,
      lines: linesTaken(
        rows.map((row) => measured(row, placed, setting, size, 0)),
        setting,
        size,
      ),
    };
  });
  return choices.reduce((best, one) => (one.lines < best.lines ? one : best)).placed;
}

function linesTaken(rows: readonly MeasuredRow[], setting: Setting, size: number): number {
  if (!wordsWhole(rows, setting, size)) return Number.POSITIVE_INFINITY;
  return rows.reduce((sum, { cells }) => {
    const ofName = cells.find(({ column }) => column.kind === 'name')?.lines.length ?? 0;
    return sum + tallest(cells) + nameWeight * Math.max(0, ofName - mostLinesInGroup);
  }, 0);
}

function sharedOut(
  columns: readonly FormColumn[],
  width: number,
  size: number,
  nameShare: number,
): readonly PlacedColumn[] {
  const narrow = { ...besideRemark, date: Math.min(widths.date, dateWidth * size + 2 * padding) };
  const own = { ...widths, ...(nameShare < 1 ? narrow : {}), name: 0, text: 0 };
  const left = width - columns.reduce((sum, { kind }) => sum + own[kind], 0);
  own.name = left * nameShare;
  own.text = left - own.name;
  let x = 0;
  return columns.map((column) => {
    const placed = { column, x, width: own[column.kind] };
    x += placed.width;
    return placed;
  });
}

function headOf(columns: readonly PlacedColumn[], { pdf }: Setting): FormLines['head'] {
  const cells = columns.map((placed) => ({
    ...placed,
    lines: breakEvenly(pdf, placed.column.title, placed.width - padding, { size: headSize, face: 'bold' }),
  }));
  return { cells, height: tallest(cells) * lineHeight(headSize) + 2 * padding };
}

function measured(
  row: FormRow,
  columns: readonly PlacedColumn[],
  { pdf }: Setting,
  size: number,
  pitch: number,
): MeasuredRow {
  const cells = columns.map((placed, index) => {
    const text = row.cells[index] ?? '';
    const width = placed.width - 2 * padding;
    return { ...placed, lines: text === '' ? [] : breakLines(pdf, text, width, { size }) };
  });
  const least = row.open === true ? Math.max(pitch, openPitch) : pitch;
  return { row, cells, height: Math.max(least, tallest(cells) * lineHeight(size) + 2 * padding) };
}

function tallest(cells: readonly FormCell[]): number {
  return Math.max(...cells.map(({ lines }) => lines.length), 0);
}

/** Whether every text stands in its column in few lines, no word of it cut. */
function fits(rows: readonly MeasuredRow[], setting: Setting, size: number): boolean {
  return (
    rows.every(({ cells }) => cells.every(({ lines }) => lines.length <= mostLinesInGroup)) &&
    wordsWhole(rows, setting, size)
  );
}

function wordsWhole(rows: readonly MeasuredRow[], { pdf }: Setting, size: number): boolean {
  return rows.every(({ row, cells }) =>
    cells.every(({ width }, index) =>
      (row.cells[index] ?? '').split(' ').every((word) => textWidth(pdf, word, 'regular', size) <= width - 2 * padding),
    ),
  );
}

interface Filling {
  readonly rows: readonly MeasuredRow[];
  readonly groups: number;
  readonly room: Room;
  /** As few as they fit on. */
  readonly pages: number;
}

/** About as many lines on each page: a last page with one name is easily lost or left unread. */
function balanced({ pages, ...filling }: Filling): readonly LinesOfPage[] {
  let high = Math.max(filling.room.first, filling.room.later);
  let low = pages === 1 ? high : 0;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (cut(filling, middle).length === pages) high = middle;
    else low = middle;
  }
  return cut(filling, high).map(({ rows, height }) => evened(rows, filling.groups, height));
}

interface CutPage {
  readonly rows: readonly MeasuredRow[];
  /** That the page leaves for them. */
  readonly height: number;
}

/** One page filled after the other, up to the given height of lines. */
function cut(
  { rows, groups, room }: Omit<Filling, 'pages'>,
  most: number = Number.POSITIVE_INFINITY,
): readonly CutPage[] {
  const pages: CutPage[] = [];
  let rest = rows;
  do {
    const height = pages.length === 0 ? room.first : room.later;
    const last = filledPage(rest, groups, Math.min(most, height - room.below), false);
    if (last.length === rest.length) {
      pages.push({ rows: rest, height: height - room.below });
      return pages;
    }
    const whole = filledPage(rest, groups, Math.min(most, height), pages.length > 0);
    // What is kept below the last line goes with at least one line.
    const kept = whole.length === rest.length ? rest.length - 1 : whole.length;
    const taken = Math.max(kept, pages.length > 0 ? 1 : 0);
    pages.push({ rows: rest.slice(0, taken), height });
    rest = rest.slice(taken);
  } while (rest.length > 0);
  return pages;
}

/** The rows that stand on a page of this height, from the first on; `atLeastOne` even where it is taller than the page. */
function filledPage(
  rows: readonly MeasuredRow[],
  groups: number,
  height: number,
  atLeastOne: boolean,
): readonly MeasuredRow[] {
  const taken = inGroups(rows, groups, height).reduce((sum, group) => sum + group.length, 0);
  return rows.slice(0, Math.max(taken, atLeastOne ? 1 : 0));
}

/** As many rows as fit into each group, from the left; a hundredth of a point is the error of a sum, no overflow. */
function inGroups(rows: readonly MeasuredRow[], groups: number, height: number): readonly (readonly MeasuredRow[])[] {
  let next = 0;
  return Array.from({ length: groups }, () => {
    const from = next;
    let used = 0;
    while (next < rows.length && used + rows[next]!.height <= height + 0.01) {
      used += rows[next]!.height;
      next += 1;
    }
    return rows.slice(from, next);
  });
}

/** The same rows in groups of about one height. */
function evened(rows: readonly MeasuredRow[], groups: number, most: number): LinesOfPage {
  const taken = (height: number): number =>
    inGroups(rows, groups, height).reduce((sum, group) => sum + group.length, 0);
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (taken(middle) === rows.length) high = middle;
    else low = middle;
  }
  const placed = taken(high) === rows.length ? inGroups(rows, groups, high) : [rows];
  const heights = placed.map((group) => group.reduce((sum, { height }) => sum + height, 0));
  return { groups: placed, height: Math.max(...heights, 0) };
}
