/** Rows of a table that is edited with the keyboard alone. Every row keeps its id, so that focus follows a moved row. */
export interface EditedRow<K extends string> {
  readonly id: number;
  readonly values: Readonly<Partial<Record<K, string>>>;
}

/** The id of the empty row at the end, which becomes a real one when something is typed there. */
export function nextRowId(rows: readonly EditedRow<string>[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.id), 0) + 1;
}

export function rowsOf<K extends string>(
  values: readonly Readonly<Partial<Record<K, string>>>[],
  firstId = 1,
): readonly EditedRow<K>[] {
  return values.map((each, at) => ({ id: firstId + at, values: each }));
}

/** Writes one cell; an id that no row has makes a new last row. */
export function withCell<K extends string>(
  rows: readonly EditedRow<K>[],
  id: number,
  key: K,
  text: string,
): readonly EditedRow<K>[] {
  const written = (row: EditedRow<K>): EditedRow<K> => ({ ...row, values: { ...row.values, [key]: text } });
  return rows.some((row) => row.id === id)
    ? rows.map((row) => (row.id === id ? written(row) : row))
    : [...rows, written({ id, values: {} } as EditedRow<K>)];
}

/** Moves the row at a place by some places; at the ends nothing happens. */
export function withMoved<K extends string>(
  rows: readonly EditedRow<K>[],
  at: number,
  by: number,
): readonly EditedRow<K>[] {
  const row = rows[at];
  const to = at + by;
  return row && to >= 0 && to < rows.length ? rows.toSpliced(at, 1).toSpliced(to, 0, row) : rows;
}

export function without<K extends string>(rows: readonly EditedRow<K>[], at: number): readonly EditedRow<K>[] {
  return at < rows.length ? rows.toSpliced(at, 1) : rows;
}

/** The whole list after some of its rows (one page) were edited, moved among themselves, taken out or added to. */
export function withPage<K extends string>(
  all: readonly EditedRow<K>[],
  page: readonly EditedRow<K>[],
  edited: readonly EditedRow<K>[],
): readonly EditedRow<K>[] {
  const places = new Set(page.map(({ id }) => id));
  const kept = edited.filter(({ id }) => places.has(id));
  const added = edited.filter(({ id }) => !places.has(id));
  let next = 0;
  // The rows left take the places of the page from the top; what is over is gone.
  const rest = all.flatMap((row) => (places.has(row.id) ? (kept[next++] ?? []) : row));
  return [...rest, ...added];
}

/** Rows in which something was typed. */
export function filled<K extends string>(rows: readonly EditedRow<K>[]): readonly EditedRow<K>[] {
  return rows.filter((row) => Object.values<string | undefined>(row.values).some((text) => text?.trim()));
}
