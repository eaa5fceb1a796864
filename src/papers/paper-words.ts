/** The words one paper uses: the organisation's, and those of an election or of a straw poll. */
import { ruleSets } from '../election/rule-sets/index.ts';
import type { OrganisationWords } from '../election/rule-sets/index.ts';
import type { RoundDefinition } from '../election/model.ts';
import { meetingWords } from '../words/meeting.ts';
import { layoutOf } from './layout.ts';
import type { LaidOut } from './layout.ts';
import { lowered } from './sentences.ts';

export interface PaperWords extends OrganisationWords {
  /** "Đại hội", "Hội nghị", "Đại hội đồng cổ đông" */
  readonly meeting: string;
  /** "phiếu bầu", "phiếu xin ý kiến", "phiếu giới thiệu" */
  readonly ballot: string;
}

/** `congress`: asked wherever the paper names the committee, which the organisation may call otherwise. */
export function wordsOf(definition: RoundDefinition, congress: LaidOut = {}): PaperWords {
  const { words } = ruleSets[definition.ruleSet];
  const { committee, committeeChair } = layoutOf(congress, definition.ruleSet);
  const ballot = definition.poll === true ? `phiếu ${pollOf(definition)}` : 'phiếu bầu';
  const custody = words.custody.replaceAll(words.committee, committee);
  return { ...words, committee, committeeChair, custody, meeting: meetingWords(definition, 'vi').Meeting, ballot };
}

/** Phiếu giới thiệu puts people forward, phiếu xin ý kiến asks about people put forward; the election's title says which. */
export function pollOf({ title }: Pick<RoundDefinition, 'title'>): 'giới thiệu' | 'xin ý kiến' {
  return /giới thiệu/iu.test(title) ? 'giới thiệu' : 'xin ý kiến';
}

/** What is given out and collected: a vote of shares has many votes on one sheet of paper. */
export function sheetsOf({ style }: Pick<RoundDefinition, 'style'>, ballot = 'phiếu'): string {
  return style === 'cumulative' ? `tờ ${ballot}` : ballot;
}

/** A catalogue's sentence with this organisation's name of its counting committee. */
export function inOwnWords(text: string, { committee }: Pick<OrganisationWords, 'committee'>): string {
  return text.replaceAll('Ban kiểm phiếu', committee).replaceAll('ban kiểm phiếu', lowered(committee));
}
