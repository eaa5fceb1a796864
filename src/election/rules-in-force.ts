/** The parameters a round is counted by. */
import type { RoundDefinition } from './model.ts';
import { ruleSets } from './rule-sets/index.ts';
import type { Rules } from './rules.ts';

/** The rule set's parameters with the round's own decisions laid over them; a re-vote and a straw poll have no majority line. */
export function rulesInForce(definition: Pick<RoundDefinition, 'ruleSet' | 'rules' | 'round' | 'poll'>): Rules {
  const rules = { ...ruleSets[definition.ruleSet].rules, ...definition.rules };
  return definition.round.kind === 'revote' || definition.poll === true ? { ...rules, threshold: 'none' } : rules;
}
