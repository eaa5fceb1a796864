import { Button, TextInput } from '@mantine/core';
import { useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableRows, type RowColumn, type RowNote } from '../../parts/fields/EditableRows.tsx';
import { isGrave, type HolderColumn, type RowProblem } from './holder-rows.ts';
import type { HolderTable } from './holder-table.ts';

/** The register row by row, a page at a time; a code or a name is found by what is typed of it. */
export function HoldersTable({
  table,
  problems,
}: {
  readonly table: HolderTable;
  readonly problems: ReadonlyMap<number, RowProblem>;
}) {
  const { t } = useTranslation('holders');
  const columns = useMemo(
    (): readonly RowColumn<HolderColumn>[] => [
      { key: 'code', label: t('code'), width: '9rem', placeholder: t('typeHere'), maxLength: 40 },
      { key: 'name', label: t('name'), maxLength: 300 },
      { key: 'own', label: t('own'), width: '12rem', maxLength: 24 },
      { key: 'proxied', label: t('proxied'), width: '12rem', maxLength: 24 },
      { key: 'present', label: t('presence'), width: '7rem', choices: [{ value: 'yes', label: t('isPresent') }] },
    ],
    [t],
  );
  const notes = useMemo(() => {
    const noteOf = (problem: RowProblem): RowNote<HolderColumn> => ({
      column: problem.column,
      text: 'other' in problem ? t(`note/${problem.code}`, { other: problem.other }) : t(`note/${problem.code}`),
      wrong: isGrave(problem),
    });
    return new Map([...problems].map(([id, problem]) => [id, noteOf(problem)]));
  }, [problems, t]);
  const { page, pages } = table;
  return (
    <>
      <div className="holders-table">
        <EditableRows
          label={t('title')}
          columns={columns}
          rows={table.shown}
          change={table.change}
          notes={notes}
          page={table.place}
        />
      </div>
      {pages > 1 ? (
        <div className="holders-pages">
          <Button variant="default" size="compact-md" disabled={page === 0} onClick={() => table.turn(-1)}>
            {t('previous')}
          </Button>
          <span role="status">{t('page', { page: page + 1, pages })}</span>
          <Button variant="default" size="compact-md" disabled={page === pages - 1} onClick={() => table.turn(1)}>
            {t('next')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Shows only the rows whose code or name has what is typed. */
export function FindHolder({
  table,
  field,
}: {
  readonly table: HolderTable;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('holders');
  return (
    <TextInput
      ref={field}
      className="holders-find"
      label={t('search')}
      description={table.found === null ? t('searchHelp') : t('found', { count: table.found })}
      value={table.search}
      onChange={(event) => table.find(event.currentTarget.value)}
    />
  );
}
