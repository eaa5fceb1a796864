import { tally } from '../../../src/election/tally.ts';
import { parseBallots } from '../../../src/exchange/ballots-file.ts';
import { formatBallots } from '../../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { firstPrevious, journalLine } from '../../../src/exchange/journal-file.ts';
import { formatResult } from '../../../src/exchange/result-file.ts';
import { sealedContent } from '../../../main/export/sealed-content.ts';
import { sha256 } from '../../../main/sha256.ts';

export const program = { name: 'Kiểm Phiếu', version: '1.2.3' };

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
  const ballots = parseBallots(csv, election, 'ballots.csv').toSorted(
    (a, b) => a.batch - b.batch || a.serial - b.serial,
  );
  const result = tally(election, ballots);
  const open = { ballotsHash: sha256(formatBallots(election, ballots)), resultHash: sha256(formatResult(result)) };
  const first = journalLine({ seq: 1, action: 'opened', closed: 'c'.repeat(64) }, firstPrevious, sha256);
  const journal = [first, journalLine({ seq: 2, action: 'round-sealed', round: 1, open }, first.hash, sha256)];
  return { election, ballots, result, journal, minutesPdf: new TextEncoder().encode('%PDF-1.7 minutes') };
}

export const smallFiles = () => sealedContent(smallContent());
