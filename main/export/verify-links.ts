/**
 * Compares the sealed folders of several rounds with each other: a later round names the rounds it was built on by the
 * SHA-256 of their `result.json`. Each folder was verified by itself before.
 */
import type { EarlierRound } from '../../src/election/model.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import type { Rules } from '../../src/election/rules.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { Difference } from '../../src/words/differences.ts';
import { fingerprintOf } from '../signing.ts';
import { tieInWords, told } from './compare-results.ts';
import { isVoid } from './earlier-rounds.ts';
import { kindsInWords } from './round-steps.ts';
import type { ReadFolder, VerifiedFolder } from './verified-folder.ts';
import { comparePeople, compareTied, findElected } from './verify-people.ts';

export interface Links {
  readonly differences: readonly Difference[];
  /** Earlier rounds that no given folder holds, for each folder that names such; `voided`: those whose ballots it calls void. */
  readonly notCompared: readonly {
    readonly folder: string;
    readonly rounds: readonly number[];
    readonly voided: readonly number[];
  }[];
}

const parameters: Readonly<Record<keyof Rules, string>> = {
  base: 'mẫu số',
  threshold: 'số phiếu cần để trúng cử',
  tie: 'cách giải quyết bằng phiếu',
  maxRounds: 'số lần bầu nhiều nhất',
  singleNeither: 'phiếu một người không đánh dấu ô nào',
  singleStruck: 'phiếu một người không bầu cho người đó',
  allBlank: 'phiếu nhiều người để trống mọi dòng',
  lineUnclear: 'dòng đánh dấu cả hai ô hoặc không ô nào',
  partialStrike: 'họ tên chỉ bị gạch một phần',
  moreThanSeats: 'phiếu bầu dồn cho nhiều người hơn số cần bầu',
  equalDivision: 'cách chia đều phiếu bầu dồn',
};

/** The links between the folders, given in any order. One folder alone has none, and that is no difference. */
export function compareRounds(folders: readonly VerifiedFolder[]): Links {
  const differences: Difference[] = [];
  const notCompared: Links['notCompared'][number][] = [];
  const linked = new Set<VerifiedFolder>();
  for (const later of folders.filter(isRead)) {
    const others = folders.filter((folder) => folder !== later);
    const missing: EarlierRound[] = [];
    const known = new Map<number, ReadFolder>();
    for (const stated of later.election.round.earlier ?? []) {
      const found = holders(stated, others, later);
      for (const other of found) linked.add(later).add(other);
      for (const other of found.filter(isRead)) {
        known.set(stated.number, other);
        differences.push(...compareRound(later, stated, other));
      }
      if (found.length > 0) continue;
      const changed = others.filter(isRead).find((other) => isRound(other, stated.number, later));
      if (changed === undefined) missing.push(stated);
      else {
        linked.add(later).add(changed);
        differences.push({ code: 'link-hash', folder: later.folder, round: stated.number, other: changed.folder });
      }
    }
    differences.push(...comparePeople(later, known), ...compareTied(later, known), ...findElected(later, known));
    if (missing.length > 0)
      notCompared.push({
        folder: later.folder,
        rounds: missing.map(({ number }) => number),
        voided: missing.filter(isVoid).map(({ number }) => number),
      });
  }
  // A folder that cannot be read has its own differences, and says nothing of its links.
  if (folders.length > 1)
    for (const { folder } of folders.filter((one) => isRead(one) && !linked.has(one)))
      differences.push({ code: 'link-none', folder });
  return { differences, notCompared };
}

function isRead(folder: VerifiedFolder): folder is ReadFolder {
  return folder.election !== null;
}

/**
 * The folders with that result. Two rounds, even of two elections, may have the same result letter by letter: then title
 * and number tell which is meant.
 */
function holders(
  stated: EarlierRound,
  others: readonly VerifiedFolder[],
  later: ReadFolder,
): readonly VerifiedFolder[] {
  const same = others.filter(({ resultHash }) => resultHash === stated.resultHash);
  const meant = same.filter((other) => isRead(other) && isRound(other, stated.number, later));
  return meant.length > 0 ? meant : same;
}

/** A first round need not say its number. */
function roundNumber({ round }: ElectionFile): number | null {
  return round.number ?? (round.kind === 'first' ? 1 : null);
}

function isRound(folder: ReadFolder, number: number, { election }: ReadFolder): boolean {
  const { title, office } = folder.election;
  return roundNumber(folder.election) === number && title === election.title && office === election.office;
}

/** What a round says of an earlier one against that round's own folder. */
function compareRound(later: ReadFolder, stated: EarlierRound, other: ReadFolder): Difference[] {
  const differences: Difference[] = [];
  const names = { folder: later.folder, other: other.folder };
  const figure = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      differences.push({ code: 'link-figure', ...names, round: stated.number, what, stated: told(a), found: told(b) });
  };
  const declaration = (what: string, a: string | undefined, b: string | undefined) => {
    if (a !== b)
      differences.push({ code: 'link-declaration', ...names, what, stated: told(a ?? null), found: told(b ?? null) });
  };
  const [key, otherKey] = [later, other].map(({ publicKey }) => publicKey ?? null);
  if (key !== otherKey)
    differences.push({ code: 'link-key', ...names, stated: keyTold(key), found: keyTold(otherKey) });
  declaration('tên cuộc bầu', later.election.title, other.election.title);
  declaration('bộ quy định', ruleSets[later.election.ruleSet].name.vi, ruleSets[other.election.ruleSet].name.vi);
  declaration('chức danh', later.election.office, other.election.office);
  declaration('phiếu xin ý kiến', yesOrNo(later.election.poll), yesOrNo(other.election.poll));
  if (stated.number === later.election.round.parent)
    declaration('chỗ ghi tên trên phiếu', yesOrNo(later.election.writeIn), yesOrNo(takesNames(later, other)));
  for (const [parameter, a, b] of differingRules(later.election, other.election))
    declaration(`quy định về ${parameters[parameter]}`, a, b);
  figure('số của lần bầu', stated.number, roundNumber(other.election));
  figure('loại lần bầu', kindsInWords[stated.kind], kindsInWords[other.election.round.kind]);
  figure('số lượng cần bầu', stated.seats, other.election.seats);
  const { collected, issued } = other.election.ballots;
  // Nothing else makes ballots void, so that a voided round is never sealed (rules.md §2.7).
  if (isVoid(stated) && collected <= issued)
    differences.push({ code: 'link-annulled', ...names, round: stated.number, collected, issued });
  // Voided ballots elect nobody, whatever they were counted to.
  if (other.result !== null && !isVoid(stated)) {
    figure('những người trúng cử', stated.elected, other.result.elected);
    figure('bằng phiếu', tieInWords(stated.tied), tieInWords(other.result.tied));
    figure('số còn thiếu', stated.shortfall, other.result.shortfall);
  }
  for (const before of other.election.round.earlier ?? []) {
    const same = later.election.round.earlier?.find(({ number }) => number === before.number);
    figure(`mã kết quả lần ${before.number} trước đó`, same?.resultHash ?? null, before.resultHash);
  }
  return differences;
}

/** The rules are those of the first round in every round. Another rule set is told by itself. */
function differingRules(later: ElectionFile, other: ElectionFile): readonly (readonly [keyof Rules, string, string])[] {
  if (later.ruleSet !== other.ruleSet) return [];
  const usual = ruleSets[later.ruleSet].rules;
  const [a, b] = [later, other].map(({ rules }) => ({ ...usual, ...rules })) as [Rules, Rules];
  return (Object.keys(parameters) as (keyof Rules)[])
    .filter((parameter) => a[parameter] !== b[parameter])
    .map((parameter) => [parameter, String(a[parameter] ?? 'không hạn chế'), String(b[parameter] ?? 'không hạn chế')]);
}

/** Whether voters may write names in the later round: as in its parent, on a list ballot, and never among the tied. */
function takesNames({ election: { style, round } }: ReadFolder, { election: { writeIn } }: ReadFolder): boolean {
  return writeIn === true && style === 'list' && round.kind !== 'revote';
}

function keyTold(publicKey: string | null | undefined): string {
  return publicKey ? fingerprintOf(publicKey) : 'không có';
}

function yesOrNo(value: boolean | undefined): string {
  return value === true ? 'có' : 'không';
}
