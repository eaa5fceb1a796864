/** When and why something was decided, while it is typed; every decision of a meeting says both. */
import { useState } from 'react';
import { clockOf, localClock, localDay } from '../fields/clock-text.ts';

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

/** Null while the reason, the time or the day is missing. */
export function decidedOf({ reason, clock, day }: DecidedDraft): Decided | null {
  const time = clockOf(clock);
  if (reason.trim() === '' || time === null || !day) return null;
  return { reason, decidedAt: `${day}T${time}` };
}
