/**
 * How an organisation wants its papers: margins, the block at the top, the name of its committee, who signs. What it does not
 * settle is as its rule set says (rules.md §3.3, §3.4).
 */
import { ruleSets } from '../election/rule-sets/index.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { MinutesLayout } from '../election/rule-sets/rule-set.ts';
import type { Margins, PaperDocument } from './document.ts';

export interface PaperLayout {
  /** Millimetres. */
  readonly margins: Margins;
  /** False for sheets on which the block at the top is printed already; place and date stay. */
  readonly heading: boolean;
  /** Right side of the block; none where the organisation has none. */
  readonly motto: readonly string[];
  /** What closes the left side of the block. */
  readonly underIssuer: 'star' | 'rule';
  /** "Ban kiểm phiếu", "Tổ bầu cử", and who leads it. */
  readonly committee: string;
  readonly committeeChair: string;
  /** Who signs minutes, from left to right. */
  readonly signers: MinutesLayout['signatures'];
}

/** What settles the layout of a meeting's papers; the rest is the rule set's. */
export interface LaidOut {
  readonly layout?: Partial<PaperLayout> | undefined;
}

/** 20 mm above and below, 30 mm on the left for the binding, 15 mm on the right (rules.md §3.4). */
export const partyMargins: Margins = { top: 20, bottom: 20, left: 30, right: 15 };

export function layoutOf({ layout }: LaidOut, ruleSet: RuleSetId): PaperLayout {
  const { words, minutes } = ruleSets[ruleSet];
  return {
    margins: partyMargins,
    heading: true,
    motto: words.motto,
    underIssuer: minutes.header === 'party' ? 'star' : 'rule',
    committee: words.committee,
    committeeChair: words.committeeChair,
    signers: minutes.signatures,
    ...layout,
  };
}

/** The margins a paper asks its writer for. */
export function marginsOf(congress: LaidOut): Pick<PaperDocument, 'margins'> {
  return congress.layout?.margins === undefined ? {} : { margins: congress.layout.margins };
}
