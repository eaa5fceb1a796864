import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import { runVerify } from '../../../main/command/verify.ts';
import { earlierRound, firstDeclared, firstKept, held, heldChain, revoteOf } from './held-rounds.ts';
import type { Chain } from './held-rounds.ts';
import { differencesTold, told } from './told.ts';

let parent: string;
let chain: Chain;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
  chain = await heldChain(parent);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const verified = (...folders: string[]) => told(parent, folders);
const linked = (...folders: string[]) => differencesTold(parent, folders);

describe('the rounds of one election verified together', () => {
  test('are in order in whatever order the folders are given', async () => {
    const { first, revote, further } = chain;
    for (const folders of [
      [first, revote, further],
      [further, first, revote],
      [revote, further, first],
    ]) {
      const { lines, inOrder } = await verified(...folders);
      expect(lines).toHaveLength(4);
      for (const folder of folders)
        expect(lines.some((line) => line.startsWith(`${relative(parent, folder)}: Đúng: mọi tệp nguyên vẹn`))).toBe(
          true,
        );
      expect([lines[3], inOrder]).toEqual(['Đúng: 3 thư mục nối khớp với nhau.', true]);
    }
  });

  test('tell the outcome of each: the tie, the place that the re-vote left open, the last seat', async () => {
    const { lines } = await verified(chain.first, chain.revote, chain.further);
    expect(lines[0]).toContain('trúng cử 2: Nguyễn Văn An, Trần Thị Bình; bằng phiếu 3 người cho 2 chỗ');
    expect(lines[1]).toContain('trúng cử 1: Lê Quốc Cường; còn thiếu 1');
    expect(lines[2]).toContain('trúng cử 1: Phạm Thu Dung.');
  });

  test('a later round alone is in order, and says which rounds were not compared', async () => {
    const { lines, inOrder } = await verified(chain.further);
    expect(lines).toEqual([
      expect.stringContaining('Đúng: mọi tệp nguyên vẹn'),
      'Chưa đối chiếu với lần 1, 2: chưa nêu thư mục của lần bầu đó.',
    ]);
    expect(inOrder).toBe(true);
  });

  test('a round left out is told for the folder that names it, and is no difference', async () => {
    const { lines, inOrder } = await verified(chain.first, chain.further);
    expect(lines.slice(2)).toEqual([
      'Chưa đối chiếu lan-3 với lần 2: chưa nêu thư mục của lần bầu đó.',
      'Đúng: 2 thư mục nối khớp với nhau.',
    ]);
    expect(inOrder).toBe(true);
  });

  test('a first round alone has nothing to compare', async () => {
    const { lines } = await verified(chain.first);
    expect(lines).toEqual([expect.stringMatching(/^Đúng: mọi tệp nguyên vẹn/u)]);
  });

  test('the same folder twice is one folder', async () => {
    expect((await verified(chain.first, chain.first)).lines).toHaveLength(1);
  });
});

describe('people level again and again', () => {
  const levelKept = Array.from({ length: 10 }, (_, index) => [index < 5 ? 1 : 2]);
  const level = [
    { number: 1, name: 'Phạm Thu Dung', birthDate: '1982' },
    { number: 2, name: 'Hoàng Văn Em' },
  ];
  const same = level.map((person) => ({ ...person, from: person.number }));
  const place = async (number: number, ...before: string[]) => ({
    kind: 'revote',
    number,
    parent: number - 1,
    earlier: await Promise.all(before.map((folder) => earlierRound(folder))),
  });

  test('two re-votes with the same result, letter by letter, are told apart by their number', async () => {
    const declared = { title: 'Bầu Phó Bí thư', rules: { threshold: 'none' }, seats: 1 };
    const first = await held(parent, 'pho-1', { ...declared, candidates: level }, levelKept);
    const again = { ...declared, candidates: same };
    const second = await held(parent, 'pho-2', { ...again, round: await place(2, first) }, levelKept);
    const third = await held(parent, 'pho-3', { ...again, round: await place(3, first, second) }, levelKept);
    expect((await earlierRound(second)).resultHash).toBe((await earlierRound(third)).resultHash);
    expect(await linked(first, second, third)).toEqual([]);
    expect(await linked(third, second, first)).toEqual([]);

    const further = {
      kind: 'further',
      number: 4,
      parent: 1,
      earlier: [await earlierRound(first), await earlierRound(second), await earlierRound(third, [drawnFor(2)])],
    };
    const wrong = await held(parent, 'pho-4', { ...declared, candidates: same, round: further }, levelKept);
    expect(await linked(first, second, third, wrong)).toEqual([
      'pho-4: election.json: bầu 1 người, nhưng sau các lần trước chỉ còn thiếu 0.',
      'pho-4: người số 2, Hoàng Văn Em, đã trúng cử ở lần 3 (pho-3) mà vẫn có trong danh sách bầu cử.',
    ]);
  });

  const drawnFor = (number: number) =>
    ({
      kind: 'settle-tie',
      method: 'lots',
      elected: [number],
      reason: 'Bốc thăm',
      decidedAt: '2026-01-05T16:00',
    }) as const;
});

describe('ballots that were voided (rules.md §2.7)', () => {
  test('elect nobody, whatever the folder of their count says', async () => {
    const counted = await held(
      parent,
      'bi-huy',
      { ...firstDeclared, ballots: { issued: 9, collected: 10 } },
      firstKept,
    );
    const voided = {
      ...(await earlierRound(counted, [
        { kind: 'annul', reason: 'Thu về nhiều hơn phát ra', decidedAt: '2026-01-05T10:00' },
      ])),
      elected: [],
      tied: null,
      shortfall: 4,
    };
    const again = firstDeclared.candidates.map((one) => ({ ...one, from: one.number }));
    const round = { kind: 'first', number: 2, parent: 1, earlier: [voided] };
    const held2 = await held(parent, 'bau-lai-lan-1', { seats: 4, candidates: again, round }, firstKept);
    const { lines, inOrder } = await verified(counted, held2);
    expect(lines.at(-1)).toBe('Đúng: 2 thư mục nối khớp với nhau.');
    expect(inOrder, 'more collected than issued still blocks').toBe(false);
  });
});

describe('rounds that do not belong together', () => {
  test('a folder of another election, even with the same result letter by letter', async () => {
    const other = await held(parent, 'bi-thu', { ...firstDeclared, title: 'Bầu Bí thư' }, firstKept.toReversed());
    expect(await linked(other, chain.revote, chain.first)).toEqual([
      'bi-thu không nối với thư mục nào khác: không thư mục nào là lần bầu trước hoặc sau của nó.',
    ]);
  });

  test('two elections: each folder is told', async () => {
    const other = await held(parent, 'bi-thu-2', { seats: 2, title: 'Bầu Bí thư' }, firstKept.slice(0, 0));
    expect((await verified(other, chain.first)).lines.slice(-2)).toEqual([
      'bi-thu-2 không nối với thư mục nào khác: không thư mục nào là lần bầu trước hoặc sau của nó.',
      'lan-1 không nối với thư mục nào khác: không thư mục nào là lần bầu trước hoặc sau của nó.',
    ]);
  });

  test('a re-vote built on another result of the first round', async () => {
    const recounted = await held(parent, 'dem-lai', firstDeclared, [...firstKept.slice(1), [1, 2, 3, 5]]);
    expect(await linked(chain.revote, recounted)).toEqual([
      'lan-2 dựa trên một kết quả lần 1 khác với kết quả trong dem-lai.',
    ]);
  });

  test('a re-vote that names a wrong hash', async () => {
    const wrong = await revoteOf(parent, chain.first, { name: 'sai-ma', earlier: { resultHash: '0'.repeat(64) } });
    expect(await linked(chain.first, wrong)).toEqual([
      'sai-ma dựa trên một kết quả lần 1 khác với kết quả trong lan-1.',
    ]);
  });

  test('a re-vote of other figures than the first round gave', async () => {
    const wrong = await revoteOf(parent, chain.first, {
      name: 'sai-so',
      seats: 1,
      earlier: {
        kind: 'further',
        seats: 5,
        elected: [2, 1, 6],
        tied: { seats: 1, candidates: [3, 4, 5] },
        shortfall: 1,
      },
    });
    expect(await linked(chain.first, wrong)).toEqual([
      'sai-so: election.json: các lần bầu trước không liền mạch từ lần đầu: thiếu hoặc sai lần 1.',
      'sai-so ghi loại lần bầu của lần 1 là “bầu tiếp”, lan-1 ghi “bầu lần đầu”.',
      'sai-so ghi số lượng cần bầu của lần 1 là 5, lan-1 ghi 4.',
      'sai-so ghi những người trúng cử của lần 1 là [2, 1, 6], lan-1 ghi [1, 2].',
      'sai-so ghi bằng phiếu của lần 1 là “những người số 3, 4, 5 cho 1 chỗ”, lan-1 ghi “những người số 3, 4, 5 cho 2 chỗ”.',
      'sai-so ghi số còn thiếu của lần 1 là 1, lan-1 ghi 0.',
    ]);
  });

  test('a re-vote under another title, regulation and office', async () => {
    const wrong = await revoteOf(parent, chain.first, {
      name: 'khac-ten',
      title: 'Bầu Ban Thường vụ',
      ruleSet: 'custom',
      office: undefined,
    });
    expect(await linked(chain.first, wrong)).toEqual([
      'khac-ten ghi tên cuộc bầu là “Bầu Ban Thường vụ”, lan-1 ghi “Bầu Ban Chấp hành”.',
      `khac-ten ghi bộ quy định là “${ruleSets.custom.name.vi}”, lan-1 ghi “${ruleSets.party.name.vi}”.`,
      'khac-ten ghi chức danh là không có, lan-1 ghi “executive-committee”.',
    ]);
  });

  test('a further round that leaves out what the re-vote before it was built on', async () => {
    const round = { kind: 'further', number: 3, parent: 2, earlier: [await earlierRound(chain.revote)] };
    const list = [{ number: 1, name: 'Phạm Thu Dung', birthDate: '1982', from: 2 }];
    const wrong = await held(
      parent,
      'bo-sot',
      { seats: 1, candidates: list, round },
      Array.from({ length: 10 }, () => [1]),
    );
    expect(await linked(chain.revote, wrong)).toEqual([
      'bo-sot: election.json: các lần bầu trước không liền mạch từ lần đầu: thiếu hoặc sai lần 1.',
      `bo-sot ghi mã kết quả lần 1 trước đó của lần 2 là không có, lan-2 ghi “${(await earlierRound(chain.first)).resultHash}”.`,
    ]);
  });

  test('a folder that was changed afterwards has its own differences, and is still linked', async () => {
    const copy = await held(parent, 'bi-sua', firstDeclared, firstKept);
    const path = join(copy, 'minutes.pdf');
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    const { lines, inOrder } = await verified(copy, chain.revote);
    expect(lines[0]).toMatch(/^bi-sua: minutes.pdf dài/u);
    expect(lines.at(-1)).toBe('Đúng: 2 thư mục nối khớp với nhau.');
    expect(inOrder).toBe(false);
  });

  test('a folder whose declaration cannot be read says nothing of its links', async () => {
    const copy = await held(parent, 'hong', firstDeclared, firstKept);
    await writeFile(join(copy, 'election.json'), '{');
    const { lines, inOrder } = await verified(copy, chain.revote);
    expect(lines.filter((line) => line.includes('nối'))).toEqual(['Đúng: 2 thư mục nối khớp với nhau.']);
    expect(inOrder).toBe(false);
  });

  test('a place that is no sealed folder ends the whole command', async () => {
    await expect(runVerify([chain.first, parent])).rejects.toMatchObject({ code: 'not-sealed-folder' });
  });
});
