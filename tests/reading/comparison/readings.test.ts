import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { afterReadingsEvent, readingsState, untouchedReadings } from '../../../src/reading/comparison/readings.ts';
import type { BatchReadings, ReadingsEvent } from '../../../src/reading/comparison/readings.ts';
import { Refusal } from '../../../src/refusal.ts';

const people = ['An', 'Bình', 'Cường', 'Dung'];
const events: ReadingsEvent[] = [
  ...people.flatMap((person): ReadingsEvent[] => [
    { kind: 'begin', person },
    { kind: 'finish', person, open: 0 },
    { kind: 'finish', person, open: 2 },
    { kind: 'resume', person },
    { kind: 'discard', person },
    { kind: 'settle', person },
  ]),
  { kind: 'revoke' },
];

function after(facts: BatchReadings, ...happened: ReadingsEvent[]): BatchReadings {
  return happened.reduce(afterReadingsEvent, facts);
}

/** Everything that can be reached from an untouched batch, with every step on the way. */
function walk(
  wanted: 1 | 2 | 3,
): { readonly before: BatchReadings; readonly event: ReadingsEvent; readonly next: BatchReadings }[] {
  const start = untouchedReadings(wanted);
  const reached = new Map([[JSON.stringify(start), start]]);
  const steps = [];
  for (const before of reached.values()) {
    for (const event of events) {
      try {
        const next = afterReadingsEvent(before, event);
        reached.set(JSON.stringify(next), next);
        steps.push({ before, event, next });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
  return steps;
}

describe('the readings of a batch', () => {
  const steps = ([1, 2, 3] as const).flatMap(walk);

  test('move exactly as the diagram says, as far as they can be reached', () => {
    const source = readFileSync(new URL('../../../src/reading/comparison/readings.ts', import.meta.url), 'utf8');
    const drawn = [...source.matchAll(/^ \* +(\w+ --\w+--> \w+)/gmu)].map((match) => match[1]);
    const made = steps.map(
      ({ before, event, next }) => `${readingsState(before)} --${event.kind}--> ${readingsState(next)}`,
    );
    expect([...new Set(made)].toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
      drawn.toSorted((one, other) => (one! < other! ? -1 : 1)),
    );
  });

  test('are never given twice by one person, and never settled by one who read', () => {
    for (const { before, event, next } of steps) {
      const readers = next.readers.map(({ person }) => person);
      expect(new Set(readers).size).toBe(readers.length);
      expect(readers.length).toBeLessThanOrEqual(next.wanted);
      if (event.kind === 'settle') expect(readers).not.toContain(event.person);
      if (event.kind === 'begin') expect(before.settlers).not.toContain(event.person);
    }
  });

  test('agree only when all that were asked for are finished and nothing is open', () => {
    for (const { next } of steps) {
      const complete = next.readers.length === next.wanted && next.readers.every(({ finished }) => finished);
      expect(readingsState(next) === 'agreed').toBe(complete && next.open === 0);
      expect(next.open).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('two readings', () => {
  const first: ReadingsEvent[] = [
    { kind: 'begin', person: 'An' },
    { kind: 'finish', person: 'An', open: 9 },
  ];
  const both: ReadingsEvent[] = [
    ...first,
    { kind: 'begin', person: 'Bình' },
    { kind: 'finish', person: 'Bình', open: 2 },
  ];

  test('wait for the second, whatever the first would differ in', () => {
    const facts = after(untouchedReadings(2), ...first);
    expect(facts.open).toBe(0);
    expect(readingsState(facts)).toBe('waiting');
  });

  test('are refused to the same person, by name', () => {
    expect(() => after(untouchedReadings(2), ...first, { kind: 'begin', person: 'An' })).toThrow(
      expect.objectContaining({ code: 'reader-twice', params: { person: 'An' } }),
    );
  });

  test('are settled one by one by a third, who then reads this batch no more', () => {
    const settled = after(
      untouchedReadings(2),
      ...both,
      { kind: 'settle', person: 'Cường' },
      { kind: 'settle', person: 'Cường' },
    );
    expect(readingsState(settled)).toBe('agreed');
    expect(readingsState(after(settled, { kind: 'revoke' }))).toBe('comparing');
    expect(() => after(settled, { kind: 'settle', person: 'Cường' })).toThrow(
      expect.objectContaining({ code: 'nothing-open' }),
    );
    const redone = after(settled, { kind: 'discard', person: 'Bình' });
    expect(readingsState(redone)).toBe('waiting');
    expect(() => after(redone, { kind: 'begin', person: 'Cường' })).toThrow(
      expect.objectContaining({ code: 'reader-settled' }),
    );
    expect(readingsState(after(redone, { kind: 'begin', person: 'Bình' }))).toBe('reading');
  });

  test('are not settled by one of the two who read', () => {
    expect(() => after(untouchedReadings(2), ...both, { kind: 'settle', person: 'An' })).toThrow(
      expect.objectContaining({ code: 'settler-read' }),
    );
  });

  test('gone on with are compared anew', () => {
    const resumed = after(
      untouchedReadings(2),
      ...both,
      { kind: 'settle', person: 'Cường' },
      { kind: 'resume', person: 'An' },
    );
    expect(readingsState(resumed)).toBe('reading');
    const again = after(resumed, { kind: 'finish', person: 'An', open: 3 });
    expect(again).toMatchObject({ open: 3, settled: 0 });
  });

  test('of more people than asked for are refused', () => {
    expect(() => after(untouchedReadings(2), ...both, { kind: 'begin', person: 'Dung' })).toThrow(
      expect.objectContaining({ code: 'readings-complete', params: { wanted: 2 } }),
    );
  });
});

test('a single reading agrees with itself', () => {
  const facts = after(untouchedReadings(1), { kind: 'begin', person: 'An' }, { kind: 'finish', person: 'An', open: 5 });
  expect(readingsState(facts)).toBe('agreed');
});
