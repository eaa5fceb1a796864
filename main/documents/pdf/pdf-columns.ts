/** Widths of the columns of a table: as its paper shares them out, but none so narrow that a date or a figure breaks within. */

/** A column as its share sets it, in points, room beside the text included. */
export interface SetColumn {
  readonly width: number;
  /** What holds its longest word. */
  readonly needs: number;
  /** What holds its lines as they are set, where each cell is one line; otherwise its longest word, for more lines do no harm. */
  readonly keeps: number;
}

/** Columns too narrow for a word take from those with room to spare. Where these have too little, words break as before. */
export function widened(columns: readonly SetColumn[]): readonly number[] {
  const lacking = sum(columns.map(({ width, needs }) => Math.max(0, needs - width)));
  const spare = sum(columns.map(spareOf));
  if (lacking === 0 || lacking > spare) return columns.map(({ width }) => width);
  return columns.map((column) => Math.max(column.width, column.needs) - (lacking * spareOf(column)) / spare);
}

function spareOf({ width, keeps }: SetColumn): number {
  return Math.max(0, width - keeps);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
