/** Facts for minutes of any size: a made-up congress whose votes fall steadily from the first name to the last. */
import type { Ballot, Candidate, Mark, RoundDefinition, Style } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import type { FileProof } from '../../src/papers/minutes/minutes-facts.ts';
import type { CountedFacts } from '../../src/papers/result-paper.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quốc', 'Hữu', 'Ngọc', 'Xuân', 'Kim', 'Thuỳ'];
const given = [
  'An',
  'Ân',
  'Bình',
  'Chiến',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hoà',
  'Khuê',
  'Lượng',
  'Mẫn',
  'Nghĩa',
  'Quyền',
  'Thuỷ',
  'Ước',
  'Vỹ',
  'Yến',
];

export function sampleCandidates(count: number): Candidate[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: `${families[index % families.length]} ${middles[index % middles.length]} ${given[index % given.length]}`,
  }));
}

/** Votes of candidate `index` of `count` on `ballots` papers: from nearly all down to a few. */
function wanted(index: number, count: number, ballots: number): number {
  return ballots - Math.round((index * ballots * 0.8) / Math.max(1, count));
}

export function sampleDefinition(candidates: number, style: Style = 'strike', seats = candidates): RoundDefinition {
  return {
    title: 'Bầu Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 – 2030',
    ruleSet: 'party',
    rules: {},
    style,
    seats,
    round: { kind: 'first' },
    electorate: {
      kind: 'delegates',
      summoned: 350,
      excluded: [{ reason: 'absent-throughout', count: 2 }],
      present: 346,
    },
    ballots: { issued: 346, collected: 346 },
    candidates: sampleCandidates(candidates),
  };
}

export const inFavour: Readonly<Record<Style, Mark>> = {
  strike: 'none',
  agree: 'agree',
  list: 'chosen',
  cumulative: 1,
};
export const against: Readonly<Record<Style, Mark>> = {
  strike: 'struck',
  agree: 'disagree',
  list: 'none',
  cumulative: 0,
};

export const sampleProof: FileProof = {
  fingerprint: '1f0c 99ab 4e21 77d0 b3c5',
  journal: { lines: 2841, head: 'c0ffee00d15ea5e0c0ffee00d15ea5e0c0ffee00d15ea5e0c0ffee00d15ea5e0' },
};

/** As many papers as were collected, in piles of 50; the first is marked, and so invalid. */
export function sampleBallots(definition: RoundDefinition): Ballot[] {
  const count = definition.candidates.length;
  const { collected } = definition.ballots;
  return Array.from({ length: collected }, (_, ballot) => {
    let room = definition.seats;
    return {
      batch: Math.floor(ballot / 50) + 1,
      serial: (ballot % 50) + 1,
      defects: ballot === 0 ? (['marked'] as const) : [],
      votes: count,
      marks: definition.candidates.map((_candidate, index) => {
        const kept = room > 0 && wanted(index, count, collected) > (ballot * 7) % collected;
        room -= kept ? 1 : 0;
        return kept ? inFavour[definition.style] : against[definition.style];
      }),
    };
  });
}

/** The facts with the ballots behind them; other ballots make another result. */
export function countedFacts(
  definition: RoundDefinition,
  change: Partial<MinutesFacts> = {},
  ballots: readonly Ballot[] = sampleBallots(definition),
): CountedFacts {
  return { ...sampleFacts(definition, { result: tally(definition, ballots), ...change }), ballots };
}

/** Whole facts for a definition; `change` lays its own values over them. */
export function sampleFacts(definition: RoundDefinition, change: Partial<MinutesFacts> = {}): MinutesFacts {
  const ballots = change.result === undefined ? sampleBallots(definition) : [];
  return {
    definition,
    roundNumber: 1,
    congress: {
      organisation: 'Đảng bộ tỉnh Thái Nguyên',
      superior: '',
      name: 'Đại hội đại biểu',
      ordinal: 'lần thứ XX',
      term: '2025 – 2030',
      place: 'Thái Nguyên',
      day: '2026-01-05',
    },
    presidium: [{ name: 'Trịnh Việt Hùng', role: 'Chủ tịch Đại hội' }],
    committee: [
      { name: 'Lý Thị Ngà', role: 'Trưởng ban' },
      { name: 'Đỗ Đức Công', role: 'Phó trưởng ban' },
      { name: 'Phan Mạnh Cường', role: 'Uỷ viên' },
    ],
    result: tally(definition, ballots),
    rulings: [],
    notes: [],
    reopenings: [],
    finishedAt: '2026-01-05T15:42:00+07:00',
    copies: 3,
    draft: false,
    readings: { wanted: 2, settled: 4 },
    proof: sampleProof,
    program: { version: '0.1.0' },
    resultHash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
    ...change,
  };
}
