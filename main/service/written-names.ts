/** Names that voters wrote on list ballots, and the committee's word on who is meant (model.ts: `Candidate.sameAs`). */
import { maxCandidates } from '../../src/api/inputs.ts';
import type { WrittenName } from '../../src/api/views.ts';
import { similarTo } from '../../src/election/similar-names.ts';
import type { Candidate } from '../../src/election/model.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import { countedRound } from './round-facts.ts';

/** The number of the name on the list; it is put below the list where nobody wrote it before. */
export function numberOfWritten(file: OpenCongress, roundId: number, name: string): number {
  const list = file.candidates.list(roundId);
  const known = list.find((candidate) => sameSpelling(candidate.name, name));
  if (known) return known.number;
  if (list.length >= maxCandidates) throw new Refusal('merge-unfit', { expected: `nhiều nhất ${maxCandidates} tên` });
  return file.candidates.write(roundId, name);
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
