import { startTally } from '../../src/election/tally.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { readBallots, readElection } from './input-files.ts';
import { findingLines, nothingBlocks } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

/** `tally ELECTION.json BALLOTS.csv`: the result as JSON. Ballots are counted as they are read. */
export async function runTally(electionPath: string, ballotsPath: string): Promise<CommandOutcome> {
  const election = await readElection(electionPath);
  const running = startTally(election);
  await readBallots(ballotsPath, election, (ballot) => running.add(ballot));
  const result = running.finish();
  return { output: formatResult(result), notes: findingLines(result), inOrder: nothingBlocks(result) };
}
