/** Diễn giải: from the base to the elected, one sentence a step, in the words of the annex of the minutes. */
import { useTranslation } from 'react-i18next';
import type { ResultView, RoundView } from '../../../src/api/views.ts';
import type { DerivationStep } from '../../../src/election/derivation.ts';
import { derivationSentence } from '../../../src/words/derivation.ts';
import { nameIn } from '../../parts/ballot/name-in.ts';
import { useSession } from '../../session.ts';

/** More people are named by their numbers alone: the list beside it has their names. */
const mostNames = 6;

export function DerivationPanel({
  round,
  derivation,
}: {
  readonly round: RoundView;
  readonly derivation: ResultView['derivation'];
}) {
  const { t } = useTranslation('result');
  const language = useSession((session) => session.language);
  const nameOf = (step: DerivationStep) =>
    'numbers' in step && step.numbers.length > mostNames
      ? String
      : (number: number) => `${number}. ${nameIn(round, number)}`;
  return (
    <section className="result-section" id="derivation" tabIndex={-1} aria-label={t('derivation')}>
      <h2 className="overline">{t('derivation')}</h2>
      <ol className="derivation">
        {derivation.map((step) => (
          <li key={step.kind}>{derivationSentence(step, language, round, nameOf(step))}</li>
        ))}
      </ol>
    </section>
  );
}
