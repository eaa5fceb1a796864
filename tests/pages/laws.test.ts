/** Each law is broken once here: a law that nothing can break proves nothing of the papers that keep it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import type { PaperDocument } from '../../src/papers/document.ts';
import { heardLaws } from './heard-laws.ts';
import { laws } from './laws.ts';
import { readPages } from './read-pages.ts';
import type { SeenPage, SeenPaper, SeenText, StructureNode } from './read-pages.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');
const paper: PaperDocument = {
  title: 'Thử & <kiểm>',
  language: 'vi',
  footer: 'Chân trang',
  blocks: [
    { kind: 'title', text: 'Giấy thử' },
    { kind: 'paragraph', content: 'Dòng một.' },
    { kind: 'heading', text: '1. Bảng' },
    {
      kind: 'table',
      columns: [
        { title: 'Số', width: 1, align: 'center' },
        { title: 'Họ và tên', width: 3, align: 'left' },
      ],
      rows: Array.from({ length: 60 }, (_, index) => [String(index + 1), `Nguyễn Văn Thứ ${index + 1}`]),
    },
    { kind: 'qr', text: 'abc', caption: ['Mã kết quả'] },
    { kind: 'paragraph', content: 'Dòng hai.' },
    { kind: 'signatures', places: [{ title: 'Người ký', note: '(ký)', name: 'Đỗ Thị Ký' }] },
  ],
};

let whole: SeenPaper;
beforeAll(async () => {
  whole = await readPages(await drawPdf(paper, { createdAt }));
});

type Change<T> = (one: T) => T | undefined;

function withPages(change: Change<SeenPage>): SeenPaper {
  return { ...whole, pages: whole.pages.flatMap((page) => change(page) ?? []) };
}

/** The paper with the texts that hold the words changed, or left out. */
function withText(words: string, change: Change<SeenText>): SeenPaper {
  return withPages((page) => ({
    ...page,
    texts: page.texts.flatMap((text) => (text.text.includes(words) ? (change(text) ?? []) : text)),
  }));
}

function withNode(role: string, change: Change<StructureNode>): SeenPaper {
  const changed = (node: StructureNode): StructureNode => ({
    ...node,
    ...(node.children && {
      children: node.children.flatMap((one) => (one.role === role ? (change(one) ?? []) : changed(one))),
    }),
  });
  return withPages((page) => ({ ...page, tree: changed(page.tree) }));
}

const onlyFirst = (page: SeenPage): SeenPage | undefined => (page === whole.pages[0] ? page : undefined);

const breaks: readonly (readonly [keyof typeof laws, string, () => SeenPaper])[] = [
  ['says all that it is to say', 'a name left out', () => withText('Thứ 17', () => undefined)],
  [
    'says all that it is to say',
    'another figure',
    () => withText('Thứ 17', (one) => ({ ...one, text: one.text.replace('17', '71') })),
  ],
  [
    'has letters that can be copied',
    'letters and marks apart',
    () => withText('Dòng một', (one) => ({ ...one, text: one.text.normalize('NFD') })),
  ],
  [
    'has no blank page',
    'a page more',
    () => ({ ...whole, pages: [...whole.pages, { ...whole.pages[0]!, texts: [] }] }),
  ],
  ['keeps inside its margins', 'a line moved left', () => withText('Dòng một', (one) => ({ ...one, left: 40 }))],
  [
    'keeps inside its margins',
    'a table moved down',
    () =>
      withPages((page) => ({
        ...page,
        shapes: { ...page.shapes, all: page.shapes.all.map((one) => ({ ...one, y: one.y + 400 })) },
      })),
  ],
  [
    'has no words upon words',
    'a line moved up',
    () => withText('Dòng một', (one) => ({ ...one, y: one.y - 20, left: 200, right: 400 })),
  ],
  [
    'ends no page with a heading',
    'a page cut below it',
    () =>
      withPages((page) => ({
        ...page,
        texts: page.texts.slice(0, page.texts.findIndex(({ role }) => role === 'H2') + 1),
      })),
  ],
  [
    'keeps its signatures together, with text above them',
    'the name lost to the next page',
    () => withText('Đỗ Thị Ký', () => undefined),
  ],
  [
    'keeps its signatures together, with text above them',
    'nothing else on the page',
    () =>
      withPages((page) => ({
        ...page,
        texts: page.texts.filter(({ text, role }) => role === 'Artifact' || /ký/iu.test(text)),
      })),
  ],
  [
    'fills its pages',
    'a first page of three lines',
    () =>
      withPages((page) =>
        page === whole.pages[0]
          ? { ...page, texts: page.texts.slice(0, 3), shapes: { ...page.shapes, all: [] } }
          : page,
      ),
  ],
  ['numbers its pages', 'a page left out', () => withPages(onlyFirst)],
  ['numbers its pages', 'no foot', () => withText('Chân trang', () => undefined)],
  [
    'repeats the headings of its tables',
    'none on the second page',
    () =>
      withPages((page) => ({
        ...page,
        texts: page.texts.filter(({ role, text }) => role !== 'Artifact' || text !== 'Họ và tên'),
      })),
  ],
  [
    'keeps words inside their cells',
    'a name too long',
    () => withText('Thứ 17', (one) => ({ ...one, right: one.right + 300 })),
  ],
  ['is legible', 'type too small', () => withText('Dòng một', (one) => ({ ...one, size: 7 }))],
  ['names itself and its language', 'another title', () => ({ ...whole, title: 'Khác' })],
  [
    'is read in order',
    'a text outside the tree',
    () => withText('Dòng một', (one) => ({ ...one, role: '', part: null })),
  ],
  ['is read in order', 'a paragraph lost from the tree', () => withNode('P', () => undefined)],
  [
    'is read in order',
    'rows from the last to the first',
    () => withNode('Table', (one) => ({ ...one, children: one.children!.toReversed() })),
  ],
  ['says something at every stop', 'a paragraph of nothing', () => withNode('P', (one) => ({ ...one, children: [] }))],
  ['steps down its headings', 'a level left out', () => withNode('H2', (one) => ({ ...one, role: 'H3' }))],
  ['has regular tables', 'a row with a cell less', () => withNode('TD', () => undefined)],
  ['has regular tables', 'a heading of no column', () => withNode('TH', (one) => ({ ...one, scope: '' }))],
  ['describes its figures', 'a figure without words', () => withNode('Figure', (one) => ({ ...one, alt: '' }))],
  ['has its codes as figures', 'a code that nobody hears', () => withNode('Figure', () => undefined)],
];

describe('a law is broken by', () => {
  const all = { ...laws, ...heardLaws };
  test.each(breaks)('"%s": %s', (law, _, broken) => {
    expect(all[law]!(whole, paper)).toEqual([]);
    expect(all[law]!(broken(), paper)).not.toEqual([]);
  });

  test('every law at least once', () => {
    expect([...new Set(breaks.map(([law]) => law))].toSorted()).toEqual(Object.keys(all).toSorted());
  });
});

test('a title with signs of XML is told by the file as it is, in its packet of facts as well', () => {
  expect(whole.title).toBe('Thử & <kiểm>');
  expect(whole.xmp).toContain('>Thử &amp; &lt;kiểm&gt;</rdf:li>');
});
