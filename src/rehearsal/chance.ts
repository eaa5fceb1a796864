/** Chance that can be repeated: the same seed makes the same papers on every computer. */

export interface Chance {
  /** A whole number from 0 to `bound` − 1. */
  below(bound: number): number;
  /** True in one of `often` cases. */
  once(often: number): boolean;
  /** So many different ones of the list, in chance order; all of it where there are not more. */
  some<T>(list: readonly T[], count: number): T[];
}

/** Mulberry32: 32 bits of state, good enough to mark papers with and never used for a secret. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number) => Math.floor((next() / 2 ** 32) * bound);
  return {
    below,
    once: (often) => below(often) === 0,
    some(list, count) {
      const rest = [...list];
      const wanted = Math.min(count, rest.length);
      for (let place = 0; place < wanted; place += 1) {
        const other = place + below(rest.length - place);
        [rest[place], rest[other]] = [rest[other]!, rest[place]!];
      }
      return rest.slice(0, wanted);
    },
  };
}
