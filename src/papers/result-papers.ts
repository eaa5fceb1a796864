/** The papers of a counted round as documents, by their names. */
import { announcement } from './announcement.ts';
import type { PaperDocument } from './document.ts';
import type { ResultPaper } from './drawn-papers.ts';
import { envelope } from './envelope.ts';
import { invalidBallots } from './invalid-ballots.ts';
import { minutes } from './minutes/minutes.ts';
import type { CountedFacts } from './result-paper.ts';
import { tallySheet } from './tally-sheet.ts';

export const resultPapers: Readonly<Record<ResultPaper, (facts: CountedFacts) => PaperDocument>> = {
  minutes,
  announcement,
  tallySheet,
  invalidBallots,
  envelope,
};
