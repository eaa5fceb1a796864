/** What one change of a declaration brings with it: another rule set has other offices and styles, another office another title. */
import type { Election as ElectionInput } from '../../../src/api/inputs.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { Rules } from '../../../src/election/rules.ts';
import { fittingStyles, presets, stylesOf } from './election-presets.ts';

export type DraftElection = Omit<ElectionInput, 'rules'> & { readonly rules: Partial<Rules> };

/** What the proposed title is made of. */
export type Titled = Pick<DraftElection, 'ruleSet' | 'office' | 'poll'>;

export interface ChangeFacts {
  /** The title proposed for an election. */
  readonly titleOf: (election: Titled) => string;
  readonly candidates: number;
  /** Not saved yet: title and seats follow the office. */
  readonly isNew: boolean;
}

export function changedElection(
  before: DraftElection,
  change: Partial<DraftElection>,
  { titleOf, candidates, isNew }: ChangeFacts,
): DraftElection {
  const next = { ...before, ...change };
  const ruleSet = ruleSets[next.ruleSet];
  if (next.ruleSet !== before.ruleSet) {
    // Decisions on one regulation say nothing of another.
    next.rules = change.rules ?? {};
    if (!ruleSet.offices.includes(next.office)) next.office = ruleSet.offices[0] ?? 'other';
  }
  if (isNew && next.office !== before.office && before.seats === presets[before.office].seats) {
    next.seats = change.seats ?? presets[next.office].seats;
  }
  if (isNew && change.title === undefined && (before.title.trim() === '' || before.title === titleOf(before))) {
    next.title = titleOf(next);
  }
  if (!stylesOf(next.ruleSet).includes(next.style)) {
    next.style = fittingStyles(next.ruleSet, candidates, next.seats)[0] ?? next.style;
  }
  if (next.style !== 'list') next.writeIn = false;
  return next;
}
