import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPapers } from '../../../main/command/papers.ts';
import { runVerify } from '../../../main/command/verify.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { formatsOf, resultPaperNames } from '../../../src/papers/drawn-papers.ts';
import type { OwnLayout } from '../../../src/papers/layout.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, openSignedIn, refused, signInAs, witness, workplace } from '../desk/workplace.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';
import { everyRole, someone } from '../people/every-role.ts';
import { bytesOf, textOf } from './drawn-text.ts';

const layout: OwnLayout = {
  margins: { top: 25, bottom: 25, left: 35, right: 20 },
  motto: ['LIÊN ĐOÀN THỬ'],
  underIssuer: 'rule',
  committee: 'Tổ bầu cử',
  committeeChair: 'Tổ trưởng tổ bầu cử',
  copies: 7,
  resultInAnnex: false,
  signers: [{ who: 'committee-chair' }, { who: 'other', title: 'Thư ký đại hội', note: '(ký tên)' }],
};
const millimetre = 72 / 25.4;

/** Two of three are elected by ten papers; nothing is sealed yet. */
async function counted() {
  const place = workplace();
  const { client, documents } = place;
  const path = join(documents, 'thu.kiemphieu');
  await newCongress(client, path);
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  return { ...place, path, roundId };
}

describe('what the organisation settles of its papers', () => {
  test('is nothing at first, is kept whole, and is there again when the file is opened', async () => {
    const { client, path } = await counted();
    expect(await client.congress.layout()).toEqual({});
    await client.congress.saveLayout({ layout });
    expect(await client.congress.layout()).toEqual(layout);
    await client.files.close();
    await openSignedIn(client, path);
    expect(await client.congress.layout()).toEqual(layout);
    await client.congress.saveLayout({ layout: {} });
    expect(await client.congress.layout()).toEqual({});
  });

  test('stands in one line of the journal, and what was declared of the congress stays', async () => {
    const { client, desk } = await counted();
    const congress = await client.congress.get();
    const { lines } = desk.file().journal.head();
    await client.congress.saveLayout({ layout });
    expect(desk.file().journal.head().lines).toBe(lines + 1);
    expect(desk.file().journal.lines().at(-1)).toMatchObject({ action: 'layout-saved', open: { layout } });
    expect(await client.congress.get()).toEqual(congress);
  });

  test('is saved by chair and technician, seen and tried out by everybody', async () => {
    const { client } = await everyRole();
    const may: Record<string, unknown> = {};
    for (const name of Object.values(someone)) {
      await signInAs(client, name);
      may[name] = await refused(client.congress.saveLayout({ layout: { copies: 2 } }));
      expect(await refused(client.papers.layoutPreview({ layout })), name).toBeInstanceOf(Blob);
    }
    expect(may).toEqual({
      [someone.chair]: undefined,
      [someone.operator]: 'role-refused',
      [someone.observer]: 'role-refused',
      [someone.technician]: undefined,
    });
  });

  test.each([
    ['layout-margins', { margins: { top: 20, bottom: 20, left: 9, right: 15 } }],
    ['layout-unsigned', { signers: [] }],
    ['layout-untitled', { signers: [{ who: 'other' as const }] }],
  ])('that cannot be printed is refused and changes nothing: %s', async (code, wrong) => {
    const { client, desk } = await counted();
    await client.congress.saveLayout({ layout });
    const { lines } = desk.file().journal.head();
    expect(await refused(client.congress.saveLayout({ layout: wrong }))).toBe(code);
    expect(await refused(client.papers.layoutPreview({ layout: wrong }))).toBe(code);
    expect(await client.congress.layout()).toEqual(layout);
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('goes along into a practice copy', async () => {
    const { client } = await counted();
    await client.congress.saveLayout({ layout });
    await client.rehearsal.practise();
    expect(await client.congress.layout()).toEqual(layout);
  });
});

describe('papers of the congress', () => {
  test('are drawn so: minutes, announcement, summary, zero report, committee’s sheet, account of the ballots', async () => {
    const place = workplace();
    const { client } = place;
    await newCongress(client, join(place.documents, 'thu.kiemphieu'));
    const { roundId } = await twoOfThree(client);
    await client.congress.saveLayout({ layout });
    const draw = (paper: 'minutes' | 'announcement' | 'committee') =>
      client.papers.draw({ roundId, paper, format: 'pdf' });
    const drawn = [
      draw('minutes'),
      draw('announcement'),
      draw('committee'),
      client.papers.summary(),
      client.papers.zero({ roundId }),
      client.papers.ballotAccount({ roundId }),
    ];
    for (const one of drawn) {
      const { pages, title } = await readPdf(await bytesOf(one));
      const [first] = pages;
      expect(first!.text, title).toContain('LIÊN ĐOÀN THỬ');
      expect(first!.text, title).not.toMatch(/[Bb]an kiểm phiếu|BAN KIỂM|ĐẢNG CỘNG/u);
      expect(Math.min(...first!.texts.map(({ left }) => left)), title).toBeGreaterThan(35 * millimetre - 0.1);
    }
  });

  test('of a later layout are those, while a sealed round keeps its own byte for byte', async () => {
    const { client, roundId } = await counted();
    await client.congress.saveLayout({ layout });
    await client.rounds.seal({ roundId, witness });
    const all = () =>
      Promise.all(
        resultPaperNames.flatMap((paper) =>
          formatsOf[paper].map((format) => bytesOf(client.papers.draw({ roundId, paper, format }))),
        ),
      );
    const sealed = await all();
    const text = wholeText(await readPdf(sealed[0]!));
    expect(text).toContain('được lập thành 7 (bảy) bản');
    expect(text).toContain('THƯ KÝ ĐẠI HỘI (ký tên)');
    await client.congress.saveLayout({ layout: { motto: ['TÊN KHÁC'], copies: 2 } });
    expect(await all()).toEqual(sealed);
    const summary = await textOf(client.papers.summary());
    expect(summary).toContain('TÊN KHÁC');
    expect(summary).not.toContain('LIÊN ĐOÀN THỬ');
    await client.rounds.reopen({ roundId, reason: 'Xem lại', witness });
    await client.rounds.seal({ roundId, witness });
    expect(await textOf(client.papers.minutes({ roundId }))).toContain('được lập thành 2 (hai) bản');
  }, 60_000);

  test('come out of the exported folder laid out as at the seal, and it is verified', async () => {
    const { client, roundId, documents } = await counted();
    await client.congress.saveLayout({ layout });
    await client.rounds.seal({ roundId, witness });
    await client.congress.saveLayout({ layout: {} });
    const { folder } = await client.export.run({ roundId, folder: documents });
    const [election, ballots] = ['election.json', 'ballots.csv'].map((name) => join(folder, name)) as [string, string];
    const file = parseElectionFile(await readFile(election, 'utf8'), 'election.json');
    expect(file.layout).toEqual(layout);
    expect(file.congress).not.toHaveProperty('layout');
    expect((await runVerify([folder])).inOrder).toBe(true);
    const out = join(documents, 'giay-to');
    await runPapers(election, ballots, out, '0.0.0-test', new Date('2026-01-05T08:00:00Z'));
    const [exported, again] = await Promise.all(
      [join(folder, 'minutes.pdf'), join(out, 'minutes.pdf')].map(async (path) => readPdf(await readFile(path))),
    );
    for (const pdf of [exported!, again!]) {
      expect(pdf.pages[0]!.text).toContain('LIÊN ĐOÀN THỬ');
      expect(wholeText(pdf)).toContain('THƯ KÝ ĐẠI HỘI (ký tên)');
    }
    const top = (pdf: typeof exported) => {
      const { font: _, ...placed } = pdf!.pages[0]!.texts[0]!;
      return placed;
    };
    expect(top(again)).toEqual(top(exported));
    expect(wholeText(again!)).toContain('được lập thành 7 (bảy) bản');
  });

  test('a layout that is wrong in election.json is refused with its place, and no paper is written', async () => {
    const { client, roundId, documents } = await counted();
    await client.congress.saveLayout({ layout });
    await client.rounds.seal({ roundId, witness });
    const { folder } = await client.export.run({ roundId, folder: documents });
    const wrong = join(documents, 'sai');
    await mkdir(wrong);
    const text = await readFile(join(folder, 'election.json'), 'utf8');
    await writeFile(join(wrong, 'e.json'), text.replace('"left": 35', '"left": 5'));
    const made = runPapers(join(wrong, 'e.json'), join(folder, 'ballots.csv'), join(wrong, 'out'), '1', new Date(0));
    await expect(made).rejects.toMatchObject({
      code: 'exchange-wrong',
      params: { expected: '“layout.margins.left”: cần số nguyên từ 15 đến 40 (mm)' },
    });
  });
});

describe('the preview', () => {
  test('shows the declared round without a vote, is a draft, and writes no line', async () => {
    const { client, desk, roundId } = await counted();
    await client.congress.saveLayout({ layout: { copies: 2 } });
    const { lines } = desk.file().journal.head();
    const text = await textOf(client.papers.layoutPreview({ layout, roundId }));
    expect(text).toContain('BẢN NHÁP');
    expect(text).toContain('LIÊN ĐOÀN THỬ');
    expect(text).toContain('được lập thành 7 (bảy) bản');
    const { title, candidates } = await client.rounds.get({ roundId });
    expect(text).toContain(title);
    for (const { name } of candidates) expect(text).toContain(name);
    expect(text).toMatch(/Số phiếu hợp lệ: 0/u);
    expect(await textOf(client.papers.layoutPreview({ layout }))).toBe(text);
    expect(desk.file().journal.head().lines).toBe(lines);
    expect(await client.congress.layout()).toEqual({ copies: 2 });
  });

  test('tells no name that voters wrote', async () => {
    const { client, documents } = workplace();
    await newCongress(client, join(documents, 'thu.kiemphieu'));
    const { roundId } = await client.elections.add({
      title: 'Bầu ban chấp hành',
      office: 'executive-committee',
      seats: 1,
      style: 'list',
      ruleSet: 'party',
      rules: {},
      writeIn: true,
    });
    await client.candidates.save({ roundId, candidates: [{ name: 'Nguyễn Văn Có Tên' }] });
    await client.rounds.saveBallots({ roundId, issued: 2, collected: 2, batchSize: 50 });
    await client.candidates.write({ roundId, name: 'Lê Thị Viết Thêm' });
    const text = await textOf(client.papers.layoutPreview({ layout, roundId }));
    expect(text).toContain('Nguyễn Văn Có Tên');
    expect(text).not.toContain('Lê Thị Viết Thêm');
  });

  test('of a congress without a list shows a made-up one', async () => {
    const { client, documents } = workplace();
    await newCongress(client, join(documents, 'thu.kiemphieu'));
    expect(await textOf(client.papers.layoutPreview({ layout }))).toContain('Cuộc bầu (ví dụ)');
  });
});
