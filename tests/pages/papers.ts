/** Every paper that is printed of an election, from the ballot to the summary of the congress, by a short name. */
import { composition } from '../../src/election/composition.ts';
import type { Ballot, Mark } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { ballotRun } from '../../src/papers/ballot/ballot.ts';
import { ballotAccount } from '../../src/papers/ballot/ballot-account.ts';
import { nothingBeside } from '../../src/papers/ballot/ballot-look.ts';
import type { BesideName } from '../../src/papers/ballot/ballot-look.ts';
import { batchCovers } from '../../src/papers/batch-cover.ts';
import { committeeSheet } from '../../src/papers/committee-sheet.ts';
import type { CongressSummaryFacts } from '../../src/papers/summary/congress-summary.ts';
import { summaryPaper } from '../../src/papers/summary/congress-summary.ts';
import { corrigendum } from '../../src/papers/corrigendum/corrigendum.ts';
import type { PaperDocument } from '../../src/papers/document.ts';
import { resultPaperNames } from '../../src/papers/drawn-papers.ts';
import { entryJournal } from '../../src/papers/entry-journal/entry-journal.ts';
import { practiceBallots } from '../../src/papers/ballot/practice-ballots.ts';
import { readinessReport } from '../../src/papers/readiness-report.ts';
import type { CountedFacts } from '../../src/papers/result-paper.ts';
import { resultPapers } from '../../src/papers/result-papers.ts';
import { zeroReport } from '../../src/papers/zero-report.ts';
import { ballotOptions } from '../papers/ballot-options.ts';
import { journalFacts, roundFacts, sampleHash, testFindings } from '../papers/round-paper-facts.ts';
import { factsOf } from './elections.ts';
import type { ElectionCase } from './elections.ts';

export interface DrawnPaper {
  readonly name: string;
  readonly paper: PaperDocument;
}

export function papersOf(election: ElectionCase): readonly DrawnPaper[] {
  const facts = factsOf(election);
  const { definition, roundNumber, congress, practice } = facts;
  const round = roundFacts(definition, { roundNumber, congress, practice });
  const test = testFindings(definition);
  const run = ballotRun(
    definition,
    ballotOptions({ congress, roundNumber, practice, sheet: election.ballot, beside: besideOf(election) }),
    definition.style === 'cumulative' ? [holder] : 1,
  );
  const hash = sampleHash;
  const filled = definition.style === 'cumulative';
  const printed = [{ at: '2026-01-05T08:05', count: 348, filled, definitionHash: hash }];
  const papers = [
    { name: 'ballot', paper: { ...run.ballots, copies: 1 } },
    { name: 'ballot-test', paper: run.test },
    { name: 'ballot-account', paper: ballotAccount({ ...round, printed, issued: 346, definitionHash: hash }) },
    { name: 'committee', paper: committeeSheet({ ...round, definitionHash: hash }) },
    { name: 'zero-report', paper: zeroReport({ ...round, definitionHash: hash }) },
    { name: 'readiness', paper: readinessReport({ ...round, test }) },
    { name: 'batch-covers', paper: batchCovers({ ...round, batches: [1, 2].map((number) => pile(number, hash)) }) },
    { name: 'entry-journal', paper: entryJournal({ ...journalFacts(definition, 1), ...round }) },
    ...resultPaperNames.map((name) => ({ name, paper: resultPapers[name](facts) })),
    { name: 'corrigendum', paper: corrigendum({ before: facts, now: corrected(facts) }) },
    { name: 'practice-ballots', paper: practiceBallots({ ...facts, ballots: odd(facts) }) },
    { name: 'summary', paper: summaryPaper(summaryOf(facts)) },
  ];
  return election.candidates > 16 ? papers.filter(({ name }) => !hardlyDiffers.has(name)) : papers;
}

/** The same for a short list and a long one, or the same as another paper: looked at with few candidates only. */
const hardlyDiffers: ReadonlySet<string> = new Set(['ballot-test', 'ballot-account', 'committee', 'entry-journal']);

const holder = { code: 'CĐ-0017', name: 'Công ty Cổ phần Đầu tư Ẩm thực Phước Thượng', shares: 50_000_000 };

function besideOf({ candidates, names }: ElectionCase): BesideName {
  if (candidates !== 16) return nothingBeside;
  return { birth: names === 'long' ? 'date' : 'year', post: true, unit: names === 'short' };
}

function pile(number: number, hash: string) {
  return { number, ballots: 50, hash };
}

/** Opened again because one more paper was signed. */
function corrected(facts: CountedFacts): CountedFacts {
  const ballots = facts.ballots.map((ballot, index): Ballot =>
    index === 5 ? { ...ballot, defects: ['signed'] } : ballot,
  );
  const again = { at: '2026-01-05T16:10', actor: 'Lưu Quang Thịnh', reason: 'Kiểm lại tập 3' };
  return {
    ...facts,
    ballots,
    result: tally(facts.definition, ballots),
    resultHash: 'feed'.repeat(16),
    reopenings: [...facts.reopenings, again],
  };
}

/** A deck of five with every mark a hand can make, and every defect. */
function odd({ definition, ballots }: CountedFacts) {
  const rare: Readonly<Record<typeof definition.style, Mark>> = {
    strike: 'partial',
    agree: 'both',
    list: 'chosen',
    cumulative: 'chosen',
  };
  const defects = [[], ['not-issued'], ['outside-name'], ['marked'], ['signed']] as const;
  return defects.map((defect, index) => {
    const ballot = ballots[index * 40]!;
    const marks = ballot.marks.map((mark, line) => (line % 7 === index ? rare[definition.style] : mark));
    const { votes, ...paper } = ballot;
    const holder = definition.style === 'cumulative' ? { votes, code: 'CD-0017' } : { code: null };
    return { ...paper, ...holder, marks, defects: defect };
  });
}

function summaryOf({ definition, result, ...facts }: CountedFacts): CongressSummaryFacts {
  const elected = result.elected.map((number) => ({
    candidate: definition.candidates[number - 1]!,
    round: 1,
    votes: result.candidates[number - 1]!.for,
    percent: result.candidates[number - 1]!.percent,
    by: 'votes' as const,
  }));
  const election = {
    title: definition.title,
    office: 'executive-committee' as const,
    poll: definition.poll === true,
    state: 'complete' as const,
    seats: definition.seats,
    open: definition.seats - elected.length,
    rounds: 1,
    elected,
    composition: composition(
      elected.map(({ candidate }) => candidate),
      facts.congress.day,
    ),
    alternates: null,
    decisions: [],
    taken: null,
    meetingOf: definition,
  };
  const { kind } = definition.electorate;
  const second = { ...election, title: 'Bầu đại biểu dự đại hội cấp trên', office: 'delegates' as const };
  return { ...facts, ruleSet: definition.ruleSet, electorate: kind, elections: [election, second] };
}
