/** A whole number with its thousands apart, as the language writes it: 1.250.000 in Vietnamese, 1,250,000 in English. */
import { useCallback } from 'react';
import { useSession } from '../session.ts';
import type { Language } from '../words/catalogue.ts';

const formats = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') } as const;

export function shownCount(count: number | bigint, language: Language): string {
  return formats[language].format(count);
}

/** Writes counts in the language of the screen; keeps its identity while that stays the same. */
export function useShownCount(): (count: number | bigint) => string {
  const language = useSession((session) => session.language);
  return useCallback((count) => shownCount(count, language), [language]);
}
