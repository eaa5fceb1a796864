/** The round that keying is timed on. */
import type { Client } from '../main/desk/workplace.ts';

interface Size {
  readonly candidates: number;
  readonly seats: number;
  readonly ballots: number;
  readonly pile: number;
  readonly readings: 1 | 2;
}

/** A round of strike ballots with its list and its piles, ready to be keyed. */
export async function laidOutRound(client: Client, size: Size): Promise<number> {
  const { candidates, seats, ballots, pile, readings } = size;
  const { roundId } = await client.elections.add({
    title: 'Bench',
    office: 'executive-committee',
    seats,
    style: 'strike',
    ruleSet: 'party',
    rules: {},
    readings,
  });
  const names = Array.from({ length: candidates }, (_, line) => ({ name: `Nguyễn Văn ${line + 1}` }));
  await client.candidates.save({ roundId, candidates: names });
  await client.rounds.saveBallots({ roundId, issued: ballots, collected: ballots, batchSize: pile });
  return roundId;
}
