/** Rule sets as data: an organisation's regulation is a row of parameters, never an `if` (rules.md §4.7, design.md §5). */

/** Mẫu số: what a majority is measured against. */
export type Base = 'summoned' | 'present' | 'collected' | 'valid' | 'none';
export const bases = ['summoned', 'present', 'collected', 'valid', 'none'] as const satisfies readonly Base[];

export interface Rules {
  readonly base: Base;
  /** `majority`: strictly more than half of the base (quá một nửa). `none`: the most votes win. */
  readonly threshold: 'majority' | 'none';
  /** One candidate, agree ballot, neither box marked. */
  readonly singleNeither: 'valid' | 'invalid';
  /** One candidate, struck (or not chosen on a list ballot): a vote against, or an invalid ballot. */
  readonly singleStruck: 'valid' | 'invalid';
  /** Several candidates, agree ballot left wholly empty. */
  readonly allBlank: 'valid' | 'invalid';
  /** Several candidates, agree ballot, one line with both boxes or neither. */
  readonly lineUnclear: 'line-uncounted' | 'ballot-invalid';
  /** People level across the last place. */
  readonly tie: 'revote' | 'older' | 'congress';
}

export const ruleSetIds = ['party', 'youth-union', 'trade-union', 'shareholders', 'custom'] as const;
export type RuleSetId = (typeof ruleSetIds)[number];

/** Quy chế bầu cử trong Đảng, 190-QĐ/TW of 10/10/2024. */
const party: Rules = {
  base: 'summoned',
  threshold: 'majority',
  singleNeither: 'invalid',
  singleStruck: 'valid',
  allBlank: 'valid',
  lineUnclear: 'line-uncounted',
  tie: 'revote',
};

export const ruleSets: Readonly<Record<RuleSetId, Rules>> = {
  party,
  'youth-union': { ...party, base: 'collected' },
  'trade-union': { ...party, base: 'collected' },
  // Luật Doanh nghiệp 2020, Điều 148 khoản 3: the most votes win until the seats are full.
  shareholders: { ...party, base: 'none', threshold: 'none' },
  custom: { ...party, base: 'valid' },
};

/** The parameters in force: the rule set's with the round's own decisions laid over them; a re-vote has no majority line. */
export function rulesInForce(definition: {
  readonly ruleSet: RuleSetId;
  readonly rules: Partial<Rules>;
  readonly round: { readonly kind: string };
}): Rules {
  const rules = { ...ruleSets[definition.ruleSet], ...definition.rules };
  return definition.round.kind === 'revote' ? { ...rules, threshold: 'none' } : rules;
}
