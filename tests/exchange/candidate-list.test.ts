import { describe, expect, test } from 'vitest';
import { parsed, wrongAt } from './wrong-election.ts';

const an = { number: 1, name: 'Nguyễn Văn An' };
const binh = { number: 2, name: 'Trần Thị Bình' };
const cuong = { number: 3, name: 'Lê Quốc Cường', written: true };
const cuongToo = { number: 4, name: 'Lê Q. Cường', written: true, sameAs: 3 };
const writeIn = (...candidates: object[]) => ({ style: 'list', writeIn: true, candidates });

describe('names that voters wrote', () => {
  test('follow the printed ones, with the committee’s merge of their spellings', () => {
    expect(parsed(writeIn(an, binh, cuong, cuongToo)).candidates).toEqual([an, binh, cuong, cuongToo]);
  });

  test('may be spellings of a printed person, and may be all there is', () => {
    expect(parsed(writeIn(an, { ...cuong, number: 2, sameAs: 1 })).candidates[1]?.sameAs).toBe(1);
    expect(parsed(writeIn({ ...cuong, number: 1 })).candidates).toHaveLength(1);
  });

  test.each([
    ['of a person who is not there', { ...cuongToo, sameAs: 9 }, 'candidates[3].sameAs”: không có người số 9', '9'],
    ['of itself', { ...cuongToo, sameAs: 4 }, 'candidates[3].sameAs”: cần số của một người khác', '4'],
    ['of nobody', { ...cuongToo, sameAs: 0 }, 'candidates[3].sameAs”: cần số nguyên từ 1', '0'],
    ['by name', { ...cuongToo, sameAs: 'An' }, 'candidates[3].sameAs”: cần số nguyên từ 1', '"An"'],
  ])('a spelling %s is refused', (_, line, told, at) => {
    const found = wrongAt(writeIn(an, binh, cuong, line));
    expect(found.expected).toContain(told);
    expect(found.at).toBe(at);
  });

  test('a spelling of a spelling is refused', () => {
    const found = wrongAt(writeIn(an, binh, cuong, cuongToo, { number: 5, name: 'Cường', written: true, sameAs: 4 }));
    expect(found).toEqual({
      expected: '“candidates[4].sameAs”: người số 4 cũng là một cách ghi tên; cần số của chính người đó',
      at: '4',
    });
  });

  test('a written name before a printed one is refused where it stands in the file, whatever the order of the lines', () => {
    const rows = [
      { number: 2, name: 'Hai' },
      { ...cuong, number: 1 },
    ];
    expect(wrongAt(writeIn(...rows))).toEqual({
      expected: '“candidates[1].written”: cần người được ghi thêm đứng sau mọi người in trên phiếu',
      at: 'true',
    });
  });

  test('a paper without room for names has none, and no spellings', () => {
    const told = 'chỉ dùng khi phiếu có chỗ ghi tên ("writeIn": true)';
    expect(
      wrongAt({ style: 'list', candidates: [cuong, an, binh].map((one, i) => ({ ...one, number: 3 - i })) }),
    ).toEqual({
      expected: `“candidates[0].written”: ${told}`,
      at: 'true',
    });
    expect(wrongAt({ candidates: [an, { ...binh, sameAs: 1 }] })).toEqual({
      expected: `“candidates[1].sameAs”: ${told}`,
      at: '1',
    });
    expect(parsed({ candidates: [{ ...an, written: false }] }).candidates).toEqual([{ ...an, written: false }]);
  });

  test('only a list ballot has room for names', () => {
    for (const style of ['strike', 'agree', 'cumulative'])
      expect(wrongAt({ style, writeIn: true })).toEqual({
        expected: '“writeIn”: chỉ dùng cho phiếu chọn hoặc ghi tên ("style": "list")',
        at: 'true',
      });
    expect(parsed({ style: 'strike', writeIn: false }).writeIn).toBe(false);
  });

  test('“written” that is no truth is refused', () => {
    expect(wrongAt(writeIn(an, { ...binh, written: 1 })).expected).toBe('“candidates[1].written”: cần true hoặc false');
  });
});

describe('the number a person had on the ballot of the parent round', () => {
  const round = { kind: 'further', number: 2, parent: 1 };

  test('is read where the round has a parent', () => {
    const candidates = [{ ...an, from: 7 }, binh];
    expect(parsed({ round, candidates }).candidates).toEqual(candidates);
  });

  test('is refused without a parent, twice, and as 0', () => {
    expect(wrongAt({ candidates: [{ ...an, from: 7 }] })).toEqual({
      expected: '“candidates[0].from”: chỉ dùng khi có “round.parent”',
      at: '7',
    });
    const twice = [binh, an].map((one) => ({ ...one, from: 7 }));
    expect(wrongAt({ round, candidates: twice }).expected).toBe(
      '“candidates[1].from”: người số 7 của lần trước đã có ở dòng khác',
    );
    expect(wrongAt({ round, candidates: [{ ...an, from: 0 }] }).expected).toContain(
      '“candidates[0].from”: cần số nguyên',
    );
  });
});

test('a list of 200,000 people is checked without running out of stack', () => {
  const candidates = Array.from({ length: 200_000 }, (_, index) => ({ number: index + 1, name: 'An' }));
  expect(parsed({ candidates }).candidates).toHaveLength(200_000);
});
