/** What an office is called: by the organisation where it has a name of its own, else as everywhere. */
import type { TFunction } from 'i18next';
import type { Office } from '../../../src/election/model.ts';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';

type Told = TFunction<'elections'>;

export function officeName(t: Told, ruleSet: RuleSetId, office: Office, language: 'vi' | 'en'): string {
  return ruleSets[ruleSet].setup.offices[office]?.name[language] ?? t(`offices/${office}`);
}

/** As the title of the election begins. */
export function officeTitle(t: Told, ruleSet: RuleSetId, office: Office): string {
  return ruleSets[ruleSet].setup.offices[office]?.title ?? t(`titles/${office}`);
}
