/** What can be wrong with how a pile was read as a whole: papers left out, keyed twice, or in another order. */

export type ReadingNumber = 1 | 2 | 3;

/** Serials of one reading, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a fault is, in the serials of each reading. Of three readings `second` is whichever is compared with those before
 * it, and `first` the pile as those show it.
 */
interface Places {
  readonly first: Span;
  readonly second: Span;
}

/**
 * One reading holds other papers than the pile: it must be put right with the paper in hand before the batch can agree.
 *
 *   skipped   `reading` lacks `count` papers. Its own span: the serials they would have had; the other reading's: the
 *             ballots they are among. More than `count` of them where alike ballots lie side by side and no reading can
 *             tell which of them is the one left out.
 *   doubled   `reading` keyed `count` papers a second time. Its own span: the ballots among which the repeated ones are,
 *             the original included; the other reading's: the papers.
 *   surplus   `reading` holds `count` ballots, more than the pile, that the other lacks and that repeat nothing near them.
 *   count     both readings together show `papers` papers, the pile has `size` by its cover. Without another fault: both
 *             left out the same number, or the cover is wrong.
 *   unlike    most ballots of `reading` have no counterpart: two piles were read, or one was shuffled in between.
 */
export type PaperFault =
  | ({
      readonly kind: 'skipped' | 'doubled' | 'surplus';
      readonly reading: ReadingNumber;
      readonly count: number;
    } & Places)
  | { readonly kind: 'count'; readonly papers: number; readonly size: number }
  | { readonly kind: 'unlike'; readonly reading: 2 | 3; readonly recognised: number; readonly size: number };

/**
 * Both readings hold the papers, but not in the same order. The first reading gave the papers their serials, so that it is
 * a later one that departs; whether the pile was disturbed before or after, no reading can tell. Harmless for the tally, but
 * the place leads to the paper: it is settled by looking where the papers lie now.
 *
 *   swapped   two papers in each other's place (`first.from` and `first.to`; those between are not meant)
 *   moved     a block of papers that lies elsewhere in the second reading
 *   turned    the pile was read from its other end
 */
export type OrderFault = { readonly kind: 'swapped' | 'moved' | 'turned'; readonly reading: 2 | 3 } & Places;

export type Fault = PaperFault | OrderFault;
