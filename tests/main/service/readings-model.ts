/** What is true of a count that several people read, kept beside the program: the papers, who holds what, who may do what. */
import fc from 'fast-check';
import type { SettlingPaper } from '../../../src/api/views.ts';
import { piles } from './several-readings.ts';

export const people = ['Phạm Văn Soát', 'Lê Thị Nhập', 'Hoàng Văn Đọc', 'Trần Thị Đếm'] as const;
export type PersonName = (typeof people)[number];
export const chairName: PersonName = 'Trần Thị Đếm';

/** The papers themselves: the numbers struck on each, by pile. */
export const truth: readonly (readonly (readonly number[])[])[] = [piles[0].slice(0, 7), piles[1]];

export interface KeyedPaper {
  readonly numbers: readonly number[];
  /** Which paper of the pile it was keyed from. */
  readonly from: number;
}

export interface ModelReading {
  readonly id: number;
  readonly person: PersonName;
  finished: boolean;
  readonly entries: KeyedPaper[];
}

export interface ModelPile {
  /** Those that count, in the order they were begun. */
  readings: ModelReading[];
  readonly settlers: Set<PersonName>;
}

export interface Model {
  readonly wanted: 2 | 3;
  readonly piles: readonly ModelPile[];
  /** From which paper an entry was keyed, by its id in the file. */
  readonly origins: Map<number, number>;
}

export const newModel = (wanted: 2 | 3): Model => ({
  wanted,
  piles: truth.map(() => ({ readings: [], settlers: new Set() })),
  origins: new Map(),
});

/** One thing that a person does at the desk. `slip`: what goes wrong in keying; `at`: which paper or line it happens to. */
export interface Step {
  readonly kind:
    'read' | 'key' | 'correct' | 'withdraw' | 'finish' | 'resume' | 'discard' | 'settle' | 'revoke' | 'restart';
  readonly person: PersonName;
  readonly pile: number;
  readonly slip: 'none' | 'misread' | 'skipped' | 'doubled';
  readonly at: number;
}

const kinds: fc.WeightedArbitrary<Step['kind']>[] = [
  { weight: 5, arbitrary: fc.constant('read') },
  { weight: 3, arbitrary: fc.constant('key') },
  { weight: 1, arbitrary: fc.constant('correct') },
  { weight: 1, arbitrary: fc.constant('withdraw') },
  { weight: 2, arbitrary: fc.constant('finish') },
  { weight: 1, arbitrary: fc.constant('resume') },
  { weight: 1, arbitrary: fc.constant('discard') },
  { weight: 10, arbitrary: fc.constant('settle') },
  { weight: 1, arbitrary: fc.constant('revoke') },
  { weight: 1, arbitrary: fc.constant('restart') },
];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...kinds),
  person: fc.constantFrom(...people),
  pile: fc.nat({ max: truth.length - 1 }),
  slip: fc.constantFrom('none', 'none', 'misread', 'skipped', 'doubled'),
  at: fc.nat({ max: 6 }),
});

/** Each pile is read by as many people as it takes, each with a slip or without; then anything may happen. */
export const path = (wanted: 2 | 3): fc.Arbitrary<Step[]> => {
  const slipped = (person: PersonName, pile: number) =>
    step.map((one): Step => ({ ...one, kind: 'read', person, pile }));
  const first = truth.flatMap((_, pile) => people.slice(pile, pile + wanted).map((person) => slipped(person, pile)));
  return fc
    .tuple(fc.tuple(...first), fc.array(step, { minLength: 3, maxLength: 20 }))
    .map(([before, after]) => [...before, ...after]);
};

export function readingOf({ readings }: ModelPile, person: PersonName): ModelReading | undefined {
  return readings.find((reading) => reading.person === person);
}

/** Why the person may not begin a reading of the pile; null where it may be, or was begun. */
export function beginRefusal({ wanted, piles: all }: Model, { person, pile }: Step): string | null {
  const { readings, settlers } = all[pile]!;
  if (readingOf(all[pile]!, person)) return null;
  if (settlers.has(person)) return 'reader-settled';
  return readings.length >= wanted ? 'readings-complete' : null;
}

/** The next paper as it is keyed: after the last one keyed, with the slip. Null at the end of the pile. */
export function nextKeyed(pile: number, { entries }: ModelReading, { slip, at }: Step): KeyedPaper | null {
  const papers = truth[pile]!;
  const last = entries.at(-1)?.from ?? -1;
  if (slip === 'doubled' && last >= 0) return { from: last, numbers: papers[last]! };
  const from = last + (slip === 'skipped' ? 2 : 1);
  const numbers = papers[from];
  if (!numbers || entries.length >= papers.length) return null;
  return { from, numbers: slip === 'misread' ? misread(numbers, at + 1) : numbers };
}

/** One line the other way; a line more where nothing would be left struck. */
function misread(numbers: readonly number[], line: number): readonly number[] {
  const turned = numbers.includes(line) ? numbers.filter((number) => number !== line) : [...numbers, line];
  return turned.toSorted((a, b) => a - b);
}

/** True where all wanted readings of the pile are finished. */
export function isComplete({ wanted, piles: all }: Model, pile: number): boolean {
  const { readings } = all[pile]!;
  return readings.length === wanted && readings.every(({ finished }) => finished);
}

/**
 * Contents that count more often than they stand on paper although some reading does not hold them so often: none, for a wrong
 * ballot counts only where all readings coincide in it. A reading holds a content where it was keyed, and where it stands on
 * the paper that was keyed: misread there, it is put right by who settles.
 */
export function unexplained(model: Model, pile: number, counted: readonly (readonly number[])[]): string[] {
  const { readings } = model.piles[pile]!;
  const papers = truth[pile]!;
  const times = (ballots: readonly (readonly number[])[], key: string) =>
    ballots.filter((numbers) => keyOf(numbers) === key).length;
  return [...new Set(counted.map(keyOf))].filter((key) => {
    const now = times(counted, key);
    const holds = ({ numbers, from }: KeyedPaper) => keyOf(numbers) === key || keyOf(papers[from]!) === key;
    return now > times(papers, key) && readings.some(({ entries }) => entries.filter(holds).length < now);
  });
}

/** From which papers the entries of one in question were keyed; by reading, null where it lacks it. */
const originsByReading = ({ origins }: Model, entries: string): (number | null)[] =>
  entries.split(' ').map((id) => (id === '-' ? null : origins.get(Number(id))!));

export const originsOf = (model: Model, entries: string): number[] =>
  originsByReading(model, entries).filter((from) => from !== null);

/**
 * Somebody honest finds the paper of a single one counted already: elsewhere in what is asked, as one paper, or among what
 * all readings hold alike, which is not asked: some reading keyed it oftener than it is asked of it.
 */
export function isOnceMore(model: Model, pile: number, { entries }: SettlingPaper, asked: readonly SettlingPaper[]) {
  const [from] = originsOf(model, entries);
  const isAlike = model.piles[pile]!.readings.some((reading, place) => {
    const keyed = reading.entries.filter((entry) => entry.from === from).length;
    return keyed > asked.filter((other) => originsByReading(model, other.entries)[place] === from).length;
  });
  const counts = ({ kind, settled }: SettlingPaper) => (settled ? settled.as === 'paper' : kind === 'differs');
  const others = asked.filter((other) => other.entries !== entries && counts(other));
  return isAlike || others.some((other) => originsOf(model, other.entries).every((origin) => origin === from));
}

/** Ways that once led to a wrong count or to a settler who was not honest; taken anew in every run. */
export const knownPaths: Readonly<Record<2 | 3, readonly Step[][]>> = (() => {
  const [first, second, third, chair] = people;
  const slip = (kind: Step['kind'], person: PersonName, pile: number, slipped: Step['slip'], at: number): Step => ({
    kind,
    person,
    pile,
    slip: slipped,
    at,
  });
  return {
    2: [
      // Keyed twice by one, and not at all by the other, who finished after the first paper.
      [
        slip('read', second, 0, 'doubled', 2),
        slip('key', chair, 0, 'none', 0),
        slip('finish', chair, 0, 'none', 0),
        slip('settle', third, 0, 'none', 0),
      ],
      // Keyed twice by both, once misread, with no room left for the last paper.
      [
        slip('key', chair, 1, 'misread', 0),
        slip('key', chair, 1, 'doubled', 0),
        slip('read', chair, 1, 'none', 0),
        slip('read', second, 1, 'doubled', 1),
        slip('settle', first, 1, 'none', 0),
      ],
    ],
    3: [
      // Keyed twice by two; the third keyed another twice, so that nobody had room for the last paper.
      [
        slip('read', second, 1, 'doubled', 1),
        slip('read', third, 1, 'doubled', 1),
        slip('read', chair, 1, 'doubled', 3),
        slip('settle', first, 1, 'none', 0),
      ],
      // Misread alike by two, and left out by the third.
      [
        slip('read', second, 1, 'doubled', 1),
        slip('read', third, 1, 'misread', 4),
        slip('read', chair, 1, 'misread', 4),
        slip('settle', first, 1, 'none', 0),
      ],
    ],
  };
})();

const keyOf = (numbers: readonly number[]) => numbers.join(' ');
