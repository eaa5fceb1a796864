import { basename, dirname, resolve } from 'node:path';
import type { Ballot } from '../../src/election/model.ts';
import type { Result } from '../../src/election/result.ts';
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import { firstPrevious, journalLine } from '../../src/exchange/journal-file.ts';
import type { JournalLine } from '../../src/exchange/journal-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { drawPdf } from '../documents/pdf/pdf.ts';
import { sealedContent } from '../export/sealed-content.ts';
import { writeSealedFolder } from '../export/sealed-folder.ts';
import { sha256 } from '../sha256.ts';
import { countFiles, minutesFactsOf } from './counted-files.ts';
import { findingLines, nothingBlocks, summary } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

/** `count ELECTION.json BALLOTS.csv --out DIR`: the sealed folder. With a blocking finding its minutes are a draft. */
export async function runCount(
  electionPath: string,
  ballotsPath: string,
  out: string,
  version: string,
  now: Date,
): Promise<CommandOutcome> {
  const counted = await countFiles(electionPath, ballotsPath);
  const { election, ballots, result } = counted;
  const minutesPdf = await drawPdf(minutes(minutesFactsOf(counted, version)), { createdAt: now });
  const journal = journalOf(election, ballots, result, minutesPdf, now);
  const target = resolve(out);
  const content = sealedContent({ election, ballots, result, minutesPdf, journal });
  // No congress file stands behind a count from files, so nobody signs it; `verify` says so.
  await writeSealedFolder(dirname(target), basename(target), content, { name: 'Kiểm Phiếu', version });
  return {
    output: `Đã ghi thư mục niêm phong ${target} (chưa ký): ${summary(election, result)}.\n`,
    notes: findingLines(result),
    inOrder: nothingBlocks(result),
  };
}

/** What a count from files can tell: which declaration and ballots it was given, which result and minutes it gave. */
function journalOf(
  election: ElectionFile,
  ballots: readonly Ballot[],
  result: Result,
  minutesPdf: Uint8Array,
  now: Date,
): JournalLine[] {
  const at = now.toISOString();
  const electionHash = sha256(formatElectionFile(election));
  const ballotsHash = sha256(formatBallots(election, ballots));
  const resultHash = sha256(formatResult(result));
  const steps = [
    { action: 'election-read', open: { at, electionHash } },
    { action: 'ballots-read', open: { at, count: ballots.length, ballotsHash } },
    {
      action: nothingBlocks(result) ? 'round-sealed' : 'round-counted',
      open: { at, electionHash, ballotsHash, resultHash },
    },
    { action: 'minutes-drawn', open: { at, minutesHash: sha256(minutesPdf) } },
  ];
  const lines: JournalLine[] = [];
  for (const [index, step] of steps.entries())
    lines.push(journalLine({ seq: index + 1, ...step }, lines.at(-1)?.hash ?? firstPrevious, sha256));
  return lines;
}
