import { describe, expect, test, vi } from 'vitest';
import { drawDocx } from '../../../main/documents/docx/docx.ts';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { Style } from '../../../src/election/model.ts';
import type { Block, PaperDocument } from '../../../src/papers/document.ts';
import { ballotPaper } from '../../../src/papers/ballot/ballot.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { ballotOptions } from '../../papers/ballot-options.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { textOf } from '../../papers/paper-text.ts';
import type { Element } from './office-parts.ts';
import { all, danglingIn, partOf, partsOf, readXml, textIn } from './office-parts.ts';
import { readPdf } from './pdf-text.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

const sample = (style: Style, count = 16): PaperDocument => minutes(sampleFacts(sampleDefinition(count, style)));
const paperOf = (...blocks: Block[]): PaperDocument => ({ title: 'Giấy', language: 'vi', blocks });
const line = (content: string): Block => ({ kind: 'paragraph', content });
const signatures: Block = {
  kind: 'signatures',
  places: [{ title: 'Trưởng ban', note: '(ký)', name: 'Lý Thị Ngà' }, { title: 'Thành viên' }],
};

async function documentOf(paper: PaperDocument): Promise<Element> {
  return partOf(await drawDocx(paper, { createdAt }), 'word/document.xml');
}

const paragraphs = (element: Element) => all(element, 'w:p').map((each) => textIn(each, 'w:t'));
const letters = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '');
const has = (element: Element, name: string) => all(element, name).length > 0;

describe('a paper in Word', () => {
  test.each(['strike', 'agree', 'list', 'cumulative'] as const)('says every word of the tree, %s', async (style) => {
    const paper = sample(style);
    const written = letters(paragraphs(await documentOf(paper)).join('')).toLocaleUpperCase('vi');
    for (const said of textOf(paper).split('\n'))
      for (const cell of said.split(' | ')) expect(written).toContain(letters(cell).toLocaleUpperCase('vi'));
  });

  test('says what the PDF says', async () => {
    const paper = sample('agree', 3);
    const { pages } = await readPdf(await drawPdf(paper, { createdAt }));
    const written = letters(paragraphs(await documentOf(paper)).join(''));
    const onEachPage = (text: string) => /^\d+(?:\/\d+)?$/u.test(text.trim()) || text === paper.footer;
    const lines = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).filter((text) => !onEachPage(text));
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter((text) => !written.includes(letters(text)))).toEqual([]);
  });

  test('is A4 with the margins of Party papers, in Times New Roman and Vietnamese', async () => {
    const bytes = await drawDocx(sample('strike'), { createdAt });
    const [size] = all(partOf(bytes, 'word/document.xml'), 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': String(twips(210)), 'w:h': String(twips(297)) });
    const [margin] = all(partOf(bytes, 'word/document.xml'), 'w:pgMar');
    expect(margin?.attributes).toMatchObject({
      'w:top': String(twips(20)),
      'w:bottom': String(twips(20)),
      'w:left': String(twips(30)),
      'w:right': String(twips(15)),
    });
    const [defaults] = all(partOf(bytes, 'word/styles.xml'), 'w:docDefaults');
    expect(all(defaults!, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Times New Roman');
    expect(all(defaults!, 'w:lang')[0]?.attributes['w:val']).toBe('vi-VN');
  });

  test('has the margins of its organisation, and lies on its side when told so', async () => {
    const margins = { top: 25, bottom: 21, left: 35, right: 16 };
    const paper = { ...paperOf(line('a')), margins };
    const upright = all(await documentOf(paper), 'w:pgMar')[0]!.attributes;
    expect([upright['w:top'], upright['w:left']].map(Number)).toEqual([25, 35].map(twips));
    const lying = await documentOf({ ...paper, landscape: true });
    const [size] = all(lying, 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': String(twips(297)), 'w:orient': 'landscape' });
    expect(Number(all(lying, 'w:pgMar')[0]!.attributes['w:top'])).toBe(twips(35));
  });

  test('numbers its pages x/y at the foot, and above the text from the second page on', async () => {
    const bytes = await drawDocx(sample('strike'), { createdAt });
    for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(textIn(partOf(bytes, part), 'w:instrText')).toBe('PAGENUMPAGES');
      expect(textIn(partOf(bytes, part), 'w:t')).toMatch(/^Kiểm Phiếu 0\.1\.0 · Mã kết quả a1b2c3d4e5f6\/$/u);
    }
    const heads = ['word/header1.xml', 'word/header2.xml'].map((part) => textIn(partOf(bytes, part), 'w:instrText'));
    expect(heads.toSorted()).toEqual(['', 'PAGE']);
    expect(all(partOf(bytes, 'word/document.xml'), 'w:titlePg')).toHaveLength(1);
  });

  test('repeats the heading of a table on each page and splits no row', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [String(index + 1), 'Nguyễn Văn An']);
    const columns = ['TT', 'Họ và tên'].map((title) => ({ title, width: 1, align: 'left' as const }));
    const [table] = all(await documentOf(paperOf({ kind: 'table', columns, rows, emphasised: [2] })), 'w:tbl');
    const drawn = all(table!, 'w:tr');
    expect(drawn).toHaveLength(81);
    expect(drawn.map((row) => has(row, 'w:tblHeader'))).toEqual(drawn.map((_, index) => index === 0));
    expect(drawn.every((row) => has(row, 'w:cantSplit'))).toBe(true);
    expect(drawn.map((row, index) => (has(row, 'w:b') ? index : null)).filter((index) => index !== null)).toEqual([
      0, 3,
    ]);
    const widths = all(table!, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(twips(210) - twips(30) - twips(15));
  });

  test('keeps signatures on one page, with what stands above them', async () => {
    const texts = ['Câu xa.', 'Câu trên.', 'Câu cuối.'];
    const document = await documentOf(paperOf(...texts.map(line), signatures));
    const kept = all(document, 'w:p').map((each) => [textIn(each, 'w:t'), has(each, 'w:keepNext')] as const);
    const of = (text: string) => kept.find(([words]) => words === text)?.[1];
    // Two lines of text go with them, and no more.
    expect(texts.map(of)).toEqual([false, true, true]);
    expect([of('TRƯỞNG BAN'), of('(ký)')]).toEqual([true, true]);
    expect(all(document, 'w:tr').every((row) => has(row, 'w:cantSplit'))).toBe(true);
    // Names share a row, whatever stands above them.
    expect(paragraphs(all(document, 'w:tr').at(-1)!)).toEqual(['Lý Thị Ngà', '']);
  });

  test('keeps the words above a code with the signatures below it', async () => {
    const code: Block = { kind: 'qr', text: 'KIEMPHIEU:1', caption: ['Mã kết quả'] };
    const blocks = [
      line('Câu xa.'),
      line('Câu trên.'),
      line('Câu cuối.'),
      code,
      { kind: 'space', height: 4 },
      signatures,
    ] as const;
    const document = await documentOf(paperOf(...blocks));
    const free = all(document, 'w:p').filter((each) => !has(each, 'w:keepNext'));
    // The names close the signatures, and an empty line the paper.
    expect(free.map((each) => textIn(each, 'w:t'))).toEqual(['Câu xa.', 'Lý Thị Ngà', '', '']);
  });

  test('begins a new page where the tree says so, before a title as before a table', async () => {
    const table: Block = { kind: 'table', columns: [{ title: 'A', width: 1, align: 'left' }], rows: [['b']] };
    const title: Block = { kind: 'title', text: 'Phụ lục' };
    const document = await documentOf(
      paperOf(line('một'), { kind: 'page-break' }, title, { kind: 'page-break' }, table, { kind: 'page-break' }),
    );
    expect(all(document, 'w:pageBreakBefore')).toHaveLength(2);
    expect(all(document, 'w:p').filter((each) => has(each, 'w:pageBreakBefore'))).toHaveLength(2);
  });

  test('is set tight where that saves a page, each part by itself, in the same type', async () => {
    const words = 'Ban kiểm phiếu kiểm kê, niêm phong hòm phiếu rồi phát phiếu cho từng người. ';
    const four: Block = { kind: 'paragraph', indent: true, content: words.repeat(3) };
    const part = (count: number) => Array.from({ length: count }, () => four);
    // Nine of them fit on a page; the eleventh with less white, the fifteenth not.
    const counts = [9, 11, 15];
    const blocks = counts.flatMap((count): Block[] => [...part(count), { kind: 'page-break' }]);
    const document = await documentOf(paperOf(...blocks));
    const lines = all(document, 'w:p').map((each) => all(each, 'w:spacing')[0]?.attributes['w:line']);
    const parts = [lines.slice(0, 9), lines.slice(9, 20), lines.slice(20)].map((heights) => [...new Set(heights)]);
    const usual = String(Math.round((240 * 1.22) / 1.149));
    expect(parts).toEqual([[usual], [String(Math.round((240 * 1.1) / 1.149))], [usual]]);
    expect(new Set(all(document, 'w:sz').map(({ attributes }) => attributes['w:val']))).toEqual(new Set(['28']));
  });

  test('has rows as high with an empty cell as without', async () => {
    const columns = ['TT', 'Họ và tên'].map((title) => ({ title, width: 1, align: 'left' as const }));
    const document = await documentOf(paperOf({ kind: 'table', size: 'small', columns, rows: [['1', '']] }));
    const [empty] = all(document, 'w:tc').filter((cell) => textIn(cell, 'w:t') === '');
    expect(all(empty!, 'w:sz').map(({ attributes }) => attributes['w:val'])).toEqual(['24']);
  });

  test('has headings that Word can walk through', async () => {
    const document = await documentOf(sample('strike'));
    const styles = all(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles[0]).toBe('Heading1');
    expect(styles.slice(1).every((style) => style === 'Heading2')).toBe(true);
    expect(styles.length).toBeGreaterThan(6);
  });

  test('shows a watermark on every page, behind the text', async () => {
    const bytes = await drawDocx({ ...paperOf(line('a')), watermark: 'BẢN NHÁP' }, { createdAt });
    for (const part of ['word/header1.xml', 'word/header2.xml']) {
      const path = all(partOf(bytes, part), 'v:textpath').at(-1);
      expect(path?.attributes['string']).toBe('BẢN NHÁP');
      expect(all(partOf(bytes, part), 'v:shape')[0]?.attributes['style']).toContain('z-index:-');
    }
    const plain = await drawDocx(paperOf(line('a')), { createdAt });
    expect(all(partOf(plain, 'word/header1.xml'), 'v:textpath')).toEqual([]);
  });

  test('has the QR code as a picture, with words for those who do not see it', async () => {
    const bytes = await drawDocx(paperOf({ kind: 'qr', text: 'KIEMPHIEU:1', caption: ['Mã kết quả'] }), { createdAt });
    expect(all(partOf(bytes, 'word/document.xml'), 'wp:docPr')[0]?.attributes['descr']).toBe('Mã QR: Mã kết quả');
    const [picture] = [...partsOf(bytes)].filter(([name]) => name.startsWith('word/media/'));
    expect(picture?.[0]).toMatch(/\.png$/u);
  });

  test('draws a practice ballot as a hand left it', async () => {
    const names = ['Nguyễn Văn An', 'Trần Thị Ân', 'Lê Đức Bình'];
    const struck = [undefined, 'whole', 'part'] as const;
    const ballot: Block = {
      kind: 'ballot',
      heading: 'PHIẾU BẦU',
      subtitle: 'Bầu Ban Chấp hành',
      place: 'Tập 1 · Phiếu số 7',
      stamp: '',
      columns: 2,
      boxes: [],
      lines: names.map((name, index) => ({
        number: index + 1,
        name,
        ...(struck[index] ? { struck: struck[index] } : {}),
      })),
      notes: ['Ký tên'],
    };
    const runs = all(await documentOf(paperOf(ballot)), 'w:r').filter((run) => has(run, 'w:strike'));
    // The two columns are read across: the third name stands beside the first.
    expect(runs.map((run) => textIn(run, 'w:t'))).toEqual(['Bình', 'Trần Thị Ân']);
  });

  test('tells plainly that a form is printed from its PDF', async () => {
    const ballot = ballotPaper(sampleDefinition(3), ballotOptions());
    expect(paragraphs(await documentOf(ballot)).join('')).toContain('chỉ in từ tệp PDF');
  });

  test('takes any text: marks of its own language, letters in parts, and what XML forbids', async () => {
    const text = 'A & B <c> "d" \u0000\u0008\ufffe\ud800 Nguye\u0302\u0303n';
    expect(paragraphs(await documentOf(paperOf(line(text))))[0]).toBe('A & B <c> "d" \ufffd Nguyễn');
  });

  test('is whole: every part well-formed, every relation leads somewhere', async () => {
    const bytes = await drawDocx({ ...sample('agree'), watermark: 'TẬP DƯỢT' }, { createdAt });
    for (const [name, content] of partsOf(bytes))
      if (/\.(xml|rels)$/u.test(name)) expect(() => readXml(content.toString('utf8')), name).not.toThrow();
    expect(danglingIn(bytes)).toEqual([]);
  });

  test('carries title, language and the time it was made, and nothing of the moment it was packed', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-05T09:00:00Z') });
    const paper = { ...sample('strike'), watermark: 'BẢN NHÁP' };
    const first = await drawDocx(paper, { createdAt });
    vi.setSystemTime(new Date('2027-03-01T12:00:00Z'));
    const second = await drawDocx(paper, { createdAt });
    vi.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = partOf(first, 'docProps/core.xml');
    expect(textIn(core, 'dc:title')).toBe(paper.title);
    expect([textIn(core, 'dcterms:created'), textIn(core, 'dcterms:modified')]).toEqual([
      '2026-01-05T08:42:00Z',
      '2026-01-05T08:42:00Z',
    ]);
    expect(textIn(core, 'dc:language')).toBe('vi');
  });
});
