/** How a page of names is laid out, by what has to be read from the last row. */

/** A list this short stands in one column of larger names. */
const oneColumn = 5;

/** Letters of a name that fit beside votes of three digits on one line of the largest type. */
const lettersBeside = 22;

export function rowsOfPage(size: number): { readonly rows: number; readonly columns: 1 | 2 } {
  return size <= oneColumn ? { rows: size, columns: 1 } : { rows: Math.ceil(size / 2), columns: 2 };
}

/** `votes` as they are written beside the name: shares run into the millions, and take room from it. */
export function nameSize(name: string, votes: string): 'one-line' | 'smaller' | 'two-lines' {
  const letters = [...name].length;
  // A digit is a fifth wider than a letter.
  const room = lettersBeside - Math.max(0, votes.length - 3) * 1.2;
  return letters <= room ? 'one-line' : letters <= room * 1.2 ? 'smaller' : 'two-lines';
}
