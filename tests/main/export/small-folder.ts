import { inPileOrder } from '../../../src/election/pile-order.ts';
import { tally } from '../../../src/election/tally.ts';
import { parseBallots } from '../../../src/exchange/ballots-file.ts';
import { formatBallots } from '../../../src/exchange/ballots-file.ts';
import { formatElectionFile, parseElectionFile } from '../../../src/exchange/election-file.ts';
import { firstPrevious, journalLine } from '../../../src/exchange/journal-file.ts';
import type { JournalEntry, JournalLine } from '../../../src/exchange/journal-file.ts';
import { formatResult } from '../../../src/exchange/result-file.ts';
import { sealedContent } from '../../../main/export/sealed-content.ts';
import { sha256 } from '../../../main/sha256.ts';
import { newKeyPair, signerWith } from '../../../main/signing.ts';

/** The key of the congress file the small folders come from. */
export const signer = signerWith(newKeyPair());
export const program = { name: 'Kiểm Phiếu', version: '1.2.3' };
/** Who writes the small folders. */
export const writer = { ...program, signer };

/** The files of a sealed folder of four ballots; the minutes are a stand-in, their content is not looked at. */
export function smallContent(csv = 'batch,serial,defects,1,2\n1,2,,x,\n1,1,,,x\n2,1,,,x\n2,2,marked,,\n') {
  const election = parseElectionFile(
    JSON.stringify({
      format: 'kiemphieu-election/1',
      title: 'Bầu bí thư',
      ruleSet: 'party',
      style: 'strike',
      seats: 1,
      electorate: { kind: 'members', summoned: 4, present: 4 },
      ballots: { issued: 4, collected: 4 },
      candidates: [
        { number: 1, name: 'Nguyễn Văn An' },
        { number: 2, name: 'Trần Thị Bình' },
      ],
    }),
    'election.json',
  );
  const ballots = parseBallots(csv, election, 'ballots.csv').toSorted(inPileOrder);
  const result = tally(election, ballots);
  const minutesPdf = new TextEncoder().encode('%PDF-1.7 minutes');
  const sealed = {
    electionHash: sha256(formatElectionFile(election)),
    ballotsHash: sha256(formatBallots(election, ballots)),
    resultHash: sha256(formatResult(result)),
  };
  const journal = chained([
    { action: 'congress-created', open: { publicKey: signer.publicKey }, closed: 'c'.repeat(64) },
    { action: 'round-sealed', round: 1, open: sealed },
    { action: 'minutes-drawn', round: 1, open: { minutesHash: sha256(minutesPdf) } },
  ]);
  return { election, ballots, result, journal, minutesPdf };
}

/** A journal of these entries. */
export function chained(entries: readonly Omit<JournalEntry, 'seq'>[]): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const entry of entries)
    lines.push(journalLine({ ...entry, seq: lines.length + 1 }, lines.at(-1)?.hash ?? firstPrevious, sha256));
  return lines;
}

export const smallFiles = () => sealedContent(smallContent());
