/** Đối chiếu: the numbered checks on what was declared, on what was counted and on the piles (rules.md §2.7). */
import { excludedInAll } from './electorate.ts';
import type { Finding } from './findings.ts';
import type { RoundDefinition, Style } from './model.ts';
import { percentOf } from './percent.ts';
import type { CandidateResult } from './result.ts';
import { ruleSets } from './rule-sets/index.ts';

/** What the declaration alone tells, before a ballot is read; blocking findings first, by number. */
export function reconcileDeclaration(definition: RoundDefinition): Finding[] {
  const { electorate, ballots, candidates, seats, style } = definition;
  const { summoned, present, shares } = electorate;
  const { issued, collected } = ballots;
  const excluded = excludedInAll(electorate);
  const findings: Finding[] = [];
  if (present > summoned) findings.push({ code: 'F.101', present, summoned });
  if (issued > present) findings.push({ code: 'F.102', issued, present });
  if (collected > issued) findings.push({ code: 'F.103', collected, issued });
  if (excluded > summoned) findings.push({ code: 'F.104', excluded, summoned });
  if (collected < issued) findings.push({ code: 'W.101', missing: issued - collected, issued, collected });
  findings.push(...surplusBeyondLimit(definition), ...committeeOnTheBallot(definition));
  if (tooShort(definition)) findings.push({ code: 'W.104', candidates: candidates.length, seats });
  if (style === 'cumulative' && shares && shares.present > shares.all)
    findings.push({ code: 'W.106', present: shares.present, all: shares.all });
  return findings;
}

/** Seats will stay open. A straw poll fills none, and a paper with room for names may bring more people. */
function tooShort({ candidates, seats, poll, writeIn }: RoundDefinition): boolean {
  return candidates.length < seats && poll !== true && writeIn !== true;
}

/** Số dư at most so much of the seats (Quy chế 190 Điều 14, 244 Điều 16); a list this short may always have one more. */
function surplusBeyondLimit(definition: RoundDefinition): Finding[] {
  const { seats, style } = definition;
  const surplusPercent = mostSurplusPercent(definition);
  const surplus = definition.candidates.filter(({ written }) => written !== true).length - seats;
  if (surplusPercent === null || !chooses(style)) return [];
  const limit = Math.max(1, Math.floor((seats * surplusPercent) / 100));
  return surplus > limit ? [{ code: 'W.102', surplus, seats, limit, percent: percentOf(surplus, seats) }] : [];
}

/**
 * The largest surplus in per cent of the seats; null where no rule says. The article speaks of the first list for the
 * committee and its standing committee; files that name no office are taken for one.
 */
export function mostSurplusPercent({
  ruleSet,
  office,
  round,
  poll,
}: Pick<RoundDefinition, 'ruleSet' | 'office' | 'poll'> & {
  readonly round: Pick<RoundDefinition['round'], 'kind'>;
}): number | null {
  const committee = office === undefined || office === 'executive-committee' || office === 'standing-committee';
  return committee && round.kind === 'first' && poll !== true ? ruleSets[ruleSet].surplusPercent : null;
}

/** Ballots with a surplus: the voter picks some of the list. */
function chooses(style: Style): boolean {
  return style === 'strike' || style === 'list';
}

/** Members of the counting committee are "không có tên trong danh sách bầu cử" (Quy chế 190 Điều 8, 244 Điều 7). */
function committeeOnTheBallot(definition: RoundDefinition): Finding[] {
  const members = new Set((definition.committee ?? []).map((member) => sameName(member.name)));
  return definition.candidates
    .filter((candidate) => members.delete(sameName(candidate.name)))
    .map((candidate) => ({ code: 'W.103', name: candidate.name }));
}

/** Two spellings of a name are the same when only case, Unicode form or spaces differ. */
function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().split(/\s+/u).join(' ');
}

/** What the counted ballots tell: totals against the declaration, sums per candidate, the share of invalid ballots. */
export function reconcileCount(
  collected: number,
  ballots: { readonly valid: number; readonly invalid: number },
  style: Style,
  candidates: readonly CandidateResult[],
): Finding[] {
  const { valid, invalid } = ballots;
  const entered = valid + invalid;
  const findings: Finding[] = [];
  if (entered !== collected)
    findings.push({ code: 'F.201', entered, collected }, { code: 'F.203', valid, invalid, collected });
  findings.push(...sumsThatDiffer(style, candidates, valid));
  if (invalid >= unusualInvalid.atLeast && invalid * 100 > entered * unusualInvalid.overPercent) {
    findings.push({ code: 'W.204', invalid, entered, percent: percentOf(invalid, entered) });
  }
  return findings;
}

/** More invalid ballots than this is worth a second look: a whole pile judged wrongly shows here first. */
const unusualInvalid = { atLeast: 3, overPercent: 3 };

/** For each candidate, votes + against + uncounted is the number of valid ballots; cumulative votes have no such sum. */
function sumsThatDiffer(style: Style, candidates: readonly CandidateResult[], valid: number): Finding[] {
  if (style === 'cumulative') return [];
  return candidates
    .map(({ number, name, for: votes, against, uncounted }) => ({ number, name, sum: votes + against + uncounted }))
    .filter(({ sum }) => sum !== valid)
    .map((line) => ({ code: 'F.204', ...line, valid }));
}

/** What the piles tell: batches that are not complete (or too full), and ballots still on the committee's table. */
export function reconcileBatches(
  batches: readonly { readonly number: number; readonly size: number; readonly entered: number }[],
  openDoubts: number,
): Finding[] {
  const findings: Finding[] = batches
    .filter((batch) => batch.entered !== batch.size)
    .map((batch) => ({ code: 'F.202', batch: batch.number, entered: batch.entered, size: batch.size }));
  if (openDoubts > 0) findings.push({ code: 'F.205', count: openDoubts });
  return findings;
}

/**
 * What several readings of a batch tell: that it waits for another one, or for somebody to settle what they differ in. A batch
 * that nobody has read to its end is told by F.202; an empty one needs no reading, but what was begun of it must end.
 */
export function reconcileReadings(
  batches: readonly {
    readonly number: number;
    readonly size: number;
    readonly entered: number;
    readonly wanted: number;
    readonly readings: readonly { readonly finished: boolean }[];
    readonly open: number;
  }[],
): Finding[] {
  return batches
    .filter(({ size, wanted, readings }) => wanted > 1 && (size > 0 || readings.length > 0))
    .flatMap(({ number: batch, size, entered, wanted, readings, open }): Finding[] => {
      const finished = readings.filter((reading) => reading.finished).length;
      if (finished < wanted) return entered === size ? [{ code: 'F.208', batch, finished, wanted }] : [];
      return open > 0 ? [{ code: 'F.206', batch, open }] : [];
    });
}

/** Blocking findings first, then by number; findings of one code keep their order. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
