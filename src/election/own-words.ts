/** Longest texts people give in their own words, in characters: told while they are typed, refused beyond. */
export const longestWords = {
  /** What stands in the minutes or the summary. */
  note: 1000,
  decision: 1000,
  reopening: 1000,
  /** What stands beside a ballot or a reading. */
  doubt: 500,
  ruling: 500,
  settling: 500,
  redo: 500,
  article: 200,
} as const;
