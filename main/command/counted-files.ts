/** A count from files: what `count` and `papers` start from, and what the minutes can say of it. */
import type { Ballot, RoundPlace } from '../../src/election/model.ts';
import { inPileOrder } from '../../src/election/pile-order.ts';
import type { Result } from '../../src/election/result.ts';
import { tally } from '../../src/election/tally.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { layoutOf } from '../../src/papers/layout.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import { sha256 } from '../sha256.ts';
import { readBallots, readElection } from './input-files.ts';
import { nothingBlocks } from './outcome.ts';

export interface CountedFiles {
  readonly election: ElectionFile;
  /** In the order of their piles. */
  readonly ballots: readonly Ballot[];
  readonly result: Result;
}

export async function countFiles(electionPath: string, ballotsPath: string): Promise<CountedFiles> {
  const election = await readElection(electionPath);
  const read: Ballot[] = [];
  await readBallots(ballotsPath, election, (ballot) => read.push(ballot));
  const ballots = read.toSorted(inPileOrder);
  return { election, ballots, result: tally(election, ballots) };
}

/** With a blocking finding the minutes are a draft. No congress file stands behind them, so neither key nor journal does. */
export function minutesFactsOf({ election, result }: CountedFiles, version: string): MinutesFacts {
  const {
    organisation = '',
    superior = '',
    name = '',
    ordinal = '',
    term = '',
    place = '',
    day = '',
  } = election.congress ?? {};
  const { remarks = [] } = election;
  return {
    definition: election,
    roundNumber: roundNumber(election.round),
    congress: {
      organisation,
      superior,
      name,
      ordinal,
      term,
      place,
      day,
      ...(election.layout === undefined ? {} : { layout: election.layout }),
    },
    presidium: election.presidium ?? [],
    committee: election.committee ?? [],
    result,
    rulings: [],
    notes: [],
    ...(remarks.length === 0 ? {} : { remarks: remarks.map((remark, index) => ({ number: index + 1, ...remark })) }),
    reopenings: [],
    finishedAt: null,
    copies: layoutOf(election, election.ruleSet).copies,
    draft: !nothingBlocks(result),
    program: { version },
    resultHash: sha256(formatResult(result)),
  };
}

/** A file need not say its number: it is then the one after the rounds it names. */
function roundNumber({ kind, number, parent, earlier = [] }: RoundPlace): number {
  return number ?? (earlier.at(-1)?.number ?? parent ?? (kind === 'first' ? 0 : 1)) + 1;
}
