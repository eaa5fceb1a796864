/**
 * A second count, written from the rules again and deliberately simple: every paper is a string, every question is asked
 * of all papers anew, nothing is shared with the program. Slow, and meant to be.
 */
export interface NaiveRound {
  readonly style: string;
  readonly seats: number;
  readonly kind: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly electorate: { readonly summoned: number; readonly excluded: readonly number[]; readonly present: number };
  readonly collected: number;
  readonly births: readonly (string | undefined)[];
}

export interface NaivePaper {
  readonly defects: readonly string[];
  /** One letter per line: x struck or chosen, d agree, k disagree, b both, - nothing. Empty for cumulative papers. */
  readonly letters: string;
  /** Votes per line, cumulative papers only. */
  readonly numbers: readonly number[];
  readonly entitlement: number;
}

const onPaper = ['not-issued', 'outside-name', 'marked', 'signed'];

/** Every reason of rules.md §8 that applies to the paper, in that order. */
function reasonsAgainst(paper: NaivePaper, round: NaiveRound): string[] {
  const { style, seats, rules } = round;
  const cumulative = style === 'cumulative';
  const lines = cumulative ? paper.numbers.length : paper.letters.length;
  const letters = (wanted: string) => [...paper.letters].filter((letter) => wanted.includes(letter)).length;
  const given = paper.numbers.reduce((a, b) => a + b, 0);
  const namesChosen = { strike: letters('-'), list: letters('x'), agree: letters('d'), cumulative: given }[style]!;
  const single = lines === 1;
  const twoBoxes = style === 'agree';
  const applies: Record<string, boolean> = {
    'both-boxes': single && twoBoxes && paper.letters === 'b',
    'no-box': single && twoBoxes && paper.letters === '-' && rules['singleNeither'] === 'invalid',
    'too-many': namesChosen > (cumulative ? paper.entitlement : seats),
    'none-chosen': twoBoxes
      ? !single && /^-*$/u.test(paper.letters) && rules['allBlank'] === 'invalid'
      : namesChosen === 0 && !(single && rules['singleStruck'] === 'valid'),
    'line-unclear': twoBoxes && !single && /[b-]/u.test(paper.letters) && rules['lineUnclear'] === 'ballot-invalid',
  };
  return [
    ...onPaper.filter((defect) => paper.defects.includes(defect)),
    ...Object.keys(applies).filter((code) => applies[code]),
  ];
}

/** Votes a paper gives to a line, and whether the line counts against or not at all. */
function line(
  paper: NaivePaper,
  round: NaiveRound,
  index: number,
): { for: number; against: number; uncounted: number } {
  const meaning: Record<string, string> = {
    'strike-': 'for',
    strikex: 'against',
    listx: 'for',
    'list-': 'against',
    agreed: 'for',
    agreek: 'against',
    agreeb: 'uncounted',
    'agree-': 'uncounted',
  };
  const found = { for: 0, against: 0, uncounted: 0 };
  if (round.style === 'cumulative') return { ...found, for: paper.numbers[index]! };
  return { ...found, [meaning[round.style + paper.letters[index]!]!]: 1 };
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
  return all[round.rules['base']!]!;
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

/** Fills the seats one after the other, asking each time who is next and whether the place is contested. */
function fill(votes: readonly number[], births: NaiveRound['births'], seats: number, least: number, older: boolean) {
  const waiting = new Set(votes.flatMap((count, index) => (count >= least ? [index] : [])));
  const elected: number[] = [];
  while (waiting.size > 0 && elected.length < seats) {
    const best = Math.max(...[...waiting].map((index) => votes[index]!));
    let next = [...waiting].filter((index) => votes[index] === best);
    if (older && elected.length + next.length > seats && next.every((index) => (births[index] ?? '').length === 10)) {
      return { elected, ...byAge(next, births, seats - elected.length) };
    }
    if (elected.length + next.length > seats) return { elected, older: [], tied: next };
    next = next.toSorted((a, b) => a - b);
    elected.push(...next);
    for (const index of next) waiting.delete(index);
  }
  return { elected, older: [], tied: [] };
}

function byAge(level: readonly number[], births: NaiveRound['births'], places: number) {
  const olderThan = (one: number) => level.filter((other) => births[other]! < births[one]!).length;
  const notYounger = (one: number) => level.filter((other) => births[other]! <= births[one]!).length;
  const older = level.filter((one) => notYounger(one) <= places);
  const tied = level.filter((one) => olderThan(one) < places && notYounger(one) > places);
  return { older, tied };
}

export function naiveCount(round: NaiveRound, papers: readonly NaivePaper[]) {
  const valid = papers.filter((paper) => reasonsAgainst(paper, round).length === 0);
  const invalidReasons: Record<string, number> = {};
  for (const paper of papers) {
    const [reason] = reasonsAgainst(paper, round);
    if (reason !== undefined) invalidReasons[reason] = (invalidReasons[reason] ?? 0) + 1;
  }
  const base = baseOf(round, valid.length);
  const majority = base !== null && round.rules['threshold'] === 'majority' && round.kind !== 'revote';
  let needed: number | null = null;
  if (majority) for (needed = 0; needed + needed <= base;) needed += 1;
  const rows = round.births.map((_, index) => {
    const row = { for: 0, against: 0, uncounted: 0 };
    for (const paper of valid) {
      const one = line(paper, round, index);
      row.for += one.for;
      row.against += one.against;
      row.uncounted += one.uncounted;
    }
    return { ...row, percent: base === null ? null : percent(row.for, base) };
  });
  const votes = rows.map((row) => row.for);
  const { elected, older, tied } = fill(votes, round.births, round.seats, needed ?? 1, round.rules['tie'] === 'older');
  const winners = [...elected, ...older];
  const open = round.seats - winners.length;
  return {
    base,
    needed,
    valid: valid.length,
    invalid: papers.length - valid.length,
    invalidReasons,
    rows,
    elected: winners.map((index) => index + 1),
    tied:
      tied.length > 0 ? { seats: open, candidates: tied.map((index) => index + 1).toSorted((a, b) => a - b) } : null,
    shortfall: tied.length > 0 ? 0 : open,
  };
}
