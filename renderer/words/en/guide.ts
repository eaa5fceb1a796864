import type { Same } from '../same.ts';
import type { guide as vi } from '../vi/guide.ts';

export const guide: Same<typeof vi> = {
  title: 'Guide for committees (in Vietnamese)',
  open: 'Guide',
  back: 'Back to the screen',
  contents: 'Contents',
  text: 'Text of the guide',
  keys: {
    scroll: 'scroll',
    page: 'a page',
    chapter: 'chapter before, after',
    contents: 'choose a part',
    back: 'back to the screen',
  },
};
