/** Điều gì có thể đổi kết quả: how close it was, and the papers to read again first. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import type { Sensitivity } from '../../../src/election/sensitivity.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { shownCount } from '../../parts/shown-count.ts';
import { useSession } from '../../session.ts';

/** More would hide the few who matter. */
const mostShown = 4;

export function ChangePanel({
  round,
  sensitivity,
  reread,
}: {
  readonly round: RoundView;
  readonly sensitivity: Sensitivity;
  readonly reread: () => void;
}) {
  const { t } = useTranslation('result');
  const language = useSession((session) => session.language);
  const { margin, near, misreads } = sensitivity;
  const nameOf = (number: number) => nameIn(round, number);
  if (round.poll && sensitivity.reread.length === 0) return null;
  return (
    <section className="result-section change-panel">
      <h2 className="overline">{t('change/title')}</h2>
      {round.poll ? null : (
        <p className={misreads === 1 ? 'result-tie' : undefined}>
          {misreads === null
            ? t('change/nothing')
            : misreads === 1
              ? t('change/misread')
              : t('change/misreads', { count: misreads })}
        </p>
      )}
      {margin ? (
        <p>
          {t(margin.votes === 0 ? 'change/level' : 'change/margin', {
            lastIn: nameOf(margin.lastIn),
            firstOut: nameOf(margin.firstOut),
            votes: shownCount(margin.votes, language),
          })}
        </p>
      ) : null}
      {near.length > 0 ? (
        <ul className="result-near" aria-label={t('change/near')}>
          {near.slice(0, mostShown).map(({ number, line, distance }) => (
            <li key={number}>
              {t(`change/${line}/${distance > 0 ? 'over' : distance === 0 ? 'at' : 'under'}`, {
                name: nameOf(number),
                votes: shownCount(Math.abs(distance), language),
              })}
            </li>
          ))}
          {near.length > mostShown ? <li>{t('change/more', { count: near.length - mostShown })}</li> : null}
        </ul>
      ) : null}
      {sensitivity.reread.length > 0 ? (
        <Button variant="default" onClick={reread}>
          {t('change/reread', { count: sensitivity.reread.length })}
        </Button>
      ) : null}
    </section>
  );
}
