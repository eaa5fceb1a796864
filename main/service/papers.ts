import type { TakenPaper } from '../../src/api/inputs.ts';
import { batchCovers } from '../../src/papers/batch-cover.ts';
import { ballotAccount } from '../../src/papers/ballot/ballot-account.ts';
import { summaryPaper } from '../../src/papers/summary/congress-summary.ts';
import type { PaperDocument } from '../../src/papers/document.ts';
import { entryJournal } from '../../src/papers/entry-journal/entry-journal.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { readinessReport } from '../../src/papers/readiness-report.ts';
import { zeroReport } from '../../src/papers/zero-report.ts';
import type { Desk } from '../desk.ts';
import { drawPdf } from '../documents/pdf/pdf.ts';
import type { Answering } from './answering.ts';
import { summaryFacts } from './congress-summary.ts';
import { entryJournalFacts } from './entry-journal.ts';
import { drawPaper } from './drawn-papers.ts';
import { previewFacts } from './layout-preview.ts';
import { minutesAt } from './minutes-facts.ts';
import type { Drawing } from './minutes-facts.ts';
import { ballotAccountFacts, ballotsOf, ballotsToVoteOn, printedBallots } from './ballot-papers.ts';
import { paperBlob } from './paper-blob.ts';
import { requireNoBallots } from './requirements.ts';
import { countedRound, roundRow } from './round-facts.ts';
import type { CountedRound } from './round-facts.ts';
import { batchCoverFacts, declaredFacts, readinessFacts } from './round-papers.ts';
import { certificateIn, signedMinutes } from './signed-minutes.ts';

export function papersHandlers(os: Answering, desk: Desk) {
  return os.papers.router({
    minutes: os.papers.minutes.handler(async ({ input: { roundId } }) => {
      const round = countedRound(desk.fileFor('sealed'), roundId);
      // A draft tells the result of a round that is still counted.
      if (!round.seal) desk.fileFor('result');
      return paperBlob(await minutesPdf(desk, round), 'pdf');
    }),

    certificate: os.papers.certificate.handler(async ({ input }) => certificateIn(desk, input)),

    sign: os.papers.sign.handler(async ({ input }) => {
      const round = countedRound(desk.fileFor('sealed'), input.roundId);
      return paperBlob(await signedMinutes(desk, round, input, () => minutesPdf(desk, round)), 'pdf');
    }),

    summary: os.papers.summary.handler(async () => paperBlob(await summaryPdf(desk), 'pdf')),

    zero: os.papers.zero.handler(({ input: { roundId } }) =>
      drawn(desk, zeroReport, (at) => {
        const file = desk.fileFor('setup');
        requireNoBallots(file, roundId);
        return declaredFacts(file, roundId, drawing(desk, at));
      }),
    ),

    covers: os.papers.covers.handler(({ input: { roundId, batch } }) =>
      drawn(desk, batchCovers, (at) => batchCoverFacts(desk.fileFor('progress'), roundId, batch, drawing(desk, at))),
    ),

    entryJournal: os.papers.entryJournal.handler(({ input: { roundId } }) =>
      drawn(desk, entryJournal, (at) => entryJournalFacts(desk.fileFor('figures'), roundId, drawing(desk, at))),
    ),

    taken: os.papers.taken.handler(({ input }) => takePaper(desk, input)),

    readiness: os.papers.readiness.handler(({ input: { roundId } }) =>
      drawn(desk, readinessReport, (at) => readinessFacts(desk.fileFor('setup'), roundId, drawing(desk, at))),
    ),

    draw: os.papers.draw.handler(async ({ input: { roundId, paper, format } }) => {
      const bytes = await drawPaper(desk, roundId, { paper, format }, drawing(desk, desk.now()));
      return paperBlob(bytes, format);
    }),

    layoutPreview: os.papers.layoutPreview.handler(({ input: { layout, roundId } }) =>
      drawn(desk, minutes, (at) => previewFacts(desk.fileFor('setup'), layout, roundId, drawing(desk, at))),
    ),

    testBallot: os.papers.testBallot.handler(({ input }) =>
      drawn(
        desk,
        ({ test }) => test,
        () => ballotsOf(desk.fileFor('setup'), input),
      ),
    ),

    printedBallots: os.papers.printedBallots.handler(({ input: { roundId } }) =>
      printedBallots(desk.fileFor('setup'), roundId),
    ),

    ballotAccount: os.papers.ballotAccount.handler(({ input: { roundId } }) =>
      drawn(desk, ballotAccount, (at) => ballotAccountFacts(desk.fileFor('setup'), roundId, drawing(desk, at))),
    ),

    ballots: os.papers.ballots.handler(({ input }) =>
      drawn(
        desk,
        ({ ballots }) => ballots,
        () =>
          desk.command('ballots-printed', (file) => {
            const { roundId, copies, ...look } = input;
            const run = ballotsToVoteOn(file, input);
            const filled = typeof copies !== 'number';
            const only = run.only === null ? {} : { only: run.only };
            const open = { count: run.count, filled, ...only, ...look, definitionHash: run.definitionHash };
            return { answer: run, roundId, open, changed: { subject: 'file' } };
          }),
      ),
    ),
  });
}

/** What the journal tells of a paper that leaves the desk: what it binds the committee to, never who keyed when. */
function takePaper(desk: Desk, { roundId, paper, batch }: TakenPaper): void {
  const drawingNow = drawing(desk, desk.now());
  const changed = { subject: 'file' } as const;
  const answer = undefined;
  switch (paper) {
    case 'zero':
      return desk.command('zero-reported', (file) => {
        requireNoBallots(file, roundId);
        const { definitionHash } = declaredFacts(file, roundId, drawingNow);
        return { answer, roundId, open: { definitionHash }, changed };
      });
    case 'covers':
      return desk.command('covers-drawn', (file) => {
        const facts = batchCoverFacts(file, roundId, batch, drawingNow);
        const batches = facts.batches.map(({ number, hash }) => ({ batch: number, hash }));
        // When a pile was done stays in the file.
        return { answer, roundId, open: { batches }, closed: {}, changed };
      });
    case 'entryJournal':
      return desk.command('entry-journal-drawn', (file) => {
        roundRow(file, roundId);
        return { answer, roundId, closed: {}, changed };
      });
  }
}

/** Gathers the facts of a paper and draws it, both at the same moment. */
async function drawn<F>(desk: Desk, paper: (facts: F) => PaperDocument, factsAt: (at: Date) => F): Promise<Blob> {
  const at = desk.now();
  return paperBlob(await drawPdf(paper(factsAt(at)), { createdAt: at }), 'pdf');
}

function drawing({ options }: Desk, at: Date): Drawing {
  return { at, version: options.version };
}

/** Tổng hợp kết quả as the elections of the congress stand now. */
function summaryPdf(desk: Desk): Promise<Uint8Array> {
  const at = desk.now();
  return drawPdf(summaryPaper(summaryFacts(desk.fileFor('sealed'), at, desk.options.version)), { createdAt: at });
}

/** The minutes as they were sealed, the same bytes each time; a draft as the count stands now. */
export function minutesPdf(desk: Desk, round: CountedRound): Promise<Uint8Array> {
  const { facts, createdAt } = minutesAt(desk.file(), round, drawing(desk, desk.now()));
  return drawPdf(minutes(facts), { createdAt });
}
