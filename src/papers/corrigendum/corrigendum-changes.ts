/** What differs between the sealed result of a round before it was opened again and its result now, line by line. */
import { invalidReasons } from '../../election/model.ts';
import type { Person } from '../../election/model.ts';
import type { CandidateResult } from '../../election/result.ts';
import { parameters } from '../../election/mattering.ts';
import type { Parameter } from '../../election/mattering.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import { decimalComma, thousands } from '../../vietnamese/numbers.ts';
import { reasonsIn } from '../../words/reasons.ts';
import { baseFormula, exclusionText } from '../minutes/minutes-electorate.ts';
import type { MinutesFacts, MinutesRuling } from '../minutes/minutes-facts.ts';
import { remarksInWords } from '../minutes/minutes-remarks.ts';
import { ruleInWords } from '../minutes/minutes-rules.ts';
import { inOwnWords, sheetsOf, wordsOf } from '../paper-words.ts';
import { capital, filled, lowered } from '../sentences.ts';

/** One thing that is said otherwise now; empty where it was not said, or is said no more. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

type Told = readonly (readonly [what: string, said: string])[];

/** What was declared: the election, the voters, the list, the rules, the committee. */
export function declaredChanges(before: MinutesFacts, now: MinutesFacts): readonly Change[] {
  return changesOf(declared(before), declared(now));
}

/** Papers by kind, invalid ones by reason, and what a majority is measured against. */
export function countChanges(before: MinutesFacts, now: MinutesFacts): readonly Change[] {
  return changesOf(papers(before), papers(now));
}

/** Ballots that the committee ruled on, one by one. */
export function rulingChanges(before: MinutesFacts, now: MinutesFacts): readonly Change[] {
  return changesOf(ruled(before), ruled(now));
}

/** What the committee says besides the figures; two wordings of one remark stand beside each other. */
export function remarkChanges(before: MinutesFacts, now: MinutesFacts): readonly Change[] {
  const told = [...remarksInWords(before), ...remarksInWords(now)];
  const names = new Map(told.map(({ number, what }) => [String(number), what]));
  return changesOf(remarked(before), remarked(now)).map((one) => ({ ...one, what: names.get(one.what) ?? '' }));
}

function remarked(facts: MinutesFacts): Told {
  return remarksInWords(facts).map(({ number, said }) => [String(number), said]);
}

/** Who stands for what: in the order of now, then what is there no more. */
function changesOf(before: Told, now: Told): readonly Change[] {
  const old = new Map(before);
  const young = new Map(now);
  return [...new Set([...young.keys(), ...old.keys()])].flatMap((what) => {
    const change = { what, before: old.get(what) ?? '', now: young.get(what) ?? '' };
    return change.before === change.now ? [] : [change];
  });
}

function declared({ definition, congress, presidium, committee }: MinutesFacts): Told {
  const { title, seats, style, electorate, candidates } = definition;
  const { shares } = electorate;
  const rules = rulesInForce(definition);
  return [
    ['Tên cuộc bầu', title],
    ['Tổ chức', filled([congress.organisation, congress.name, congress.ordinal, congress.term]).join(', ')],
    ['Số lượng cần bầu', thousands(seats)],
    ['Kiểu phiếu', styleNames[style]],
    ['Số triệu tập', thousands(electorate.summoned)],
    ...electorate.excluded.map(
      ({ reason, count }) => [`Không tính: ${exclusionText(reason, electorate)}`, thousands(count)] as const,
    ),
    ['Số có mặt', thousands(electorate.present)],
    ...(shares ? [['Số cổ phần dự họp', `${thousands(shares.present)} trên ${thousands(shares.all)}`] as const] : []),
    ...parameters.map((rule) => [ruleNames[rule], ruleInWords(rule, rules, definition)] as const),
    ...candidates.map((one) => {
      const merged = one.sameAs === undefined ? '' : `là cách ghi khác của số ${one.sameAs}`;
      return [
        `Số ${one.number} trong danh sách`,
        filled([one.name, one.birthDate, one.post, one.unit, merged]).join(', '),
      ] as const;
    }),
    ['Chủ trì', peopleInWords(presidium)],
    [wordsOf(definition, congress).committee, peopleInWords(committee)],
  ];
}

function peopleInWords(people: readonly Person[]): string {
  return people.map(({ name, role }) => filled([name, role]).join(', ')).join('; ');
}

const styleNames = {
  strike: 'gạch tên',
  agree: 'đồng ý, không đồng ý',
  list: 'chọn hoặc ghi tên',
  cumulative: 'bầu dồn phiếu',
};

const ruleNames = {
  base: 'Quy tắc tính mẫu số',
  threshold: 'Quy tắc trúng cử',
  singleNeither: 'Quy tắc phiếu một người không đánh dấu',
  singleStruck: 'Quy tắc phiếu một người bị gạch',
  allBlank: 'Quy tắc phiếu để trống mọi dòng',
  lineUnclear: 'Quy tắc dòng không rõ',
  partialStrike: 'Quy tắc gạch một phần tên',
  moreThanSeats: 'Quy tắc dồn cho nhiều người hơn số cần bầu',
  equalDivision: 'Quy tắc chia đều số phiếu',
  tie: 'Quy tắc khi bằng phiếu',
  maxRounds: 'Số lần bầu nhiều nhất',
} as const satisfies Readonly<Record<Parameter, string>>;

function papers({ definition, congress, result }: MinutesFacts): Told {
  const words = wordsOf(definition, congress);
  const { issued, collected, valid, invalid } = result.ballots;
  const why = reasonsIn('vi', definition.style);
  const sheets = capital(sheetsOf(definition));
  return [
    [`${sheets} phát ra`, thousands(issued)],
    [`${sheets} thu về`, thousands(collected)],
    [`${sheets} hợp lệ`, thousands(valid)],
    [`${sheets} không hợp lệ`, thousands(invalid)],
    ...invalidReasons.map(
      (reason) =>
        [`– ${lowered(inOwnWords(why[reason], words))}`, thousands(result.invalidReasons[reason] ?? 0)] as const,
    ),
    ['Mẫu số, số phiếu phải được', baseFormula(definition, result.base, result.needed).replace(/^Mẫu số: /u, '')],
  ];
}

function ruled(facts: MinutesFacts): Told {
  return facts.rulings.map((ruling) => [`Tập ${ruling.batch}, phiếu ${ruling.serial}`, rulingInWords(facts, ruling)]);
}

function rulingInWords({ definition, congress }: MinutesFacts, ruling: MinutesRuling): string {
  const { verdict, reason, article, votesFor, votesAgainst } = ruling;
  const words = wordsOf(definition, congress);
  const said =
    verdict === 'valid'
      ? 'hợp lệ'
      : `không hợp lệ: ${lowered(inOwnWords(reasonsIn('vi', definition.style)[verdict], words))}`;
  return filled([said, reason, article, `${votesFor} tán thành, ${votesAgainst} không`]).join('; ');
}

/** A person whose votes are told otherwise now. */
export interface VotesChange extends Change {
  readonly number: number;
  readonly name: string;
  /** "+2", "−1"; empty where the number of votes is the same, or nobody of that number was there. */
  readonly difference: string;
}

/** Candidate by candidate: everyone of whom a number of votes or the percentage changed. */
export function voteChanges(before: MinutesFacts, now: MinutesFacts): readonly VotesChange[] {
  const old = new Map(before.result.candidates.map((one) => [one.number, one]));
  const young = new Map(now.result.candidates.map((one) => [one.number, one]));
  const numbers = [...new Set([...old.keys(), ...young.keys()])].toSorted((one, other) => one - other);
  const { style } = now.definition;
  return numbers.flatMap((number) => {
    const [was, is] = [old.get(number), young.get(number)];
    return columnsOf(style).flatMap(({ what, of, withPercent }): readonly VotesChange[] => {
      const said = (one: CandidateResult | undefined) =>
        one === undefined ? '' : votesInWords(of(one), withPercent ? one.percent : null);
      if (said(was) === said(is)) return [];
      const difference = was === undefined || is === undefined ? '' : signed(of(is) - of(was));
      return [{ number, name: (is ?? was)!.name, what, before: said(was), now: said(is), difference }];
    });
  });
}

interface VoteColumn {
  readonly what: string;
  readonly of: (one: CandidateResult) => number;
  readonly withPercent: boolean;
}

/** On an agree ballot each line has three outcomes; elsewhere the votes against are the rest of the valid ballots. */
function columnsOf(style: MinutesFacts['definition']['style']): readonly VoteColumn[] {
  const votes: VoteColumn = { what: 'Số phiếu', of: (one) => one.for, withPercent: true };
  if (style !== 'agree') return [votes];
  return [
    { ...votes, what: 'Đồng ý' },
    { what: 'Không đồng ý', of: (one) => one.against, withPercent: false },
    { what: 'Không tính', of: (one) => one.uncounted, withPercent: false },
  ];
}

function votesInWords(votes: number, percent: string | null): string {
  return percent === null ? thousands(votes) : `${thousands(votes)} (${decimalComma(percent)}\u00a0%)`;
}

/** With a true minus sign. */
function signed(difference: number): string {
  if (difference === 0) return '';
  return difference > 0 ? `+${thousands(difference)}` : `−${thousands(-difference)}`;
}
