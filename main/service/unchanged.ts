/** A command that would leave the file as it stands writes nothing, so that each line of the journal tells a change. */
import { isDeepStrictEqual } from 'node:util';

/** What such a command answers to the desk. */
export const unchanged = { answer: undefined, changed: null } as const;

/** True where both say the same facts; an absent fact and an undefined one are the same. */
export function isSame(standing: unknown, given: unknown): boolean {
  return isDeepStrictEqual(factsOf(standing), factsOf(given));
}

/** As the file would keep it. */
function factsOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
