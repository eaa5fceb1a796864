/** Every rule set by its name. A stranger's rule set is refused by the compiler until it stands here. */
import type { RuleSetId } from './ids.ts';
import { cooperative } from './cooperative.ts';
import { custom } from './custom.ts';
import { party } from './party.ts';
import { party244 } from './party-244.ts';
import type { RuleSet } from './rule-set.ts';
import { shareholders } from './shareholders.ts';
import { tradeUnion } from './trade-union.ts';
import { youthUnion } from './youth-union.ts';

export { ruleSetIds } from './ids.ts';
export type { RuleSetId } from './ids.ts';
export type { OrganisationWords, RuleSet, Source, Sources } from './rule-set.ts';

export const ruleSets: Readonly<Record<RuleSetId, RuleSet>> = {
  party,
  'party-244': party244,
  'youth-union': youthUnion,
  'trade-union': tradeUnion,
  shareholders,
  cooperative,
  custom,
};
