/** The layout as it stands in the form, and what of it the organisation settles itself: whatever is not as its regulation has it. */
import type { Congress } from '../../../src/api/views.ts';
import {
  layoutOf,
  signerKinds,
  usualLayout,
  type OwnLayout,
  type PaperLayout,
  type SignerKind,
  type SigningPlace,
} from '../../../src/papers/layout.ts';
import {
  layoutFault,
  longest,
  marginFits,
  maxCopies,
  maxMottoLines,
  type LayoutFault,
} from '../../../src/papers/layout-limits.ts';
import { signedBy, usualTitle } from '../../../src/papers/signatures.ts';
import { filled, rowsOf, type EditedRow } from '../../parts/fields/edited-rows.ts';

export type SignerColumn = 'who' | 'title' | 'note';
export type SignerRows = readonly EditedRow<SignerColumn>[];

export interface LayoutDraft extends Omit<PaperLayout, 'motto' | 'signers'> {
  /** One line each. */
  readonly motto: string;
  /** Without a title of their own those people have the usual one. */
  readonly signers: SignerRows;
}

/** What is set back together: a part of the form. */
export const parts = {
  margins: ['margins'],
  heading: ['heading'],
  motto: ['motto'],
  underIssuer: ['underIssuer'],
  committee: ['committee', 'committeeChair'],
  copies: ['copies'],
  resultInAnnex: ['resultInAnnex'],
  signers: ['signers'],
} as const satisfies Record<string, readonly (keyof PaperLayout)[]>;
export type Part = keyof typeof parts;

export function draftOf(layout: OwnLayout, { ruleSet }: Pick<Congress, 'ruleSet'>): LayoutDraft {
  const { motto, signers, ...rest } = layoutOf({ layout }, ruleSet);
  return {
    ...rest,
    motto: motto.join('\n'),
    signers: rowsOf<SignerColumn>(
      signers.map(({ who, title, note = signedBy }) => ({ who, note, ...(title === undefined ? {} : { title }) })),
    ),
  };
}

/** The part as the regulation has it. */
export function withUsual(draft: LayoutDraft, part: Part, congress: Congress): LayoutDraft {
  const usual = draftOf({}, congress);
  return { ...draft, ...Object.fromEntries(parts[part].map((key) => [key, usual[key]])) };
}

/** What is sent and kept. */
export function ownLayout(draft: LayoutDraft, congress: Congress): OwnLayout {
  const usual = usualLayout(congress.ruleSet);
  const whole: PaperLayout = {
    ...draft,
    motto: mottoLines(draft),
    committee: draft.committee.trim() || usual.committee,
    committeeChair: draft.committeeChair.trim() || usual.committeeChair,
    signers: filled(draft.signers).map((row) => placeOf(row, draft, congress)),
  };
  const settled = Object.entries(whole).filter(([key, value]) => !isSame(value, usual[key as keyof PaperLayout]));
  return Object.fromEntries(settled);
}

export function isOwn(own: OwnLayout, part: Part): boolean {
  return parts[part].some((key) => own[key] !== undefined);
}

/** What has to be changed before the layout is drawn or saved. */
export interface DraftFaults {
  readonly margins: readonly (keyof PaperLayout['margins'])[];
  readonly motto: boolean;
  readonly copies: boolean;
  readonly layout: LayoutFault | null;
}

export function faultsOf(draft: LayoutDraft, own: OwnLayout): DraftFaults {
  const lines = mottoLines(draft);
  const { top, bottom, left, right } = draft.margins;
  return {
    margins: Object.entries({ top, bottom, left, right })
      .filter(([, millimetres]) => !marginFits(millimetres))
      .map(([side]) => side as keyof PaperLayout['margins']),
    motto: lines.length > maxMottoLines || lines.some((line) => line.length > longest.motto),
    copies: draft.copies < 1 || draft.copies > maxCopies,
    layout: layoutFault(own),
  };
}

export function isSound({ motto, copies, layout }: DraftFaults): boolean {
  return !motto && !copies && layout === null;
}

export function whoOf({ values }: EditedRow<SignerColumn>): SignerKind {
  return signerKinds.find((kind) => kind === values.who) ?? 'other';
}

/** Of the people of a row, as the committee is called by now. */
export function usualTitleIn(row: EditedRow<SignerColumn>, draft: LayoutDraft, congress: Congress): string {
  const usual = usualLayout(congress.ruleSet);
  const { committee, committeeChair } = draft;
  const layout = {
    committee: committee.trim() || usual.committee,
    committeeChair: committeeChair.trim() || usual.committeeChair,
  };
  const { ruleSet, presidium, electorate } = congress;
  return usualTitle(whoOf(row), { ruleSet, presidium, electorate: electorate.kind, congress: { layout } });
}

function placeOf(row: EditedRow<SignerColumn>, draft: LayoutDraft, congress: Congress): SigningPlace {
  const title = row.values.title?.trim() ?? '';
  const note = (row.values.note ?? signedBy).trim();
  return {
    who: whoOf(row),
    ...(title === '' || title === usualTitleIn(row, draft, congress) ? {} : { title }),
    ...(note === signedBy ? {} : { note }),
  };
}

function mottoLines({ motto }: LayoutDraft): string[] {
  return motto
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Both are made of the same keys in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
