/** How a page of names is laid out, by what has to be read from the last row. */

/** A list this short stands in one column of larger names. */
const oneColumn = 5;

/** Letters of a name that fit on one line in the largest type, and in the next one. */
const shortName = 24;
const longName = 30;

export function rowsOfPage(size: number): { readonly rows: number; readonly columns: 1 | 2 } {
  return size <= oneColumn ? { rows: size, columns: 1 } : { rows: Math.ceil(size / 2), columns: 2 };
}

/** `two-lines` only where a name is too long for one. */
export function nameSize(name: string): 'one-line' | 'smaller' | 'two-lines' {
  const letters = [...name].length;
  return letters <= shortName ? 'one-line' : letters <= longName ? 'smaller' : 'two-lines';
}
