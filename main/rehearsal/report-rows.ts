/** Known totals beside counted ones, name by name. */
import type { TestReport } from '../../src/api/views.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import type { Result } from '../../src/election/result.ts';
import type { KnownTotals } from '../../src/rehearsal/deck.ts';

export function reportRows(
  { candidates }: Pick<RoundDefinition, 'candidates'>,
  totals: KnownTotals,
  { candidates: results, ballots }: Pick<Result, 'candidates' | 'ballots'>,
): Pick<TestReport, 'rows' | 'valid' | 'invalid' | 'passed'> {
  const counted = new Map(results.map((result) => [result.number, result.for]));
  const rows = candidates
    .filter(({ written }) => written !== true)
    .map(({ number, name }, line) => ({
      number,
      name,
      expected: totals.for[line] ?? 0,
      counted: counted.get(number) ?? 0,
    }));
  const valid = { expected: totals.valid, counted: ballots.valid };
  const invalid = { expected: totals.invalid, counted: ballots.invalid };
  return { rows, valid, invalid, passed: [...rows, valid, invalid].every((row) => row.expected === row.counted) };
}
