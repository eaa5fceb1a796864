/** Phiếu dồn phiếu: whose paper it is and how many votes it may give (rules.md §4.4). */
import type { ReadingView } from '../../src/api/views.ts';
import type { Person } from '../../src/people/roles.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';

interface Place {
  readonly batch: number;
  readonly serial: number;
}

/**
 * The paper as it is kept. With a register the votes are the holder's shares × seats, whatever the screen says; a paper that
 * waits for the committee or has a defect may be without a holder, and then gives no votes. Papers of other styles have no code.
 * Refuses: holder-unknown, holder-absent, holder-twice where another paper of the round has the holder's code: of the batches
 * read to their end, and of this person's own readings. What others read of a batch that is still read tells nobody anything.
 */
export function withEntitlement(
  file: OpenCongress,
  round: RoundRow,
  place: Place,
  paper: PaperContent,
  waiting: boolean,
  person: Pick<Person, 'id'>,
): PaperContent {
  const { style, seats } = round;
  if (style !== 'cumulative' || !file.holders.exists()) return { ...paper, code: null };
  if (paper.code === null && (waiting || paper.defects.length > 0)) return { ...paper, votes: 0 };
  const holder = paper.code === null ? undefined : file.holders.find(paper.code);
  if (!holder) throw new Refusal('holder-unknown', { code: paper.code ?? '' });
  const { code, name, own, proxied, present } = holder;
  if (!present) throw new Refusal('holder-absent', { code, name });
  const other = file.holders
    .batchesWith(round.id, code)
    .flatMap((batch) => codesIn(file, round, batch, person))
    .find((paperThere) => paperThere.code === code && !isAt(paperThere, place));
  if (other) throw new Refusal('holder-twice', { code, batch: other.batch, serial: other.serial });
  return { ...paper, code, votes: requireVotes(own + proxied, { seats }) };
}

/** Shares × seats, where that is a whole number that the count can hold. */
export function requireVotes(shares: number, { seats }: Pick<RoundRow, 'seats'>): number {
  const votes = shares * seats;
  if (!Number.isSafeInteger(votes))
    throw new Refusal('input-wrong', { path: 'ballot.votes', expected: `≤ ${Number.MAX_SAFE_INTEGER}` });
  return votes;
}

/** Whose papers lie in other batches, as far as this person may know. */
export function codesElsewhere(
  file: OpenCongress,
  round: RoundRow,
  batch: number,
  person: Pick<Person, 'id'>,
): NonNullable<ReadingView['elsewhere']> {
  return file.batches
    .list(round.id)
    .filter(({ number }) => number !== batch)
    .flatMap(({ number }) => codesIn(file, round, number, person))
    .map((paper) => ({ code: paper.code, batch: paper.batch, serial: paper.serial }));
}

interface CodedPaper extends Place {
  readonly code: string;
}

/** The codes on the papers of a batch that was read to its end; else those that this person read there. */
function codesIn(file: OpenCongress, round: RoundRow, number: number, { id }: Pick<Person, 'id'>): CodedPaper[] {
  const batch = file.ballots.ofBatch(round, file.candidates.count(round.id), number);
  if (!batch) return [];
  const own = batch.readings.find(({ personId }) => personId === id);
  const papers =
    batch.counts || batch.compared
      ? batch.papers.map(({ serial, content }) => ({ serial, code: content?.code ?? null }))
      : own
        ? file.readings.entries(own.id, round.style)
        : [];
  return papers.flatMap(({ serial, code }) => (code === null ? [] : [{ batch: number, serial, code }]));
}

function isAt(paper: Place, place: Place): boolean {
  return paper.batch === place.batch && paper.serial === place.serial;
}
