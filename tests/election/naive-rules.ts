/** The parameters of every organisation once more, as rules.md tells them (§4.1–4.7); nothing is taken from the program. */
export type NaiveRules = Readonly<Record<string, string | number | null>>;

const common: NaiveRules = {
  threshold: 'majority',
  singleNeither: 'invalid',
  singleStruck: 'valid',
  allBlank: 'valid',
  lineUnclear: 'line-uncounted',
  partialStrike: 'kept',
  moreThanSeats: 'valid',
  equalDivision: 'round-down',
  tie: 'revote',
  maxRounds: null,
};

const organisations: Readonly<Record<string, NaiveRules>> = {
  party: { base: 'summoned' },
  'party-244': { base: 'summoned' },
  'youth-union': { base: 'collected', maxRounds: 2 },
  'trade-union': { base: 'collected' },
  shareholders: { base: 'none', threshold: 'none' },
  cooperative: { base: 'present' },
  custom: { base: 'valid' },
};

/** Offices for which a short first round must be followed by another one. */
export const naiveMustGoOn: Readonly<Record<string, readonly string[]>> = {
  party: ['delegates'],
  'party-244': ['delegates'],
};

export function naiveRules(organisation: string, decided: NaiveRules): NaiveRules {
  return { ...common, ...organisations[organisation]!, ...decided };
}
