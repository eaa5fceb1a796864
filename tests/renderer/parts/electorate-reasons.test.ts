import { describe, expect, test } from 'vitest';
import { askedReasons, electorateOfKind, electorateUnder } from '../../../renderer/parts/fields/electorate-reasons.ts';
import type { Electorate } from '../../../src/election/model.ts';

const members: Electorate = {
  kind: 'members',
  summoned: 90,
  excluded: [
    { reason: 'suspended', count: 1 },
    { reason: 'absent-throughout', count: 2 },
    { reason: 'Đi công tác nước ngoài', count: 3 },
  ],
  present: 84,
};

describe('the people left out of the base', () => {
  test('are asked by the categories of the Party’s regulation in the Party alone', () => {
    expect(askedReasons('members', 'party')).toContain('temporary-activity');
    expect(askedReasons('members', 'party-244')).toContain('temporary-activity');
    expect(askedReasons('members', 'youth-union')).toEqual(['absent-throughout']);
    expect(askedReasons('delegates', 'shareholders')).toEqual(['absent-throughout']);
  });

  test('stay under another regulation where it knows the reason, or the committee wrote it', () => {
    expect(electorateUnder(members, 'party', 'youth-union')).toEqual({
      ...members,
      excluded: [
        { reason: 'absent-throughout', count: 2 },
        { reason: 'Đi công tác nước ngoài', count: 3 },
      ],
    });
    expect(electorateUnder(members, 'party', 'party-244')).toEqual(members);
  });

  test('stay at another kind of meeting by the same measure', () => {
    expect(electorateOfKind(members, 'committee', 'party')).toEqual({ ...members, kind: 'committee' });
    expect(electorateOfKind(members, 'delegates', 'party').excluded.map(({ reason }) => reason)).toEqual([
      'absent-throughout',
      'Đi công tác nước ngoài',
    ]);
  });
});

describe('the kind of meeting', () => {
  const untouched: Electorate = { kind: 'delegates', summoned: 0, excluded: [], present: 0 };

  test('follows the rules of the congress while nobody is summoned', () => {
    expect(electorateUnder(untouched, 'party', 'shareholders').kind).toBe('members');
    expect(electorateUnder({ ...untouched, kind: 'members' }, 'shareholders', 'youth-union').kind).toBe('delegates');
  });

  test('stays once it was chosen, or people are summoned', () => {
    expect(electorateUnder({ ...untouched, kind: 'committee' }, 'party', 'shareholders').kind).toBe('committee');
    expect(electorateUnder({ ...untouched, summoned: 5 }, 'party', 'shareholders').kind).toBe('delegates');
  });
});
