import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styles } from '../../src/election/model.ts';
import type { Style } from '../../src/election/model.ts';
import type { Key } from '../../src/reading/keys.ts';
import { keysOfPaper } from '../../src/rehearsal/training/keys-of-paper.ts';
import { runFigures } from '../../src/rehearsal/training/run-figures.ts';
import { paperShown, pressTraining, runLength, startTraining } from '../../src/rehearsal/training/session.ts';
import type { Training } from '../../src/rehearsal/training/session.ts';
import { madeRound, sheetOf } from '../../src/rehearsal/training/sheet.ts';
import { people } from '../election/elections.ts';

const reasons = ['Gạch không rõ'];

function training(style: Style, lines = 20, withRegister = false, seed = 1): Training {
  const round = { ...madeRound(style), candidates: people(lines), seats: Math.max(1, lines - 2) };
  return startTraining(sheetOf(round, withRegister), reasons, seed);
}

/** Presses keys a second apart. */
function typed(start: Training, keys: readonly Key[], from = 0): Training {
  return keys.reduce((now, key, place) => pressTraining(now, key, from + place * 1000).training, start);
}

/** Keys the paper that lies there as it lies there. */
function keyPaper(now: Training, at = 0): Training {
  const slip = now.stage === 'lesson' && now.pad.draft.steps.length > 0 ? (['back'] as const) : [];
  return typed(now, [...slip, ...keysOfPaper(now.pad.style, paperShown(now)!)], at);
}

function throughLessons(start: Training): Training {
  let now = start;
  for (let papers = 0; now.stage === 'lesson'; papers += 1) {
    expect(papers).toBeLessThan(30);
    now = keyPaper(now);
  }
  return now;
}

describe('the lessons', () => {
  test.each<[Style, boolean]>([
    ['strike', false],
    ['agree', false],
    ['list', false],
    ['cumulative', false],
    ['cumulative', true],
  ])(
    'of %s ballots (register: %s) are keyed to their end by the keys they show, for every length of the list',
    (style, withRegister) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(), (lines, seed) => {
          const end = throughLessons(training(style, lines, withRegister, seed));
          expect(end.stage).toBe('ready');
        }),
        { numRuns: 60 },
      );
    },
  );

  test('teach what the style needs', () => {
    const kinds = (style: Style) => training(style).lessons.map(({ kind }) => kind);
    expect(kinds('strike')).toEqual([
      'one',
      'several',
      'endings',
      'untouched',
      'take-back',
      'same',
      'partial',
      'defects',
      'doubt',
    ]);
    expect(kinds('agree')).toContain('unclear');
    expect(kinds('list')).not.toContain('partial');
    expect(kinds('cumulative')).toEqual(['votes', 'ticks', 'nobody', 'defects', 'doubt']);
  });

  test('leave the ending of numbers out where no number can go on', () => {
    expect(training('strike', 9).lessons.map(({ kind }) => kind)).not.toContain('endings');
  });

  test('show a number that the paper does not ask for at once, and lose nothing', () => {
    const start = training('strike');
    const asked = paperShown(start)!.marks.indexOf('struck') + 1;
    const wrong = asked === 7 ? 8 : 7;
    const after = pressTraining(start, String(wrong) as Key, 0);
    expect(after).toMatchObject({ sound: 'refused', training: { said: { kind: 'not-on-paper', number: wrong } } });
    expect(after.training.pad.draft.steps).toHaveLength(1);
  });

  test('do not go on while the paper is keyed otherwise, and say what is missing', () => {
    const start = training('strike');
    const asked = paperShown(start)!.marks.indexOf('struck') + 1;
    const { training: after, sound } = pressTraining(start, 'record', 0);
    expect(sound).toBe('refused');
    expect(after.said).toMatchObject({ kind: 'differs', missing: [asked], surplus: [] });
    expect(paperShown(after)).toBe(paperShown(start));
  });

  test('explain a key that the pad refuses', () => {
    const { training: after, sound } = pressTraining(typed(training('strike'), ['2']), '5', 0);
    expect(sound).toBe('refused');
    expect(after.said).toEqual({ kind: 'refused', refusal: { code: 'unknown-number', number: 25 } });
  });

  test('are gone through forwards and backwards', () => {
    const start = training('strike');
    expect(typed(start, ['later', 'later', 'earlier']).lesson).toBe(1);
    expect(pressTraining(start, 'earlier', 0).sound).toBe('refused');
    const last = typed(
      start,
      start.lessons.map((): Key => 'later'),
    );
    expect(last.stage).toBe('ready');
    expect(typed(last, ['earlier'])).toMatchObject({ stage: 'lesson', lesson: start.lessons.length - 1 });
  });

  test('do not take back a paper that was keyed rightly', () => {
    const second = keyPaper(training('strike'));
    expect(second.paper).toBe(1);
    expect(pressTraining(second, 'back', 0)).toMatchObject({ sound: 'refused', training: { paper: 1 } });
  });
});

describe('the run', () => {
  const ready = (style: Style) => {
    const start = training(style);
    return typed(
      start,
      start.lessons.map((): Key => 'later'),
    );
  };

  test.each(styles)('of %s ballots ends with the twentieth paper and tells speed and accuracy', (style) => {
    let now = typed(ready(style), ['record']);
    for (let paper = 0; paper < runLength; paper += 1) {
      expect(runFigures(now)).toBeNull();
      const keys = keysOfPaper(style, paperShown(now)!);
      now = keys.reduce((state, key) => pressTraining(state, key, paper * 5000).training, now);
    }
    expect(now.stage).toBe('done');
    // Nineteen pauses of five seconds between twenty papers.
    expect(runFigures(now)).toMatchObject({ ballots: 20, right: 20, refusals: 0, wrong: [], secondsABallot: 4.75 });
    expect(runFigures(now)!.ballotsAnHour).toBe(758);
  });

  test('names the papers keyed wrongly, and counts refused keys', () => {
    let now = typed(ready('strike'), ['record', '9', '9', 'back']);
    const first = paperShown(now)!;
    expect(now.refusals).toBeGreaterThan(0);
    now = typed(now, ['record']);
    while (now.stage === 'run') now = typed(now, keysOfPaper('strike', paperShown(now)!), 60_000);
    const figures = runFigures(now)!;
    const untouched = first.marks.every((mark) => mark === 'none') && first.defects.length === 0;
    expect(figures.wrong.map(({ serial }) => serial)).toEqual(untouched ? [] : [1]);
    expect(figures.refusals).toBe(now.refusals);
  });

  test('begins anew with other papers', () => {
    const once = typed(ready('strike'), ['record']);
    let now = once;
    while (now.stage === 'run') now = typed(now, keysOfPaper('strike', paperShown(now)!));
    const again = typed(now, ['record']);
    expect(again.stage).toBe('run');
    expect(again.run).not.toEqual(once.run);
    expect(again.pad.entries).toEqual([]);
  });
});
