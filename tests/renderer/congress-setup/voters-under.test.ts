import { expect, test } from 'vitest';
import { votersUnder } from '../../../renderer/screens/congress-setup/voters-under.ts';

test('the voters are counted as the congress does, before its first election too', () => {
  expect(votersUnder('youth-union', [])).toBe('youth-union');
  expect(votersUnder('party', [{ ruleSet: 'youth-union' }])).toBe('party');
});

test('an election that measures against the people summoned needs them counted', () => {
  expect(votersUnder('youth-union', [{ ruleSet: 'youth-union' }, { ruleSet: 'party-244' }])).toBe('party-244');
  expect(votersUnder('youth-union', [{ ruleSet: 'shareholders' }])).toBe('youth-union');
});
