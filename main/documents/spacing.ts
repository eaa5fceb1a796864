/** The white of a paper, in PDF and Word alike: as usual, or less of it where that saves a page. Points. */

export interface Spacing {
  /** From one line of running text to the next, as a multiple of the size. */
  readonly pitch: number;
  /** Above a paragraph, a heading, a title, the signatures. */
  readonly paragraph: number;
  readonly heading: number;
  readonly title: number;
  readonly signatures: number;
  /** Room for the hand between the words below a signer's title and the printed name. */
  readonly hand: number;
}

const usualSpacing: Spacing = { pitch: 1.22, paragraph: 3, heading: 8, title: 16, signatures: 12, hand: 54 };
/** Single-spaced, with the least white that still divides the parts: 1.1 is what the letters of Times need. */
const tightSpacing: Spacing = { pitch: 1.1, paragraph: 1, heading: 3, title: 6, signatures: 8, hand: 42 };

export function spacingOf({ tight }: { readonly tight: boolean }): Spacing {
  return tight ? tightSpacing : usualSpacing;
}
