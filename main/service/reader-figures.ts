import type { ReaderFigures } from '../../src/api/views.ts';
import type { Person } from '../../src/people/roles.ts';
import { secondsPerBallot, settledAgainst } from '../../src/people/reader-figures.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { ReadBatch } from '../storage/ballots.ts';
import { readBatches } from './batch-readings.ts';
import { roundRow } from './round-facts.ts';

/** Speed and disagreement of everybody who reads in the round, in the order of the accounts. */
export function readerFigures(file: OpenCongress, roundId: number): ReaderFigures[] {
  const batches = readBatches(file, roundRow(file, roundId));
  const times = file.people.keyingTimes(roundId);
  return file.people.list().flatMap(({ id, name, role }) => {
    const readings = batches.flatMap((batch) => batch.readings.filter(({ personId }) => personId === id));
    if (readings.length === 0) return [];
    const own = readings.map((reading) => times.get(reading.id) ?? []);
    const ballots = readings.reduce((sum, { entered }) => sum + entered, 0);
    return [
      { person: { id, name, role }, ballots, secondsPerBallot: secondsPerBallot(own), ...disagreement(batches, id) },
    ];
  });
}

/** Papers of compared piles that the person read, and those settled against the reading. */
function disagreement(batches: readonly ReadBatch[], personId: Person['id']) {
  let compared = 0;
  let against = 0;
  for (const batch of batches) {
    const reading = batch.readings.findIndex((given) => given.personId === personId);
    if (reading < 0 || !batch.compared) continue;
    for (const paper of batch.compared.papers) {
      const isAgainst = settledAgainst(paper, reading);
      if (paper.read[reading] || isAgainst) compared += 1;
      if (isAgainst) against += 1;
    }
  }
  return { compared, settledAgainst: against };
}
