import type { OpenCongress } from '../open-congress.ts';

/** One thing that is wrong inside a congress file. */
export interface Damage {
  /** Names the place, so that a salvage can say which damages it left. */
  readonly key: string;
  /** Where and what, for people. */
  readonly what: string;
}

/** "“Bầu Ban Chấp hành”" */
export function electionName({ database }: Pick<OpenCongress, 'database'>, electionId: number): string {
  const row = database.prepare<[number], { title: string }>('select title from elections where id = ?').get(electionId);
  return row ? `“${row.title}”` : `cuộc bầu số ${electionId} của tệp`;
}

/** "“Bầu Ban Chấp hành” lần 1" */
export function roundName({ database }: Pick<OpenCongress, 'database'>, roundId: number): string {
  const row = database
    .prepare<[number], { title: string; number: number }>(
      'select title, number from rounds join elections on elections.id = election_id where rounds.id = ?',
    )
    .get(roundId);
  return row ? `“${row.title}” lần ${row.number}` : `lần bầu số ${roundId} của tệp`;
}
