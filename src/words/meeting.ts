/** What the meeting is called: by its organisation in Vietnamese, plainly in English. */
import type { Electorate } from '../election/model.ts';
import { ruleSets } from '../election/rule-sets/index.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';

/** Whose meeting it is, and of whom: a round tells both. */
export interface MeetingOf {
  readonly ruleSet: RuleSetId;
  readonly electorate: Pick<Electorate, 'kind'>;
}

/** `Meeting` begins a sentence, `meeting` stands within one: "Hội nghị", "hội nghị". */
export function meetingWords(
  { ruleSet, electorate }: MeetingOf,
  language: 'vi' | 'en',
): { readonly Meeting: string; readonly meeting: string } {
  const Meeting = language === 'vi' ? ruleSets[ruleSet].words.meetings[electorate.kind] : 'The meeting';
  return { Meeting, meeting: Meeting.charAt(0).toLocaleLowerCase('vi') + Meeting.slice(1) };
}
