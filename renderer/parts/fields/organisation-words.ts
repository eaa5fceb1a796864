/** What an organisation calls its people and its meeting, where they are declared: its own words in Vietnamese, plain ones in English. */
import type { ElectorateKind } from '../../../src/election/model.ts';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { meetingWords } from '../../../src/words/meeting.ts';

/** Capitals begin a sentence or stand alone, small letters stand within one. */
export interface OrganisationSays {
  readonly Meeting: string;
  readonly meeting: string;
  readonly Presidium: string;
  readonly presidium: string;
  readonly Committee: string;
  readonly committee: string;
  /** The kinds of meeting as they are chosen. */
  readonly kinds: Readonly<Record<ElectorateKind, string>>;
}

const inEnglish = {
  Presidium: 'Those who preside',
  presidium: 'those who preside',
  Committee: 'Counting committee',
  committee: 'the counting committee',
  kinds: { members: 'Meeting of all', delegates: 'Meeting of delegates', committee: 'Committee meeting' },
} as const;

export function organisationWords(ruleSet: RuleSetId, kind: ElectorateKind, language: 'vi' | 'en'): OrganisationSays {
  const meeting = meetingWords({ ruleSet, electorate: { kind } }, language);
  if (language === 'en') return { ...meeting, ...inEnglish };
  const { words, setup } = ruleSets[ruleSet];
  // "Đoàn Chủ tịch" as papers write it is "đoàn chủ tịch" on the screen.
  const presidium = words.presidium.toLocaleLowerCase('vi');
  const committee = words.committee.toLocaleLowerCase('vi');
  return {
    ...meeting,
    Presidium: capital(presidium),
    presidium,
    Committee: capital(committee),
    committee,
    kinds: setup.kinds,
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
