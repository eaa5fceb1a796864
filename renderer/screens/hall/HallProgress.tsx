/** How far the count is: two numbers, without a name or a vote. */
import { useTranslation } from 'react-i18next';
import type { HallShown } from '../../../src/api/views.ts';
import { useShownCount } from '../../parts/shown-count.ts';
import { HallHead } from './HallHead.tsx';

export function HallProgress({
  congress,
  shown,
}: {
  readonly congress: string;
  readonly shown: HallShown & { mode: 'progress' };
}) {
  const { t } = useTranslation('hall');
  const { round, collected, read, agreed, done } = shown;
  return (
    <>
      <HallHead congress={congress} title={round.title} round={round} />
      <p className="hall-state">{t(done ? 'progress/done' : 'progress/counting')}</p>
      <dl className="hall-progress">
        <Far label={t('read')} count={read} collected={collected} />
        {agreed === null ? null : <Far label={t('agreed')} count={agreed} collected={collected} />}
      </dl>
    </>
  );
}

function Far({
  label,
  count,
  collected,
}: {
  readonly label: string;
  readonly count: number;
  readonly collected: number | null;
}) {
  const { t } = useTranslation('hall');
  const shownCount = useShownCount();
  const width = `${Math.min(100, (count / Math.max(1, collected ?? 0)) * 100)}%`;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{shownCount(count)}</strong>{' '}
        {collected === null ? t('ballots') : t('of', { number: shownCount(collected) })}
        <span className="hall-bar" aria-hidden="true">
          <span className="hall-fill" style={{ width }} />
        </span>
      </dd>
    </div>
  );
}
