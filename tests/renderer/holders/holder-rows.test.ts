import { describe, expect, test } from 'vitest';
import {
  holdersOf,
  isGrave,
  problemsOf,
  rowsOfHolders,
  sharesOfText,
  withSharesShown,
} from '../../../renderer/screens/holders/holder-rows.ts';
import { rowsOf } from '../../../renderer/parts/fields/edited-rows.ts';

const shown = (count: number) => count.toLocaleString('vi');
const rows = (...values: Parameters<typeof rowsOf>[0][number][]) => rowsOf(values) as ReturnType<typeof rowsOfHolders>;
const fine = { code: 'CĐ-01', name: 'Lê An', own: '100' };

describe('the register in rows', () => {
  test('comes back as it was, with its thousands set apart', () => {
    const holders = [
      { code: 'CĐ-01', name: 'Lê An', own: 1_250_000_000_000, proxied: 0, present: true },
      { code: 'CĐ-02', name: 'Vũ Bình', own: 0, proxied: 1500, present: false },
    ];
    const edited = rowsOfHolders(holders, shown);
    expect(edited[0]?.values).toMatchObject({ own: '1.250.000.000.000', proxied: '', present: 'yes' });
    expect(holdersOf(edited)).toEqual(holders);
  });

  test('is written anew in another language, and what is no number stays as it was typed', () => {
    const english = (count: number) => count.toLocaleString('en');
    const typed = rows({ ...fine, own: '1.250.000', proxied: '' }, { ...fine, own: '1.2.3', proxied: '2000' });
    expect(withSharesShown(typed, english).map(({ id, values }) => [id, values.own, values.proxied])).toEqual([
      [typed[0]!.id, '1,250,000', ''],
      [typed[1]!.id, '1.2.3', '2,000'],
    ]);
  });

  test('is NFC and trimmed, and leaves out rows in which nothing stands', () => {
    expect(holdersOf(rows({ ...fine, code: ' CĐ-01 ', name: 'Lê An'.normalize('NFD') }, { code: ' ' }))).toMatchObject([
      { code: 'CĐ-01', name: 'Lê An' },
    ]);
  });
});

describe('shares as they are typed', () => {
  test.each([
    ['', 0],
    ['1500', 1500],
    ['1.500', 1500],
    ['1,250,000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (text, shares) => expect(sharesOfText(text)).toBe(shares));

  test.each(['1.5', '12,50', '-3', '1e6', 'mười', '9007199254740992'])('%j is no whole number', (text) =>
    expect(sharesOfText(text)).toBeNull(),
  );
});

describe('what is wrong with a row', () => {
  const problem = (...values: Parameters<typeof rows>) => problemsOf(rows(...values)).get(values.length);

  test('a row without code, without name or with shares that are no number cannot be saved', () => {
    const wrong = [
      problem({ ...fine, code: '' }),
      problem({ ...fine, name: ' ' }),
      problem({ ...fine, own: '1.5' }),
      problem({ ...fine, proxied: 'x' }),
      problem(fine, fine),
    ];
    expect(wrong.map((found) => [found?.code, found?.column])).toEqual([
      ['codeless', 'code'],
      ['nameless', 'name'],
      ['shares', 'own'],
      ['shares', 'proxied'],
      ['code-twice', 'code'],
    ]);
    expect(wrong.every((found) => found && isGrave(found))).toBe(true);
    expect(wrong[4]).toMatchObject({ other: 1 });
  });

  test('a code the number pad cannot type, or tell apart, and a holder without shares are worth a look', () => {
    const doubtful = [
      problem({ ...fine, code: 'ABC' }),
      problem(fine, { ...fine, code: 'X1' }),
      problem({ ...fine, own: '' }),
    ];
    expect(doubtful.map((found) => found?.code)).toEqual(['no-digits', 'digits-twice', 'no-shares']);
    expect(doubtful.some((found) => found && isGrave(found))).toBe(false);
  });

  test('nothing is wrong with a complete row', () => {
    expect(problemsOf(rows(fine, { ...fine, code: 'CĐ-02' })).size).toBe(0);
  });
});
