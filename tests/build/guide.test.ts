import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileGuide, elementsOf, pngSize } from '../../build/guide.ts';
import { chaptersOfScreens } from '../../renderer/parts/guide-chapter.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const guide = compileGuide(readFileSync(path.join(project, 'HUONG-DAN.md'), 'utf8'), (source) =>
  pngSize(path.join(project, source)),
);
const ids = new Set(
  elementsOf(guide.text, 'h1')
    .concat(elementsOf(guide.text, 'h2'), elementsOf(guide.text, 'h3'))
    .map(({ attributes }) => attributes['id']),
);

describe('the guide for committees', () => {
  test('has no dead link, and none that leads out of it', () => {
    const links = elementsOf(guide.text, 'a').map(({ attributes }) => String(attributes['href']));
    expect(links.filter((link) => !link.startsWith('#') || !ids.has(decodeURIComponent(link.slice(1))))).toEqual([]);
  });

  test('has the chapter that each screen opens', () => {
    expect(chaptersOfScreens.filter((chapter) => !ids.has(chapter))).toEqual([]);
  });
});

describe('the text of a guide', () => {
  const compiled = (markdown: string) => compileGuide(markdown, () => [2, 1]).text;

  test('with HTML in it is refused', () => {
    expect(() => compiled('<b>Đậm</b>\n')).toThrow(/html/u);
    expect(() => compiled('Chữ <b>đậm</b>\n')).toThrow(/html/u);
  });

  test('becomes a tree with the addresses that GitHub gives to headings', () => {
    expect(compiled('## 1. Nhập phiếu\n\nGõ `Enter`, ![ảnh](a.png)\n')).toEqual([
      { tag: 'h2', attributes: { id: '1-nhập-phiếu' }, children: ['1. Nhập phiếu'] },
      {
        tag: 'p',
        attributes: {},
        children: [
          'Gõ ',
          { tag: 'code', attributes: {}, children: ['Enter'] },
          ', ',
          { tag: 'img', attributes: { src: 'a.png', alt: 'ảnh', width: 2, height: 1 }, children: [] },
        ],
      },
    ]);
  });
});
