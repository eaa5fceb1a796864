import { describe, expect, test } from 'vitest';
import { holdingPlaces, nextAlternate } from '../../../renderer/screens/summary/alternates.ts';
import type { ElectedPerson } from '../../../src/election/progress.ts';

const person = (name: string): ElectedPerson => ({
  candidate: { number: 1, name },
  round: 1,
  votes: 60,
  percent: '60.00',
  by: 'votes',
});
const elected = [person('An'), person('Bình')];
const ordered = [person('Dung'), person('Em')];
const replaced = (absent: string, by: string) => ({ absent, by, reason: 'ốm', decidedAt: '2026-01-05T08:00' });
const withReplacements = (...replacements: ReturnType<typeof replaced>[]) => ({
  elected,
  alternates: { seats: 2, ordered, tied: null, replacements },
});

describe('alternates of delegates (rules §2.4)', () => {
  test('replace in the order of their votes, each once', () => {
    expect(nextAlternate(withReplacements())?.candidate.name).toBe('Dung');
    expect(nextAlternate(withReplacements(replaced('An', 'Dung')))?.candidate.name).toBe('Em');
    expect(nextAlternate(withReplacements(replaced('An', 'Dung'), replaced('Bình', 'Em')))).toBeNull();
  });

  test('are nobody where the congress took none', () => {
    expect(nextAlternate({ elected, alternates: null })).toBeNull();
    expect(holdingPlaces({ elected, alternates: null })).toEqual(['An', 'Bình']);
  });

  test('hold the place of the absent, and may be absent themselves', () => {
    expect(holdingPlaces(withReplacements(replaced('An', 'Dung')))).toEqual(['Bình', 'Dung']);
    expect(holdingPlaces(withReplacements(replaced('An', 'Dung'), replaced('Dung', 'Em')))).toEqual(['Bình', 'Em']);
  });
});
