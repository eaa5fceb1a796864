/** Counted elections whose papers are handed over: that of the sample congress, and made-up ones of any size. */
import { countFiles, minutesFactsOf } from '../../../main/command/counted-files.ts';
import { committeeSheet } from '../../../src/papers/committee-sheet.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { formatsOf, resultPaperNames } from '../../../src/papers/drawn-papers.ts';
import type { CountedFacts } from '../../../src/papers/result-paper.ts';
import { resultPapers } from '../../../src/papers/result-papers.ts';
import { zeroReport } from '../../../src/papers/zero-report.ts';
import { roundFacts, sampleHash } from '../../papers/round-paper-facts.ts';
import { countedFacts, sampleDefinition } from '../../papers/sample-facts.ts';

export const createdAt = new Date('2026-01-05T08:42:00Z');

export async function sampleElection(): Promise<CountedFacts> {
  const counted = await countFiles('fixtures/sample/election-1.json', 'fixtures/sample/ballots-1.csv');
  return { ...minutesFactsOf(counted, '0.1.0'), ballots: counted.ballots };
}

export function electionOf(candidates: number, seats: number): CountedFacts {
  return countedFacts(sampleDefinition(candidates, 'strike', seats));
}

/** Every paper that people get in Word, by a short name. */
export function papersInWord(facts: CountedFacts): Readonly<Record<string, PaperDocument>> {
  const { definition, congress, committee } = facts;
  const declared = { ...roundFacts(definition, { congress, committee }), definitionHash: sampleHash };
  const ofResult = resultPaperNames.filter((name) => formatsOf[name].includes('docx'));
  return {
    committee: committeeSheet(declared),
    zeroReport: zeroReport(declared),
    ...Object.fromEntries(ofResult.map((name) => [name, resultPapers[name](facts)])),
  };
}
