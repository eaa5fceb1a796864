import { Button } from '@mantine/core';
import { useMemo, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { EditableRows, type RowColumn, type RowNote } from '../../parts/fields/EditableRows.tsx';
import {
  optionalColumns,
  problemsOf,
  type CandidateColumn,
  type CandidateRows,
  type RowProblem,
} from '../../parts/fields/candidate-rows.ts';

export interface ListActions {
  readonly sort: () => void;
  readonly chooseFile: () => void;
  readonly paste: () => void;
  /** Null where there is no other election. */
  readonly takeElected: (() => void) | null;
  readonly saveTemplate: () => void;
  readonly toggleColumns: () => void;
}

/** The ballot list: typed, pasted, imported, sorted; the order is the order of the printed ballot. */
export function CandidatesCard({
  rows,
  change,
  wide,
  actions,
  disabled,
  onPasteTable,
  children,
}: {
  readonly rows: CandidateRows;
  readonly change: Dispatch<SetStateAction<CandidateRows>>;
  /** Birth date, sex, ethnic group, post and unit are shown. */
  readonly wide: boolean;
  readonly actions: ListActions;
  readonly disabled: boolean;
  readonly onPasteTable: (text: string) => void;
  /** Surplus and findings, above the table. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['candidates', 'elections']);
  const columns = useMemo(
    (): readonly RowColumn<CandidateColumn>[] => [
      { key: 'name', label: t('name'), placeholder: t('typeHere'), maxLength: 300 },
      ...(wide ? optionalColumns : []).map((key): RowColumn<CandidateColumn> => ({
        key,
        label: t(key),
        width: widths[key],
        maxLength: key === 'birthDate' ? 10 : key === 'ethnicGroup' ? 60 : 300,
        ...(key === 'sex'
          ? {
              choices: [
                { value: 'male', label: t('male') },
                { value: 'female', label: t('female') },
              ],
            }
          : {}),
      })),
    ],
    [t, wide],
  );
  const problems = useMemo(() => problemsOf(rows), [rows]);
  const notes = useMemo(() => {
    const noteOf = (problem: RowProblem): RowNote<CandidateColumn> =>
      problem.code === 'duplicate'
        ? { column: 'name', text: t('note/duplicate', { other: problem.other }), wrong: false }
        : {
            column: problem.code === 'date' && wide ? 'birthDate' : 'name',
            text: t(`note/${problem.code}`),
            wrong: true,
          };
    return new Map([...problems].map(([id, problem]) => [id, noteOf(problem)]));
  }, [problems, t, wide]);
  return (
    <section className="card form-card candidates" aria-labelledby="candidates-title">
      <div className="candidates-head">
        <h2 id="candidates-title">
          {t('title')} <span className="label">{t('count', { count: rows.length })}</span>
        </h2>
        <div className="tools">
          {disabled ? null : (
            <>
              <Button variant="default" size="compact-sm" onClick={actions.chooseFile}>
                {t('import')}
              </Button>
              <Button variant="default" size="compact-sm" onClick={actions.paste}>
                {t('paste')}
              </Button>
              {actions.takeElected ? (
                <Button variant="default" size="compact-sm" onClick={actions.takeElected}>
                  {t('elections:take/listOpen')}
                </Button>
              ) : null}
              <Button variant="default" size="compact-sm" onClick={actions.sort} disabled={rows.length < 2}>
                {t('sort')}
              </Button>
            </>
          )}
          <Button variant="default" size="compact-sm" onClick={actions.toggleColumns} aria-pressed={wide}>
            {t(wide ? 'fewerColumns' : 'moreColumns')}
          </Button>
          {disabled ? null : (
            <Button variant="subtle" size="compact-sm" onClick={actions.saveTemplate}>
              {t('template')}
            </Button>
          )}
        </div>
      </div>
      <p className="explained">{t('numbers')}</p>
      {children}
      <div
        className="candidates-table"
        // A list that cannot be edited has nothing else in it to take the focus and be scrolled by keys.
        {...(disabled ? { tabIndex: 0, role: 'region', 'aria-label': t('title') } : {})}
      >
        <EditableRows
          label={t('title')}
          columns={columns}
          rows={rows}
          change={change}
          notes={notes}
          disabled={disabled}
          onPasteTable={onPasteTable}
        />
      </div>
    </section>
  );
}

const widths = { birthDate: '7.25rem', sex: '5.25rem', ethnicGroup: '6.5rem', post: '16%', unit: '16%' } as const;
