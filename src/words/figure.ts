import { thousands } from '../vietnamese/numbers.ts';

/** 1348 → "1.348" in Vietnamese, "1,348" in English. */
export function figureIn(language: 'vi' | 'en', value: number): string {
  return language === 'vi' ? thousands(value) : thousands(value).replaceAll('.', ',');
}
