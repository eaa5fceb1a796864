/** Tập dượt và kiểm tra trước khi kiểm phiếu. */
import type { TestReport } from '../../src/api/views.ts';
import { practiceBallots } from '../../src/papers/ballot/practice-ballots.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import { drawPdf } from '../documents/pdf/pdf.ts';
import { openFileView } from '../open-congress.ts';
import { comparedDeck } from '../rehearsal/compared-deck.ts';
import type { DeskClient } from '../rehearsal/deck-reading.ts';
import { lastTestReport } from '../rehearsal/last-report.ts';
import { machineChecks } from '../rehearsal/machine-checks.ts';
import { practicePath, writePracticeCopy } from '../rehearsal/practice-copy.ts';
import { roundDeck } from '../rehearsal/practice-deck.ts';
import { requireNoPractice } from '../rehearsal/practice-only.ts';
import { countedTestDeck } from '../rehearsal/test-run.ts';
import type { Answering } from './answering.ts';
import { paperBlob } from './paper-blob.ts';

/** `clientOf`: the whole program at another desk, for the test deck. */
export function rehearsalHandlers(os: Answering, desk: Desk, clientOf: (desk: Desk) => DeskClient) {
  return os.rehearsal.router({
    practise: os.rehearsal.practise.handler(() => {
      const file = desk.fileFor('setup');
      // Whoever may test this computer may practise on it.
      const person = desk.people.allowed('test-run');
      requireNoPractice(file);
      const path = practicePath(file.path);
      writePracticeCopy(desk, file, path);
      const copy = desk.openFile(path);
      desk.people.letIn(person.id);
      return openFileView(copy);
    }),

    deck: os.rehearsal.deck.handler(({ input: { roundId } }) => {
      const { ballots } = roundDeck(desk.fileFor('ballots'), roundId);
      return { ballots };
    }),

    deckPaper: os.rehearsal.deckPaper.handler(async ({ input: { roundId } }) => {
      const file = desk.fileFor('ballots');
      const { definition, ballots } = roundDeck(file, roundId);
      const congress = { layout: file.congress.layout() };
      const { version } = desk.options;
      const paper = practiceBallots({ definition, congress, ballots, program: { version } });
      const pdf = await drawPdf(paper, { createdAt: desk.now() });
      return paperBlob(pdf, 'pdf');
    }),

    compare: os.rehearsal.compare.handler(({ input: { roundId } }): TestReport => {
      const report = comparedDeck(desk.fileFor('ballots'), roundId);
      return { ...report, at: desk.now().toISOString(), actor: desk.people.required().name };
    }),

    test: os.rehearsal.test.handler(async ({ input: { roundId } }) => {
      const file = desk.fileFor('setup');
      const person = desk.people.allowed('test-run');
      const deck = await countedTestDeck(desk, file, roundId, clientOf);
      const checks = await machineChecks(desk, file, roundId);
      const passed = deck.passed && checks.every((check) => check.passed);
      return desk.command(
        'test-run',
        (now, { at, actor }) => {
          // Another file was opened meanwhile: the report belongs to the one that was tested.
          if (now !== file) throw new Refusal('no-congress-open', {});
          const report: TestReport = { at, actor, ...deck, checks, passed };
          return { answer: report, roundId, open: { report }, changed: { subject: 'round', roundId } };
        },
        null,
        person,
      );
    }),

    lastTest: os.rehearsal.lastTest.handler(({ input: { roundId } }) => lastTestReport(desk.fileFor('setup'), roundId)),
  });
}
