/** How a ballot looks, as the committee chooses it before printing. */

/** `two-on-A4`: two A5 ballots on a sheet of A4, to be cut apart. */
export const ballotSheets = ['A4', 'A5', 'two-on-A4'] as const;
export type BallotSheet = (typeof ballotSheets)[number];

export const birthsBeside = ['none', 'year', 'date'] as const;

/** What stands beside a name; a column that says nothing of anybody is left out. */
export interface BesideName {
  readonly birth: (typeof birthsBeside)[number];
  readonly post: boolean;
  readonly unit: boolean;
}
export const nothingBeside: BesideName = { birth: 'none', post: false, unit: false };
