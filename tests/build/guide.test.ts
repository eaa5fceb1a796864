import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileGuide, elementsOf, pngSize } from '../../build/guide.ts';
import { styles } from '../../src/election/model.ts';
import { drawnPapers } from '../../src/papers/drawn-papers.ts';
import { chaptersOfScreens } from '../../renderer/parts/guide/guide-chapter.ts';

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

  test('shows every picture that is kept for it, and says in words what each one shows', () => {
    const shown = elementsOf(guide.text, 'img').map(({ attributes }) => attributes);
    const kept = readdirSync(path.join(project, 'build', 'pictures')).map((name) => `build/pictures/${name}`);
    expect(shown.map(({ src }) => String(src)).sort()).toEqual(kept.sort());
    expect(shown.filter(({ alt }) => String(alt).length < 10)).toEqual([]);
  });

  test('has pictures that are small enough to be packed', () => {
    const sizes = readdirSync(path.join(project, 'build', 'pictures')).map(
      (name) => statSync(path.join(project, 'build', 'pictures', name)).size,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_200_000);
  });

  /** Its sheets are drawn by the program that opens them. */
  const unseen = 'workbook';
  const others = ['zero', 'covers', 'readiness', 'entryJournal', 'summary', 'ballot-account'];
  const ballots = styles.map((style) => `ballot-${style}`);

  test.each([...drawnPapers.filter((paper) => paper !== unseen), ...others, ...ballots])(
    'shows the paper %s',
    (paper) => {
      const sources = elementsOf(guide.text, 'img').map(({ attributes }) => attributes['src']);
      expect(sources).toContain(`build/pictures/paper-${paper}.png`);
    },
  );

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
