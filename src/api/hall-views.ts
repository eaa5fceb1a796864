/** What the hall’s screen shows, and where the chair leads it from. */
import type { RoundKind } from '../election/model.ts';
import type { HallPerson } from '../hall/people.ts';
import type { HallOrder, Reveal } from '../hall/scene.ts';
import type { RefusalCode } from '../refusal.ts';

/** Which vote the hall's screen is about. */
export interface HallRound {
  readonly title: string;
  readonly number: number;
  readonly kind: RoundKind;
  readonly poll: boolean;
}

export type HallShown =
  | { readonly mode: 'blank' }
  /** Only how far the count is: not a name, not a vote. */
  | {
      readonly mode: 'progress';
      readonly round: HallRound;
      readonly collected: number | null;
      readonly read: number;
      /** Null where each ballot is read once. */
      readonly agreed: number | null;
      /** Counted and sealed. */
      readonly done: boolean;
    }
  /** Of a sealed round, as it was sealed. */
  | {
      readonly mode: 'result';
      readonly round: HallRound;
      readonly reveal: Reveal;
      readonly order: HallOrder;
      readonly collected: number;
      readonly valid: number;
      readonly base: number | null;
      readonly needed: number | null;
      readonly byMajority: boolean;
      readonly seats: number;
      readonly elected: number;
      /** Votes that the full width of a bar stands for. */
      readonly whole: number;
      /** On this page. */
      readonly people: readonly HallPerson[];
      readonly page: number;
      readonly pages: number;
      /** The most names that a page of this list has. */
      readonly size: number;
      /** One by one: how many of how many are shown. */
      readonly revealed: { readonly shown: number; readonly of: number } | null;
    };

/** What the hall's screen shows; asked also by a computer at which nobody is signed in. */
export interface HallView {
  /** Null where no congress is open. */
  readonly congress: { readonly organisation: string; readonly title: string } | null;
  readonly practice: boolean;
  readonly shown: HallShown;
}

/** Where the chair leads the hall from. */
export interface HallControl {
  readonly now: HallView;
  /** What the next step shows; null at the end, and where the chair has to choose. */
  readonly next: HallView | null;
  /** There is no step back. */
  readonly first: boolean;
  /** The hall shows another round. */
  readonly elsewhere: boolean;
  /** How the result of this round is shown; null while none is. */
  readonly reveal: Reveal | null;
  readonly order: HallOrder;
  /** Why a result cannot be shown in this way; null where it can. */
  readonly whyNot: Readonly<Record<Reveal, RefusalCode | null>>;
}
