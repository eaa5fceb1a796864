import { Refusal } from '../../src/refusal.ts';
import type { ReadingView } from '../../src/api/views.ts';
import type { Person } from '../../src/people/roles.ts';
import { afterReadingsEvent } from '../../src/reading/comparison/readings.ts';
import type { ReadingsEvent } from '../../src/reading/comparison/readings.ts';
import type { Desk, Done } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { padded, wantedOf } from '../storage/ballots.ts';
import type { ReadingRow } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { batchReadings, readBatch } from './batch-readings.ts';
import { codesElsewhere, withEntitlement } from './cumulative-paper.ts';
import { requireFit } from './paper-fit.ts';
import { requireBatch, requireOpen, requireReady } from './requirements.ts';
import { roundRow } from './round-facts.ts';
import { suspicionOf } from './suspicion.ts';
import { unchanged } from './unchanged.ts';

/** A reading with the round it is of, and whether its reader said that the pile is at its end. */
interface Own {
  readonly round: RoundRow;
  readonly reading: ReadingRow;
  /** Readings the batch must have. */
  readonly wanted: 1 | 2 | 3;
}

export function readingHandlers(os: Answering, desk: Desk) {
  return os.reading.router({
    open: os.reading.open.handler(({ input: { roundId, batch } }): ReadingView => {
      const file = desk.fileFor('progress');
      const person = desk.people.required();
      const round = roundRow(file, roundId);
      requireOpen(file, roundId);
      requireReady(file, round);
      requireBatch(file, roundId, batch);
      const known = file.readings.ofBatch(roundId, batch).find(({ personId }) => personId === person.id);
      return readingView(file, known?.id ?? startReading(desk, roundId, batch), person);
    }),

    record: os.reading.record.handler(({ input: { readingId, serial, ballot, doubt, correcting } }) =>
      desk.command('ballot-recorded', (file, { at, actor, person }) => {
        const own = unfinishedReading(file, readingId, person);
        const { round, wanted } = own;
        const { batch } = own.reading;
        const { style } = round;
        const size = requireBatch(file, round.id, batch);
        const known = file.readings.entry(readingId, serial, style);
        // Two windows may have one pile open: what the other one keyed is never keyed over as if it were a correction.
        if (correcting !== undefined && correcting !== (known !== undefined))
          throw new Refusal('reading-moved-on', { batch, serial });
        if (serial > size || (!known && serial !== file.readings.lastSerial(readingId) + 1))
          throw new Refusal('serial-beyond-batch', { serial, size });
        // Where a paper is read more than once, a ruling falls away by itself when what it is about is corrected.
        if (known && wanted === 1 && file.rulings.isRuled(round.id, batch, String(known.id)))
          throw new Refusal('ballot-ruled', { batch, serial });
        const paper = withEntitlement(file, round, { batch, serial }, ballot, doubt !== null, person);
        requireFit(file, round, paper);
        file.readings.record(readingId, serial, style, paper, doubt, at, actor);
        const answer = { suspicion: known ? null : suspicionOf(file, round, own.reading, serial) };
        return told(own, person, { answer, open: { batch, serial }, closed: { ...paper, doubt } });
      }),
    ),

    withdraw: os.reading.withdraw.handler(({ input: { readingId, serial: meant } }) =>
      desk.command('ballot-withdrawn', (file, { at, actor, person }) => {
        const own = unfinishedReading(file, readingId, person);
        const { batch } = own.reading;
        const serial = file.readings.lastSerial(readingId);
        if (serial === 0) throw new Refusal('nothing-to-withdraw', {});
        if (meant !== undefined && meant !== serial) throw new Refusal('reading-moved-on', { batch, serial: meant });
        file.readings.withdraw(readingId, serial, at, actor);
        return told(own, person, { answer: undefined, open: { batch, serial } });
      }),
    ),

    finish: os.reading.finish.handler(({ input: { readingId } }) =>
      desk.command('reading-finished', (file, { at, actor, person }) => {
        const own = ownReading(file, readingId, person);
        // A pile that is read once is read when it is full.
        if (own.wanted === 1) return unchanged;
        requireAllowed(file, own, { kind: 'finish', person: own.reading.reader, open: 0 });
        file.readings.finish(readingId, at, actor);
        return told(own, person, { answer: undefined });
      }),
    ),

    resume: os.reading.resume.handler(({ input: { readingId } }) =>
      desk.command('reading-resumed', (file, { at, actor, person }) => {
        const own = ownReading(file, readingId, person);
        if (own.wanted === 1) return unchanged;
        requireAllowed(file, own, { kind: 'resume', person: own.reading.reader });
        file.readings.resume(readingId, at, actor);
        return told(own, person, { answer: undefined });
      }),
    ),

    discard: os.reading.discard.handler(({ input: { readingId, reason } }) =>
      desk.command('reading-discarded', (file, { at, actor, person }) => {
        const given = knownReading(file, readingId, person);
        // A reader gives up his own reading; the chair has any batch read anew.
        const { role } = person;
        if (given.reading.personId !== person.id && role !== 'chair') throw new Refusal('role-refused', { role });
        file.readings.discard(readingId, reason, at, actor);
        return told(given, person, { answer: undefined, closed: { reason } });
      }),
    ),
  });
}

/** Its line of the journal: the batch may leave the file, who read it and when does not. */
function told<T>(
  { round: { id: roundId }, reading }: Own,
  person: Person,
  { answer, open, closed }: Pick<Done<T>, 'answer' | 'open' | 'closed'>,
): Done<T> {
  const { id: readingId, batch, personId, reader } = reading;
  return {
    answer,
    roundId,
    open: open ?? { batch },
    closed: { ...closed, readingId, personId, reader: personId === person.id ? person.name : reader },
    changed: { subject: 'round', roundId },
  };
}

function startReading(desk: Desk, roundId: number, batch: number): number {
  return desk.command('reading-started', (file, { at, person }) => {
    const round = roundRow(file, roundId);
    afterReadingsEvent(batchReadings(file, round, readBatch(file, round, batch)), {
      kind: 'begin',
      person: person.name,
    });
    const readingId = file.readings.start(roundId, batch, person, at);
    return told(knownReading(file, readingId, person), person, { answer: readingId });
  });
}

/** What this person alone has read of the batch; of the other readings it tells nothing. */
function readingView(file: OpenCongress, readingId: number, person: Person): ReadingView {
  const { round, reading, wanted } = ownReading(file, readingId, person);
  const { id, roundId, batch, reader, ordinal, finished } = reading;
  const { style } = round;
  const lines = file.candidates.count(roundId);
  const entries = file.readings.entries(id, style).map((entry) => {
    const { serial, marks, defects, votes, code, doubt } = padded(entry, lines);
    return { serial, marks, defects, votes, code, doubt };
  });
  const place = { id, roundId, batch, size: requireBatch(file, roundId, batch) };
  const view = { ...place, reader, ordinal, wanted, finished: wanted > 1 && finished, entries };
  return style === 'cumulative' ? { ...view, elsewhere: codesElsewhere(file, round, batch, person) } : view;
}

/** Refuses with not-found, and reading-not-begun where the reading was discarded. */
function knownReading(file: OpenCongress, readingId: number, person: Person): Own {
  const reading = file.readings.get(readingId);
  if (!reading) {
    if (file.readings.isKnown(readingId)) throw new Refusal('reading-not-begun', { person: person.name });
    throw new Refusal('not-found', { what: `lượt nhập ${readingId}` });
  }
  const round = roundRow(file, reading.roundId);
  requireOpen(file, round.id);
  return { round, reading, wanted: wantedOf(round, file.readings.ofBatch(round.id, reading.batch).length) };
}

/** Nobody goes on with another person's reading; refuses with reading-not-begun. */
function ownReading(file: OpenCongress, readingId: number, person: Person): Own {
  const own = knownReading(file, readingId, person);
  if (own.reading.personId !== person.id) throw new Refusal('reading-not-begun', { person: person.name });
  return own;
}

/** Refuses with reading-finished where its reader said that the pile is at its end. */
function unfinishedReading(file: OpenCongress, readingId: number, person: Person): Own {
  const own = ownReading(file, readingId, person);
  if (own.wanted > 1 && own.reading.finished) throw new Refusal('reading-finished', { person: own.reading.reader });
  return own;
}

function requireAllowed(file: OpenCongress, { round, reading }: Own, event: ReadingsEvent): void {
  afterReadingsEvent(batchReadings(file, round, readBatch(file, round, reading.batch)), event);
}
