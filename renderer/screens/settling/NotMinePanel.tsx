import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { usePeople } from '../../parts/people/signed-in.ts';
import type { SettlingTask } from './settling-tasks.ts';
import { whoMaySettle } from './who-may-settle.ts';

/** Why this person settles nothing here, and who may. What the readings hold is not shown. */
export function NotMinePanel({
  round,
  task,
  locked,
}: {
  readonly round: RoundView;
  readonly task: SettlingTask;
  readonly locked: string | null;
}) {
  const { t } = useTranslation('settling');
  const { batch } = task.batch;
  const people = usePeople().data?.people ?? [];
  const others = whoMaySettle(
    people,
    round.batches.find(({ number }) => number === batch),
  );
  return (
    <div className="settling-paper">
      <h2>{t('notMine/title', { batch })}</h2>
      <p className="settling-text">{locked ?? t('notMine/read')}</p>
      {round.state === 'sealed' ? null : (
        <p className="settling-text">
          {others.length > 0
            ? t('notMine/who', { people: others.map(({ name }) => name).join(', ') })
            : t('notMine/nobody')}
        </p>
      )}
    </div>
  );
}
