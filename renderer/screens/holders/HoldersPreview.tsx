import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder } from '../../../src/api/inputs.ts';
import type { HoldersPreview as Preview } from '../../../src/api/views.ts';
import { Dialog } from '../../parts/dialogs/Dialog.tsx';
import { useShownCount } from '../../parts/shown-count.ts';

/** Rows drawn at a time; those with a note come first where there are more. */
const drawn = 300;

export interface ReadRegister {
  readonly source: string;
  readonly preview: Preview;
}

interface HoldersPreviewProps {
  readonly read: ReadRegister | null;
  /** Holders in the register now. */
  readonly present: number;
  readonly onClose: () => void;
  readonly onTake: (holders: readonly Holder[]) => void;
}

/** What a file would bring, with every problem by row, before anything is taken. */
export function HoldersPreview({ read, present, onClose, onTake }: HoldersPreviewProps) {
  const { t } = useTranslation(['holders', 'common']);
  return (
    <Dialog
      opened={read !== null}
      onClose={onClose}
      size="76rem"
      title={t('preview/title', { source: read?.source ?? '' })}
      closeLabel={t('common:cancel')}
    >
      {read ? <PreviewBody preview={read.preview} present={present} onClose={onClose} onTake={onTake} /> : null}
    </Dialog>
  );
}

function PreviewBody({
  preview,
  present,
  onClose,
  onTake,
}: Omit<HoldersPreviewProps, 'read'> & { readonly preview: Preview }) {
  const { t } = useTranslation(['holders', 'common']);
  const count = useShownCount();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const taken = preview.rows.flatMap(({ holder }) => holder ?? []);
  const noted = preview.rows.filter(({ problems }) => problems.length > 0);
  const plain = preview.rows.filter(({ problems }) => problems.length === 0);
  const leftOut = preview.rows.filter(({ holder }) => holder === null).length;
  const warned = noted.length - leftOut;
  const all =
    preview.rows.length <= drawn ? preview.rows : [...noted, ...plain].slice(0, Math.max(drawn, noted.length));
  const rows = onlyProblems ? noted : all;
  const more = onlyProblems ? 0 : preview.rows.length - rows.length;
  return (
    <>
      <p className="holders-sum">
        <strong>
          {taken.length > 0
            ? t('preview/taken', {
                count: taken.length,
                all: count(preview.shares.all),
                present: count(preview.shares.present),
              })
            : t('preview/none')}
        </strong>
        {leftOut > 0 ? <span className="chip struck">{t('preview/leftOut', { count: leftOut })}</span> : null}
        {warned > 0 ? <span className="chip attention">{t('preview/warning', { count: warned })}</span> : null}
        {noted.length === 0 && taken.length > 0 ? <span className="chip valid">{t('preview/clean')}</span> : null}
      </p>
      {noted.length > 0 ? (
        <Checkbox
          label={t('preview/onlyProblems')}
          checked={onlyProblems}
          onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
        />
      ) : null}
      <div className="holders-preview" tabIndex={0} role="region" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('preview/row')}</th>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col" className="figure">
                {t('own')}
              </th>
              <th scope="col" className="figure">
                {t('proxied')}
              </th>
              <th scope="col">{t('presence')}</th>
              <th scope="col">{t('preview/problem')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, holder, problems }) => (
              <tr key={row} className={holder ? undefined : 'left-out'}>
                <td>{row}</td>
                <td>{holder?.code ?? ''}</td>
                <td>{holder?.name ?? t('preview/leftOutRow')}</td>
                <td className="figure">{holder ? count(holder.own) : ''}</td>
                <td className="figure">{holder && holder.proxied > 0 ? count(holder.proxied) : ''}</td>
                <td>{holder?.present ? t('isPresent') : ''}</td>
                <td>
                  {problems.map(({ code, detail, effect }) => (
                    <div key={code}>
                      <span className={`chip ${effect === 'left-out' ? 'struck' : 'attention'}`}>
                        {t(`effects/${effect}`)}
                      </span>{' '}
                      {t(`problems/${code}`, { detail })}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p className="label">{t('preview/more', { count: more })}</p> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        {taken.length === 0 ? null : (
          <Button data-autofocus onClick={() => onTake(taken)}>
            {present === 0 ? t('preview/take', { count: taken.length }) : t('preview/replace', { count: present })}
          </Button>
        )}
      </Group>
    </>
  );
}
