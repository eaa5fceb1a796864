/** The guide of HUONG-DAN.md, compiled when the screens are built, and where in it somebody is reading. */
import { create } from 'zustand';

export type GuideNode = string | GuideElement;

export interface GuideElement {
  readonly tag: string;
  /** As React names them. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly GuideNode[];
}

export interface GuideChapter {
  /** Of its heading, and what links lead to: as GitHub makes it from the words of the heading. */
  readonly id: string;
  readonly title: string;
  /** 2: a chapter; 3: a part of the chapter before. */
  readonly depth: number;
}

export interface Guide {
  readonly chapters: readonly GuideChapter[];
  readonly text: readonly GuideNode[];
  /** Where the pictures lie, by their addresses in the text. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Opens the guide, wherever the focus is. */
export const guideKey = 'F1';

/** The chapter where the guide was opened; null while it is closed. An empty one is its beginning. */
export const useGuide = create<{ readonly chapter: string | null }>()(() => ({ chapter: null }));

export function closeGuide(): void {
  useGuide.setState({ chapter: null });
}
