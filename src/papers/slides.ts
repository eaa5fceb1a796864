/**
 * What is shown in a hall, as a tree of slides: few words, large. It says who stands where and how long a bar is; those who
 * draw it know nothing of elections.
 */
export interface Slides {
  readonly title: string;
  /** BCP 47 language of the text. */
  readonly language: 'vi';
  /** Across every slide that is not final ("BẢN NHÁP", "TẬP DƯỢT"). */
  readonly watermark?: string;
  /** Small line at the foot of every slide. */
  readonly footer: string;
  readonly slides: readonly Slide[];
}

export type Slide = TitleSlide | FiguresSlide | PeopleSlide;

export interface TitleSlide {
  readonly kind: 'title';
  /** Who meets, one line each. */
  readonly above: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  /** Place and day; may be empty. */
  readonly below: string;
}

/** Some figures, each with its name. */
export interface FiguresSlide {
  readonly kind: 'figures';
  readonly title: string;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
}

/** Some people below each other, each with a bar. */
export interface PeopleSlide {
  readonly kind: 'people';
  readonly title: string;
  /** "2/7" */
  readonly page: string;
  /** The line a bar must reach; null where there is none. */
  readonly line: { readonly share: number; readonly label: string } | null;
  readonly people: readonly ShownPerson[];
}

export interface ShownPerson {
  /** On the ballot. */
  readonly number: number;
  readonly name: string;
  readonly votes: string;
  /** "84,75 %"; may be empty. */
  readonly percent: string;
  /** Length of the bar, from 0 to 1. */
  readonly share: number;
  readonly standing: 'elected' | 'tied' | 'other';
  /** The standing in a word; may be empty. */
  readonly word: string;
}
