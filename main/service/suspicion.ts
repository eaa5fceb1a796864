import type { Recorded } from '../../src/api/views.ts';
import { ballotsUntilSuspicion, suspectPile } from '../../src/reading/wrong-pile.ts';
import type { OpenCongress } from '../open-congress.ts';
import { padded } from '../storage/ballots.ts';
import type { ReadingRow } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';
import { ballotOf, roundDefinition, verdictOf } from './round-facts.ts';

/** Whether the pile in hand seems to be another one; asked when the reading has as many ballots as it takes to know. */
export function suspicionOf(
  file: OpenCongress,
  round: RoundRow,
  reading: ReadingRow,
  serial: number,
): Recorded['suspicion'] {
  if (serial !== ballotsUntilSuspicion) return null;
  const { id: roundId, style } = round;
  const { batch } = reading;
  const lines = file.candidates.count(roundId);
  const read = (readingId: number) => file.readings.entries(readingId, style).map((entry) => padded(entry, lines));
  const size = file.batches.size(roundId, batch) ?? 0;
  // Who keyed the whole pile may only have forgotten to say so.
  const before = file.readings
    .ofBatch(roundId, batch)
    .find(({ id, finished }) => id !== reading.id && (finished || file.readings.lastSerial(id) >= size));
  const definition = roundDefinition(file, round);
  return suspectPile({
    earlier: before ? read(before.id) : null,
    read: read(reading.id),
    lines,
    isValid: (paper) => verdictOf(definition, ballotOf({ batch, serial }, paper)) === 'valid',
  });
}
