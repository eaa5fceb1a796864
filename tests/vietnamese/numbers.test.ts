import { describe, expect, test } from 'vitest';
import { decimalComma, fractionInWords, inWords, thousands } from '../../src/vietnamese/numbers.ts';

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [348, 'ba trăm bốn mươi tám'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1015, 'một nghìn không trăm mười lăm'],
    [1_021, 'một nghìn không trăm hai mươi mốt'],
    [25_000, 'hai mươi lăm nghìn'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [2_345_678, 'hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám'],
    [1_000_000_000, 'một tỷ'],
    [40_000_021_000, 'bốn mươi tỷ không trăm hai mươi mốt nghìn'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [2_000_000_000_005, 'hai nghìn tỷ không trăm linh năm'],
    [
      Number.MAX_SAFE_INTEGER,
      'chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt',
    ],
  ])('%i is read “%s”', (value, words) => {
    expect(inWords(value)).toBe(words);
  });

  test.each([-1, 1.5, 2 ** 53, Number.NaN])('%d has no reading and is refused', (value) => {
    expect(() => inWords(value)).toThrow(RangeError);
  });
});

test('a percentage takes a decimal comma', () => {
  expect(decimalComma('84.75')).toBe('84,75');
  expect(decimalComma('100.00')).toBe('100,00');
});

test('a dot stands between thousands, none below a thousand', () => {
  expect([0, 999, 1000, 12_345, 1_234_567].map(thousands)).toEqual(['0', '999', '1.000', '12.345', '1.234.567']);
});

test.each([
  [1, 2, 'một phần hai'],
  [2, 3, 'hai phần ba'],
  [3, 4, 'ba phần tư'],
  [65, 100, 'sáu mươi lăm phần trăm'],
  [1, 1000, 'một phần nghìn'],
  [7, 14, 'bảy phần mười bốn'],
])('%i/%i is “%s”', (numerator, denominator, words) => {
  expect(fractionInWords(numerator, denominator)).toBe(words);
});
