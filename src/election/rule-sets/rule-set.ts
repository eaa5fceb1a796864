/** What a regulation is made of. An organisation is one file of this shape beside this one, named in `ids.ts` and `index.ts`. */
import type { ElectorateKind, Office, Style } from '../model.ts';
import type { Rules } from '../rules.ts';

export interface RuleSet {
  /** The organisation as it is chosen on the screen. */
  readonly name: { readonly vi: string; readonly en: string };
  readonly rules: Rules;
  /** Parameters that no verified text settles (rules.md §7): asked once for an election, and the answer stands in the minutes. */
  readonly open: readonly (keyof Rules)[];
  /** Ballot styles in use with a surplus, without one, and with one candidate; the first of each is proposed. */
  readonly styles: {
    readonly surplus: readonly Style[];
    readonly noSurplus: readonly Style[];
    readonly single: readonly Style[];
  };
  /** Số dư: the largest surplus in per cent of the seats; null where no rule says. */
  readonly surplusPercent: number | null;
  /** Offices for which the meeting must vote again after a first round that filled too few seats. */
  readonly mustGoOn: readonly Office[];
  /** Offices proposed, in their usual order. */
  readonly offices: readonly Office[];
  /** Months for which the sealed ballots are kept unopened; null where no verified text says. */
  readonly custodyMonths: number | null;
  readonly sources: Sources;
  readonly words: OrganisationWords;
  readonly setup: SetupWords;
  readonly minutes: MinutesLayout;
}

/** An article that may be shown beside a verdict, and where it applies. Only articles whose text was verified stand here. */
export interface Source {
  readonly article: string;
  /** Left out where it applies to every style. */
  readonly styles?: readonly Style[];
  /** Left out where it applies to every electorate. */
  readonly electorates?: readonly ElectorateKind[];
}

/** The verified source of each kind of rule, or null where the regulation's text is not at hand. */
export interface Sources {
  /** The base and the majority measured against it; several where it is said of each electorate in another place. */
  readonly majority: Source | readonly Source[] | null;
  /** The most votes win, without a majority. */
  readonly mostVotes: Source | null;
  /** People level across the last place vote again, or the congress is asked. */
  readonly tie: Source | null;
  /** Too few elected: whether the vote goes on. */
  readonly shortfall: Source | null;
  /** A line with both boxes or neither counts for nobody, the ballot stays valid. */
  readonly lineUnclear: Source | null;
  /** What makes a ballot invalid. */
  readonly invalid: Source | null;
  readonly surplus: Source | null;
  /** Who may sit on the counting committee. */
  readonly committee: Source | null;
  /** Where the sealed ballots are kept. */
  readonly custody: Source | null;
}

export const noSources: Sources = {
  majority: null,
  mostVotes: null,
  tie: null,
  shortfall: null,
  lineUnclear: null,
  invalid: null,
  surplus: null,
  committee: null,
  custody: null,
};

/** What an organisation calls its people, its committee and its regulation, on paper and on the screen. */
export interface OrganisationWords {
  /** Right side of a paper's header; a rule stands below the last line. */
  readonly motto: readonly string[];
  /** What the election follows. Only a regulation whose text was verified is named by number. */
  readonly regulation: string;
  /** "đồng chí" */
  readonly person: string;
  /** Before a name in running text, with its space: "Đ/c ". */
  readonly address: string;
  readonly voters: Readonly<Record<ElectorateKind, string>>;
  /** "Đại hội", "Đại hội đồng cổ đông"; "Hội nghị" when a committee elects. */
  readonly meetings: Readonly<Record<ElectorateKind, string>>;
  /** "Ban kiểm phiếu" */
  readonly committee: string;
  readonly committeeChair: string;
  /** Who presides: in running text, and above the signature. */
  readonly presidium: string;
  readonly presidiumSigns: string;
  /** Where the sealed ballots go; `{{receiver}}` stands for who presides over the meeting. */
  readonly custody: string;
}

/** What the set-up of a congress and of its elections proposes and asks, in the words of the organisation. */
export interface SetupWords {
  /** Shown in empty fields: an organisation, and what its congress is called. */
  readonly examples: { readonly organisation: string; readonly name: string };
  /** The kinds of meeting as they are chosen. */
  readonly kinds: Readonly<Record<ElectorateKind, string>>;
  /** The kind of meeting proposed. */
  readonly kind: ElectorateKind;
  /** Usual roles: the first of those who preside, the others, and an ordinary member of the counting committee. */
  readonly roles: { readonly presides: string; readonly withThem: string; readonly counts: string };
  /** Offices called otherwise than usual: as chosen in both languages, and as proposed for the title of the election. */
  readonly offices: Readonly<
    Partial<Record<Office, { readonly name: { readonly vi: string; readonly en: string }; readonly title: string }>>
  >;
}

/** How the minutes of an organisation are laid out (rules.md §3.3, §3.4, §4). */
export interface MinutesLayout {
  /** `party`: organisation on the left, motto of the Party on the right; `state`: the Republic's motto. */
  readonly header: 'party' | 'state';
  /** Who signs, from left to right. */
  readonly signatures: readonly ('presidium' | 'committee-chair' | 'committee-members')[];
  readonly copies: number;
}
