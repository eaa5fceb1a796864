import { formatResult } from '../../src/exchange/result-file.ts';
import { summaryPaper } from '../../src/papers/congress-summary.ts';
import { minutes } from '../../src/papers/minutes.ts';
import type { Desk } from '../desk.ts';
import { drawPdf } from '../documents/pdf.ts';
import { sha256 } from '../sha256.ts';
import type { Answering } from './answering.ts';
import { summaryFacts } from './congress-summary.ts';
import { minutesFacts } from './minutes-facts.ts';
import { countedRound } from './round-facts.ts';
import type { CountedRound } from './round-facts.ts';

export function papersHandlers(os: Answering, desk: Desk) {
  return os.papers.router({
    minutes: os.papers.minutes.handler(async ({ input: { roundId } }) => {
      const round = countedRound(desk.fileFor('sealed'), roundId);
      // A draft tells the result of a round that is still counted.
      if (!round.seal) desk.fileFor('result');
      const pdf = await minutesPdf(desk, round);
      return new Blob([pdf as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
    }),
    summary: os.papers.summary.handler(async () => {
      const pdf = await summaryPdf(desk);
      return new Blob([pdf as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
    }),
  });
}

/** Tổng hợp kết quả as the elections of the congress stand now. */
function summaryPdf(desk: Desk): Promise<Uint8Array> {
  const at = desk.now();
  return drawPdf(summaryPaper(summaryFacts(desk.fileFor('sealed'), at, desk.options.version)), { createdAt: at });
}

/** The minutes as they were sealed, the same bytes each time; a draft as the count stands now. */
export function minutesPdf(desk: Desk, round: CountedRound): Promise<Uint8Array> {
  const { seal } = round;
  if (seal) return drawPdf(minutes(seal.minutes), { createdAt: new Date(seal.at) });
  const at = desk.now();
  const resultHash = sha256(formatResult(round.result));
  const facts = minutesFacts(desk.file(), round, { at, draft: true, resultHash, version: desk.options.version });
  return drawPdf(minutes(facts), { createdAt: at });
}
