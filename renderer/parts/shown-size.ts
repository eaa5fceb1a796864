/** A number of bytes as people read it: "532 byte", "12,3 kB", "14,9 GB". Decimal units, as printed on USB sticks. */
import type { Language } from '../words/catalogue.ts';

const units = ['kB', 'MB', 'GB', 'TB'] as const;

export function shownSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} byte`;
  let amount = bytes / 1000;
  let unit = 0;
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = amount < 100 ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(amount)} ${units[unit]}`;
}
