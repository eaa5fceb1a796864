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
  const { ballots, ballotsAnHour, secondsABallot, right, refusals, wrong } = figures;
  const decimal = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <section className="card training-report" aria-live="polite">
      <p className="overline">{t('report')}</p>
      <p className="training-figure">
        <strong>{ballotsAnHour.toLocaleString(language)}</strong> {t('ballotsAnHour')}
      </p>
      <p>{t('secondsABallot', { seconds: decimal(secondsABallot) })}</p>
      <p className="training-figure" data-kind={wrong.length === 0 ? 'right' : 'wrong'}>
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
  );
}

/** The ballots of the run that were typed otherwise than they lay there. */
export function WrongBallots({ wrong }: Pick<RunFigures, 'wrong'>) {
  const { t } = useTranslation('training');
  const words = useDifferenceWords();
  return (
    <section className="card training-wrong" aria-label={t('wrongBallots')} tabIndex={0}>
      <p className="overline">{t('wrongBallots')}</p>
      {wrong.length === 0 ? <p>{t('allRight')}</p> : null}
      <ul>
        {wrong.map((one) => (
          <li key={one.serial}>
            <strong>{t('ballot', { serial: one.serial })}</strong> {words(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
