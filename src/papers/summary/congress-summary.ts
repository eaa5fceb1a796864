/** Tổng hợp kết quả bầu cử: all elections of a congress on one paper, with the composition of the elected. */
import { ruleSets } from '../../election/rule-sets/index.ts';
import type { ElectedPerson } from '../../election/progress.ts';
import { decimalComma, thousands } from '../../vietnamese/numbers.ts';
import { keptTogether } from '../../vietnamese/phrases.ts';
import { meetingWords } from '../../words/meeting.ts';
import { compositionOf } from './congress-summary-composition.ts';
import { decisionSentences, decisionsOf } from './congress-summary-decisions.ts';
import type { CongressSummaryFacts, SummaryAlternates, SummaryElection } from './congress-summary-facts.ts';
import type { Block, Column, PaperDocument, TableBlock } from '../document.ts';
import { marginsOf } from '../layout.ts';
import { headingOf, meetingName } from '../paper-header.ts';
import { watermarkOf } from '../paper-proof.ts';
import { compactTable } from '../people-table.ts';
import { counted, line, momentInWords, numbered, opens, sentence } from '../sentences.ts';
import type { Section } from '../sentences.ts';
import { signaturesOf } from '../signatures.ts';

export type {
  AlternatesTaken,
  CongressSummaryFacts,
  SummaryAlternates,
  SummaryDecision,
  SummaryElection,
} from './congress-summary-facts.ts';

/** The summary as a tree, in Vietnamese, in the words and layout of the organisation. Same facts, same paper. */
export function summaryPaper(facts: CongressSummaryFacts): PaperDocument {
  const { congress, ruleSet, program } = facts;
  const words = ruleSets[ruleSet].words;
  const meeting = meetingName(congress, words.meetings[facts.electorate]);
  const elections = facts.elections.filter(({ poll }) => !poll);
  const polls = facts.elections.filter(({ poll }) => poll);
  return {
    title: `Tổng hợp kết quả bầu cử: ${meeting}`,
    language: 'vi',
    footer: `Kiểm Phiếu ${program.version}`,
    ...marginsOf(congress),
    ...watermarkOf(facts),
    blocks: [
      headingOf(congress, ruleSet),
      { kind: 'title', text: 'Tổng hợp kết quả bầu cử', subtitle: keptTogether(meeting) },
      ...numbered([
        overviewOf(elections, facts),
        ...elections.filter(hasOutcome).map((election) => electionSection(election, facts)),
        compositionOf(elections),
        pollsOf(polls),
      ]),
      { kind: 'space', height: 6 },
      line(detailsIn(elections)),
      signaturesOf(facts),
    ],
  };
}

/** Votes of shares have no base to look up. */
function detailsIn(elections: readonly SummaryElection[]): string {
  const percent = elections.some(({ elected }) => elected.some((one) => one.percent !== null));
  const what = percent ? 'Kết quả chi tiết và mẫu số để tính tỷ lệ %' : 'Kết quả chi tiết';
  return `${what} của từng lần bầu có trong biên bản kiểm phiếu của lần bầu đó.`;
}

const states: Readonly<Record<SummaryElection['state'], string>> = {
  counting: 'Đang kiểm phiếu',
  deciding: 'Chờ quyết định',
  complete: 'Đã xong',
};

function overviewOf(elections: readonly SummaryElection[], { ruleSet }: CongressSummaryFacts): Section {
  const { person } = ruleSets[ruleSet].words;
  const title = 'Các cuộc bầu cử';
  if (elections.length === 0) return { title, blocks: [line('Chưa có cuộc bầu cử nào.')] };
  const elected = elections.reduce((sum, election) => sum + election.elected.length, 0);
  return {
    title,
    blocks: [
      opens(`Có ${counted(elections.length)} cuộc bầu cử, ${counted(elected)} lượt ${person} trúng cử:`),
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 7, align: 'center' },
          { title: 'Cuộc bầu cử', width: 43, align: 'left' },
          { title: 'Cần bầu', width: 9, align: 'center' },
          { title: 'Trúng cử', width: 10, align: 'center' },
          { title: 'Còn thiếu', width: 10, align: 'center' },
          { title: 'Số lần bầu', width: 9, align: 'center' },
          { title: 'Tình trạng', width: 16, align: 'left' },
        ],
        rows: elections.map(({ title: name, seats, elected: people, open, rounds, state }, index) => [
          String(index + 1),
          name,
          String(seats),
          String(people.length),
          String(open),
          String(rounds),
          states[state],
        ]),
      },
    ],
  };
}

/** A first round still being counted has nothing to tell yet, unless it stands for one whose ballots were voided. */
function hasOutcome({ elected, state, decisions }: SummaryElection): boolean {
  return elected.length > 0 || state !== 'counting' || decisions.length > 0;
}

function electionSection(election: SummaryElection, facts: CongressSummaryFacts): Section {
  const { person } = ruleSets[facts.ruleSet].words;
  const { elected, open, state } = election;
  const meeting = meetingWords(election.meetingOf, 'vi').meeting;
  if (elected.length === 0 && state === 'counting') return { title: election.title, blocks: decisionsOf(election) };
  const missing =
    open === 0
      ? []
      : [
          line(
            `Còn thiếu ${counted(open)} ${person} so với số lượng cần bầu${state === 'complete' ? ', để khuyết' : ''}.`,
          ),
        ];
  const people =
    elected.length === 0 ? [line(`Không có ${person} nào trúng cử.`)] : electedOf(election, meeting, person);
  return {
    title: election.title,
    blocks: [...people, ...missing, ...decisionsOf(election), ...alternatesOf(election.alternates, meeting, facts)],
  };
}

/** One table a round: each round has its own base, and its own votes. */
function electedOf({ elected, rounds }: SummaryElection, meeting: string, person: string): readonly Block[] {
  if (rounds <= 1) {
    return [opens(`Trúng cử ${counted(elected.length)} ${person}, xếp theo số phiếu:`), peopleTable(elected, meeting)];
  }
  const numbers = [...new Set(elected.map(({ round }) => round))].toSorted((one, other) => one - other);
  return [
    line(`Trúng cử ${counted(elected.length)} ${person} sau ${counted(rounds)} lần bầu.`),
    ...numbers.flatMap((number) => {
      const people = elected.filter(({ round }) => round === number);
      return [
        opens(`Lần ${number}: ${counted(people.length)} ${person}, xếp theo số phiếu:`),
        peopleTable(people, meeting),
      ];
    }),
  ];
}

/** Votes of shares are too long to set two people beside each other. */
const longFigure = 100_000;

/** From this many people on, two stand in a row. */
const manyPeople = 8;

function peopleTable(people: readonly ElectedPerson[], meeting: string): TableBlock {
  const percent = people.some((one) => one.percent !== null);
  const wide = people.some(({ votes }) => votes >= longFigure);
  const columns: readonly Column[] = [
    { title: 'TT', width: 10, align: 'center' },
    { title: 'Họ và tên', width: 46, align: 'left' },
    { title: 'Số phiếu', width: wide ? 30 : 16, align: 'center' },
    ...(percent ? [{ title: 'Tỷ lệ %', width: 17, align: 'center' } as const] : []),
  ];
  const rows = people.map(({ candidate, votes, percent: share, by }, index) => [
    String(index + 1),
    `${candidate.name}${byInWords(by, meeting)}`,
    thousands(votes),
    ...(percent ? [share === null ? '' : decimalComma(share)] : []),
  ]);
  return wide ? { kind: 'table', columns, rows } : compactTable(columns, rows, manyPeople);
}

function byInWords(by: ElectedPerson['by'], meeting: string): string {
  const words: Readonly<Record<ElectedPerson['by'], string>> = {
    votes: '',
    older: ' (bằng phiếu, nhiều tuổi hơn)',
    lots: ' (bằng phiếu, bốc thăm)',
    congress: ` (bằng phiếu, ${meeting} quyết định)`,
  };
  return words[by];
}

function alternatesOf(
  alternates: SummaryAlternates | null,
  meeting: string,
  { ruleSet }: CongressSummaryFacts,
): readonly Block[] {
  if (alternates === null) return [];
  const { person, address } = ruleSets[ruleSet].words;
  const { ordered, tied, replacements, seats } = alternates;
  const list: readonly Block[] =
    ordered.length === 0
      ? [line(`Chưa có đại biểu dự khuyết; số lượng cần là ${counted(seats)} ${person}.`)]
      : [
          opens(`Đại biểu dự khuyết: ${counted(ordered.length)} ${person}, theo thứ tự thay thế:`),
          peopleTable(ordered, meeting),
        ];
  const level =
    tied === null
      ? []
      : [
          line(
            `Bằng phiếu ở chỗ dự khuyết cuối cùng, còn ${counted(tied.seats)} chỗ: ${tied.people.map(({ candidate }) => `${address}${candidate.name}`).join(', ')}.`,
          ),
        ];
  const replaced =
    replacements.length === 0
      ? []
      : [
          opens('Thay thế đại biểu chính thức:'),
          ...replacements.map(({ absent, by, reason, decidedAt }) =>
            line(
              `– ${address}${by} thay ${address}${absent} (${momentInWords(decidedAt)}). Lý do: ${sentence(reason)}`,
            ),
          ),
        ];
  return [...list, ...level, ...replaced];
}

/** Straw polls: their results stand in their own minutes, nobody is elected. */
function pollsOf(polls: readonly SummaryElection[]): Section | null {
  if (polls.length === 0) return null;
  return {
    title: 'Lấy phiếu xin ý kiến, giới thiệu',
    blocks: [
      opens('Kết quả có trong biên bản kiểm phiếu riêng; không có người trúng cử:'),
      {
        kind: 'table',
        columns: [
          { title: 'TT', width: 8, align: 'center' },
          { title: 'Nội dung lấy phiếu', width: 72, align: 'left' },
          { title: 'Tình trạng', width: 20, align: 'left' },
        ],
        rows: polls.map(({ title, state }, index) => [String(index + 1), title, states[state]]),
      },
      ...polls.flatMap((poll) => decisionSentences(poll).map((text) => line(`– ${poll.title}: ${text}`))),
    ],
  };
}
