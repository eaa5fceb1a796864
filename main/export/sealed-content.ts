/** The files of a sealed folder as bytes. The command `count` and the desk write the same. */
import type { Ballot } from '../../src/election/model.ts';
import { inPileOrder } from '../../src/election/pile-order.ts';
import type { Result } from '../../src/election/result.ts';
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { formatJournal } from '../../src/exchange/journal-file.ts';
import type { JournalLine } from '../../src/exchange/journal-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { verifyPage } from './verify-page.ts';

export interface SealedContent {
  readonly election: ElectionFile;
  readonly ballots: readonly Ballot[];
  readonly result: Result;
  readonly minutesPdf: Uint8Array;
  readonly journal: readonly JournalLine[];
}

/** Every file but the manifest. Ballots are ordered by batch and serial, so that the order of keying cannot be read from it. */
export function sealedContent(content: SealedContent): Map<string, Uint8Array> {
  const { election, ballots, result, minutesPdf, journal } = content;
  const encode = (text: string) => new TextEncoder().encode(text);
  const ordered = ballots.toSorted(inPileOrder);
  return new Map([
    ['election.json', encode(formatElectionFile(election))],
    ['ballots.csv', encode(formatBallots(election, ordered))],
    ['result.json', encode(formatResult(result))],
    ['minutes.pdf', minutesPdf],
    ['journal.jsonl', encode(formatJournal(journal))],
    ['verify.html', verifyPage()],
  ]);
}
