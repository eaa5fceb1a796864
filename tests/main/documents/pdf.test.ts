import { beforeAll, describe, expect, test, vi } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { RoundDefinition, Style } from '../../../src/election/model.ts';
import { ruleSets } from '../../../src/election/rule-sets/index.ts';
import type { Block, PaperDocument } from '../../../src/papers/document.ts';
import type { MinutesFacts } from '../../../src/papers/minutes/minutes.ts';
import { composition } from '../../../src/election/composition.ts';
import { summaryPaper } from '../../../src/papers/summary/congress-summary.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import type { PlacedText, ReadPage, ReadPdf } from './pdf-text.ts';
import { readPdf, wholeText } from './pdf-text.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');
const millimetre = 72 / 25.4;
const margin = { top: 20 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre, right: 15 * millimetre };

const longName = Array.from({ length: 15 }, () => 'Nguyễn Phước Đại Quang')
  .join(' ')
  .slice(0, 300);
const longCongress: MinutesFacts['congress'] = {
  organisation: 'Đảng bộ Tập đoàn Công nghiệp Than – Khoáng sản Việt Nam tại Quảng Ninh và các tỉnh lân cận'.repeat(3),
  superior: 'Đảng bộ các cơ quan Đảng Trung ương và các tập đoàn kinh tế nhà nước'.repeat(2),
  name: 'Đại hội đại biểu',
  ordinal: 'lần thứ hai mươi',
  term: '2025 – 2030',
  place: 'Thành phố Hạ Long, tỉnh Quảng Ninh',
  day: '2026-02-28',
};

async function read(paper: PaperDocument): Promise<ReadPdf> {
  return readPdf(await drawPdf(paper, { createdAt }));
}

async function readMinutes(definition: RoundDefinition, change: Partial<MinutesFacts> = {}): Promise<ReadPdf> {
  return read(minutes(sampleFacts(definition, change)));
}

/** Body text of a page: what stands between the page number and the foot. */
function inside(page: ReadPage): readonly PlacedText[] {
  return page.texts.filter(({ y }) => y > margin.top && y < page.height - margin.bottom + 1);
}

function find(pdf: ReadPdf, words: string): { readonly page: number; readonly text: PlacedText } {
  for (const [page, { texts }] of pdf.pages.entries()) {
    const text = texts.find((placed) => placed.text.includes(words));
    if (text) return { page, text };
  }
  throw new Error(`not on the paper: ${words}`);
}

function paragraphs(count: number): readonly Block[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', content: `Dòng ${index + 1}.` }));
}

const signatures: Block = {
  kind: 'signatures',
  places: [
    { title: 'Bên trái', name: 'Người thứ nhất' },
    { title: 'Bên phải', name: 'Người thứ hai' },
  ],
};

const parent = {
  number: 1,
  kind: 'first',
  resultHash: 'a'.repeat(64),
  seats: 5,
  elected: [1, 2, 3],
  tied: { seats: 2, candidates: [4, 5, 6] },
  shortfall: 0,
  decisions: [],
} as const;

const shares: RoundDefinition = {
  ...sampleDefinition(7, 'cumulative', 5),
  ruleSet: 'shareholders',
  electorate: {
    kind: 'members',
    summoned: 350,
    excluded: [],
    present: 346,
    shares: { all: 250_000_000_000, present: 221_500_000_000 },
  },
};

const sizes: readonly (readonly [string, RoundDefinition, Partial<MinutesFacts>])[] = [
  [
    'a re-vote on yellow paper',
    {
      ...sampleDefinition(3, 'strike', 2),
      round: { kind: 'revote', number: 2, parent: 1, colour: 'yellow', earlier: [parent] },
    },
    { roundNumber: 2 },
  ],
  ['votes of shares', shares, {}],
  ['a straw poll', { ...sampleDefinition(40, 'list', 3), poll: true, title: 'Phiếu giới thiệu Bí thư' }, {}],
  ['the voting rules of a cooperative', { ...sampleDefinition(9, 'agree', 9), ruleSet: 'cooperative' }, {}],
  [
    'birth dates and posts of 63 candidates',
    {
      ...sampleDefinition(63, 'strike', 55),
      candidates: sampleDefinition(63).candidates.map((one) => ({
        ...one,
        birthDate: '1979-05-03',
        post: 'Phó Bí thư Thường trực Tỉnh uỷ, Chủ tịch Hội đồng nhân dân tỉnh',
      })),
    },
    {},
  ],
  ...(['strike', 'agree'] as const).flatMap((style: Style) =>
    [1, 3, 63, 120].map(
      (count) => [`${count} candidates, ${style}`, sampleDefinition(count, style, Math.ceil(count * 0.8)), {}] as const,
    ),
  ),
  ['a draft', sampleDefinition(63), { draft: true, finishedAt: null }],
  [
    'names of 300 letters, with and without spaces, and long organisations',
    {
      ...sampleDefinition(4, 'strike', 3),
      candidates: [longName, 'W'.repeat(300), 'ường'.repeat(75), 'Lê Thị Yến'].map((name, index) => ({
        number: index + 1,
        name,
        post: longName,
      })),
    },
    { congress: longCongress, presidium: [{ name: longName, role: 'Chủ tịch' }] },
  ],
];

describe.each(sizes)('minutes with %s', (_, definition, change) => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readMinutes(definition, change);
  });

  test('keep every word between the margins, on A4', () => {
    for (const page of pdf.pages) {
      expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
      // A watermark is set at an angle and has no horizontal size.
      const upright = page.texts.filter(({ text }) => text !== 'BẢN NHÁP');
      expect(Math.min(...upright.map(({ left }) => left))).toBeGreaterThanOrEqual(margin.left - 0.1);
      expect(Math.max(...upright.map(({ right }) => right))).toBeLessThanOrEqual(page.width - margin.right + 0.1);
      expect(Math.max(...upright.map(({ y }) => y))).toBeLessThan(page.height - 5 * millimetre);
    }
  });

  test('have no empty page, a page number from the second page on, and a foot on each', () => {
    pdf.pages.forEach((page, index) => {
      expect(inside(page).length).toBeGreaterThan(1);
      const above = page.texts.filter(({ y }) => y < margin.top);
      expect(above.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      const foot = page.texts.filter(({ y }) => y > page.height - margin.bottom + 1).map(({ text }) => text);
      expect(foot).toEqual(['Kiểm Phiếu 0.1.0 · Mã kết quả a1b2c3d4e5f6', `${index + 1}/${pdf.pages.length}`]);
    });
  });

  test('end no page with a heading', () => {
    for (const page of pdf.pages) {
      const lowest = inside(page).reduce((low, text) => (text.y >= low.y ? text : low));
      expect(lowest.text).not.toMatch(/^\d+\. |^PHỤ LỤC|:$/u);
    }
  });

  test('keep both signatures on one page, with two lines of text above them', () => {
    const chair = find(pdf, 'TRƯỞNG BAN KIỂM PHIẾU');
    const page = pdf.pages[chair.page]!;
    const presides = ruleSets[definition.ruleSet].words.presidiumSigns.toLocaleUpperCase('vi');
    const title = page.texts.find(({ text }) => text === presides)!;
    expect(title.y).toBeCloseTo(chair.text.y, 1);
    expect(title.right).toBeLessThan(chair.text.left);
    const names = inside(page).filter(({ y }) => y > chair.text.y + 40);
    expect(names.map(({ text }) => text)).toContain('Lý Thị Ngà');
    const above = new Set(
      inside(page)
        .filter(({ y }) => y < chair.text.y - 1)
        .map(({ y }) => y.toFixed(1)),
    );
    expect(above.size).toBeGreaterThanOrEqual(2);
  });

  test('say every name as it was given', () => {
    const text = wholeText(pdf).replaceAll(' ', '');
    for (const { name } of definition.candidates) expect(text).toContain(name.replaceAll(' ', ''));
  });
});

test('the minutes of 63 candidates for 55 seats are signed on the third page at the latest', async () => {
  const definition = { ...sampleDefinition(63, 'strike', 55), office: 'executive-committee' } as const;
  const facts = sampleFacts(definition);
  const elected = definition.candidates.slice(0, 55).map(({ number }) => number);
  const rulings = [
    {
      batch: 3,
      serial: 17,
      doubt: 'Gạch chưa hết tên',
      reason: 'Coi là đã gạch',
      article: 'Quy chế bầu cử trong Đảng, Điều 8',
      votesFor: 3,
      votesAgainst: 0,
      verdict: 'valid',
    },
  ] as const;
  const full = { ...facts, rulings, result: { ...facts.result, elected, shortfall: 0 } };
  expect(find(await read(minutes(full)), 'TRƯỞNG BAN KIỂM PHIẾU').page).toBeLessThan(3);
});

test('a summary of a congress ends with its signatures, and no page of it is empty', async () => {
  const { congress, presidium, committee, program, result, definition } = sampleFacts(sampleDefinition(40));
  const elected = definition.candidates.map((candidate, index) => ({
    candidate,
    round: index < 30 ? 1 : 2,
    votes: result.candidates[index]!.for,
    percent: '75.00',
    by: 'votes' as const,
  }));
  const elections = ['Bầu Ban Chấp hành', 'Bầu Ban Thường vụ', 'Bầu đại biểu'].map((title) => ({
    title,
    office: 'other' as const,
    poll: false,
    state: 'complete' as const,
    seats: 40,
    open: 0,
    rounds: 2,
    elected,
    composition: composition(definition.candidates, '2026-01-05'),
    alternates: null,
    decisions: [],
    taken: null,
    meetingOf: { ruleSet: 'party', electorate: { kind: 'delegates' } } as const,
  }));
  const own = {
    ruleSet: 'party',
    electorate: 'delegates',
    congress,
    presidium,
    committee,
    program,
    elections,
  } as const;
  const pdf = await read(summaryPaper(own));
  for (const page of pdf.pages) expect(inside(page).length).toBeGreaterThan(1);
  expect(find(pdf, 'TRƯỞNG BAN KIỂM PHIẾU').page).toBe(pdf.pages.length - 1);
  expect(pdf.title).toContain('Tổng hợp kết quả bầu cử');
});

describe('layout of Party papers (Hướng dẫn 36-HD/VPTW)', () => {
  test('sizes, cases and places on the first page', async () => {
    const pdf = await readMinutes(sampleDefinition(3, 'strike', 2));
    const party = find(pdf, 'ĐẢNG CỘNG SẢN VIỆT NAM').text;
    const superior = find(pdf, 'ĐẢNG BỘ TỈNH THÁI NGUYÊN').text;
    const issuer = find(pdf, 'ĐẠI HỘI ĐẠI BIỂU').text;
    const date = find(pdf, 'Thái Nguyên, ngày 05 tháng 01 năm 2026').text;
    const title = find(pdf, 'BIÊN BẢN KIỂM PHIẾU').text;
    const body = find(pdf, 'Đại hội đã biểu quyết').text;
    expect([party, superior, issuer, date, title, body].map(({ size }) => size)).toEqual([15, 14, 14, 14, 16, 14]);
    expect(party.y).toBeCloseTo(superior.y, 1);
    expect(party.left).toBeGreaterThan(superior.right);
    expect(date.y).toBeGreaterThan(party.y);
    const middle = margin.left + (595.28 - margin.left - margin.right) / 2;
    expect((title.left + title.right) / 2).toBeCloseTo(middle, 0);
    expect(party.font).toBe(title.font);
    expect(superior.font).toBe(body.font);
    expect(new Set([party.font, superior.font, date.font]).size).toBe(3);
  });

  test('body text is justified: full lines end at the right margin', async () => {
    const pdf = await readMinutes(sampleDefinition(3, 'strike', 2));
    const lines = pdf.pages[0]!.texts.filter(({ text }) => /^Thái Nguyên lần thứ|tiến hành bầu cử/u.test(text));
    expect(Math.max(...lines.map(({ right }) => right))).toBeCloseTo(595.28 - margin.right, 0);
  });

  test('the heading row is repeated on every page of a long table, and no row splits', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [
      String(index + 1),
      index % 10 === 0 ? `Hàng ${index + 1} ${'rất dài '.repeat(30)}` : `Hàng ${index + 1}`,
    ]);
    const columns = [
      { title: 'Cột số', width: 20, align: 'center' },
      { title: 'Cột chữ', width: 80, align: 'left' },
    ] as const;
    const pdf = await read({ title: 'Bảng', language: 'vi', blocks: [{ kind: 'table', columns, rows }] });
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const page of pdf.pages) {
      expect(page.texts.filter(({ text }) => text === 'Cột chữ')).toHaveLength(1);
      const tops = inside(page).map(({ y }) => y);
      expect(page.texts.find(({ text }) => text === 'Cột chữ')!.y).toBe(Math.min(...tops));
    }
    const long = rows.filter(([, cell]) => cell!.includes('dài')).map(([, cell]) => cell!.trim());
    for (const cell of long) expect(pdf.pages.some(({ text }) => text.includes(cell))).toBe(true);
  });

  test('a row taller than a page is told on several pages rather than lost', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `chữ${index}`).join(' ');
    const columns = [{ title: 'Cột', width: 1, align: 'left' }] as const;
    const pdf = await read({ title: 'Bảng', language: 'vi', blocks: [{ kind: 'table', columns, rows: [[words]] }] });
    expect(wholeText(pdf)).toContain('chữ0 chữ1 ');
    expect(wholeText(pdf)).toContain('chữ2499');
    for (const page of pdf.pages) {
      const lowest = Math.max(...inside(page).map(({ y }) => y));
      expect(lowest).toBeLessThan(page.height - margin.bottom);
    }
  });

  test('signatures that do not fit take the last two lines of text along, wherever the page ends', async () => {
    for (let count = 24; count <= 44; count += 1) {
      const pdf = await read({ title: 'Thử', language: 'vi', blocks: [...paragraphs(count), signatures] });
      const { page } = find(pdf, 'BÊN TRÁI');
      expect(find(pdf, 'Người thứ hai').page).toBe(page);
      expect(find(pdf, `Dòng ${count}.`).page).toBe(page);
      expect(find(pdf, `Dòng ${count - 1}.`).page).toBe(page);
    }
  });

  test('a paragraph leaves at least two lines on either side of a page break', async () => {
    const long = 'Một đoạn văn đủ dài để chiếm nhiều dòng trên trang giấy. '.repeat(6);
    for (let count = 24; count <= 44; count += 1) {
      const pdf = await read({
        title: 'Thử',
        language: 'vi',
        blocks: [...paragraphs(count), { kind: 'paragraph', content: long }],
      });
      const lines = pdf.pages.map((page) => {
        const own = inside(page).filter(({ text }) => !text.startsWith('Dòng '));
        return new Set(own.map(({ y }) => y.toFixed(1))).size;
      });
      for (const onPage of lines) expect(onPage).not.toBe(1);
    }
  });

  test('a long table is set smaller and closer than a short one', async () => {
    const columns = [{ title: 'Cột', width: 1, align: 'left' }] as const;
    const rows = [['Hàng một'], ['Hàng hai']];
    const [usual, small] = await Promise.all(
      [{}, { size: 'small' } as const].map(async (size) => {
        const block = { kind: 'table', columns, rows, ...size } as const;
        const pdf = await read({ title: 'Bảng', language: 'vi', blocks: [block] });
        const [one, two] = ['Hàng một', 'Hàng hai'].map((words) => find(pdf, words).text);
        return { size: one!.size, step: two!.y - one!.y };
      }),
    );
    expect([usual!.size, small!.size]).toEqual([13, 12]);
    expect(small!.step).toBeCloseTo(15.4, 1);
    expect(usual!.step).toBeCloseTo(21.86, 1);
  });

  test('a star closes the issuer of a Party paper, and none that of another', async () => {
    const party = await readMinutes(sampleDefinition(3));
    const state = await readMinutes({ ...sampleDefinition(3), ruleSet: 'trade-union' });
    expect(party.pages[0]!.texts.map(({ text }) => text)).toContain('*');
    expect(state.pages[0]!.texts.map(({ text }) => text)).not.toContain('*');
  });

  test('an empty paper is one page', async () => {
    expect((await read({ title: 'Trống', language: 'vi', blocks: [] })).pages).toHaveLength(1);
  });
});

describe('the file', () => {
  test('names its title, its language, and the structure a screen reader follows', async () => {
    const pdf = await readMinutes(sampleDefinition(3, 'strike', 2));
    expect(pdf.title).toBe('Biên bản kiểm phiếu: Bầu Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 – 2030');
    expect(pdf.language).toBe('vi');
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(new Set(pdf.roles)).toEqual(
      new Set(['Root', 'Document', 'P', 'H1', 'H2', 'Figure', 'Table', 'TR', 'TH', 'TD']),
    );
  });

  test('text that came in pieces or apart from its marks is copied whole and composed', async () => {
    const content = [
      { text: 'Nguyễn Thị '.normalize('NFD') },
      { text: 'Thuỷ', bold: true },
      { text: ', Ước\u00a0mơ\tẰẴỆ Đð' },
    ];
    const pdf = await read({ title: 'Chữ', language: 'vi', blocks: [{ kind: 'paragraph', content }] });
    expect(wholeText(pdf)).toContain('Nguyễn Thị Thuỷ, Ước mơ ẰẴỆ Đð');
  });

  test('control and bidirectional characters never reach the paper', async () => {
    const content = 'Trần\u0007 Văn\u202e An\u200b\u2028Bình';
    const pdf = await read({ title: 'Chữ', language: 'vi', blocks: [{ kind: 'paragraph', content }] });
    expect(pdf.pages[0]!.text).toContain('Trần Văn An Bình');
  });

  test('a watermark stands on every page of a draft and on none of a final paper', async () => {
    const draft = await readMinutes(sampleDefinition(63), { draft: true });
    const final = await readMinutes(sampleDefinition(63));
    for (const page of draft.pages) expect(page.text).toContain('BẢN NHÁP');
    expect(wholeText(final)).not.toContain('BẢN NHÁP');
  });

  test('the same paper and time give the same bytes', async () => {
    const paper = minutes(sampleFacts(sampleDefinition(63, 'agree'), { draft: true }));
    const first = await drawPdf(paper, { createdAt });
    const second = await drawPdf(structuredClone(paper), { createdAt });
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('letters that share a glyph with a rarer one are copied right, whatever was drawn before', async () => {
    const rare = { title: 'Hiếm', language: 'vi', blocks: [{ kind: 'paragraph', content: 'Ӛӛ ‖ ∕ ﬁ ﬂ' }] } as const;
    const usual = { title: 'Chữ', language: 'vi', blocks: [{ kind: 'paragraph', content: 'Əə ǁ ⁄ fi fl' }] } as const;
    await drawPdf(rare, { createdAt });
    expect(wholeText(await read(usual))).toContain('Əə ǁ ⁄ fi fl');
  });

  test('letters that an earlier paper had only with marks on them are copied right without', async () => {
    // A program that has just started: no other paper has had any letter yet.
    vi.resetModules();
    const { drawPdf: draw } = await import('../../../main/documents/pdf/pdf.ts');
    const inItalics = (text: string): PaperDocument => ({
      title: 'Chữ',
      language: 'vi',
      blocks: [{ kind: 'paragraph', content: [{ text, italic: true }] }],
    });
    await draw(inItalics('Đại biểu được bầu lại'), { createdAt });
    const second = await readPdf(await draw(inItalics('Cao Sơn, Êa Lâu'), { createdAt }));
    expect(wholeText(second)).toContain('Cao Sơn, Êa Lâu');
  });
});
