/** Over every screen of a practice copy: nobody takes its ballots for real ones. F8 leads back to the congress itself. */
import './practice-band.css';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OpenFile } from '../../../src/api/views.ts';
import { ask, queries, refusalOf } from '../../desk.ts';
import { useScreenKeys } from './screen-keys.ts';

export function PracticeBand({ file }: { readonly file: OpenFile }) {
  const { t } = useTranslation('rehearsal');
  const refusals = useTranslation('refusals').t;
  const navigate = useNavigate();
  const leave = useMutation(
    ask.files.open.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
        await navigate('/congress');
      },
    }),
  );
  const path = file.practiceOf;
  const go = () => {
    if (path !== null && !leave.isPending) leave.mutate({ path });
  };
  useScreenKeys([['F8', go]]);
  const refusal = leave.error ? refusalOf(leave.error) : null;
  return (
    <div className="practice-band" role="region" aria-label={t('band/title')}>
      <strong>{t('band/title')}</strong>
      <span role={refusal ? 'alert' : undefined}>
        {refusal
          ? refusal.code === 'file-missing'
            ? t('band/gone')
            : refusals(refusal.code, { ...refusal.params })
          : t('band/text')}
      </span>
      {path === null ? null : (
        <button type="button" onClick={go} tabIndex={-1}>
          <kbd className="key">F8</kbd> {t('band/leave')}
        </button>
      )}
    </div>
  );
}
