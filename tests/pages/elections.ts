/**
 * The elections whose papers are looked at page by page: every size with every style, and over these the rule sets, rounds,
 * kinds of meeting, lengths of names and states of the count, each value several times.
 */
import type { Candidate, ElectorateKind, RoundPlace, Style } from '../../src/election/model.ts';
import type { RuleSetId } from '../../src/election/rule-sets/index.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import type { CountedFacts } from '../../src/papers/result-paper.ts';
import { countedFacts, sampleCandidates, sampleDefinition } from '../papers/sample-facts.ts';

export interface ElectionCase {
  readonly candidates: 3 | 16 | 63 | 120;
  readonly style: Style;
  readonly ruleSet: RuleSetId;
  readonly names: 'short' | 'long';
  readonly round: 'first' | 'further' | 'revote' | 'poll';
  readonly meeting: ElectorateKind;
  readonly state: 'sealed' | 'draft' | 'practice';
  readonly ballot: 'A4' | 'A5' | 'two-on-A4';
}

type Line = readonly [
  ElectionCase['candidates'],
  Style,
  RuleSetId,
  ElectionCase['names'],
  ElectionCase['round'],
  ElectorateKind,
  ElectionCase['state'],
  ElectionCase['ballot'],
];

const lines: readonly Line[] = [
  [3, 'strike', 'party', 'short', 'revote', 'delegates', 'sealed', 'two-on-A4'],
  [3, 'agree', 'youth-union', 'long', 'first', 'committee', 'draft', 'A5'],
  [3, 'list', 'trade-union', 'short', 'further', 'members', 'sealed', 'A4'],
  [3, 'cumulative', 'shareholders', 'long', 'first', 'members', 'draft', 'A4'],
  [16, 'strike', 'party-244', 'long', 'further', 'committee', 'sealed', 'A4'],
  [16, 'agree', 'party', 'short', 'first', 'members', 'draft', 'A4'],
  [16, 'list', 'cooperative', 'long', 'poll', 'delegates', 'sealed', 'A5'],
  [16, 'cumulative', 'shareholders', 'short', 'further', 'members', 'practice', 'A4'],
  [63, 'strike', 'party', 'short', 'first', 'delegates', 'sealed', 'A4'],
  [63, 'agree', 'custom', 'long', 'first', 'delegates', 'practice', 'A5'],
  [63, 'list', 'youth-union', 'short', 'revote', 'delegates', 'draft', 'A4'],
  [63, 'cumulative', 'shareholders', 'long', 'revote', 'members', 'sealed', 'A4'],
  [120, 'strike', 'trade-union', 'long', 'first', 'delegates', 'sealed', 'A4'],
  [120, 'agree', 'cooperative', 'short', 'further', 'members', 'draft', 'A4'],
  [120, 'list', 'party', 'long', 'poll', 'delegates', 'draft', 'A4'],
  [120, 'cumulative', 'shareholders', 'short', 'first', 'members', 'sealed', 'A4'],
];

export const electionCases: readonly ElectionCase[] = lines.map(
  ([candidates, style, ruleSet, names, round, meeting, state, ballot]) => ({
    candidates,
    style,
    ruleSet,
    names,
    round,
    meeting,
    state,
    ballot,
  }),
);

/** "63-strike": what pictures and tests are called by. */
export function caseName({ candidates, style }: ElectionCase): string {
  return `${candidates}-${style}`;
}

/** Longer than any name met in a real list, and one of a single word that no column can hold. */
const longNames = [
  'Công Tằng Tôn Nữ Nguyễn Phước Hoàng Lan Phương',
  'Hoàng Thượng Toạ Thích Quảng Đại Từ Bi Nghĩa Thuần Khuếch',
  'Krajan K’Đuynh Brăh Yơn Ê Ban Niê Kdăm Ẵm Ẻo',
];
const oneWord = 'Nghiêngngườnghuỵchườmkhuỷuthoắngchệchquyếtngoằnngoèo';

function candidatesOf({ candidates, names, ruleSet }: ElectionCase): readonly Candidate[] {
  const people = sampleCandidates(candidates).map((one) => ({
    ...one,
    birthDate: `${1965 + (one.number % 30)}-05-03`,
    post: one.number % 2 === 0 ? 'Phó Bí thư Thường trực, Chủ tịch Hội đồng nhân dân' : 'Giám đốc Sở Nội vụ',
    unit: ruleSet.startsWith('party') ? 'Đảng bộ phường Phan Đình Phùng' : 'Phòng Kỹ thuật',
    sex: one.number % 3 === 0 ? ('female' as const) : ('male' as const),
  }));
  if (names === 'short') return people;
  return people.map((one) => {
    if (one.number === 2) return { ...one, name: oneWord };
    return one.number % 3 === 1 ? { ...one, name: `${longNames[Math.floor(one.number / 3) % 3]} ${one.number}` } : one;
  });
}

function placeOf({ candidates, round }: ElectionCase): RoundPlace {
  if (round === 'first' || round === 'poll') return { kind: 'first' };
  const tied = { seats: 2, candidates: Array.from({ length: candidates }, (_, index) => index + 4) };
  return {
    kind: round,
    number: 2,
    parent: 1,
    colour: round === 'revote' ? 'yellow' : 'green',
    earlier: [
      {
        number: 1,
        kind: 'first',
        resultHash: 'a'.repeat(64),
        seats: 5,
        elected: [1, 2, 3],
        tied: round === 'revote' ? tied : null,
        shortfall: round === 'revote' ? 0 : 2,
        decisions:
          round === 'revote'
            ? []
            : [{ kind: 'go-on', reason: 'Bầu tiếp cho đủ số lượng', decidedAt: '2026-01-05T14:30' }],
      },
    ],
  };
}

function seatsOf({ candidates, style, round }: ElectionCase): number {
  if (round === 'revote' || round === 'further') return Math.min(2, candidates - 1);
  return style === 'agree' ? candidates : Math.max(1, Math.floor(candidates * 0.85));
}

const titles: Readonly<Record<ElectionCase['round'], string>> = {
  first: 'Bầu Ban Chấp hành nhiệm kỳ 2025 – 2030',
  further: 'Bầu Ban Chấp hành nhiệm kỳ 2025 – 2030',
  revote: 'Bầu Ban Chấp hành nhiệm kỳ 2025 – 2030',
  poll: 'Phiếu giới thiệu nhân sự Ban Chấp hành nhiệm kỳ 2025 – 2030',
};

/** What the committee wrote on a count: a ruling, remarks, an objection and an opening again, so that no part of the minutes is left out. */
const written = {
  rulings: [
    {
      batch: 3,
      serial: 17,
      doubt: 'Gạch chưa hết tên',
      reason: 'Coi là đã gạch',
      article: 'Quy chế bầu cử, Điều 8',
      votesFor: 3,
      votesAgainst: 0,
      verdict: 'valid',
    },
  ],
  remarks: [
    { kind: 'incident', number: 1, time: '09:10', text: 'mất điện 5 phút; các tập phiếu để nguyên trên bàn' },
    {
      kind: 'objection',
      number: 2,
      from: 'đại biểu Nguyễn Văn Ý',
      about: 'đề nghị kiểm lại tập phiếu số 3',
      sheets: 2,
      answer: 'đã kiểm lại, số liệu giữ nguyên',
    },
  ],
  reopenings: [{ at: '2026-01-05T14:00', actor: 'Đào Thị Kim Cúc', reason: 'Sai số phát ra' }],
} as const;

/** The counted round with its ballots. */
export function factsOf(election: ElectionCase): CountedFacts {
  const { candidates, style, ruleSet, names, round, meeting, state } = election;
  const sample = sampleDefinition(candidates, style, seatsOf(election));
  const definition = {
    ...sample,
    title: titles[round],
    ruleSet,
    office: 'executive-committee' as const,
    round: placeOf(election),
    ...(round === 'poll' ? { poll: true } : {}),
    candidates: candidatesOf(election),
    electorate: {
      kind: meeting,
      summoned: 350,
      excluded: [{ reason: 'absent-throughout', count: 2 }],
      present: 346,
      ...(ruleSet === 'shareholders' ? { shares: { all: 250_000_000_000, present: 221_500_000_000 } } : {}),
    },
  };
  const facts = countedFacts(definition);
  return {
    ...facts,
    ...written,
    roundNumber: definition.round.number ?? 1,
    congress: {
      ...facts.congress,
      ...(names === 'long'
        ? {
            organisation: 'Tập đoàn Công nghiệp Than – Khoáng sản Việt Nam tại Quảng Ninh và các tỉnh lân cận',
            superior: 'Các cơ quan Trung ương và các tập đoàn kinh tế nhà nước',
          }
        : {}),
      name: ruleSets[ruleSet].words.meetings[meeting],
    },
    draft: state === 'draft',
    practice: state === 'practice',
    finishedAt: state === 'draft' ? null : facts.finishedAt,
  };
}
