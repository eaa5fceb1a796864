import { maySeeBallots } from '../../src/people/permissions.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { roundRow } from './round-facts.ts';

/** The open file, for a question about single ballots of a round; refuses as `Desk.fileFor`, also where it would end blindness. */
export function fileForBallots(desk: Desk, roundId: number): OpenCongress {
  const file = desk.fileFor('ballots');
  const { role } = desk.people.required();
  const { readings } = roundRow(file, roundId);
  const sealed = file.seals.last(roundId) === 'sealed';
  if (!maySeeBallots(role, { readings, sealed })) throw new Refusal('role-refused', { role });
  return file;
}
