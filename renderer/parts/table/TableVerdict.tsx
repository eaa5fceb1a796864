import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { judge } from '../../../src/election/judge.ts';
import type { Mark, PaperDefect } from '../../../src/election/model.ts';
import { allotmentOf, countLines } from '../../../src/reading/settling.ts';
import { useReasonText } from '../ballot/reason-text.ts';
import { useShownCount } from '../shown-count.ts';

/** The paper as it lies on the table: how its lines count, and whether it is valid. */
export function TableVerdict({
  round,
  marks,
  defects,
  votes,
}: {
  readonly round: RoundView;
  readonly marks: readonly Mark[];
  readonly defects: readonly PaperDefect[];
  /** Cumulative ballots: how many votes the paper may give. */
  readonly votes: number;
}) {
  const { t } = useTranslation('table');
  const reasons = useReasonText(round.style);
  const shown = useShownCount();
  const { style, seats, candidates, rules } = round;
  const cumulative = style === 'cumulative';
  const counts = countLines(style, marks, rules, candidates);
  const paper = { marks, defects, ...(cumulative ? { votes } : {}) };
  const verdict = judge(paper, { style, seats, candidates }, rules);
  const { entitlement, given } = allotmentOf(marks, votes, rules);
  return (
    <div className={`table-verdict ${verdict.valid ? 'valid' : 'invalid'}`} role="status">
      <span>{t(`after/${style}`, { ...counts, seats, given: shown(given), entitlement: shown(entitlement) })}</span>
      <strong>{verdict.valid ? t('valid') : t('invalid', { reason: reasons(verdict.reason) })}</strong>
    </div>
  );
}
