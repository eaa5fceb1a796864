/** The figures above the result; those that count ballots open the ballots. */
import { useTranslation } from 'react-i18next';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import type { Result } from '../../../src/election/result.ts';
import { Figure } from '../../parts/Figure.tsx';

export function ResultFigures({
  round,
  result,
  settled,
  open,
}: {
  readonly round: RoundView;
  readonly result: Result;
  /** People elected by a decision on a tie. */
  readonly settled: number;
  /** Null for whoever may not see single ballots. */
  readonly open: ((query: BallotQuery) => void) | null;
}) {
  const { t } = useTranslation('result');
  return (
    <header className="result-figures">
      {round.poll ? null : (
        <Figure label={t('figures/elected')}>
          {result.elected.length + settled}
          <span className="result-of"> / {round.seats}</span>
        </Figure>
      )}
      <Figure label={t('figures/valid')} open={open && (() => open({ kind: 'valid' }))}>
        {result.ballots.valid}
      </Figure>
      <Figure label={t('figures/invalid')} open={open && (() => open({ kind: 'invalid' }))}>
        {result.ballots.invalid}
      </Figure>
      {result.base === null ? null : <Figure label={t('figures/base')}>{result.base}</Figure>}
      {result.needed === null ? null : (
        <Figure label={t(round.rules.threshold === 'majority' ? 'figures/needed' : 'figures/neededPart')}>
          {result.needed}
        </Figure>
      )}
    </header>
  );
}
