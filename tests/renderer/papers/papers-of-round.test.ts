import { describe, expect, test } from 'vitest';
import { chosenPaper, paperBeside, papersOf } from '../../../renderer/screens/papers/papers-of-round.ts';
import type { BatchView, RoundView } from '../../../src/api/views.ts';
import type { Role } from '../../../src/people/roles.ts';

type Given = Pick<RoundView, 'state' | 'readings'> & {
  readonly reopenings?: RoundView['reopenings'];
  readonly writeIn?: boolean;
  readonly batches: readonly Partial<BatchView>[];
};

const reader = { readingId: 1, person: 'Cúc', personId: 2, entered: 50, finished: true };
const blank: Given = { state: 'setup', readings: 2, batches: [{ readers: [], hash: null }] };
const agreed: Given = {
  state: 'counting',
  readings: 2,
  batches: [{ readers: [reader, reader], hash: 'a'.repeat(64) }],
};

/** A round with a list of one that was never opened again. */
const papers = (round: Given, role: Role, tested = true) =>
  papersOf({ candidates: [{}], reopenings: [], writeIn: false, ...round } as unknown as RoundView, role, tested);
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

  test('ballots are printed before the first ballot is entered, by chair and technician', () => {
    expect(states(blank, 'technician')).toMatchObject({ ballots: 'ready' });
    expect(states(agreed, 'chair')).toMatchObject({ ballots: 'too-late' });
    expect(states(blank, 'operator')).not.toHaveProperty('ballots');
    expect(states({ ...blank, candidates: [] } as Given, 'chair')).toMatchObject({ ballots: 'not-yet' });
    expect(states({ ...blank, candidates: [], writeIn: true } as Given, 'chair')).toMatchObject({ ballots: 'ready' });
  });

  test('papers of the result are drafts until the seal; single ballots stay with those who may see them', () => {
    const ofResult = { announcement: 'draft', tallySheet: 'draft', slides: 'draft', envelope: 'draft' };
    expect(states(agreed, 'operator')).toMatchObject(ofResult);
    for (const kind of ['invalidBallots', 'workbook']) expect(states(agreed, 'operator')).not.toHaveProperty(kind);
    expect(states({ ...agreed, readings: 1 }, 'operator')).toMatchObject({ invalidBallots: 'draft' });
    expect(states(agreed, 'chair')).toMatchObject({ ...ofResult, invalidBallots: 'draft', workbook: 'draft' });
    expect(states(agreed, 'technician')).not.toHaveProperty('announcement');
    const official = { announcement: 'official', slides: 'official', invalidBallots: 'official', workbook: 'official' };
    expect(states({ ...agreed, state: 'sealed' }, 'technician')).toMatchObject(official);
  });

  test('there is a corrigendum only after the round was opened again', () => {
    const reopenings = [{ at: '2026-01-05T08:00:00Z', actor: 'Thịnh', reason: 'Đếm lại' }];
    expect(states(agreed, 'chair')).not.toHaveProperty('corrigendum');
    expect(states({ ...agreed, reopenings }, 'chair')).toMatchObject({ corrigendum: 'draft' });
    expect(states({ ...agreed, reopenings, state: 'sealed' }, 'chair')).toMatchObject({ corrigendum: 'official' });
  });

  test('up and down pass over what cannot be drawn and stop at the ends', () => {
    const all = papers(agreed, 'chair', false);
    expect(paperBeside(all, 'covers', -1)).toBe('covers');
    expect(paperBeside(all, 'covers', 1)).toBe('minutes');
    expect(paperBeside(all, 'envelope', 1)).toBe('envelope');
    expect(paperBeside(all, null, 1)).toBe('covers');
  });

  test('what is asked for is shown where it can be drawn', () => {
    expect(chosenPaper(papers(agreed, 'chair'), 'covers', true)).toMatchObject({ kind: 'covers', count: 1 });
    expect(chosenPaper(papers(agreed, 'chair'), 'zero', true)).toMatchObject({ kind: 'minutes' });
    expect(chosenPaper(papers(blank, 'technician'), null, true)).toMatchObject({ kind: 'ballots' });
  });

  test('before ballots are issued the paper that is due is the ballot, and after that the minutes', () => {
    expect(chosenPaper(papers(blank, 'chair'), null, false)).toMatchObject({ kind: 'ballots' });
    expect(chosenPaper(papers(blank, 'chair'), null, true)).toMatchObject({ kind: 'minutes' });
    expect(chosenPaper(papers(blank, 'chair'), 'zero', false)).toMatchObject({ kind: 'zero' });
    // Who prints no ballots finds what comes first of his.
    expect(chosenPaper(papers(blank, 'operator'), null, false)).toMatchObject({ kind: 'zero' });
  });
});
