/** The invalid ballots by reason, and the ballots the committee ruled on: each opens its papers. */
import { useTranslation } from 'react-i18next';
import type { BallotQuery } from '../../../src/api/inputs.ts';
import { invalidReasons, type Style } from '../../../src/election/model.ts';
import type { Result } from '../../../src/election/result.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { BehindRow } from './BehindRow.tsx';

export function InvalidPanel({
  result,
  style,
  open,
}: {
  readonly result: Result;
  readonly style: Style;
  readonly open: ((query: BallotQuery) => void) | null;
}) {
  const { t } = useTranslation('result');
  const reasons = useReasonText(style);
  return (
    <section className="result-section">
      <h2 className="overline">{t('invalidTitle')}</h2>
      <ul className="result-behind">
        {invalidReasons.map((reason) => {
          const count = result.invalidReasons[reason] ?? 0;
          return count === 0 ? null : (
            <BehindRow
              key={reason}
              label={reasons(reason)}
              count={count}
              open={open && (() => open({ kind: 'invalid', reason }))}
            />
          );
        })}
        <BehindRow label={t('figures/ruled')} count={null} open={open && (() => open({ kind: 'ruled' }))} />
      </ul>
    </section>
  );
}
