import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { afterBatchEvent, batchState } from '../../src/reading/batch.ts';
import type { BatchEvent, Pile } from '../../src/reading/batch.ts';
import { afterRoundEvent, roundState } from '../../src/reading/round.ts';
import type { RoundEvent, RoundFacts } from '../../src/reading/round.ts';
import { Refusal } from '../../src/refusal.ts';

/** The arrows of the diagram in a file's heading. */
function diagramOf(file: string): string[] {
  const source = readFileSync(new URL(`../../src/reading/${file}`, import.meta.url), 'utf8');
  return [...source.matchAll(/^ \* +(\w+ --\w+--> \w+)/gmu)].map((match) => match[1] as string).toSorted();
}

/** Every arrow that some facts and some event make; refused events make none. */
function arrows<Facts, Event>(
  facts: readonly Facts[],
  events: readonly Event[],
  state: (facts: Facts) => string,
  after: (facts: Facts, event: Event) => Facts,
  nameOf: (event: Event) => string,
): string[] {
  const found = new Set<string>();
  for (const before of facts) {
    for (const event of events) {
      try {
        found.add(`${state(before)} --${nameOf(event)}--> ${state(after(before, event))}`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
  return [...found].toSorted();
}

const upTo = (limit: number) => Array.from({ length: limit + 1 }, (_, index) => index);

describe('a batch', () => {
  test('moves exactly as its diagram says', () => {
    const piles = upTo(4).flatMap((size) => upTo(5).map((entered): Pile => ({ size, entered })));
    const events: BatchEvent[] = [
      { kind: 'record' },
      { kind: 'withdraw' },
      ...upTo(6).map((size) => ({ kind: 'resize', size }) as const),
    ];
    expect(arrows(piles, events, batchState, afterBatchEvent, (event) => event.kind)).toEqual(diagramOf('batch.ts'));
  });

  test('goes back to reading when its pile grows or a ballot is withdrawn', () => {
    const read = { size: 50, entered: 50 };
    expect(batchState(read)).toBe('read');
    expect(batchState(afterBatchEvent(read, { kind: 'resize', size: 51 }))).toBe('reading');
    expect(batchState(afterBatchEvent(read, { kind: 'withdraw' }))).toBe('reading');
  });

  test('takes no ballot beyond its pile and gives none it does not have', () => {
    expect(() => afterBatchEvent({ size: 2, entered: 2 }, { kind: 'record' })).toThrow(
      expect.objectContaining({ code: 'serial-beyond-batch', params: { serial: 3, size: 2 } }),
    );
    expect(() => afterBatchEvent({ size: 2, entered: 0 }, { kind: 'withdraw' })).toThrow(
      expect.objectContaining({ code: 'nothing-to-withdraw' }),
    );
  });
});

describe('a round', () => {
  const start: RoundFacts = { entered: 0, lastSeal: null };

  test('moves exactly as its diagram says, as far as it can be reached', () => {
    const reached = new Map([[JSON.stringify(start), start]]);
    const events: RoundEvent[] = ['record', 'withdraw', 'seal', 'reopen'];
    for (const facts of reached.values()) {
      for (const event of events) {
        try {
          const next = afterRoundEvent(facts, event);
          if (next.entered <= 3) reached.set(JSON.stringify(next), next);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
    }
    expect(arrows([...reached.values()], events, roundState, afterRoundEvent, (event) => event)).toEqual(
      diagramOf('round.ts'),
    );
  });

  test('changes in nothing once sealed, and only a sealed round is reopened', () => {
    const sealed = afterRoundEvent({ entered: 3, lastSeal: null }, 'seal');
    for (const event of ['record', 'withdraw', 'seal'] as const) {
      expect(() => afterRoundEvent(sealed, event)).toThrow(expect.objectContaining({ code: 'round-sealed' }));
    }
    expect(() => afterRoundEvent(start, 'reopen')).toThrow(expect.objectContaining({ code: 'round-not-sealed' }));
  });

  test('reopened is counting again, even when every ballot is withdrawn', () => {
    const reopened = afterRoundEvent(afterRoundEvent({ entered: 1, lastSeal: null }, 'seal'), 'reopen');
    expect(roundState(reopened)).toBe('counting');
    expect(roundState(afterRoundEvent(reopened, 'withdraw'))).toBe('counting');
  });
});
