import { useCallback, useMemo, type Dispatch, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { EditableRows, type RowColumn, type RowNote } from '../../parts/fields/EditableRows.tsx';
import { organisationWords } from '../../parts/fields/organisation-words.ts';
import { useSession } from '../../session.ts';
import { nameless, withUsualRoles, type PersonColumn, type PersonRows } from './people-rows.ts';

/** Presidium or counting committee: names and roles in the order they are printed. */
export function PeopleCard({
  kind,
  ruleSet,
  rows,
  change,
}: {
  readonly kind: 'presidium' | 'committee';
  readonly ruleSet: RuleSetId;
  readonly rows: PersonRows;
  readonly change: Dispatch<SetStateAction<PersonRows>>;
}) {
  const { t } = useTranslation('congress');
  const { roles } = ruleSets[ruleSet].setup;
  // What these people are called does not depend on the kind of meeting.
  const { Presidium, Committee, committee } = organisationWords(
    ruleSet,
    'delegates',
    useSession((session) => session.language),
  );
  const title = kind === 'presidium' ? Presidium : Committee;
  const [first, next] = kind === 'presidium' ? [roles.presides, roles.withThem] : [t('roles/chair'), roles.counts];
  const columns = useMemo(
    (): readonly RowColumn<PersonColumn>[] => [
      { key: 'name', label: t('personName'), placeholder: t('addPerson'), maxLength: 300 },
      {
        key: 'role',
        label: t('personRole'),
        width: '38%',
        maxLength: 100,
        suggestions:
          kind === 'presidium'
            ? [first, next]
            : [first, t('roles/deputy'), t('roles/secretary'), next, t('roles/technician')],
      },
    ],
    [kind, first, next, t],
  );
  const changeRows = useCallback<typeof change>(
    (update) => change((now) => withUsualRoles(typeof update === 'function' ? update(now) : update, first, next)),
    [change, first, next],
  );
  const notes = new Map<number, RowNote<PersonColumn>>(
    nameless(rows).map((row) => [row.id, { column: 'name', text: t('personNameless'), wrong: true }]),
  );
  return (
    <section className="card form-card" aria-labelledby={`people-${kind}`}>
      <h2 id={`people-${kind}`}>{title}</h2>
      {kind === 'committee' ? <p className="explained">{t('committeeHelp', { committee })}</p> : null}
      <EditableRows label={title} columns={columns} rows={rows} change={changeRows} notes={notes} />
    </section>
  );
}
