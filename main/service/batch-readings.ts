/** The readings of one batch as the state machine takes them (`src/reading/comparison/readings.ts`); people by their names. */
import { readingsState } from '../../src/reading/comparison/readings.ts';
import type { BatchReadings, ReadingsState } from '../../src/reading/comparison/readings.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { ReadBatch } from '../storage/ballots.ts';
import type { RoundRow } from '../storage/rounds.ts';

/** One reading alone ends when its pile is full: nobody says so. */
export function batchReadings(
  file: OpenCongress,
  { id: roundId }: Pick<RoundRow, 'id'>,
  batch: ReadBatch,
): BatchReadings {
  const { wanted, readings, size, number, compared, rulings } = batch;
  return {
    wanted,
    readers: readings.map(({ reader, finished, entered }) => ({
      person: reader,
      finished: wanted === 1 ? entered >= size : finished,
    })),
    // Agreed is more than nothing left to settle: the papers must be as many as the pile has.
    open: compared === null || compared.agreed ? 0 : Math.max(1, compared.open),
    settled: [...rulings.values()].filter(({ votes }) => votes === null).length,
    settlers: file.rulings.settlers(roundId, number).map(({ name }) => name),
  };
}

export function batchReadingsState(file: OpenCongress, round: Pick<RoundRow, 'id'>, batch: ReadBatch): ReadingsState {
  return readingsState(batchReadings(file, round, batch));
}

/** The batches of a round with the list as it stands. */
export function readBatches(file: OpenCongress, round: RoundRow): ReadBatch[] {
  return file.ballots.ofRound(round, file.candidates.count(round.id));
}

/** Refuses with batch-unknown. */
export function readBatch(file: OpenCongress, round: RoundRow, number: number): ReadBatch {
  const batch = file.ballots.ofBatch(round, file.candidates.count(round.id), number);
  if (!batch) throw new Refusal('batch-unknown', { batch: number });
  return batch;
}
