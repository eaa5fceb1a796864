import { useTranslation } from 'react-i18next';
import {
  usualBallotsAnHour,
  usualWrongInHundred,
  type RunFigures,
} from '../../../src/rehearsal/training/run-figures.ts';
import { useSession } from '../../session.ts';
import { useDifferenceWords } from './difference-words.ts';

/** Speed and accuracy of a run, beside what a congress needs. */
export function RunReport({ figures }: { readonly figures: RunFigures }) {
  const { t } = useTranslation('training');
  const language = useSession((session) => session.language);
  const words = useDifferenceWords();
  const { ballots, ballotsAnHour, secondsABallot, right, refusals, wrong } = figures;
  const decimal = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const accurate = wrong.length === 0;
  return (
    <>
      <section className="card training-report" aria-live="polite">
        <p className="overline">{t('report')}</p>
        <p className="training-figure">
          <strong>{ballotsAnHour.toLocaleString(language)}</strong> {t('ballotsAnHour')}
        </p>
        <p>{t('secondsABallot', { seconds: decimal(secondsABallot) })}</p>
        <p className="training-figure" data-kind={accurate ? 'right' : 'wrong'}>
          <strong>
            {right} / {ballots}
          </strong>{' '}
          {t('rightBallots')}
        </p>
        <p>{t('refusedKeys', { count: refusals })}</p>
        <p className="label">{t('usualSpeed', { ballots: usualBallotsAnHour.toLocaleString(language) })}</p>
        <p className="label">
          {t('usualErrors', { from: decimal(usualWrongInHundred.from), to: decimal(usualWrongInHundred.to) })}
        </p>
      </section>
      <section className="card training-wrong">
        <p className="overline">{t('wrongBallots')}</p>
        {accurate ? <p>{t('allRight')}</p> : null}
        <ul>
          {wrong.map((one) => (
            <li key={one.serial}>
              <strong>{t('ballot', { serial: one.serial })}</strong> {words(one)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
