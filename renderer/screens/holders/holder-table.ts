/** The rows of the register and which of them are on the screen: a page of all, of those found, or of those to be mended. */
import { useCallback, useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { nextRowId, withPage } from '../../parts/fields/edited-rows.ts';
import { foldedName } from '../../parts/fields/name-search.ts';
import type { HolderRow, HolderRows } from './holder-rows.ts';

/** Rows of a page: a table of thousands of fields takes seconds to draw. */
export const pageSize = 100;

export function useHolderTable(start: HolderRows) {
  const [rows, setRows] = useState(start);
  const [page, setPage] = useState(0);
  const [search, setSearch] = useState('');
  /** Ids that were found; null: all. What is typed into a row does not make it leave the screen. */
  const [found, setFound] = useState<ReadonlySet<number> | null>(null);

  const listed = useMemo(() => (found === null ? rows : rows.filter(({ id }) => found.has(id))), [rows, found]);
  const pages = Math.max(1, Math.ceil(listed.length / pageSize));
  const at = Math.min(page, pages - 1);
  const shown = useMemo(() => listed.slice(at * pageSize, (at + 1) * pageSize), [listed, at]);
  const isLast = at === pages - 1;
  const place = useMemo(
    () => ({
      numbers: numbersOf(rows, shown),
      nextId: found === null && isLast ? nextRowId(rows) : null,
    }),
    [rows, shown, found, isLast],
  );

  const change = useCallback<Dispatch<SetStateAction<HolderRows>>>(
    (update) => {
      setRows((all) => {
        const ids = new Set(shown.map(({ id }) => id));
        const now = all.filter(({ id }) => ids.has(id));
        return withPage(all, now, typeof update === 'function' ? update(now) : update);
      });
    },
    [shown],
  );
  const find = (text: string) => {
    setSearch(text);
    setPage(0);
    setFound(text.trim() === '' ? null : new Set(rows.filter((row) => matches(row, text)).map(({ id }) => id)));
  };
  return {
    rows,
    shown,
    place,
    page: at,
    pages,
    search,
    /** How many rows were found; null while all are shown. */
    found: found === null ? null : listed.length,
    change,
    find,
    turn: (by: 1 | -1) => setPage(Math.min(pages - 1, Math.max(0, at + by))),
    /** Shows these rows alone. */
    only: (ids: readonly number[]) => {
      setSearch('');
      setPage(0);
      setFound(new Set(ids));
    },
    replace: (next: HolderRows) => {
      setRows(next);
      setSearch('');
      setFound(null);
      setPage(0);
    },
    /** The same rows written in another way; the screen stays where it is. */
    rewrite: setRows,
    setPresent: (id: number, present: boolean) =>
      setRows((all) =>
        all.map((row) => (row.id === id ? { ...row, values: { ...row.values, present: present ? 'yes' : '' } } : row)),
      ),
  };
}

export type HolderTable = ReturnType<typeof useHolderTable>;

function numbersOf(rows: HolderRows, shown: HolderRows): ReadonlyMap<number, number> {
  const ids = new Set(shown.map(({ id }) => id));
  return new Map(rows.flatMap(({ id }, index) => (ids.has(id) ? [[id, index + 1] as const] : [])));
}

function matches({ values }: HolderRow, text: string): boolean {
  const wanted = foldedName(text);
  return [values.code, values.name].some((value) => foldedName(value ?? '').includes(wanted));
}
