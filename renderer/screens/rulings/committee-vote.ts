/** Biểu quyết: how the committee voted on a ruling, as far as it was typed. */

export interface RulingDraft {
  readonly reason: string;
  /** Null while the proposed one stands. */
  readonly article: string | null;
  /** Null while all others are for it. */
  readonly votesFor: number | null;
  readonly votesAgainst: number;
}

/** Everybody who did not vote against a ruling voted for it, unless it was said otherwise. */
export function votesForOf(
  { votesFor, votesAgainst }: Pick<RulingDraft, 'votesFor' | 'votesAgainst'>,
  members: number,
) {
  return votesFor ?? Math.max(0, members - votesAgainst);
}

/** A ruling is what more of the committee want than do not. */
export function isCarried({ votesFor, votesAgainst }: { readonly votesFor: number; readonly votesAgainst: number }) {
  return votesFor > votesAgainst;
}
