/** What stands in one cell of a register of shareholders: a code, a number of shares, whether somebody is there. */
import { cleanText } from '../../../src/vietnamese/text.ts';
import { textOf } from './candidate-list-headings.ts';
import type { Cell } from './candidate-list-table.ts';

/** Letters alone: without tones, marks, spaces and signs. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]/gu, '');
}

/**
 * A whole number of shares, with points, commas or spaces between groups of three; 0 for an empty cell or a dash, null for
 * anything else. "1.000" is a thousand: there are no parts of shares.
 */
export function sharesIn(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : null;
  const text = cleanText(textOf(cell));
  if (/^[-–—]?$/u.test(text)) return 0;
  if (!/^(?:\d+|\d{1,3}(?:([.,\s'])\d{3})(?:\1\d{3})*)$/u.test(text)) return null;
  const shares = Number(text.replaceAll(/\D/gu, ''));
  return Number.isSafeInteger(shares) ? shares : null;
}

/** A cross or a word stands for somebody who is there; nothing, "không", "vắng", or having sent a proxy for somebody who is not. */
export function presenceIn(cell: Cell | undefined): boolean {
  if (typeof cell === 'boolean') return cell;
  const text = cleanText(textOf(cell)).toLowerCase();
  if (/^(?:|0|[-–—])$/u.test(text)) return false;
  return !/^(?:khong|vang|uyquyen|dauyquyen|no|false|absent)/u.test(plainLetters(text));
}
