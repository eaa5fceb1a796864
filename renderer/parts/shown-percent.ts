/** A percentage with two decimals as the language writes it: decimal comma in Vietnamese, point in English. */
import { decimalComma } from '../../src/vietnamese/numbers.ts';
import type { Language } from '../words/catalogue.ts';

export function shownPercent(percent: string, language: Language): string {
  return language === 'vi' ? decimalComma(percent) : percent;
}
