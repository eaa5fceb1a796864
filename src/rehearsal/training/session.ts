/**
 * Tập gõ số: lessons that go on only when the paper is keyed as it lies there, then a run of twenty papers against the clock. The
 * number pad is the real one; this only looks at what it does.
 *
 *   lesson --paper keyed rightly--> next paper … --last one--> ready
 *   lesson --later, earlier--> another lesson
 *   ready --record--> run --twentieth paper--> done --record--> run with other papers
 */
import { keyedMarks } from '../../reading/draft.ts';
import type { BallotContent } from '../../reading/draft.ts';
import { press } from '../../reading/keypad.ts';
import { startKeypad } from '../../reading/keypad-state.ts';
import type { KeypadRefusal, KeypadState } from '../../reading/keypad-state.ts';
import type { Key } from '../../reading/keys.ts';
import { chanceFrom } from '../chance.ts';
import { differenceOf } from './difference.ts';
import type { Difference } from './difference.ts';
import { practicePapers } from '../practice-deck.ts';
import type { PaperToKey } from './keys-of-paper.ts';
import { lessonsFor } from './lessons.ts';
import type { Lesson } from './lessons.ts';
import type { Sheet } from './sheet.ts';

export const runLength = 20;

/** What the trainee is told about the last key. */
export type Said =
  | { readonly kind: 'right' }
  | { readonly kind: 'refused'; readonly refusal: KeypadRefusal }
  /** A number was keyed that the paper does not ask for, or with another mark. */
  | { readonly kind: 'not-on-paper'; readonly number: number }
  /** Recorded otherwise than it lies there. */
  | ({ readonly kind: 'differs' } & Difference);

export interface Training {
  readonly sheet: Sheet;
  readonly doubtReasons: readonly string[];
  readonly lessons: readonly Lesson[];
  readonly stage: 'lesson' | 'ready' | 'run' | 'done';
  readonly lesson: number;
  readonly paper: number;
  readonly pad: KeypadState;
  readonly said: Said | null;
  /** Keys of the run that were refused. */
  readonly refusals: number;
  readonly run: readonly PaperToKey[];
  readonly runSeed: number;
  /** Milliseconds on the caller's clock: the first key of the run, and its last. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

export type Sound = 'refused' | 'recorded' | 'done' | null;

export interface Trained {
  readonly training: Training;
  readonly sound: Sound;
}

/** `seed`: other papers for every training. */
export function startTraining(sheet: Sheet, doubtReasons: readonly string[], seed: number): Training {
  const { style, candidates, seats } = sheet.definition;
  const lessons = lessonsFor({
    style,
    lines: candidates.length,
    seats,
    holders: sheet.holders,
    chance: chanceFrom(seed),
  });
  const empty: Omit<Training, 'stage' | 'lesson'> = {
    sheet,
    doubtReasons,
    lessons,
    paper: 0,
    said: null,
    refusals: 0,
    run: [],
    runSeed: seed,
    startedAt: null,
    finishedAt: null,
    pad: freshPad(sheet, doubtReasons, runLength),
  };
  return toLesson({ ...empty, stage: 'lesson', lesson: 0 }, 0);
}

/** The paper on the left; null where none lies there. */
export function paperShown({ stage, lessons, lesson, paper, run, pad }: Training): PaperToKey | null {
  if (stage === 'lesson') return lessons[lesson]?.papers[paper] ?? null;
  return stage === 'run' ? (run[pad.serial - 1] ?? null) : null;
}

/** `now`: milliseconds on a clock of the caller. */
export function pressTraining(training: Training, key: Key, now: number): Trained {
  switch (training.stage) {
    case 'lesson':
      return pressInLesson(training, key);
    case 'ready':
    case 'done':
      if (key === 'record') return quiet(startRun(training));
      if (key === 'earlier' && training.stage === 'ready')
        return quiet(toLesson(training, training.lessons.length - 1));
      return refusedWith(training, { code: 'key-not-here' });
    case 'run':
      return pressInRun(training, key, now);
  }
}

function pressInLesson(training: Training, key: Key): Trained {
  const { pad, lesson } = training;
  if (pad.mode === 'marks' && (key === 'earlier' || key === 'later')) {
    const next = key === 'later' ? lesson + 1 : lesson - 1;
    if (next < 0) return refusedWith(training, { code: 'no-earlier-ballot' });
    return quiet(toLesson(training, next));
  }
  const pressed = pressPad(pad, key);
  // Papers that were keyed rightly are not taken back.
  if (pressed.effect?.kind === 'withdraw') return refusedWith(training, { code: 'nothing-to-take-back' });
  if (pressed.effect?.kind === 'refuse')
    return refusedWith({ ...training, pad: pressed.state }, pressed.effect.refusal);
  if (pressed.effect?.kind === 'record') return recordInLesson(training, pressed.state, pressed.effect);
  const number = firstWrong(training, pressed.state);
  if (number === null) return quiet({ ...training, pad: pressed.state, said: null });
  return { training: { ...training, pad: pressed.state, said: { kind: 'not-on-paper', number } }, sound: 'refused' };
}

function recordInLesson(training: Training, after: KeypadState, keyed: BallotContent): Trained {
  const asked = paperShown(training);
  const difference = asked && differenceOf(after.style, asked, keyed);
  if (difference) return { training: { ...training, said: { kind: 'differs', ...difference } }, sound: 'refused' };
  const { lessons, lesson, paper } = training;
  const done = { ...training, pad: after, said: { kind: 'right' } } as const;
  if (paper + 1 < lessons[lesson]!.papers.length)
    return { training: withSlip({ ...done, paper: paper + 1 }), sound: 'recorded' };
  return { training: { ...toLesson(done, lesson + 1), said: done.said }, sound: 'done' };
}

function pressInRun(training: Training, key: Key, now: number): Trained {
  const { state, effect } = pressPad(training.pad, key);
  const startedAt = training.startedAt ?? now;
  if (effect?.kind === 'refuse') {
    const refused = { ...training, pad: state, startedAt, refusals: training.refusals + 1 };
    return refusedWith(refused, effect.refusal);
  }
  const going = { ...training, pad: state, startedAt, said: null };
  if (effect?.kind !== 'record') return quiet(going);
  if (state.entries.length < training.run.length) return { training: going, sound: 'recorded' };
  return { training: { ...going, stage: 'done', finishedAt: now }, sound: 'done' };
}

/** The real pad; a reason in one's own words is not asked for here. */
function pressPad(pad: KeypadState, key: Key) {
  if (pad.mode === 'doubt' && key === '0')
    return { state: pad, effect: { kind: 'refuse', refusal: { code: 'key-not-here' } } } as const;
  return press(pad, key);
}

function toLesson(training: Training, lesson: number): Training {
  const { sheet, doubtReasons, lessons } = training;
  if (lesson >= lessons.length) return { ...training, stage: 'ready', said: null };
  const pad = freshPad(sheet, doubtReasons, lessons[lesson]!.papers.length);
  return withSlip({ ...training, stage: 'lesson', lesson, paper: 0, pad, said: null });
}

/** A paper that begins with a number somebody keyed wrongly. */
function withSlip(training: Training): Training {
  const { lessons, lesson, paper, pad } = training;
  const slip = lessons[lesson]?.papers[paper]?.slip ?? null;
  if (slip === null) return training;
  const steps = [{ line: slip, mark: keyedMarks[pad.style] }];
  return { ...training, pad: { ...pad, draft: { ...pad.draft, steps } } };
}

function startRun(training: Training): Training {
  const { sheet, doubtReasons } = training;
  const runSeed = training.runSeed + 1;
  const shares = sheet.holders?.map((holder) => holder.shares) ?? null;
  const run = practicePapers(sheet.definition, runSeed, runLength, shares).map((paper, place) => ({
    marks: paper.marks,
    defects: paper.defects,
    ...(paper.votes === undefined ? {} : { votes: paper.votes }),
    code: sheet.holders?.[place]?.code ?? null,
    doubtful: false,
  }));
  const pad = freshPad(sheet, doubtReasons, run.length);
  return { ...training, stage: 'run', run, runSeed, pad, said: null, refusals: 0, startedAt: null, finishedAt: null };
}

function freshPad({ definition, register }: Sheet, doubtReasons: readonly string[], size: number): KeypadState {
  const { style, seats, candidates } = definition;
  return startKeypad({ style, seats, register, size, doubtReasons, candidates: candidates.length, entries: [] });
}

/** The number keyed last, where the paper does not have it so. */
function firstWrong(training: Training, { draft, style }: KeypadState): number | null {
  const asked = paperShown(training);
  const step = draft.steps.at(-1);
  // A number of a cumulative ballot is looked at with its votes; the slip of a lesson stays until it is taken back.
  if (!asked || !step || step.line === 'rest' || style === 'cumulative') return null;
  return asked.marks[step.line - 1] === step.mark ? null : step.line;
}

function quiet(training: Training): Trained {
  return { training, sound: null };
}

function refusedWith(training: Training, refusal: KeypadRefusal): Trained {
  return { training: { ...training, said: { kind: 'refused', refusal } }, sound: 'refused' };
}
