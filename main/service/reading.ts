import { fitsStyle } from '../../src/exchange/cells.ts';
import { Refusal } from '../../src/refusal.ts';
import type { ReadingView } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { padded } from '../storage/ballots.ts';
import type { PaperContent, ReadingRow } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { withEntitlement } from './cumulative-paper.ts';
import { requireBatch, requireOpen, requireReady } from './requirements.ts';
import { roundRow } from './round-facts.ts';

export function readingHandlers(os: Answering, desk: Desk) {
  return os.reading.router({
    open: os.reading.open.handler(({ input: { roundId, batch } }): ReadingView => {
      const file = desk.fileFor('progress');
      const round = roundRow(file, roundId);
      requireOpen(file, roundId);
      requireReady(file, round);
      requireBatch(file, roundId, batch);
      const known = file.readings.ofBatch(roundId, batch);
      return readingView(file, known?.id ?? startReading(desk, roundId, batch));
    }),

    record: os.reading.record.handler(({ input: { readingId, serial, ballot, doubt, correcting } }) =>
      desk.command('ballot-recorded', (file, { at, actor }) => {
        const { roundId, batch } = readingRow(file, readingId);
        const round = openRound(file, roundId);
        const { style } = round;
        const size = requireBatch(file, roundId, batch);
        const known = file.readings.entry(readingId, serial, style);
        // Two windows may have one pile open: what the other one keyed is never keyed over as if it were a correction.
        if (correcting !== undefined && correcting !== (known !== undefined))
          throw new Refusal('reading-moved-on', { batch, serial });
        if (serial > size || (!known && serial !== file.readings.lastSerial(readingId) + 1))
          throw new Refusal('serial-beyond-batch', { serial, size });
        if (known && file.rulings.exists(known.id)) throw new Refusal('ballot-ruled', { batch, serial });
        const paper = withEntitlement(file, round, { batch, serial }, ballot, doubt !== null);
        requireFit(file, round, paper);
        file.readings.record(readingId, serial, style, paper, doubt, at, actor);
        return {
          answer: undefined,
          roundId,
          open: { batch, serial },
          closed: { ...paper, doubt },
          changed: { subject: 'round', roundId },
        };
      }),
    ),

    withdraw: os.reading.withdraw.handler(({ input: { readingId, serial: meant } }) =>
      desk.command('ballot-withdrawn', (file, { at, actor }) => {
        const { roundId, batch } = readingRow(file, readingId);
        openRound(file, roundId);
        const serial = file.readings.lastSerial(readingId);
        if (serial === 0) throw new Refusal('nothing-to-withdraw', {});
        if (meant !== undefined && meant !== serial) throw new Refusal('reading-moved-on', { batch, serial: meant });
        file.readings.withdraw(readingId, serial, at, actor);
        return {
          answer: undefined,
          roundId,
          open: { batch, serial },
          closed: {},
          changed: { subject: 'round', roundId },
        };
      }),
    ),
  });
}

/**
 * Marks as many as candidates and of the round's style; refuses with input-wrong. Where voters write names, another window may
 * have put one below the list since: a paper without its line has not chosen it.
 */
export function requireFit(file: OpenCongress, { id, style, writeIn }: RoundRow, paper: PaperContent): void {
  const candidates = file.candidates.count(id);
  const { length } = paper.marks;
  if (length > candidates || (length < candidates && !writeIn))
    throw new Refusal('input-wrong', { path: 'ballot.marks', expected: `cần ${candidates} dấu` });
  const wrong = paper.marks.findIndex((mark) => !fitsStyle(style, mark));
  if (wrong >= 0)
    throw new Refusal('input-wrong', { path: `ballot.marks.${wrong}`, expected: `dấu của kiểu phiếu ${style}` });
  if ((style === 'cumulative') !== (paper.votes !== null))
    throw new Refusal('input-wrong', {
      path: 'ballot.votes',
      expected: style === 'cumulative' ? 'cần số phiếu' : 'để trống',
    });
}

function startReading(desk: Desk, roundId: number, batch: number): number {
  return desk.command('reading-started', (file, { at, actor }) => ({
    answer: file.readings.start(roundId, batch, actor, at),
    roundId,
    open: { batch },
    closed: {},
    changed: { subject: 'round', roundId },
  }));
}

function readingView(file: OpenCongress, readingId: number): ReadingView {
  const { id, roundId, batch, reader } = readingRow(file, readingId);
  const { style } = roundRow(file, roundId);
  const lines = file.candidates.count(roundId);
  const entries = file.readings.entries(id, style).map((entry) => {
    const { serial, marks, defects, votes, code, doubt } = padded(entry, lines);
    return { serial, marks, defects, votes, code, doubt };
  });
  const view = { id, roundId, batch, size: requireBatch(file, roundId, batch), reader, entries };
  return style === 'cumulative' ? { ...view, elsewhere: file.holders.elsewhere(roundId, batch) } : view;
}

function openRound(file: OpenCongress, roundId: number): RoundRow {
  const round = roundRow(file, roundId);
  requireOpen(file, roundId);
  return round;
}

function readingRow(file: OpenCongress, readingId: number): ReadingRow {
  const row = file.readings.get(readingId);
  if (!row) throw new Refusal('not-found', { what: `lượt nhập ${readingId}` });
  return row;
}
