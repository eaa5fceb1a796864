import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatBallots } from '../../../src/exchange/ballots-file.ts';
import { sha256 } from '../../../main/sha256.ts';
import { refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';
import { anh, batchOf, binh, chair, chi, paper, piles, readAgain, reads, settlesAll } from './several-readings.ts';

const [first, second] = piles as [number[][], number[][]];

async function textOf(paperDrawn: Promise<Blob>): Promise<string> {
  return wholeText(await readPdf(new Uint8Array(await (await paperDrawn).arrayBuffer())));
}

/** Without spaces, because a line may end between any two groups. */
function close(text: string): string {
  return text.replaceAll(' ', '');
}

async function lastLine(client: Client): Promise<number> {
  return (await client.files.current())!.journal.lines;
}

/** Both piles read twice, all differences of the first settled. */
async function agreed() {
  const place = await readAgain();
  const { client, roundId } = place;
  const pile = { roundId, batch: 1 };
  await reads(client, anh, pile, first);
  await reads(client, binh, pile, first.with(1, [3, 4]));
  await settlesAll(client, chi, pile, first);
  await reads(client, anh, { roundId, batch: 2 }, second);
  return { ...place, pile };
}

async function noteFindings(client: Client, roundId: number): Promise<void> {
  const { findings } = await client.rounds.get({ roundId });
  const open = findings.filter(({ note, finding }) => note === null && finding.code.startsWith('W'));
  for (const { key } of open) await client.rounds.note({ roundId, key, note: 'Đã xem' });
}

describe('the zero report', () => {
  test('tells key, journal, rules and zeros, and stands in the journal with its declaration once it is printed', async () => {
    const { client, desk, roundId } = await readAgain();
    const { key } = (await client.files.current())!;
    const { lines, hash } = desk.file().journal.head();
    const text = await textOf(client.papers.zero({ roundId }));
    expect(text).toContain(key.fingerprint);
    expect(close(text)).toContain(hash);
    expect(text).toContain(`${lines} dòng`);
    expect(text).toContain('Phiếu được hai người nhập độc lập');
    expect(desk.file().journal.head().lines).toBe(lines);
    await client.papers.taken({ roundId, paper: 'zero' });
    const line = desk.file().journal.lines().at(-1)!;
    expect(line).toMatchObject({ action: 'zero-reported', open: { actor: chair.name } });
    expect(close(text)).toContain(String(line.open!['definitionHash']));
  });

  test('declares the same by the same hash, however it is laid out, and another list by another', async () => {
    const { client, desk, roundId } = await readAgain();
    const hashNow = async () => {
      await client.papers.taken({ roundId, paper: 'zero' });
      return desk.file().journal.lines().at(-1)!.open!['definitionHash'];
    };
    const before = await hashNow();
    expect(await hashNow()).toBe(before);
    await client.congress.saveLayout({ layout: { copies: 5 } });
    expect(await hashNow()).toBe(before);
    const names = ['An', 'Bình', 'Cường', 'Dung', 'Em', 'Giang', 'Hà', 'Khôi'];
    await client.candidates.save({ roundId, candidates: names.map((name) => ({ name: `Lê Văn ${name}` })) });
    expect(await hashNow()).not.toBe(before);
  });

  test('is refused once a ballot was entered, and leaves no line then', async () => {
    const { client, roundId } = await readAgain();
    await reads(client, anh, { roundId, batch: 1 }, [first[0]!], { finish: false });
    const lines = await lastLine(client);
    expect(await refused(client.papers.zero({ roundId }))).toBe('counting-started');
    expect(await refused(client.papers.taken({ roundId, paper: 'zero' }))).toBe('counting-started');
    expect(await lastLine(client)).toBe(lines);
  });
});

describe('covers', () => {
  test('wrap every agreed pile in its own page with the hash of its ballots, and no other pile', async () => {
    const { client, roundId, pile } = await agreed();
    await signInAs(client, chair.name);
    const pdf = await readPdf(new Uint8Array(await (await client.papers.covers({ roundId })).arrayBuffer()));
    expect(pdf.pages).toHaveLength(1);
    const text = wholeText(pdf);
    expect(text).toContain('Tập số 1: 12 phiếu');
    const { hash } = await batchOf(client, pile);
    const definition = { style: 'strike', candidates: Array.from({ length: 8 }, (_, at) => ({ number: at + 1 })) };
    const ballots = first.map((numbers, at) => ({ ...paper(...numbers), batch: 1, serial: at + 1, votes: undefined }));
    expect(hash).toBe(sha256(formatBallots(definition as never, ballots)));
    expect(close(text)).toContain(hash);
  });

  test('name nobody who read the pile, on paper and in what leaves the file', async () => {
    const { client, desk, roundId } = await agreed();
    await signInAs(client, chair.name);
    const text = await textOf(client.papers.covers({ roundId, batch: 1 }));
    for (const name of [anh, binh, chi]) expect(text).not.toContain(name);
    await client.papers.taken({ roundId, paper: 'covers', batch: 1 });
    const { action, open } = desk.file().journal.lines().at(-1)!;
    expect(action).toBe('covers-drawn');
    expect(open).toEqual({ batches: [{ batch: 1, hash: expect.any(String) as string }] });
  });

  test('are refused for a pile that does not agree yet, and for one that is not there', async () => {
    const { client, roundId } = await agreed();
    await signInAs(client, chair.name);
    expect(await refused(client.papers.covers({ roundId, batch: 2 }))).toBe('batch-not-agreed');
    expect(await refused(client.papers.taken({ roundId, paper: 'covers', batch: 2 }))).toBe('batch-not-agreed');
    expect(await refused(client.papers.covers({ roundId, batch: 9 }))).toBe('batch-unknown');
  });

  test('are refused where nothing was read', async () => {
    const { client, roundId } = await readAgain();
    expect(await refused(client.papers.covers({ roundId }))).toBe('batch-not-agreed');
  });
});

describe('the entry journal', () => {
  test('tells who read which pile, corrections, withdrawals, what was discarded and who settled', async () => {
    const { client, roundId } = await readAgain();
    const pile = { roundId, batch: 1 };
    const readingId = await reads(client, anh, pile, first, { finish: false });
    await client.reading.record({ readingId, serial: 3, ballot: paper(8), doubt: null });
    await client.reading.record({ readingId, serial: 3, ballot: paper(2), doubt: null });
    await client.reading.withdraw({ readingId });
    await client.reading.record({ readingId, serial: 12, ballot: paper(1, 5, 6), doubt: null });
    await client.reading.finish({ readingId });
    const wrong = await reads(client, chi, pile, second, { finish: false });
    await signInAs(client, chair.name);
    await client.reading.discard({ readingId: wrong, reason: 'Cầm nhầm tập' });
    await reads(client, binh, pile, first.with(1, [3, 4]));
    await settlesAll(client, chi, pile, first);
    await signInAs(client, chair.name);
    const text = await textOf(client.papers.entryJournal({ roundId }));
    expect(text).toMatch(new RegExp(`1 1 ${anh} \\S+( – \\S+)? 12 2 1 `, 'u'));
    expect(text).toMatch(new RegExp(`1 2 ${binh} \\S+( – \\S+)? 12 0 0 `, 'u'));
    expect(text).toMatch(new RegExp(`1 – ${chi} \\S+( – \\S+)? 5 0 0 Đã bỏ \\(${chair.name}\\): Cầm nhầm tập`, 'u'));
    expect(text).toContain(`1 2 Kết luận theo phiếu giấy ${chi}`);
    expect(text).toContain('Nhập phiếu: tập 1, số 1–12');
    expect(text).toContain('Sửa phiếu đã nhập: tập 1, số 3');
    expect(text).toContain('Rút lại phiếu: tập 1, số 12');
  });

  test('names a paper by its place in the pile, also where the first reading left one out before it', async () => {
    const { client, roundId } = await readAgain();
    const pile = { roundId, batch: 1 };
    await reads(client, anh, pile, first.toSpliced(4, 1));
    await reads(client, binh, pile, first.with(8, [3, 4]));
    await settlesAll(client, chi, pile, first);
    await signInAs(client, chair.name);
    const text = await textOf(client.papers.entryJournal({ roundId }));
    for (const serial of [5, 9]) expect(text).toContain(`1 ${serial} Kết luận theo phiếu giấy ${chi}`);
  });

  test('names both persons of a seal and of a reopening, with its reason', async () => {
    const { client, roundId, pile } = await agreed();
    await reads(client, binh, { ...pile, batch: 2 }, second);
    await signInAs(client, chair.name);
    await noteFindings(client, roundId);
    await client.rounds.seal({ roundId, witness });
    await client.rounds.reopen({ roundId, reason: 'Đếm lại tập 2', witness });
    const text = await textOf(client.papers.entryJournal({ roundId }));
    expect(text).toContain(`niêm phong, do ${chair.name} và ${anh}`);
    expect(text).toContain(`mở lại, do ${chair.name} và ${anh}. Lý do: Đếm lại tập 2`);
  });

  test('is the chair’s alone, and neither it nor a typist’s name is in any export', async () => {
    const { client, desk, documents, roundId, pile } = await agreed();
    expect(await refused(client.papers.entryJournal({ roundId }))).toBe('role-refused');
    expect(await refused(client.papers.taken({ roundId, paper: 'entryJournal' }))).toBe('role-refused');
    await reads(client, binh, { ...pile, batch: 2 }, second);
    await signInAs(client, chair.name);
    for (const taken of ['covers', 'entryJournal'] as const) await client.papers.taken({ roundId, paper: taken });
    expect(desk.file().journal.lines().at(-1)).toMatchObject({ action: 'entry-journal-drawn', open: undefined });
    await noteFindings(client, roundId);
    await client.rounds.seal({ roundId, witness });
    const { folder } = await client.export.run({ roundId, folder: documents });
    const files = readdirSync(folder);
    expect(files.filter((file) => file.endsWith('.pdf'))).toEqual(['minutes.pdf']);
    for (const file of files.filter((name) => !name.endsWith('.pdf')))
      for (const name of [binh, chi]) expect(readFileSync(join(folder, file), 'utf8')).not.toContain(name);
    const minutes = wholeText(await readPdf(readFileSync(join(folder, 'minutes.pdf'))));
    for (const name of [binh, chi]) expect(minutes).not.toContain(name);
  });
});

describe('the readiness report', () => {
  test('is refused before a test was run', async () => {
    const { client, roundId } = await readAgain();
    expect(await refused(client.papers.readiness({ roundId }))).toBe('test-not-run');
  });

  test('tells what the last test of the round found', async () => {
    const { client, roundId } = await readAgain();
    const report = await client.rehearsal.test({ roundId });
    const text = await textOf(client.papers.readiness({ roundId }));
    expect(text).toContain(report.passed ? 'máy sẵn sàng kiểm phiếu' : 'CHƯA sẵn sàng kiểm phiếu');
    for (const { name, expected, counted } of report.rows) expect(text).toContain(`${name} ${expected} ${counted}`);
  });
});

test('every paper of a practice file says that it is one, and none of a real file does', async () => {
  const { client, roundId } = await readAgain();
  const { papers } = client;
  for (const text of [await textOf(papers.zero({ roundId })), await textOf(papers.summary())])
    expect(text).not.toContain('TẬP DƯỢT');
  await client.rehearsal.practise();
  await client.rehearsal.test({ roundId });
  const before = [papers.zero({ roundId }), papers.readiness({ roundId }), papers.summary()].map(textOf);
  for (const text of await Promise.all(before)) expect(text).toContain('TẬP DƯỢT');
  for (const reader of [anh, binh]) await reads(client, reader, { roundId, batch: 1 }, first);
  await signInAs(client, chair.name);
  const after = [papers.minutes, papers.covers, papers.entryJournal].map((draw) => textOf(draw({ roundId })));
  for (const text of await Promise.all(after)) expect(text).toContain('TẬP DƯỢT');
});

describe('the sealed minutes', () => {
  test('keep key and journal as of the seal, whatever is done afterwards', async () => {
    const { client, desk, roundId, pile } = await agreed();
    await reads(client, binh, { ...pile, batch: 2 }, second);
    await signInAs(client, chair.name);
    await noteFindings(client, roundId);
    const { hash } = desk.file().journal.head();
    await client.rounds.seal({ roundId, witness });
    const bytes = async () => new Uint8Array(await (await client.papers.minutes({ roundId })).arrayBuffer());
    const printed = await bytes();
    expect(close(wholeText(await readPdf(printed)))).toContain(hash);
    await client.people.lockAfter({ minutes: 7 });
    expect(await bytes()).toEqual(printed);
  });
});
