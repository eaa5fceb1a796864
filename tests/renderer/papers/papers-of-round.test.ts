import { describe, expect, test } from 'vitest';
import { chosenPaper, papersOf } from '../../../renderer/screens/papers/papers-of-round.ts';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import type { Role } from '../../../src/people/roles.ts';

type Given = Pick<RoundView, 'state'> & { readonly batches: readonly Partial<BatchView>[] };

const reader = { readingId: 1, person: 'Cúc', personId: 2, entered: 50, finished: true };
const blank: Given = { state: 'setup', batches: [{ readers: [], hash: null }] };
const agreed: Given = { state: 'counting', batches: [{ readers: [reader, reader], hash: 'a'.repeat(64) }] };

/** Only state and piles say which papers there are. */
const papers = (round: Given, role: Role, tested = true) => papersOf(round as RoundView, role, tested);
const states = (round: Given, role: Role, tested = true) =>
  Object.fromEntries(papers(round, role, tested).map(({ kind, state }) => [kind, state]));

describe('the papers of a round', () => {
  test('the zero report is drawn before the first ballot alone', () => {
    expect(states(blank, 'chair')).toMatchObject({ zero: 'ready', covers: 'not-yet', entryJournal: 'not-yet' });
    expect(states(agreed, 'chair')).toMatchObject({ zero: 'too-late', covers: 'ready', entryJournal: 'ready' });
  });

  test('a reading that holds no ballot yet is no first ballot', () => {
    const opened = { ...blank, batches: [{ readers: [{ ...reader, entered: 0, finished: false }], hash: null }] };
    expect(states(opened, 'chair')).toMatchObject({ zero: 'ready' });
  });

  test('minutes are a draft until the seal, and the result is told to no technician before', () => {
    expect(states(agreed, 'chair')).toMatchObject({ minutes: 'draft' });
    expect(states({ ...agreed, state: 'sealed' }, 'chair')).toMatchObject({ minutes: 'official' });
    expect(states(agreed, 'technician')).not.toHaveProperty('minutes');
    expect(states({ ...agreed, state: 'sealed' }, 'technician')).toMatchObject({ minutes: 'official' });
  });

  test('there is no readiness report before the test was run', () => {
    expect(states(blank, 'chair', false)).toMatchObject({ readiness: 'not-yet' });
    expect(states(blank, 'chair', true)).toMatchObject({ readiness: 'ready' });
  });

  test('who keyed when is drawn by the chair alone', () => {
    for (const role of ['operator', 'observer', 'technician'] as const) {
      expect(states(agreed, role)).not.toHaveProperty('entryJournal');
    }
  });

  test('what is asked for is shown where it can be drawn', () => {
    expect(chosenPaper(papers(agreed, 'chair'), 'covers')).toMatchObject({ kind: 'covers', count: 1 });
    expect(chosenPaper(papers(agreed, 'chair'), 'zero')).toMatchObject({ kind: 'minutes' });
    expect(chosenPaper(papers(blank, 'technician'), null)).toMatchObject({ kind: 'zero' });
  });
});
