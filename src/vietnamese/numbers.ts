/** Numbers as Vietnamese papers write them: decimal comma, a dot between thousands, and in words. */

/** "84.75" → "84,75". Takes a number already rounded and written with a decimal point. */
export function decimalComma(percent: string): string {
  return percent.replace('.', ',');
}

/** 1348 → "1.348". A dot between groups of three digits, none in numbers below 1000. */
export function thousands(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/gu, '.');
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const groups = ['', 'nghìn', 'triệu'];
const billion = 10 ** 9;

/**
 * 348 → "ba trăm bốn mươi tám". Safe whole numbers from 0; 10¹² and more are so many "tỷ".
 * 1 after twenty or more is "mốt", 5 after ten or more "lăm", 4 after twenty or more "tư", an empty ten "linh".
 */
export function inWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not 0…2^53 − 1: ${value}`);
  if (value === 0) return 'không';
  const words: string[] = value >= billion ? [inWords(Math.floor(value / billion)), 'tỷ'] : [];
  for (let power = groups.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...groupInWords(group, words.length > 0));
    if (power > 0) words.push(groups[power]!);
  }
  return words.join(' ');
}

/** One group of three digits; `full` says that a larger group stands before it, so that its hundreds are spoken. */
function groupInWords(group: number, full: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const units = group % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(digits[hundreds]!, 'trăm');
  if (tens === 1) words.push('mười');
  else if (tens > 1) words.push(digits[tens]!, 'mươi');
  else if (units > 0 && words.length > 0) words.push('linh');
  if (units > 0) words.push(unitInWords(units, tens));
  return words;
}

function unitInWords(units: number, tens: number): string {
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return 'tư';
  if (units === 5 && tens > 0) return 'lăm';
  return digits[units]!;
}

/** 2, 3 → "hai phần ba"; the denominators 4 and 100, 1,000 have words of their own: "tư", "trăm", "nghìn". */
export function fractionInWords(numerator: number, denominator: number): string {
  const parts = denominatorWords[denominator] ?? inWords(denominator);
  return `${inWords(numerator)} phần ${parts}`;
}

const denominatorWords: Readonly<Record<number, string>> = { 4: 'tư', 100: 'trăm', 1000: 'nghìn' };
