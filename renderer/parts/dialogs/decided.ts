/** When and why something was decided, while it is typed; every decision of a meeting says both. */
import { useState } from 'react';
import { longestWords } from '../../../src/election/own-words.ts';
import { clockOf, localClock, localDay } from '../fields/clock-text.ts';
import { isKeepable } from '../fields/text-length.ts';

export interface Decided {
  readonly reason: string;
  /** Local time, "2026-01-05T15:42". */
  readonly decidedAt: string;
}

export interface DecidedDraft {
  readonly reason: string;
  /** As typed. */
  readonly clock: string;
  /** ISO; null while what is typed is no date. */
  readonly day: string | null;
}

export function useDecided(reason = '') {
  const [draft, setDraft] = useState((): DecidedDraft => {
    const now = new Date();
    return { reason, clock: localClock(now), day: localDay(now) };
  });
  return { draft, setDraft, decided: decidedOf(draft) };
}

/** Null while the reason, the time or the day is missing, or the reason is too long. */
export function decidedOf({ reason, clock, day }: DecidedDraft): Decided | null {
  const time = clockOf(clock);
  if (!isKeepable(reason, longestWords.decision) || time === null || !day) return null;
  return { reason, decidedAt: `${day}T${time}` };
}
