import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EarlierRound } from '../../../src/election/model.ts';
import {
  earlierRound,
  furtherAfter,
  furtherList,
  goOn,
  held,
  heldChain,
  revoteKept,
  revoteList,
  revoteOf,
} from './held-rounds.ts';
import type { Chain } from './held-rounds.ts';
import { differencesTold } from './told.ts';

let parent: string;
let chain: Chain;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
  chain = await heldChain(parent);
});
afterAll(() => rm(parent, { recursive: true, force: true }));
const linked = (...folders: string[]) => differencesTold(parent, folders);

describe('people of a re-vote', () => {
  const people = (name: string, candidates: object[]) => revoteOf(parent, chain.first, { name, candidates });

  test('somebody of another name under the number of a tied person', async () => {
    const wrong = await people('ten-khac', [{ ...revoteList[0], name: 'Lê Quốc Cương' }, ...revoteList.slice(1)]);
    expect(await linked(wrong, chain.first)).toEqual([
      'ten-khac: người số 1, Lê Quốc Cương, được ghi là người số 3 của lần 1; trong lan-1 người đó là Lê Quốc Cường.',
    ]);
    expect(await linked(wrong), 'alone nothing tells').toEqual([]);
  });

  test('somebody with another birth date', async () => {
    const list = revoteList.map((one) => (one.number === 2 ? { ...one, birthDate: '1983' } : one));
    expect(await linked(await people('ngay-khac', list), chain.first)).toEqual([
      'ngay-khac: người số 2, Phạm Thu Dung (sinh 1983), được ghi là người số 4 của lần 1; trong lan-1 người đó là Phạm Thu Dung (sinh 1982).',
    ]);
  });

  test('somebody who was not tied, in place of one who was', async () => {
    const list = [...revoteList.slice(0, 2), { number: 3, name: 'Vũ Thị Giang', from: 6 }];
    expect(await linked(await people('khong-bang', list))).toEqual([
      'election.json: bầu lại do bằng phiếu giữa những người số [3, 4, 6] của lần 1, nhưng bằng phiếu ở lần đó là [3, 4, 5].',
    ]);
  });

  test('a number the first round did not have', async () => {
    const list = [...revoteList.slice(0, 2), { ...revoteList[2], from: 9 }];
    expect(await linked(await people('so-la', list), chain.first)).toContain(
      'so-la: người số 3, Hoàng Văn Em, được ghi là người số 9 của lần 1; trong lan-1 người đó là không có.',
    );
  });

  test('a spelling of a written name, which is nobody by itself', async () => {
    const candidates = [
      { number: 1, name: 'Phạm Thu Dung' },
      { number: 2, name: 'Lê Quốc Cường', written: true },
      { number: 3, name: 'Lê Q. Cường', written: true, sameAs: 2 },
    ];
    const declared = { title: 'Bầu Trưởng ban', rules: { threshold: 'none' }, style: 'list', writeIn: true, seats: 1 };
    // On a list ballot the helper's cells are those chosen: what it keeps is what nobody chose.
    const unchosen = [
      ...Array.from({ length: 5 }, () => [2, 3]),
      ...Array.from({ length: 3 }, () => [1, 3]),
      [1, 2],
      [1, 2],
    ];
    const first = await held(parent, 'ghi-ten', { ...declared, candidates }, unchosen);
    const before = await earlierRound(first);
    expect(before.tied).toEqual({ seats: 1, candidates: [1, 2] });
    const round = { kind: 'revote', number: 2, parent: 1, earlier: [before] };
    const revote = (name: string, from: number) => {
      const list = [
        { number: 1, name: 'Phạm Thu Dung', from: 1 },
        { number: 2, name: candidates[from - 1]!.name, from },
      ];
      return held(parent, name, { ...declared, writeIn: false, candidates: list, round }, unchosen);
    };
    expect(await linked(first, await revote('ghi-ten-2', 2))).toEqual([]);
    expect(await linked(first, await revote('ghi-ten-3', 3))).toContain(
      'ghi-ten-3: người số 2, Lê Q. Cường, được ghi là người số 3 của lần 1; trong ghi-ten người đó là không có.',
    );
  });

  test('a tied person left out, and a stranger added', async () => {
    const list = [...revoteList.slice(0, 2), { number: 3, name: 'Người lạ' }];
    expect(await linked(await people('them-nguoi', list))).toEqual([
      'election.json: bầu lại do bằng phiếu giữa những người số [0, 3, 4] của lần 1, nhưng bằng phiếu ở lần đó là [3, 4, 5].',
    ]);
  });

  test('more seats than the tie left', async () => {
    expect(await linked(await revoteOf(parent, chain.first, { name: 'thua-cho', seats: 3 }))).toEqual([
      'election.json: bầu lại 3 chỗ, nhưng ở lần 1 chỉ còn 2 chỗ cho những người bằng phiếu.',
    ]);
  });
});

describe('people of a further round', () => {
  const further = (changes: { name: string; [key: string]: unknown }) => furtherAfter(parent, chain, changes);
  const elected = (from: number | undefined, name: string, birthDate?: string) => [
    ...furtherList.slice(0, 2),
    { number: 3, name, ...(from === undefined ? {} : { from }), ...(birthDate === undefined ? {} : { birthDate }) },
  ];

  test('somebody elected in the first round is told even alone', async () => {
    const wrong = await further({ name: 'da-trung-1', candidates: elected(2, 'Trần Thị Bình') });
    const told = 'election.json: người số 3, Trần Thị Bình, đã trúng cử ở lần 1 mà vẫn có trong danh sách bầu cử.';
    expect(await linked(wrong)).toEqual([told]);
    expect(await linked(wrong, chain.first, chain.revote)).toEqual([`da-trung-1: ${told}`]);
  });

  test('somebody elected in the re-vote, whose number there is another, is found by the folders together', async () => {
    const wrong = await further({ name: 'da-trung-2', candidates: elected(3, 'Lê Quốc Cường') });
    expect(await linked(wrong, chain.first, chain.revote)).toEqual([
      'da-trung-2: người số 3, Lê Quốc Cường, đã trúng cử ở lần 2 (lan-2) mà vẫn có trong danh sách bầu cử.',
    ]);
    expect(await linked(wrong, chain.revote), 'without the first round as well').toHaveLength(1);
    expect(await linked(wrong), 'alone nothing tells').toEqual([]);
  });

  test('somebody elected whose number was left out is found by name and birth date', async () => {
    const wrong = await further({ name: 'bo-so', candidates: elected(undefined, 'Nguyễn Văn An', '1970-01-01') });
    expect(await linked(wrong, chain.first, chain.revote)).toEqual([
      'bo-so: người số 3, Nguyễn Văn An, đã trúng cử ở lần 1 (lan-1) mà vẫn có trong danh sách bầu cử.',
    ]);
  });

  test('somebody elected by a re-vote held again: the voided one between has no folder, so the name tells', async () => {
    const before = await earlierRound(chain.first);
    const voided: EarlierRound = {
      number: 2,
      kind: 'revote',
      resultHash: '5'.repeat(64),
      seats: 2,
      elected: [],
      tied: null,
      shortfall: 2,
      decisions: [{ kind: 'annul', reason: 'Thu về nhiều hơn phát ra', decidedAt: '2026-01-05T10:00' }],
    };
    const again = await held(
      parent,
      'bau-lai',
      {
        seats: 2,
        candidates: revoteList.map((one) => ({ ...one, from: one.number })),
        round: { kind: 'revote', number: 3, parent: 2, earlier: [before, voided] },
      },
      revoteKept,
    );
    const round = {
      kind: 'further',
      number: 4,
      parent: 1,
      earlier: [before, voided, await earlierRound(again, [goOn])],
    };
    const right = await further({ name: 'sau-huy', round });
    expect(await linked(chain.first, again, right)).toEqual([]);
    const wrong = await further({ name: 'sau-huy-2', round, candidates: elected(3, 'Lê Quốc Cường') });
    expect(await linked(chain.first, again, wrong)).toEqual([
      'sau-huy-2: người số 3, Lê Quốc Cường, đã trúng cử ở lần 3 (bau-lai) mà vẫn có trong danh sách bầu cử.',
    ]);
  });

  test('a new person who only has the name of somebody elected is nobody elected', async () => {
    const right = await further({ name: 'trung-ten', candidates: elected(undefined, 'Nguyễn Văn An', '1990-05-05') });
    expect(await linked(right, chain.first, chain.revote)).toEqual([]);
  });

  test('more seats than are open', async () => {
    expect(await linked(await further({ name: 'thua-ghe', seats: 2 }))).toEqual([
      'election.json: bầu 2 người, nhưng sau các lần trước chỉ còn thiếu 1.',
    ]);
  });
});
