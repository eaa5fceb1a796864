/**
 * A second count, written from the rules again and deliberately simple: every paper is a row of words, every question is asked
 * of all papers anew, nothing is shared with the program. Slow, and meant to be.
 */
import { naiveRules } from './naive-rules.ts';
import type { NaiveRules } from './naive-rules.ts';

export interface NaiveRound {
  readonly organisation: string;
  readonly decided: NaiveRules;
  readonly style: string;
  readonly seats: number;
  readonly kind: string;
  readonly poll: boolean;
  readonly electorate: { readonly summoned: number; readonly excluded: readonly number[]; readonly present: number };
  readonly collected: number;
  /** One per line of the paper. `person`: the line of the person it is a spelling of, or its own. */
  readonly lines: readonly { readonly birth: string | undefined; readonly written: boolean; readonly person: number }[];
}

export interface NaivePaper {
  readonly defects: readonly string[];
  /** One word or figure per line, as it stands on the paper. */
  readonly words: readonly (string | number)[];
  readonly entitlement: number;
}

const onPaper = ['not-issued', 'outside-name', 'marked', 'signed'];

/** What each word on a line means for the person. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  strike: { none: 'for', struck: 'against' },
  list: { chosen: 'for', none: 'against' },
  agree: { agree: 'for', disagree: 'against', both: 'uncounted', none: 'uncounted' },
};

function meaning(word: string | number, style: string, rules: NaiveRules): string {
  if (word === 'partial') return rules['partialStrike'] === 'struck' ? 'against' : 'for';
  return meanings[style]![word]!;
}

function rulesOf(round: NaiveRound): NaiveRules {
  return naiveRules(round.organisation, round.decided);
}

/** The people (by line) a paper is in favour of; two spellings of one person are one. */
function chosenPeople(paper: NaivePaper, round: NaiveRound): Set<number> {
  const rules = rulesOf(round);
  const chosen = new Set<number>();
  paper.words.forEach((word, line) => {
    const inFavour = round.style === 'cumulative' ? word !== 0 : meaning(word, round.style, rules) === 'for';
    if (inFavour) chosen.add(round.lines[line]!.person);
  });
  return chosen;
}

/** Every reason of rules.md §8 that applies to the paper, in that order. */
function reasonsAgainst(paper: NaivePaper, round: NaiveRound): string[] {
  const { style, seats } = round;
  const rules = rulesOf(round);
  const printed = round.lines.filter(({ written }) => !written).length;
  const chosen = chosenPeople(paper, round).size;
  const figures = paper.words.reduce<number>((sum, word) => sum + (typeof word === 'number' ? word : 0), 0);
  const twoBoxes = style === 'agree';
  const single = twoBoxes && paper.words.length === 1;
  const several = twoBoxes && paper.words.length > 1;
  const unclear = paper.words.filter((word) => word === 'both' || word === 'none').length;
  const blank = paper.words.every((word) => word === 'none');
  const tooMany =
    style === 'cumulative'
      ? figures > paper.entitlement || (rules['moreThanSeats'] === 'invalid' && chosen > seats)
      : chosen > seats;
  const applies: Record<string, boolean> = {
    'both-boxes': single && paper.words[0] === 'both',
    'no-box': single && paper.words[0] === 'none' && rules['singleNeither'] === 'invalid',
    'too-many': tooMany,
    'none-chosen': twoBoxes
      ? several && blank && rules['allBlank'] === 'invalid'
      : chosen === 0 && !(printed === 1 && rules['singleStruck'] === 'valid'),
    'line-unclear': several && unclear > 0 && rules['lineUnclear'] === 'ballot-invalid',
  };
  return [
    ...onPaper.filter((defect) => paper.defects.includes(defect)),
    ...Object.keys(applies).filter((code) => applies[code]),
  ];
}

/** Hands out the votes of a cumulative paper one by one: figures as written, the rest in turns among the ticked. */
function handOut(paper: NaivePaper, division: string): number[] {
  const given = paper.words.map((word) => (typeof word === 'number' ? word : 0));
  const ticked = paper.words.flatMap((word, line) => (word === 'chosen' ? [line] : []));
  let left = paper.entitlement - given.reduce((a, b) => a + b, 0);
  while (ticked.length > 0 && left >= ticked.length) {
    for (const line of ticked) given[line]! += 1;
    left -= ticked.length;
  }
  if (division === 'remainder-in-order') for (const line of ticked.slice(0, left)) given[line]! += 1;
  return given;
}

/** What a valid paper says of one person. */
function row(paper: NaivePaper, round: NaiveRound, person: number) {
  const found: Record<string, number> = { for: 0, against: 0, uncounted: 0 };
  const rules = rulesOf(round);
  if (round.style === 'cumulative') return { ...found, for: handOut(paper, String(rules['equalDivision']))[person]! };
  if (round.style === 'list') return { ...found, [chosenPeople(paper, round).has(person) ? 'for' : 'against']: 1 };
  return { ...found, [meaning(paper.words[person]!, round.style, rules)]: 1 };
}

function baseOf(round: NaiveRound, valid: number): number | null {
  let counted = round.electorate.summoned;
  for (const left of round.electorate.excluded) counted -= left;
  const all: Record<string, number | null> = {
    summoned: counted,
    present: round.electorate.present,
    collected: round.collected,
    valid,
    none: null,
  };
  return all[String(rulesOf(round)['base'])]!;
}

/** Counts upwards until the line is reached. */
function neededFor(round: NaiveRound, base: number | null): number | null {
  const threshold = String(rulesOf(round)['threshold']);
  if (base === null || threshold === 'none' || round.kind === 'revote' || round.poll) return null;
  const [part, whole] = threshold === 'majority' ? [] : threshold.split('/').map(Number);
  for (let votes = 1; ; votes += 1) {
    if (part === undefined ? votes + votes > base : votes * whole! >= base * part) return votes;
  }
}

/** Long division by hand: two decimals, and the third digit 5 or more rounds up. */
function percent(votes: number, base: number): string {
  if (base === 0) return '0.00';
  let rest = BigInt(votes) * 100n;
  let digits = String(rest / BigInt(base));
  for (let place = 0; place < 3; place += 1) {
    rest = (rest % BigInt(base)) * 10n;
    digits += String(rest / BigInt(base));
  }
  const last = Number(digits.at(-1));
  const kept = String(BigInt(digits.slice(0, -1)) + (last >= 5 ? 1n : 0n)).padStart(3, '0');
  return kept.replace(/(\d\d)$/u, '.$1');
}

export interface NaivePerson {
  readonly key: number;
  readonly votes: number;
  readonly birth: string | undefined;
}

/** Fills the seats one after the other, asking each time who is next and whether the place is contested. */
export function naiveFill(people: readonly NaivePerson[], seats: number, least: number, olderGoesFirst: boolean) {
  const waiting = new Set(people.filter(({ votes }) => votes >= least));
  const elected: number[] = [];
  while (waiting.size > 0 && elected.length < seats) {
    const best = Math.max(...[...waiting].map(({ votes }) => votes));
    const next = [...waiting].filter(({ votes }) => votes === best);
    if (elected.length + next.length > seats) {
      const known = next.every(({ birth }) => (birth ?? '').length === 10);
      const settled = olderGoesFirst && known ? byAge(next, seats - elected.length) : { older: [], tied: next };
      return { elected, older: settled.older.map(({ key }) => key), tied: settled.tied.map(({ key }) => key) };
    }
    for (const one of next) {
      elected.push(one.key);
      waiting.delete(one);
    }
  }
  return { elected, older: [], tied: [] };
}

function byAge(level: readonly NaivePerson[], places: number) {
  const olderThan = (one: NaivePerson) => level.filter((other) => other.birth! < one.birth!).length;
  const notYounger = (one: NaivePerson) => level.filter((other) => other.birth! <= one.birth!).length;
  const older = level.filter((one) => notYounger(one) <= places);
  const tied = level.filter((one) => olderThan(one) < places && notYounger(one) > places);
  return { older, tied };
}

export function naiveCount(round: NaiveRound, papers: readonly NaivePaper[]) {
  const rules = rulesOf(round);
  const invalidReasons: Record<string, number> = {};
  const valid: NaivePaper[] = [];
  for (const paper of papers) {
    const [reason] = reasonsAgainst(paper, round);
    if (reason === undefined) valid.push(paper);
    else invalidReasons[reason] = (invalidReasons[reason] ?? 0) + 1;
  }
  const base = baseOf(round, valid.length);
  const needed = neededFor(round, base);
  const people = round.lines.flatMap(({ person }, line) => (person === line ? [line] : []));
  const rows = people.map((line) => {
    const sums: Record<string, number> = { for: 0, against: 0, uncounted: 0 };
    for (const paper of valid)
      for (const [column, count] of Object.entries(row(paper, round, line))) sums[column]! += count;
    return { number: line + 1, ...sums, percent: base === null ? null : percent(sums['for']!, base) };
  });
  const standing = people.map((line, place): NaivePerson => ({
    key: line + 1,
    votes: (rows[place] as unknown as { for: number }).for,
    birth: round.lines[line]!.birth,
  }));
  const { elected, older, tied } = round.poll
    ? { elected: [], older: [], tied: [] }
    : naiveFill(standing, round.seats, needed ?? 1, rules['tie'] === 'older');
  const winners = [...elected, ...older];
  const open = round.poll ? 0 : round.seats - winners.length;
  return {
    base,
    needed,
    valid: valid.length,
    invalid: papers.length - valid.length,
    invalidReasons,
    rows,
    elected: winners,
    older,
    tied: tied.length > 0 ? { seats: open, candidates: tied } : null,
    shortfall: tied.length > 0 ? 0 : open,
  };
}
