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
  /** Width of each column, in letters. */
  readonly widths: readonly number[];
  /** Stay in sight however far one scrolls: the heading, and columns that name a row. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly heading: readonly Heading[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Heading {
  readonly text: string;
  /** Set upright, so that a hundred narrow columns can have names. */
  readonly upright?: boolean;
}

export type Cell = null | TextCell | NumberCell | FormulaCell;

export interface TextCell {
  readonly text: string;
  readonly bold?: boolean;
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
  const column = columnName(place);
  return `${quoted(sheet)}!$${column}$${rowNumber(0)}:$${column}$${rowNumber(Math.max(rows, 1) - 1)}`;
}

/** One cell of another sheet. */
export function cellOf(sheet: string, column: number, row: number): string {
  return `${quoted(sheet)}!$${columnName(column)}$${rowNumber(row)}`;
}

/** A text inside a formula. */
export function inFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
