/** Cơ cấu: who the elected are, for the summary of the congress. */
import type { Candidate } from './model.ts';

export interface Composition {
  readonly people: number;
  /** People whose sex, ethnic group, birth date is known. */
  readonly known: { readonly sex: number; readonly ethnicGroup: number; readonly birthDate: number };
  readonly women: number;
  /** People of an ethnic group other than Kinh. */
  readonly minorities: number;
  /** Whole years on the day; groups as reports to the higher body use them. `to` null: and older. */
  readonly ages: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  /** Mean age in years with one decimal, decimal point, half up; null where no birth date is known. */
  readonly meanAge: string | null;
  readonly youngest: number | null;
  readonly oldest: number | null;
  /** Posts in the order of how often they occur, then ABC; people without one are left out. */
  readonly posts: readonly { readonly post: string; readonly count: number }[];
}

/** `on`: the ISO date at which ages are taken. */
export function composition(_people: readonly Candidate[], _on: string): Composition {
  throw new Error('to do');
}
