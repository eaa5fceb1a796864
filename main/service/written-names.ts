/** Names that voters wrote on list ballots, and the committee's word on who is meant (model.ts: `Candidate.sameAs`). */
import { maxCandidates } from '../../src/api/inputs.ts';
import type { WrittenName } from '../../src/api/views.ts';
import { isSameName } from '../../src/election/same-person.ts';
import { similarTo } from '../../src/election/similar-names.ts';
import { peopleOf } from '../../src/election/spellings.ts';
import type { Candidate } from '../../src/election/model.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { holdersBefore } from './election-progress.ts';
import { personOf } from './later-round.ts';
import { countedRound } from './round-facts.ts';

/**
 * The number of the name on the list; it is put below the list where nobody wrote it before. Refuses with already-elected where
 * an earlier round gave a seat to a person of that name, unless the list has somebody of the name as well.
 */
export function numberOfWritten(file: OpenCongress, row: RoundRow, name: string): number {
  const list = file.candidates.list(row.id);
  const known = list.find((candidate) => sameSpelling(candidate.name, name));
  if (known) return known.number;
  if (list.length >= maxCandidates) throw new Refusal('merge-unfit', { expected: `nhiều nhất ${maxCandidates} tên` });
  if (list.some((candidate) => isSameName(candidate.name, name))) return file.candidates.write(row.id, { name });
  requireNoSeat(file, row, name);
  return file.candidates.write(row.id, leftOff(file, row, name) ?? { name });
}

function requireNoSeat(file: OpenCongress, row: RoundRow, name: string): void {
  const holder = holdersBefore(file, row).find(({ names }) => names.some((known) => isSameName(known, name)));
  if (holder) throw new Refusal('already-elected', { name: holder.names[0]!, round: holder.round });
}

/** The one person of that name on the list before who was left off this one: voters may bring them back. */
function leftOff(file: OpenCongress, { parentId }: RoundRow, name: string): Omit<Candidate, 'number'> | null {
  if (parentId === null || file.decisions.annulled(parentId)) return null;
  const before = peopleOf(file.candidates.list(parentId));
  const [person, another] = before.filter((one) => isSameName(one.name, name));
  if (!person || another) return null;
  return { ...personOf(person), from: person.number };
}

/** Each written name with the papers that carry it and the names it may be another spelling of. */
export function writtenNames(file: OpenCongress, roundId: number): WrittenName[] {
  const { definition, counted } = countedRound(file, roundId);
  const toldApart = file.candidates.toldApart(roundId);
  const papers = definition.candidates.map(() => 0);
  for (const { marks } of counted)
    for (let line = 0; line < marks.length; line += 1) if (marks[line] === 'chosen') papers[line]! += 1;
  return definition.candidates
    .filter(({ written }) => written)
    .map((candidate) => ({
      number: candidate.number,
      name: candidate.name,
      ballots: papers[candidate.number - 1]!,
      sameAs: candidate.sameAs ?? null,
      apart: toldApart.has(candidate.number),
      similar: similarTo(candidate.number, definition.candidates),
    }));
}

/** Refuses with merge-unfit: only a written name is another spelling, and of a person who is no spelling of anybody. */
export function requireMerge(list: readonly Candidate[], number: number, sameAs: number | null): void {
  const name = list[number - 1];
  if (!name) throw new Refusal('candidate-unknown', { number });
  if (!name.written) throw new Refusal('merge-unfit', { expected: `số ${number} không phải tên viết thêm` });
  if (sameAs === null) return;
  const person = list[sameAs - 1];
  if (!person) throw new Refusal('candidate-unknown', { number: sameAs });
  if (sameAs === number || person.sameAs !== undefined)
    throw new Refusal('merge-unfit', { expected: `số ${sameAs} là một cách viết của người khác` });
  if (list.some((other) => other.sameAs === number))
    throw new Refusal('merge-unfit', { expected: `số ${number} đã có cách viết khác gộp vào` });
}

/** Two spellings are one name where only case differs; spaces and Unicode form were put right at the boundary. */
function sameSpelling(one: string, other: string): boolean {
  return one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}
