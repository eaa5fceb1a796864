/** What a slide is drawn on, as a presentation or as a page. Points from the upper left corner; colours as six digits. */

/** 16:9 */
export const slideSize = { width: 960, height: 540 };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Words {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly align?: 'l' | 'ctr' | 'r';
  /** Where the text stands in its box; in the middle unless said otherwise. */
  readonly anchor?: 't' | 'b';
  /** Clockwise, degrees. */
  readonly turned?: number;
  /** The slide's own title: what a reader of screens and an outline show. */
  readonly title?: boolean;
  /** More than one line where it does not fit. */
  readonly wrap?: boolean;
  /** Across the slide, below everything else; no part of what is read. */
  readonly behind?: boolean;
}

export interface Bar {
  /** Inside; null for an outline alone. */
  readonly fill: string | null;
  readonly outline?: string;
  /** What it shows, for those who do not see it; empty for what only decorates. */
  readonly says: string;
}

/** In the order in which things are drawn they are read. */
export interface SlideCanvas {
  words(box: Box, words: Words): void;
  bar(box: Box, bar: Bar): void;
  /** A dashed line from top to bottom. */
  upright(x: number, y: number, height: number, color: string): void;
}
