/** The figures above the result; those that count ballots open the ballots. */
import { useTranslation } from 'react-i18next';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import type { RoundView } from '../../../src/api/views.ts';
import { invalidReasons } from '../../../src/election/model.ts';
import type { Result } from '../../../src/election/result.ts';
import { Figure } from '../../parts/Figure.tsx';

export function ResultFigures({
  round,
  result,
  open,
}: {
  readonly round: RoundView;
  readonly result: Result;
  readonly open: (query: BallotQuery) => void;
}) {
  const { t } = useTranslation('result');
  const reasons = useTranslation('reasons').t;
  const found = invalidReasons.flatMap((reason) => {
    const count = result.invalidReasons[reason] ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  return (
    <header className="result-head">
      <div className="result-figures">
        <Figure label={t('figures/elected')}>
          {result.elected.length}
          <span className="result-of"> / {round.seats}</span>
        </Figure>
        <Figure label={t('figures/valid')} open={() => open({ kind: 'valid' })}>
          {result.ballots.valid}
        </Figure>
        <Figure label={t('figures/invalid')} open={() => open({ kind: 'invalid' })}>
          {result.ballots.invalid}
        </Figure>
        {result.base === null ? null : <Figure label={t('figures/base')}>{result.base}</Figure>}
        {result.needed === null ? null : <Figure label={t('figures/needed')}>{result.needed}</Figure>}
        <button type="button" className="result-ruled" onClick={() => open({ kind: 'ruled' })}>
          {t('figures/ruled')}
        </button>
      </div>
      {found.length > 0 ? (
        <ul className="result-reasons" aria-label={t('invalidTitle')}>
          {found.map(({ reason, count }) => (
            <li key={reason}>
              <button type="button" className="result-reason" onClick={() => open({ kind: 'invalid', reason })}>
                {reasons(reason)} <strong>{count}</strong>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  );
}
