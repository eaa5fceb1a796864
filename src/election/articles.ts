/** Which article may be shown beside a verdict: verified ones only, and only where the round does not depart from what they say. */
import type { Office, RoundDefinition } from './model.ts';
import { ruleSets } from './rule-sets/index.ts';
import type { Source, Sources } from './rule-sets/index.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { Rules } from './rules.ts';

/** The parameters an article speaks of: as soon as the round has one of them otherwise, the article is not its source. */
const spokenOf: Readonly<Partial<Record<keyof Sources, readonly (keyof Rules)[]>>> = {
  majority: ['base', 'threshold'],
  mostVotes: ['base', 'threshold'],
  tie: ['base', 'threshold', 'tie'],
  shortfall: ['base', 'threshold'],
  lineUnclear: ['lineUnclear'],
};

export type Ruled = Pick<RoundDefinition, 'ruleSet' | 'rules' | 'round' | 'poll' | 'style' | 'electorate'>;

/** The article behind a rule in this round, or null. */
export function articleFor(rule: keyof Sources | null, definition: Ruled): string | null {
  if (rule === null) return null;
  const own = ruleSets[definition.ruleSet];
  const cited = own.sources[rule];
  const source = [cited ?? []].flat().find((one) => appliesTo(one, definition));
  if (source === undefined) return null;
  const rules = rulesInForce(definition);
  const departs = spokenOf[rule]?.some((parameter) => rules[parameter] !== own.rules[parameter]) ?? false;
  return departs ? null : source.article;
}

function appliesTo({ styles, electorates }: Source, { style, electorate }: Ruled): boolean {
  return (styles?.includes(style) ?? true) && (electorates?.includes(electorate.kind) ?? true);
}

/** What the regulation says of too few elected; its verified words are on the offices for which the vote must go on. */
export function shortfallArticle(definition: Ruled, office: Office | undefined): string | null {
  const mustGoOn: readonly (Office | undefined)[] = ruleSets[definition.ruleSet].mustGoOn;
  return mustGoOn.includes(office) ? articleFor('shortfall', definition) : null;
}
