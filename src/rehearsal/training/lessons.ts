/** Bài tập gõ số: one thing at a time, each learnt by keying one or two papers. */
import type { Mark, Style } from '../../election/model.ts';
import { keyedMarks, untouchedMarks } from '../../reading/draft.ts';
import type { RegisteredHolder } from '../../reading/register.ts';
import type { Chance } from '../chance.ts';
import type { PaperToKey } from './keys-of-paper.ts';

export type LessonKind =
  | 'one'
  | 'several'
  | 'endings'
  | 'untouched'
  | 'take-back'
  | 'same'
  | 'partial'
  | 'unclear'
  | 'votes'
  | 'ticks'
  | 'nobody'
  | 'defects'
  | 'doubt';

export interface LessonPaper extends PaperToKey {
  /** The number that somebody keyed wrongly already, to be taken back. */
  readonly slip: number | null;
}

export interface Lesson {
  readonly kind: LessonKind;
  readonly papers: readonly LessonPaper[];
}

/** Shares behind each cumulative paper of the lessons, where no register is kept. */
const lessonShares = 100;

export interface LessonsFor {
  readonly style: Style;
  /** Printed names. */
  readonly lines: number;
  readonly seats: number;
  /** Cumulative papers: whose they are, one after the other; null where no register is kept. */
  readonly holders: readonly Pick<RegisteredHolder, 'code' | 'shares'>[] | null;
  readonly chance: Chance;
}

export function lessonsFor(round: LessonsFor): Lesson[] {
  return round.style === 'cumulative' ? votesLessons(round) : numberLessons(round);
}

function numberLessons({ style, lines, chance }: LessonsFor): Lesson[] {
  const keyed = keyedMarks[style];
  const marked = (numbers: readonly number[], mark: Mark = keyed): readonly Mark[] => {
    const marks = Array<Mark>(lines).fill(untouchedMarks[style]);
    for (const number of numbers) marks[number - 1] = mark;
    return marks;
  };
  const paper = (marks: readonly Mark[], other: Partial<LessonPaper> = {}): LessonPaper => ({
    marks,
    defects: [],
    code: null,
    doubtful: false,
    slip: null,
    ...other,
  });
  const whole = numbersFrom(Math.floor(lines / 10) + 1, lines);
  const some = (count: number) => chance.some(whole, count).toSorted((one, other) => one - other);
  const [right, slip] = chance.some(whole, 2);
  const same = marked(some(2));
  return [
    { kind: 'one', papers: [paper(marked(some(1))), paper(marked(some(1)))] },
    ...(lines > 2 ? [{ kind: 'several', papers: [paper(marked(some(3))), paper(marked(some(4)))] } as const] : []),
    ...(lines > 9 ? [{ kind: 'endings', papers: [paper(marked([1, ...some(2)])), paper(marked([1]))] } as const] : []),
    { kind: 'untouched', papers: [paper(marked([]))] },
    ...(right !== undefined && slip !== undefined
      ? [{ kind: 'take-back', papers: [paper(marked([right]), { slip })] } as const]
      : []),
    { kind: 'same', papers: [paper(same), paper(same)] },
    ...(style === 'strike' ? [{ kind: 'partial', papers: [paper(marked(some(1), 'partial'))] } as const] : []),
    ...(style === 'agree'
      ? [{ kind: 'unclear', papers: [paper(marked(some(1), 'none')), paper(marked(some(1), 'both'))] } as const]
      : []),
    { kind: 'defects', papers: [paper(marked(some(1)), { defects: ['signed'] })] },
    { kind: 'doubt', papers: [paper(marked(some(1)), { doubtful: true })] },
  ];
}

function votesLessons({ lines, seats, holders, chance }: LessonsFor): Lesson[] {
  let used = 0;
  const paper = (marks: (votes: number) => readonly Mark[], other: Partial<LessonPaper> = {}): LessonPaper => {
    const holder = holders?.[used];
    used += 1;
    const votes = (holder?.shares ?? lessonShares) * seats;
    return {
      marks: marks(votes),
      votes,
      defects: [],
      code: holder?.code ?? null,
      doubtful: false,
      slip: null,
      ...other,
    };
  };
  const give = (count: number, mark: (votes: number) => Mark) => {
    const numbers = chance.some(numbersFrom(1, lines), count);
    return (votes: number) =>
      Array.from({ length: lines }, (_, line): Mark => (numbers.includes(line + 1) ? mark(votes) : 0));
  };
  return [
    { kind: 'votes', papers: [paper(give(1, (votes) => votes)), paper(give(2, (votes) => Math.floor(votes / 2)))] },
    { kind: 'ticks', papers: [paper(give(2, () => 'chosen'))] },
    {
      kind: 'nobody',
      papers: [
        paper(
          give(0, () => 0),
          { defects: ['marked'] },
        ),
      ],
    },
    {
      kind: 'defects',
      papers: [
        paper(
          give(1, (votes) => votes),
          // Not a signature: holders sign.
          { defects: ['outside-name'] },
        ),
      ],
    },
    {
      kind: 'doubt',
      papers: [
        paper(
          give(1, (votes) => votes),
          { doubtful: true },
        ),
      ],
    },
  ];
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
