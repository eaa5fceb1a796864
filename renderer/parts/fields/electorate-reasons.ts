/** For which reasons people are left out of the base, by the kind of meeting and the regulation it follows. */
import { exclusionReasons, type Electorate, type ElectorateKind } from '../../../src/election/model.ts';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { isParty } from '../../../src/words/exclusions.ts';

/** The Party's regulation names who is left out; other rules are asked for the absent, and for reasons of their own. */
export function askedReasons(kind: ElectorateKind, ruleSet: RuleSetId): readonly string[] {
  return isParty(ruleSet) ? exclusionReasons[kind] : ['absent-throughout'];
}

/** The electorate of another kind of meeting: counts of reasons it knows too, and reasons the committee wrote itself, stay. */
export function electorateOfKind(electorate: Electorate, kind: ElectorateKind, ruleSet: RuleSetId): Electorate {
  return changed(electorate, ruleSet, kind, ruleSet);
}

/** The electorate under another regulation, which proposes its own kind of meeting while nobody is summoned. */
export function electorateUnder(electorate: Electorate, before: RuleSetId, after: RuleSetId): Electorate {
  const untouched = electorate.summoned === 0 && electorate.kind === ruleSets[before].setup.kind;
  return changed(electorate, before, untouched ? ruleSets[after].setup.kind : electorate.kind, after);
}

function changed(electorate: Electorate, from: RuleSetId, kind: ElectorateKind, to: RuleSetId): Electorate {
  const known = askedReasons(kind, to);
  const before = askedReasons(electorate.kind, from);
  const excluded = electorate.excluded.filter(({ reason }) => known.includes(reason) || !before.includes(reason));
  return { ...electorate, kind, excluded };
}
