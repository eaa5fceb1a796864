import {
  memo,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type Dispatch,
  type KeyboardEvent,
  type SetStateAction,
} from 'react';
import { useTranslation } from 'react-i18next';
import './EditableRows.css';
import { nextRowId, withCell, withMoved, without, type EditedRow } from './edited-rows.ts';

export interface RowColumn<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly width?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly suggestions?: readonly string[];
  /** When given, the cell is a choice instead of text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** What is to be said of a row, under the cell it concerns. */
export interface RowNote<K extends string> {
  readonly column: K;
  readonly text: string;
  readonly wrong: boolean;
}

/**
 * A table typed like a list: Enter goes to the next row, ↑ ↓ between rows, Alt+↑ ↓ moves the row, Ctrl+Delete removes it.
 * A last empty row is always there. Numbers are the places.
 */
export function EditableRows<K extends string>({
  label,
  columns,
  rows,
  change,
  notes,
  disabled = false,
  page,
  onPasteTable,
}: {
  readonly label: string;
  /** Must keep its identity between renderings, or every row is drawn again on each key. */
  readonly columns: readonly RowColumn<K>[];
  readonly rows: readonly EditedRow<K>[];
  readonly change: Dispatch<SetStateAction<readonly EditedRow<K>[]>>;
  readonly notes?: ReadonlyMap<number, RowNote<K>> | undefined;
  readonly disabled?: boolean;
  /** Where `rows` are a part of a longer list: the number of each row, and the id of a new one (null: none here). */
  readonly page?: { readonly numbers: ReadonlyMap<number, number>; readonly nextId: number | null } | undefined;
  /** Several lines or columns were pasted into a cell. */
  readonly onPasteTable?: (text: string) => void;
}) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<{ readonly at: number; readonly column: string } | null>(null);
  const listId = useId();

  const focusCell = (at: number, column: string) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${at}"][data-column="${column}"]`)?.focus();
  useLayoutEffect(() => {
    if (!wanted.current) return;
    focusCell(wanted.current.at, wanted.current.column);
    wanted.current = null;
  });

  const edit = useCallback(
    (id: number, key: K, text: string) => change((now) => withCell(now, id, key, text)),
    [change],
  );
  const move = useCallback(
    (at: number, by: number, column?: string) => {
      if (column) wanted.current = { at: at + by, column };
      change((now) => withMoved(now, at, by));
    },
    [change],
  );
  const remove = useCallback(
    (at: number, column?: string) => {
      if (column) wanted.current = { at, column };
      change((now) => without(now, at));
    },
    [change],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.nativeEvent.isComposing) return;
    const { at, column, choice } = cell;
    const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.ctrlKey);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const by = event.key === 'ArrowUp' ? -1 : 1;
      if (at < rows.length && at + by >= 0 && at + by < rows.length) move(at, by, column);
    } else if (event.ctrlKey && event.key === 'Delete') {
      if (at < rows.length) remove(at, column);
    } else if (down && !event.altKey && !(choice && event.key === 'ArrowDown')) {
      focusCell(Math.min(at + 1, rows.length), event.key === 'Enter' ? columns[0]!.key : column);
    } else if (event.key === 'ArrowUp' && !choice) focusCell(at - 1, column);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!onPasteTable || !/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    onPasteTable(text);
  };

  const nextId = page ? page.nextId : nextRowId(rows);
  const shown: readonly EditedRow<K>[] =
    disabled || nextId === null ? rows : [...rows, { id: nextId, values: {} } as EditedRow<K>];
  return (
    <>
      <table ref={table} className="editable-rows" aria-label={label} onKeyDown={onKeyDown} onPaste={onPaste}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('rows/number')}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={{ width: column.width }}>
                {column.label}
              </th>
            ))}
            {disabled ? null : (
              <th scope="col" className="tools">
                <span className="visually-hidden">{t('rows/tools')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <Row
              key={row.id}
              row={row as EditedRow<string>}
              at={at}
              number={page?.numbers.get(row.id) ?? at + 1}
              blank={at === rows.length}
              columns={columns as readonly RowColumn<string>[]}
              note={notes?.get(row.id) as RowNote<string> | undefined}
              listId={listId}
              disabled={disabled}
              edit={edit as (id: number, key: string, text: string) => void}
              move={move}
              remove={remove}
            />
          ))}
        </tbody>
      </table>
      {columns.map((column) =>
        column.suggestions ? (
          <datalist key={column.key} id={`${listId}-${column.key}`}>
            {column.suggestions.map((text) => (
              <option key={text} value={text}>
                {text}
              </option>
            ))}
          </datalist>
        ) : null,
      )}
    </>
  );
}

function cellOf(target: EventTarget) {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-at]') : null;
  return cell
    ? { at: Number(cell.dataset['at']), column: cell.dataset['column']!, choice: cell instanceof HTMLSelectElement }
    : null;
}

const Row = memo(function Row({
  row,
  at,
  number,
  blank,
  columns,
  note,
  listId,
  disabled,
  edit,
  move,
  remove,
}: {
  readonly row: EditedRow<string>;
  readonly at: number;
  readonly number: number;
  readonly blank: boolean;
  readonly columns: readonly RowColumn<string>[];
  readonly note: RowNote<string> | undefined;
  readonly listId: string;
  readonly disabled: boolean;
  readonly edit: (id: number, key: string, text: string) => void;
  readonly move: (at: number, by: number, column?: string) => void;
  readonly remove: (at: number, column?: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <tr className={blank ? 'blank' : undefined}>
      <td className="number">{blank ? '+' : number}</td>
      {columns.map((column) => {
        const common = {
          'data-at': at,
          'data-column': column.key,
          'aria-label': t('rows/cell', { column: column.label, number }),
          'aria-invalid': note?.wrong && note.column === column.key ? true : undefined,
          'aria-describedby': note?.column === column.key ? `${listId}-note-${row.id}` : undefined,
          disabled,
          value: row.values[column.key] ?? '',
        };
        return (
          <td key={column.key}>
            {column.choices ? (
              <select {...common} onChange={(event) => edit(row.id, column.key, event.currentTarget.value)}>
                <option value="">–</option>
                {column.choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...common}
                type="text"
                autoComplete="off"
                spellCheck={false}
                maxLength={column.maxLength}
                placeholder={blank ? column.placeholder : undefined}
                list={column.suggestions ? `${listId}-${column.key}` : undefined}
                onChange={(event) => edit(row.id, column.key, event.currentTarget.value)}
              />
            )}
            {note?.column === column.key ? (
              <div id={`${listId}-note-${row.id}`} className={note.wrong ? 'row-note wrong' : 'row-note'}>
                {note.text}
              </div>
            ) : null}
          </td>
        );
      })}
      {disabled ? null : (
        <td className="tools">
          {blank ? null : (
            <>
              <button type="button" tabIndex={-1} aria-label={t('rows/up', { number })} onClick={() => move(at, -1)}>
                ↑
              </button>
              <button type="button" tabIndex={-1} aria-label={t('rows/down', { number })} onClick={() => move(at, 1)}>
                ↓
              </button>
              <button type="button" tabIndex={-1} aria-label={t('rows/remove', { number })} onClick={() => remove(at)}>
                ×
              </button>
            </>
          )}
        </td>
      )}
    </tr>
  );
});
