/** Names of the rule sets as files carry them (design.md §5). Each has a file of that name beside this one. */
export const ruleSetIds = [
  'party',
  'party-244',
  'youth-union',
  'trade-union',
  'shareholders',
  'cooperative',
  'custom',
] as const;
export type RuleSetId = (typeof ruleSetIds)[number];
