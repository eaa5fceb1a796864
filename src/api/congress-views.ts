/** What is declared of a congress, its register of shareholders, and the summary of its elections. */
import type { Electorate, Person } from '../election/model.ts';
import type { RuleSetId } from '../election/rule-sets/index.ts';
import type { SummaryElection } from '../papers/summary/congress-summary-facts.ts';
import type { AlternatesView } from './election-views.ts';
import type { Holder } from './inputs.ts';

export interface Congress {
  /** Whose words the set-up uses, and what a new election starts from; an election may follow another. */
  readonly ruleSet: RuleSetId;
  /** Tổ chức tổ chức đại hội, e.g. "Đảng bộ tỉnh Thái Nguyên". */
  readonly organisation: string;
  readonly superior: string;
  /** "Đại hội đại biểu" … */
  readonly name: string;
  /** "lần thứ XX" */
  readonly ordinal: string;
  /** "2025 – 2030" */
  readonly term: string;
  readonly place: string;
  /** ISO dates; last may equal first. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly level: 'cell' | 'grassroots' | 'district' | 'province' | 'central' | 'other';
  /** The electorate new rounds start from. */
  readonly electorate: Electorate;
  readonly presidium: readonly Person[];
  readonly committee: readonly Person[];
}

/** Tổng hợp kết quả: all elections of the congress. */
export interface CongressSummary {
  readonly elections: readonly SummedElection[];
}

/** As its paper tells it; `taken`: how many alternates its meeting decided to take, the last time it did; 0 takes none. */
export interface SummedElection extends Omit<SummaryElection, 'alternates'> {
  readonly id: number;
  /** The last round of the election. */
  readonly roundId: number;
  readonly alternates: AlternatesView | null;
}

/** The register of shareholders. */
export interface HoldersView {
  readonly holders: readonly Holder[];
  /** Voting shares of all and of those present, own and represented. */
  readonly shares: { readonly all: number; readonly present: number };
  /** Voting shares in all as the company declared them; 0 where `shares.all` follows the own shares of the register. */
  readonly declared: number;
}

/** What an imported register would bring. Rows are the file's own, counted from 1. */
export interface HoldersPreview {
  readonly rows: readonly {
    readonly row: number;
    /** Null where the row is left out. */
    readonly holder: Holder | null;
    readonly problems: readonly {
      readonly code: HolderProblemCode;
      readonly detail: string;
      readonly effect: 'left-out' | 'warning';
    }[];
  }[];
  readonly shares: { readonly all: number; readonly present: number };
}

export type HolderProblemCode =
  | 'code-empty'
  | 'code-duplicate'
  /** Two codes with the same digits: the number pad could not tell them apart. */
  | 'code-ambiguous'
  | 'name-empty'
  | 'shares-unreadable'
  | 'no-shares'
  | 'row-not-holder';
