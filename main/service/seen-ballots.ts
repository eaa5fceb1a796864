import { maySeeBallots } from '../../src/people/permissions.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { readBatches } from './batch-readings.ts';
import { roundRow } from './round-facts.ts';

/** The open file, for a question about single ballots of a round; refuses as `Desk.fileFor`, also where it would end blindness. */
export function fileForBallots(desk: Desk, roundId: number): OpenCongress {
  const file = desk.fileFor('ballots');
  const { role } = desk.people.required();
  const round = roundRow(file, roundId);
  // A batch that was read twice stays so when fewer readings are asked for: its readers go on blind.
  const wanted = readBatches(file, round).map((batch) => batch.wanted);
  const readings = Math.max(round.readings, ...wanted);
  const sealed = file.seals.last(roundId) === 'sealed';
  if (!maySeeBallots(role, { readings, sealed })) throw new Refusal('role-refused', { role });
  return file;
}
