/** A whole number with its thousands apart, as the language writes it: 1.250.000 in Vietnamese, 1,250,000 in English. */
import type { Language } from '../words/catalogue.ts';

const formats = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') } as const;

export function shownCount(count: number, language: Language): string {
  return formats[language].format(count);
}
