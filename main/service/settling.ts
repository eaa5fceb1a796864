/** Kết luận chỗ lệch: a third person decides with the paper in hand what the readings of a batch differ in. */
import type { SettlingBatch, SettlingFault, SettlingPaper, SettlingView } from '../../src/api/views.ts';
import { mayDo } from '../../src/people/permissions.ts';
import type { Person } from '../../src/people/roles.ts';
import type { ComparedPile, PilePaper } from '../../src/reading/comparison/pile.ts';
import { afterReadingsEvent } from '../../src/reading/comparison/readings.ts';
import { rereadDifference, settledParts } from '../../src/reading/comparison/settled-paper.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk, Done, Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { ReadBatch } from '../storage/ballots.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { RulingKind, RulingRow } from '../storage/rulings.ts';
import type { Answering } from './answering.ts';
import { batchReadings, readBatch, readBatches } from './batch-readings.ts';
import { withEntitlement } from './cumulative-paper.ts';
import { requireFit } from './paper-fit.ts';
import { requireOpen } from './requirements.ts';
import { roundRow } from './round-facts.ts';

export function settlingHandlers(os: Answering, desk: Desk) {
  return os.settling.router({
    get: os.settling.get.handler(({ input: { roundId } }): SettlingView => {
      const file = desk.fileFor('ballots');
      const person = desk.people.required();
      const batches = readBatches(file, roundRow(file, roundId));
      return { batches: batches.flatMap((batch) => settlingBatch(file, batch, person)) };
    }),

    decide: os.settling.decide.handler(({ input: { roundId, batch, entries, parts } }) =>
      desk.command('difference-settled', (file, occasion) => {
        const place = placeToSettle(file, roundId, batch, occasion.person);
        const paper = paperToSettle(place, entries, 'differs');
        const { doubt: _, ...content } = settledParts(paper, parts, place.round.style);
        const settled = entitled(file, place, paper, content, occasion.person);
        return settle(file, place, { entries, kind: 'paper', paper: settled }, paper.serial, occasion);
      }),
    ),

    read: os.settling.read.handler(({ input: { roundId, batch, entries, ballot, confirmed } }) =>
      desk.command('difference-settled', (file, occasion) => {
        const place = placeToSettle(file, roundId, batch, occasion.person);
        const paper = paperToSettle(place, entries, 'single');
        const read = entitled(file, place, paper, ballot, occasion.person);
        const parts = rereadDifference(paper, { ...read, doubt: null });
        if (parts !== '' && !confirmed) throw new Refusal('reread-differs', { parts });
        return settle(file, place, { entries, kind: 'paper', paper: read }, paper.serial, occasion);
      }),
    ),

    dismiss: os.settling.dismiss.handler(({ input: { roundId, batch, entries } }) =>
      desk.command('difference-settled', (file, occasion) => {
        const place = placeToSettle(file, roundId, batch, occasion.person);
        const { serial } = paperToSettle(place, entries, 'single');
        return settle(file, place, { entries, kind: 'not-a-paper', paper: null }, serial, occasion);
      }),
    ),

    confirmOrder: os.settling.confirmOrder.handler(({ input: { roundId, batch, key } }) =>
      desk.command('difference-settled', (file, occasion) => {
        const place = placeToSettle(file, roundId, batch, occasion.person);
        const { faults, open } = place.compared;
        if (!faults.some((fault) => fault.key === key && !fault.settled)) throw new Refusal('nothing-open', { open });
        return settle(file, place, { entries: key, kind: 'order', paper: null }, null, occasion);
      }),
    ),

    revoke: os.settling.revoke.handler(({ input: { roundId, rulingId, reason } }) =>
      desk.command('settling-revoked', (file, occasion) => {
        const { person } = occasion;
        const round = roundRow(file, roundId);
        requireOpen(file, roundId);
        const ruling = file.rulings.get(rulingId, round.style);
        if (!ruling || ruling.roundId !== roundId || ruling.votes !== null)
          throw new Refusal('not-found', { what: `kết luận ${rulingId}` });
        const { batch, entries, kind } = ruling;
        requireNotRead(readBatch(file, round, batch), person);
        file.rulings.revoke(ruling, reason, occasion);
        const closed = { entries, kind, reason, personId: person.id };
        return { answer: undefined, roundId, open: { batch }, closed, changed: { subject: 'round', roundId } };
      }),
    ),
  });
}

/** What waits in a batch, and what was settled; undefined where its readings are all alike or not finished. */
function settlingBatch(file: OpenCongress, batch: ReadBatch, person: Person): SettlingBatch[] {
  const { number, size, compared, rulings } = batch;
  if (!compared) return [];
  const papers = compared.papers.filter(isOfThirdPerson);
  if (papers.length + compared.faults.length === 0) return [];
  const read = hasRead(batch, person);
  const mayISettle = !read && mayDo(person.role, 'difference-settled');
  return [
    {
      batch: number,
      size,
      mayISettle,
      faults: compared.faults.map((fault) => settlingFault(fault, rulings)),
      papers: papers.map((paper) => settlingPaper(file, paper, rulings.get(paper.entries), read)),
    },
  ];
}

/** With the ruling that confirmed it, so that it can be taken back. */
function settlingFault(fault: ComparedPile['faults'][number], rulings: ReadBatch['rulings']): SettlingFault {
  const ruling = fault.key === null ? undefined : rulings.get(fault.key);
  const confirmed = ruling && { rulingId: ruling.id, at: ruling.at, actor: ruling.actor };
  return { ...fault, confirmed: confirmed ?? null };
}

/** Whoever read the batch learns where something differs but not what: a resumed reading stays his own. */
function settlingPaper(
  file: OpenCongress,
  { entries, serial, kind, surplus, asked }: PilePaper,
  ruling: RulingRow | undefined,
  read: boolean,
): SettlingPaper {
  return {
    entries,
    serial,
    kind: kind === 'single' ? 'single' : 'differs',
    surplus,
    lines: read ? [] : asked.lines,
    defects: read ? [] : asked.defects,
    holders: read ? [] : asked.holders.map(({ code, votes }) => ({ code, name: holderName(file, code), votes })),
    settled: ruling
      ? {
          rulingId: ruling.id,
          as: ruling.kind === 'not-a-paper' ? 'not-a-paper' : 'paper',
          at: ruling.at,
          actor: ruling.actor,
        }
      : null,
  };
}

function holderName(file: OpenCongress, code: string | null): string | null {
  return code === null ? null : (file.holders.find(code)?.name ?? null);
}

/** Doubtful papers in which readings differ are the committee's, and so is what it ruled on. */
function isOfThirdPerson({ kind, doubt, ruling }: PilePaper): boolean {
  if (ruling?.byCommittee) return false;
  return kind === 'single' || (kind === 'differs' && doubt === null);
}

interface PlaceToSettle {
  readonly round: RoundRow;
  readonly batch: ReadBatch;
  readonly compared: ComparedPile;
}

/** Refuses: round-sealed, round-annulled, batch-unknown, settler-read, nothing-open. */
function placeToSettle(file: OpenCongress, roundId: number, number: number, person: Person): PlaceToSettle {
  const round = roundRow(file, roundId);
  requireOpen(file, roundId);
  const batch = readBatch(file, round, number);
  requireNotRead(batch, person);
  afterReadingsEvent(batchReadings(file, round, batch), { kind: 'settle', person: person.name });
  const { compared } = batch;
  if (!compared) throw new Refusal('nothing-open', { open: 0 });
  return { round, batch, compared };
}

/** Refuses with not-found where the readings have another paper by now, and with nothing-open where it is settled. */
function paperToSettle({ batch, compared }: PlaceToSettle, entries: string, kind: PilePaper['kind']): PilePaper {
  const paper = compared.papers.find((known) => known.entries === entries);
  if (!paper) throw new Refusal('not-found', { what: `phiếu ${entries} của tập ${batch.number}` });
  if (paper.kind !== kind || !isOfThirdPerson(paper) || paper.ruling !== null)
    throw new Refusal('nothing-open', { open: compared.open });
  return paper;
}

/** The content as it is kept, its holder known to the register and on no other paper. */
function entitled(
  file: OpenCongress,
  { round, batch: { number: batch } }: PlaceToSettle,
  { serial, doubt }: PilePaper,
  content: PaperContent,
  person: Person,
): PaperContent {
  const paper = withEntitlement(file, round, { batch, serial }, content, doubt !== null, person);
  requireFit(file, round, paper);
  return paper;
}

function settle(
  file: OpenCongress,
  { round, batch }: PlaceToSettle,
  ruling: { readonly entries: string; readonly kind: RulingKind; readonly paper: PaperContent | null },
  serial: number | null,
  occasion: Occasion,
): Done<void> {
  const roundId = round.id;
  const said = { reason: '', article: '', votes: null };
  file.rulings.add({ roundId, batch: batch.number, ...ruling, ...said }, round.style, occasion);
  const { entries, kind, paper } = ruling;
  return {
    answer: undefined,
    roundId,
    open: { batch: batch.number, ...(serial === null ? {} : { serial }) },
    closed: { ...paper, entries, kind, personId: occasion.person.id },
    changed: { subject: 'round', roundId },
  };
}

function hasRead({ readings }: ReadBatch, { id }: Person): boolean {
  return readings.some(({ personId }) => personId === id);
}

/** Who read a batch settles nothing in it; refuses with settler-read. */
function requireNotRead(batch: ReadBatch, person: Person): void {
  if (hasRead(batch, person)) throw new Refusal('settler-read', { person: person.name });
}
