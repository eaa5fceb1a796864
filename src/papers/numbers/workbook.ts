/**
 * Numbers to be reused, as a tree of sheets: text, numbers, and formulas where a person would check a sum. The writer in
 * `main/documents` knows nothing of elections. A text is a text whatever it begins with: no name, no note turns into a formula.
 */
export interface Workbook {
  readonly title: string;
  /** BCP 47 language of the text. */
  readonly language: 'vi';
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 letters, none of []:*?/\ */
  readonly name: string;
  /** The same for the name of a file, in the letters of ASCII. */
  readonly file: string;
  /** Width of each column, in letters. */
  readonly widths: readonly number[];
  /** Stay in sight however far one scrolls: the heading, and columns that name a row. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly heading: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
  /** Drawn from the rows, one below the other, right of the columns; printed are only they, a page each. */
  readonly charts?: readonly Chart[];
}

/** Upright bars side by side, a row of the sheet each. A series takes its name from the heading of its column. */
export interface Chart {
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly says: string;
  /** The rows it shows: the first, and how many. */
  readonly rows: { readonly first: number; readonly count: number };
  /** The column that names a bar. */
  readonly names: number;
  /** A row has its bar in one of them. */
  readonly bars: readonly { readonly column: number; readonly look: BarLook }[];
  /** A line across the bars; left out where there is none. */
  readonly line?: number;
  /** Where the axis ends: charts of one sheet are compared with each other. */
  readonly top: number;
}

/** Told apart in black and white as well. */
export type BarLook = 'full' | 'hatched' | 'outlined';

export interface Heading {
  readonly text: string;
  /** Set upright, so that a hundred narrow columns can have names. */
  readonly upright?: boolean;
}

export type Cell = null | TextCell | NumberCell | FormulaCell;

export interface TextCell {
  readonly text: string;
  readonly bold?: boolean;
  /** On as many lines as its column asks for. */
  readonly wrap?: boolean;
}

export interface NumberCell {
  readonly number: number;
  readonly bold?: boolean;
  /** Digits after the comma; none unless said otherwise. */
  readonly decimals?: 2;
}

/** `result` is what the formula gives: a reader that does not calculate shows it. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number;
  readonly bold?: boolean;
  readonly decimals?: 2;
}

/** "A", "Z", "AA": the column at this place, from 0. */
export function columnName(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`;
}

/** The place of a sheet's row on the screen: rows count from 1, and the heading is the first. */
export function rowNumber(place: number): number {
  return place + 2;
}

/** One column of another sheet below its heading, as a formula names it. */
export function columnOf(sheet: string, place: number, rows: number): string {
  return partOfColumn(sheet, place, { first: 0, count: rows });
}

/** Some rows of a column of another sheet. */
export function partOfColumn(sheet: string, place: number, { first, count }: Chart['rows']): string {
  const column = columnName(place);
  return `${quoted(sheet)}!$${column}$${rowNumber(first)}:$${column}$${rowNumber(first + Math.max(count, 1) - 1)}`;
}

/** The heading of a column of another sheet. */
export function headingOf(sheet: string, place: number): string {
  return cellOf(sheet, place, -1);
}

/** One cell of another sheet. */
export function cellOf(sheet: string, column: number, row: number): string {
  return `${quoted(sheet)}!$${columnName(column)}$${rowNumber(row)}`;
}

/** A text inside a formula. */
export function inFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The name of a sheet before one of its cells. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
