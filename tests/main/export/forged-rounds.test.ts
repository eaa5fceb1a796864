import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision, DecisionContent, EarlierRound } from '../../../src/election/model.ts';
import { earlierRound, held } from '../command/held-rounds.ts';
import { differencesTold, told } from '../command/told.ts';

let parent: string;
/** One seat; Bình and Cường level for it. */
let tie: string;
/** Two seats, Bình elected, nobody else over half. */
let short: string;
/** One seat, Bình elected. */
let good: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
  const declared = { candidates: people };
  tie = await held(parent, 'hoa', { ...declared, seats: 1, rules: third }, [...times(5, [2]), ...times(5, [3])]);
  short = await held(parent, 'thieu', { ...declared, seats: 2 }, [...times(8, [2]), ...times(2, [3])]);
  good = await held(parent, 'du', { ...declared, seats: 1 }, [...times(8, [2]), ...times(2, [3])]);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const third = { threshold: '1/3' };
const people = [
  { number: 1, name: 'Nguyễn Văn An', birthDate: '1970-01-01' },
  { number: 2, name: 'Trần Bình' },
  { number: 3, name: 'Lê Cường' },
];
const times = (count: number, keeps: readonly number[]) => Array.from({ length: count }, () => keeps);
const by = (content: DecisionContent): Decision => ({
  ...content,
  reason: 'Đại hội biểu quyết',
  decidedAt: '2026-01-05T15:42',
});
const linked = (...folders: string[]) => differencesTold(parent, folders);
const an = { number: 1, name: 'Nguyễn Văn An', birthDate: '1970-01-01', from: 1 };
const binh = { number: 1, name: 'Trần Bình', from: 2 };
const cuong = { number: 2, name: 'Lê Cường', from: 3 };
const voided: Omit<EarlierRound, 'number' | 'kind' | 'seats' | 'shortfall'> = {
  resultHash: '0'.repeat(64),
  elected: [],
  tied: null,
  decisions: [by({ kind: 'annul' })],
};

interface Forged {
  readonly kind?: 'first' | 'further' | 'revote';
  readonly parent?: number;
  readonly earlier: readonly EarlierRound[];
  readonly keeps?: readonly (readonly number[])[];
  readonly [key: string]: unknown;
}

/** A later round of one seat after these, of An and Cường unless said otherwise. */
function later(name: string, { kind = 'further', parent: from, earlier, keeps = times(10, [1]), ...election }: Forged) {
  const number = earlier.at(-1)!.number + 1;
  const round = { kind, number, parent: from ?? number - 1, earlier };
  return held(parent, name, { seats: 1, candidates: [an, cuong], round, ...election }, keeps);
}

describe('ballots said to be void', () => {
  test('although no more were collected than issued: the folder of the round tells', async () => {
    const { resultHash, ...before } = await earlierRound(good);
    const earlier = [{ ...before, ...voided, resultHash, shortfall: 1 }];
    const list = people.map((one) => ({ ...one, from: one.number }));
    const again = await later('bau-lai', { kind: 'first', earlier, candidates: list, keeps: times(10, [3]) });
    expect(await linked(good, again)).toEqual([
      'bau-lai ghi các phiếu của lần 1 đã bị huỷ, nhưng trong du thu về 10 phiếu, không nhiều hơn 10 phiếu phát ra.',
    ]);
    const alone = await told(parent, [again]);
    expect(alone.lines.at(-1)).toBe(
      'Chưa đối chiếu với lần 1: theo khai báo, mọi phiếu của lần bầu đó đã bị huỷ nên không có thư mục niêm phong.',
    );
    expect(alone.inOrder, 'alone it cannot be known').toBe(true);
  });

  const repeated = async (name: string, seats: number, voidedSeats: number, candidates: readonly object[]) => {
    const earlier: EarlierRound[] = [
      await earlierRound(tie),
      { ...voided, number: 2, kind: 'revote', seats: voidedSeats, shortfall: voidedSeats },
    ];
    return later(name, { kind: 'revote', earlier, seats, candidates, rules: third });
  };

  test('of a re-vote that is held again as it was: in order', async () => {
    const again = await repeated('lai-dung', 1, 1, [
      { ...binh, from: 1 },
      { ...cuong, from: 2 },
    ]);
    expect(await linked(tie, again)).toEqual([]);
    expect((await told(parent, [again])).lines.slice(1)).toEqual([
      'Chưa đối chiếu với lần 1: chưa nêu thư mục của lần bầu đó.',
      'Chưa đối chiếu với lần 2: theo khai báo, mọi phiếu của lần bầu đó đã bị huỷ nên không có thư mục niêm phong.',
    ]);
  });

  test('of an invented re-vote for more seats: told alone', async () => {
    const again = await repeated('them-ghe', 2, 2, [
      { ...binh, from: 1 },
      { ...cuong, from: 2 },
    ]);
    expect(await linked(again)).toEqual([
      'election.json: sau lần 1 đã bầu lại do bằng phiếu 2 người; theo quy định khi đó chỉ có thể: bầu lại do bằng phiếu 1 người từ danh sách lần 1.',
      'election.json: bầu lại 2 chỗ, nhưng ở lần 1 chỉ còn 1 chỗ cho những người bằng phiếu.',
    ]);
  });

  test('of a re-vote for one seat, held again for two', async () => {
    const again = await repeated('hai-ghe', 2, 1, [
      { ...binh, from: 1 },
      { ...cuong, from: 2 },
    ]);
    expect(await linked(again)).toEqual([
      'election.json: bầu lại 2 chỗ, nhưng ở lần 1 chỉ còn 1 chỗ cho những người bằng phiếu.',
    ]);
  });

  test.each([
    ['one more', [{ ...binh, from: 1 }, cuong, { number: 3, name: 'Người Lạ', from: 4 }], [3, 3]],
    [
      'somebody on no list',
      [
        { ...binh, from: 1 },
        { number: 2, name: 'Người Lạ' },
      ],
      [2, 1],
    ],
    ['one fewer', [{ ...binh, from: 1 }], [1, 1]],
  ])('of a re-vote held again with %s', async (name, candidates, [count, known]) => {
    const again = await repeated(`lai-${name.replaceAll(' ', '-')}`, 1, 1, candidates);
    expect(await linked(again)).toEqual([
      `election.json: bầu lại vì phiếu đã huỷ giữa ${count} người, trong đó ${known} người có trên phiếu đã huỷ, nhưng ở lần 1 có 2 người bằng phiếu.`,
    ]);
  });

  test('of a re-vote held again with a stranger, or one of the tied twice: the folder of the tie tells', async () => {
    const stranger = { number: 2, name: 'Người Lạ', birthDate: '1980', from: 2 };
    const again = await repeated('lai-nguoi-la', 1, 1, [{ ...binh, from: 1 }, stranger]);
    expect(await linked(tie, again)).toEqual([
      'lai-nguoi-la: người số 2, Người Lạ (sinh 1980), không phải là người bằng phiếu ở lần 1 (hoa).',
    ]);
    const twice = await repeated('lai-hai-lan', 1, 1, [
      { ...binh, from: 1 },
      { ...binh, number: 2, from: 2 },
    ]);
    expect(await linked(tie, twice)).toEqual([
      'lai-hai-lan: người số 2, Trần Bình, không phải là người bằng phiếu ở lần 1 (hoa).',
    ]);
  });
});

describe('rules that are not those of the first round', () => {
  const after = async (name: string, changes: Record<string, unknown>) =>
    later(name, { earlier: [await earlierRound(short, [by({ kind: 'go-on' })])], ...changes });

  test('the same rules, one of them written out: in order', async () => {
    expect(await linked(short, await after('dung', {}))).toEqual([]);
    expect(await linked(short, await after('dung-2', { rules: { tie: 'revote', maxRounds: null } }))).toEqual([]);
  });

  test('a majority that is dropped for the further round', async () => {
    expect(await linked(short, await after('khong-nguong', { rules: { threshold: 'none' } }))).toEqual([
      'khong-nguong ghi quy định về số phiếu cần để trúng cử là “none”, thieu ghi “majority”.',
    ]);
  });

  test('another base, and a limit of rounds', async () => {
    expect(await linked(short, await after('quy-dinh', { rules: { base: 'valid', maxRounds: 9 } }))).toEqual([
      'quy-dinh ghi quy định về mẫu số là “valid”, thieu ghi “summoned”.',
      'quy-dinh ghi quy định về số lần bầu nhiều nhất là “9”, thieu ghi “không hạn chế”.',
    ]);
  });

  test('another kind of ballot is allowed, room for names only where the first round had it', async () => {
    expect(await linked(short, await after('kieu-khac', { style: 'list', keeps: times(10, [2]) }))).toEqual([]);
    expect(
      await linked(short, await after('ghi-them', { style: 'list', writeIn: true, keeps: times(10, [2]) })),
    ).toEqual(['ghi-them ghi chỗ ghi tên trên phiếu là “có”, thieu ghi “không”.']);
  });
});

describe('a step that the rules did not offer', () => {
  test('a further round after a tie that was never settled', async () => {
    const earlier = [await earlierRound(tie)];
    expect(await linked(await later('bo-qua-hoa', { earlier, rules: third }))).toEqual([
      'election.json: sau lần 1 đã bầu tiếp 1 người từ danh sách lần 1; theo quy định khi đó chỉ có thể: bầu lại do bằng phiếu 1 người từ danh sách lần 1.',
    ]);
  });

  test('a tie settled by lots where the rules want a re-vote', async () => {
    const drawn = by({ kind: 'settle-tie', method: 'lots', elected: [3] });
    const first: EarlierRound = {
      ...(await earlierRound(short)),
      elected: [],
      tied: { seats: 2, candidates: [1, 2, 3] },
      shortfall: 0,
      decisions: [{ ...drawn, elected: [2, 3] } as Decision],
    };
    const further = { number: 2, kind: 'further', seats: 1, resultHash: 'b'.repeat(64), shortfall: 1 } as const;
    const earlier = [first, { ...further, elected: [], tied: null, decisions: [] }];
    const [difference] = await linked(await later('tu-boc-tham', { earlier, parent: 2, candidates: [an] }));
    expect(difference).toBe(
      'election.json: sau lần 1 đã bốc thăm hoặc quyết định người trúng cử giữa những người bằng phiếu; theo quy định khi đó chỉ có thể: bầu lại do bằng phiếu 2 người từ danh sách lần 1.',
    );
  });

  test('a further round after the places were left open', async () => {
    const earlier = [await earlierRound(short, [by({ kind: 'leave-open' })])];
    const step =
      'election.json: sau lần 1 đã bầu tiếp 1 người từ danh sách lần 1; theo quy định khi đó chỉ có thể: không bầu nữa.';
    const forged = await later('sau-khi-thoi', { earlier });
    expect(await linked(forged)).toEqual([step]);
    expect(await linked(short, forged)).toEqual([`sau-khi-thoi: ${step}`]);
  });

  test('a third round where two are the most', async () => {
    const declared = { ruleSet: 'youth-union', office: 'secretary' };
    const first = await held(parent, 'doan-1', { ...declared, seats: 2, candidates: people }, [
      ...times(8, [2]),
      ...times(2, [3]),
    ]);
    const earlier = [await earlierRound(first, [by({ kind: 'go-on' })])];
    const second = await later('doan-2', { ...declared, earlier, keeps: times(10, []) });
    expect(await linked(first, second)).toEqual([]);
    const candidates = [
      { ...an, from: 1 },
      { ...cuong, from: 2 },
    ];
    const both = [...earlier, await earlierRound(second)];
    expect(await linked(await later('doan-3', { ...declared, earlier: both, candidates }))).toEqual([
      'election.json: sau lần 2 đã bầu tiếp 1 người từ danh sách lần 2; theo quy định khi đó chỉ có thể: không bầu nữa.',
    ]);
    const left = await later('doan-3-giau', { ...declared, earlier: [both[1]!], candidates });
    expect(await linked(left), 'a round left out hides nothing').toEqual([
      'election.json: các lần bầu trước không liền mạch từ lần đầu: thiếu hoặc sai lần 1.',
    ]);
  });

  test('an election after a straw poll, as its next round', async () => {
    const poll = await held(parent, 'xin-y-kien', { poll: true, seats: 1, candidates: people }, times(10, [1]));
    const forged = await later('bau-sau-y-kien', { earlier: [await earlierRound(poll)] });
    const step =
      'election.json: sau lần 1 đã bầu tiếp 1 người từ danh sách lần 1; theo quy định khi đó chỉ có thể: không bầu nữa.';
    expect(await linked(forged)).toEqual([step]);
    expect(await linked(poll, forged)).toEqual([
      `bau-sau-y-kien: ${step}`,
      'bau-sau-y-kien ghi phiếu xin ý kiến là “không”, xin-y-kien ghi “có”.',
    ]);
  });

  test('a further round whose list is not that of the last round for open places', async () => {
    const earlier: EarlierRound[] = [
      await earlierRound(short),
      {
        ...voided,
        number: 2,
        kind: 'further',
        seats: 1,
        shortfall: 1,
        decisions: [],
      },
    ];
    expect(await linked(await later('danh-sach-cu', { earlier, parent: 1 }))).toEqual([
      'election.json: sau lần 2 đã bầu tiếp 1 người từ danh sách lần 1; theo quy định khi đó chỉ có thể: bầu tiếp nhiều nhất 1 người từ danh sách lần 2, hoặc để thiếu 1 người.',
    ]);
  });
});

describe('somebody elected before, as a new name', () => {
  const renamed = async (name: string, person: object, first = short) =>
    linked(
      first,
      await later(name, { earlier: [await earlierRound(first)], candidates: [an, { number: 2, ...person }] }),
    );

  test.each([['Trần Bình'], ['Đ/c TRẦN BÌNH'], ['Ông  trần  bình'.normalize('NFD')]])('%s', async (written) => {
    const folder = `moi-${written.length}`;
    const [difference, ...others] = await renamed(folder, { name: written, birthDate: '1980-02-02' });
    expect(difference).toMatch(/: người số 2, .*, đã trúng cử ở lần 1 \(thieu\) mà vẫn có trong danh sách bầu cử\.$/u);
    expect(others).toEqual([]);
  });

  test('of another name by its accents, or born in another year, is somebody else', async () => {
    expect(await renamed('khac-dau', { name: 'Trần Bính' })).toEqual([]);
    const born = people.map((one) => (one.number === 2 ? { ...one, birthDate: '1975-05-05' } : one));
    const keeps = [...times(8, [2]), ...times(2, [3])];
    const dated = await held(parent, 'co-ngay-sinh', { seats: 2, candidates: born }, keeps);
    expect(await renamed('sinh-khac', { name: 'Đ/c Trần Bình', birthDate: '1980' }, dated)).toEqual([]);
    expect(await renamed('sinh-cung', { name: 'Đ/c Trần Bình', birthDate: '1975' }, dated)).toHaveLength(1);
  });

  test('under another spelling that the committee had merged', async () => {
    const spelled = [...people.slice(0, 2), { number: 3, name: 'Tr. Bình', written: true, sameAs: 2 }];
    const declared = { style: 'list', writeIn: true };
    const first = await held(parent, 'ghi-ten', { ...declared, seats: 2, candidates: spelled }, times(10, [1, 2]));
    const earlier = [await earlierRound(first)];
    expect(earlier[0]!.elected).toEqual([2]);
    const candidates = [an, { number: 2, name: 'Tr. Bình' }];
    const forged = await later('ghi-ten-2', { ...declared, earlier, candidates });
    expect(await linked(first, forged)).toEqual([
      'ghi-ten-2: người số 2, Tr. Bình, đã trúng cử ở lần 1 (ghi-ten) mà vẫn có trong danh sách bầu cử.',
    ]);
  });

  test('written by voters is told only where it was elected again', async () => {
    const declared = { style: 'list', writeIn: true };
    const first = await held(parent, 'viet', { ...declared, seats: 2, candidates: people }, times(10, [1, 3]));
    const earlier = [await earlierRound(first)];
    const candidates = [an, { number: 2, name: 'trần bình', written: true }];
    const lost = await later('viet-thua', { ...declared, earlier, candidates, keeps: [...times(9, [2]), [1]] });
    expect(await linked(first, lost)).toEqual([]);
    const won = await later('viet-trung', { ...declared, earlier, candidates, keeps: times(10, [1]) });
    expect(await linked(first, won)).toEqual([
      'viet-trung: người số 2, trần bình, đã trúng cử ở lần 1 (viet) mà vẫn có trong danh sách bầu cử.',
    ]);
  });
});
