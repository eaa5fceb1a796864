/**
 * How an organisation wants its papers: margins, the block at the top, the name of its committee, how many minutes, who signs.
 * What it does not settle is as its rule set says (rules.md §3.3, §3.4).
 */
import { ruleSets } from '../election/rule-sets/index.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { Margins, PaperDocument } from './document.ts';

export const closings = ['star', 'rule'] as const;

/** Whose title and name stand at a place to sign; `other`: somebody of whom the program knows neither. */
export const signerKinds = ['presidium', 'committee-chair', 'committee-members', 'other'] as const;
export type SignerKind = (typeof signerKinds)[number];

export interface SigningPlace {
  readonly who: SignerKind;
  /** Above the signature; left out where it is the usual one of those people. */
  readonly title?: string | undefined;
  /** Below the title; left out where it is the usual one. */
  readonly note?: string | undefined;
}

export interface PaperLayout {
  /** Millimetres. */
  readonly margins: Margins;
  /** False for sheets on which the block at the top is printed already; place and date stay. */
  readonly heading: boolean;
  /** Right side of the block; none where the organisation has none. */
  readonly motto: readonly string[];
  /** What closes the left side of the block. */
  readonly underIssuer: (typeof closings)[number];
  /** "Ban kiểm phiếu", "Tổ bầu cử", and who leads it. */
  readonly committee: string;
  readonly committeeChair: string;
  /** Copies of the minutes: for the congress's records, the presidium and the higher body unless decided otherwise. */
  readonly copies: number;
  /** Everyone's votes of a long list stand in an annex of the minutes, which are then two pages; otherwise in the minutes themselves. */
  readonly resultInAnnex: boolean;
  /** Who signs minutes, from left to right. */
  readonly signers: readonly SigningPlace[];
}

/** What an organisation settles itself. */
export type OwnLayout = { readonly [Part in keyof PaperLayout]?: PaperLayout[Part] | undefined };

/** What settles the layout of a meeting's papers; the rest is the rule set's. */
export interface LaidOut {
  readonly layout?: OwnLayout | undefined;
}

/** 20 mm above and below, 30 mm on the left for the binding, 15 mm on the right (rules.md §3.4). */
export const partyMargins: Margins = { top: 20, bottom: 20, left: 30, right: 15 };

/** As the organisation's regulation has it. */
export function usualLayout(ruleSet: RuleSetId): PaperLayout {
  const { words, minutes } = ruleSets[ruleSet];
  return {
    margins: partyMargins,
    heading: true,
    motto: words.motto,
    underIssuer: minutes.header === 'party' ? 'star' : 'rule',
    committee: words.committee,
    committeeChair: words.committeeChair,
    copies: minutes.copies,
    resultInAnnex: true,
    signers: minutes.signatures.map((who) => ({ who })),
  };
}

export function layoutOf({ layout = {} }: LaidOut, ruleSet: RuleSetId): PaperLayout {
  const settled = Object.entries(layout).filter(([, part]) => part !== undefined);
  return { ...usualLayout(ruleSet), ...(Object.fromEntries(settled) as Partial<PaperLayout>) };
}

/** The margins a paper asks its writer for. */
export function marginsOf(congress: LaidOut): Pick<PaperDocument, 'margins'> {
  return congress.layout?.margins === undefined ? {} : { margins: congress.layout.margins };
}
