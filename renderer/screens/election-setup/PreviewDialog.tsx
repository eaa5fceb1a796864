import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListPreview } from '../../../src/api/views.ts';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { dayOfIso } from '../../parts/fields/day-text.ts';
import { optionalColumns, type NewCandidate } from '../../parts/fields/candidate-rows.ts';

export interface ReadList {
  /** File name, or null for a pasted table. */
  readonly source: string | null;
  readonly preview: ListPreview;
}

/** What a list would bring, with every problem by row, before anything is taken. */
export function PreviewDialog({
  list,
  present,
  onClose,
  onTake,
}: {
  readonly list: ReadList | null;
  /** People already on the list. */
  readonly present: number;
  readonly onClose: () => void;
  readonly onTake: (candidates: readonly NewCandidate[], how: 'replace' | 'append') => void;
}) {
  const { t } = useTranslation(['candidates', 'common']);
  return (
    <Dialog
      opened={list !== null}
      onClose={onClose}
      size="64rem"
      title={t('preview/title', { source: list?.source ?? t('preview/pasted') })}
      closeLabel={t('common:cancel')}
    >
      {list ? <Preview preview={list.preview} present={present} onClose={onClose} onTake={onTake} /> : null}
    </Dialog>
  );
}

function Preview({
  preview,
  present,
  onClose,
  onTake,
}: {
  readonly preview: ListPreview;
  readonly present: number;
  readonly onClose: () => void;
  readonly onTake: (candidates: readonly NewCandidate[], how: 'replace' | 'append') => void;
}) {
  const { t } = useTranslation(['candidates', 'common']);
  const [onlyProblems, setOnlyProblems] = useState(false);
  const taken = preview.rows.flatMap(({ candidate }) => candidate ?? []);
  const rowsWith = (effect: string) =>
    preview.rows.filter(({ problems }) => problems.some((problem) => problem.effect === effect)).length;
  const counts = { repaired: rowsWith('repaired'), leftOut: rowsWith('left-out'), warning: rowsWith('warning') };
  const clean = counts.repaired + counts.leftOut + counts.warning === 0;
  const columns = optionalColumns.filter((key) => taken.some((candidate) => candidate[key]));
  const shown = onlyProblems ? preview.rows.filter(({ problems }) => problems.length > 0) : preview.rows;
  const known = preview.headings.filter(({ field }) => field !== null);
  return (
    <div className="preview">
      <p className="preview-sum">
        <strong>{taken.length > 0 ? t('preview/taken', { count: taken.length }) : t('preview/none')}</strong>
        {clean && taken.length > 0 ? <span className="chip valid">{t('preview/clean')}</span> : null}
        {counts.leftOut > 0 ? (
          <span className="chip struck">{t('preview/leftOut', { count: counts.leftOut })}</span>
        ) : null}
        {counts.warning > 0 ? (
          <span className="chip attention">{t('preview/warning', { count: counts.warning })}</span>
        ) : null}
        {counts.repaired > 0 ? (
          <span className="chip calm">{t('preview/repaired', { count: counts.repaired })}</span>
        ) : null}
      </p>
      {known.length > 0 ? (
        <p className="label">
          {t('preview/columns')}:{' '}
          {preview.headings
            .filter(({ heading, field }) => heading || field)
            .map(({ column, heading, field }) =>
              arrow(
                heading || t('preview/column', { column }),
                field ? fieldWord(t, field) : t('preview/columnIgnored'),
              ),
            )
            .join(' · ')}
        </p>
      ) : null}
      {clean ? null : (
        <Checkbox
          label={t('preview/onlyProblems')}
          checked={onlyProblems}
          onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
        />
      )}
      <div className="preview-table" tabIndex={0} role="region" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('preview/row')}</th>
              <th scope="col">{t('name')}</th>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
              <th scope="col">{t('preview/problem')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, candidate, problems }) => (
              <tr key={row} className={candidate ? undefined : 'left-out'}>
                <td className="row-number">{row}</td>
                <td>{candidate?.name ?? t('preview/leftOutRow')}</td>
                {columns.map((key) => (
                  <td key={key} className={key === 'birthDate' ? 'date' : undefined}>
                    {key === 'sex'
                      ? candidate?.sex && t(candidate.sex)
                      : key === 'birthDate'
                        ? dayOfIso(candidate?.birthDate ?? '')
                        : candidate?.[key]}
                  </td>
                ))}
                <td>
                  {problems.map(({ code, detail, effect }) => (
                    <div key={code}>
                      <span className={`chip ${chips[effect]}`}>{t(`effects/${effect}`)}</span>{' '}
                      {t(`problems/${code}`, { detail })}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        {taken.length === 0 ? null : present === 0 ? (
          <Button data-autofocus onClick={() => onTake(taken, 'replace')}>
            {t('preview/take', { count: taken.length })}
          </Button>
        ) : (
          <>
            <Button variant="outline" onClick={() => onTake(taken, 'append')}>
              {t('preview/append')}
            </Button>
            <Button data-autofocus onClick={() => onTake(taken, 'replace')}>
              {t('preview/replace', { count: present })}
            </Button>
          </>
        )}
      </Group>
    </div>
  );
}

/** A heading that already says what was recognised needs no arrow. */
function arrow(heading: string, word: string): string {
  return heading.toLowerCase() === word.toLowerCase() ? heading : `${heading} → ${word}`;
}

const chips = { repaired: 'calm', 'left-out': 'struck', warning: 'attention' } as const;

/** The reader names the columns it recognised; a name the catalogue does not know is shown as it is. */
function fieldWord(t: unknown, field: string): string {
  return (t as (key: string, options: object) => string)(`fields/${field}`, { defaultValue: field });
}
