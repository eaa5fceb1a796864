import { describe, expect, test } from 'vitest';
import type { RoundView } from '../../../src/api/views.ts';
import { ballotWay } from '../../../renderer/parts/ballot/ballot-way.ts';

const reader = { readingId: 1, person: 'Bế Văn Lợi', personId: 2, entered: 5, finished: false };
const round = (readings: RoundView['readings'], state: RoundView['state'] = 'counting') =>
  ({
    id: 4,
    state,
    readings,
    batches: [{ number: 3, readers: [reader] }],
  }) as unknown as RoundView;
const ballot = { batch: 3, serial: 17, ruled: false };
const chair = { id: 1, role: 'chair' } as const;
const typist = { id: 2, role: 'operator' } as const;

describe('where a counted ballot is corrected', () => {
  test('by its reader where it was keyed, when it is read once', () => {
    expect(ballotWay(round(1), ballot, typist)?.to).toBe('/rounds/4/batches/3?serial=17');
  });

  test('by the committee when it is read several times, was ruled on, or was keyed by somebody else', () => {
    const ruling = { kind: 'ruling', to: '/rounds/4/rulings?batch=3&serial=17' };
    expect(ballotWay(round(2), ballot, chair)).toEqual(ruling);
    expect(ballotWay(round(1), { ...ballot, ruled: true }, chair)).toEqual(ruling);
    expect(ballotWay(round(1), ballot, chair)).toEqual(ruling);
  });

  test('not by whoever may neither key nor rule, nor once the round is sealed', () => {
    expect(ballotWay(round(2), ballot, typist)).toBeNull();
    expect(ballotWay(round(1), ballot, { id: 2, role: 'observer' })).toBeNull();
    expect(ballotWay(round(1, 'sealed'), ballot, typist)).toBeNull();
    expect(ballotWay(round(1), ballot, null)).toBeNull();
  });
});
