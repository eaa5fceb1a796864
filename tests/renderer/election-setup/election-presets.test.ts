import { describe, expect, test } from 'vitest';
import { fittingStyles, presets, stylesOf } from '../../../renderer/screens/election-setup/election-presets.ts';
import { offices } from '../../../src/election/model.ts';
import { ruleSetIds } from '../../../src/election/rule-sets/index.ts';

describe('the style of ballot proposed for a list', () => {
  test('in the Party: names struck with a surplus, agree or disagree without one (Quy chế 190 Điều 15)', () => {
    expect(fittingStyles('party', 63, 55)[0]).toBe('strike');
    expect(fittingStyles('party', 2, 1)[0]).toBe('strike');
    expect(fittingStyles('party', 1, 1)[0]).toBe('agree');
    expect(fittingStyles('party', 5, 5)).toEqual(['agree']);
  });

  test('before there is a list, one seat means one candidate', () => {
    expect(fittingStyles('party', 0, 1)[0]).toBe('agree');
    expect(fittingStyles('party', 0, 5)[0]).toBe('strike');
  });

  test('in the Trade Union one candidate is voted for by striking or not (rules §4.2)', () => {
    expect(fittingStyles('trade-union', 1, 1)[0]).toBe('strike');
  });

  test('shareholders know cumulative ballots alone', () => {
    expect(stylesOf('shareholders')).toEqual(['cumulative']);
  });

  test.each(ruleSetIds)('%s proposes a style for every size of list', (ruleSet) => {
    for (const [candidates, seats] of [
      [0, 0],
      [1, 1],
      [3, 3],
      [4, 3],
    ] as const) {
      expect(fittingStyles(ruleSet, candidates, seats).length).toBeGreaterThan(0);
    }
  });
});

test('every office has its usual number of seats: one for a single post, else what the congress decides', () => {
  const single = offices.filter((office) => presets[office].seats === 1);
  expect(single).toEqual(['secretary', 'deputy-secretary', 'inspection-chair']);
});
