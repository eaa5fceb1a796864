import { expect, test } from 'vitest';
import { votesByShares } from '../../../renderer/parts/fields/votes-by-shares.ts';
import type { ElectionSummary, RoundSummary } from '../../../src/api/views.ts';

function election(style: RoundSummary['style']): Pick<ElectionSummary, 'rounds'> {
  const round: Partial<RoundSummary> = { style };
  return { rounds: [round as RoundSummary] };
}

test('a company votes by shares before its first election', () => {
  expect(votesByShares('shareholders', [])).toBe(true);
  expect(votesByShares('youth-union', [])).toBe(false);
  // Its own rules may have cumulative ballots, which are not proposed.
  expect(votesByShares('custom', [])).toBe(false);
});

test('any congress does that has a cumulative election', () => {
  expect(votesByShares('custom', [election('strike'), election('cumulative')])).toBe(true);
  expect(votesByShares('custom', [election('strike')])).toBe(false);
});
