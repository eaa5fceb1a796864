import { useCallback, useMemo, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableRows, type RowColumn, type RowNote } from '../../parts/EditableRows.tsx';
import { nameless, withUsualRoles, type PersonColumn, type PersonRows } from './people-rows.ts';

/** Presidium or counting committee: names and roles in the order they are printed. */
export function PeopleCard({
  kind,
  rows,
  change,
}: {
  readonly kind: 'presidium' | 'committee';
  readonly rows: PersonRows;
  readonly change: Dispatch<SetStateAction<PersonRows>>;
}) {
  const { t } = useTranslation('congress');
  const columns = useMemo((): readonly RowColumn<PersonColumn>[] => {
    const roles =
      kind === 'presidium'
        ? (['presidiumChair', 'presidiumMember'] as const)
        : (['chair', 'deputy', 'secretary', 'member', 'technician'] as const);
    return [
      { key: 'name', label: t('personName'), placeholder: t('addPerson'), maxLength: 300 },
      {
        key: 'role',
        label: t('personRole'),
        width: '38%',
        maxLength: 100,
        suggestions: roles.map((role) => t(`roles/${role}`)),
      },
    ];
  }, [kind, t]);
  const first = t(kind === 'presidium' ? 'roles/presidiumChair' : 'roles/chair');
  const next = t(kind === 'presidium' ? 'roles/presidiumMember' : 'roles/member');
  const changeRows = useCallback<typeof change>(
    (update) => change((now) => withUsualRoles(typeof update === 'function' ? update(now) : update, first, next)),
    [change, first, next],
  );
  const notes = new Map<number, RowNote<PersonColumn>>(
    nameless(rows).map((row) => [row.id, { column: 'name', text: t('personNameless'), wrong: true }]),
  );
  return (
    <section className="card form-card" aria-labelledby={`people-${kind}`}>
      <h2 id={`people-${kind}`}>{t(kind)}</h2>
      {kind === 'committee' ? <p className="explained">{t('committeeHelp')}</p> : null}
      <EditableRows label={t(kind)} columns={columns} rows={rows} change={changeRows} notes={notes} />
    </section>
  );
}
