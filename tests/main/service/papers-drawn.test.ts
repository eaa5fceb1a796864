import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseResult } from '../../../src/exchange/result-file.ts';
import { drawnPapers, formatsOf, mediaTypes } from '../../../src/papers/drawn-papers.ts';
import { nothingBeside } from '../../../src/papers/ballot/ballot-look.ts';
import type { DrawnPaper, PaperFormat } from '../../../src/papers/drawn-papers.ts';
import type { Role } from '../../../src/people/roles.ts';
import { refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';
import { someone } from '../people/every-role.ts';
import { bytesOf, textOf } from './drawn-text.ts';
import { anh, binh, chair, paper, piles, readAgain, reads } from './several-readings.ts';

const [first, second] = piles as [number[][], number[][]];
const every = drawnPapers.flatMap((name) => formatsOf[name].map((format) => [name, format] as const));
const everyOfCount = every.filter(([name]) => name !== 'committee' && name !== 'corrigendum');
/** Nobody is told by a program that its numbers are a draft. */
const ofCount = everyOfCount.filter(([, format]) => format !== 'json');

/** Every part of an office file, one after the other. */
async function partsOf(drawn: Promise<Blob>): Promise<string> {
  const parts = Object.values(unzipSync(await bytesOf(drawn)));
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

/** Both piles read twice alike, the second one with a signed ballot; every role has somebody. The chair is signed in. */
async function counted() {
  const place = await readAgain();
  const { client, roundId } = place;
  for (const role of ['observer', 'technician'] as const)
    await client.people.add({ name: someone[role], role, secret: '1357' });
  const signed = { ...paper(1), defects: ['signed' as const] };
  for (const name of [anh, binh]) {
    await reads(client, name, { roundId, batch: 1 }, first);
    await reads(client, name, { roundId, batch: 2 }, [...second.slice(0, 4), signed]);
  }
  await signInAs(client, chair.name);
  return place;
}

async function seal(client: Client, roundId: number): Promise<void> {
  const { findings } = await client.rounds.get({ roundId });
  for (const { key, note } of findings) if (note === null) await client.rounds.note({ roundId, key, note: 'Đã xem' });
  await client.rounds.seal({ roundId, witness });
}

/** What each role is answered for each paper: the kind of file, or why not. */
async function answers(client: Client, roundId: number): Promise<Record<Role, Record<string, unknown>>> {
  const all: Partial<Record<Role, Record<string, unknown>>> = {};
  for (const role of ['chair', 'operator', 'observer', 'technician'] as const) {
    await signInAs(client, someone[role]);
    const told: Record<string, unknown> = {};
    for (const name of drawnPapers) {
      const format = formatsOf[name][0]!;
      const answer = await refused(client.papers.draw({ roundId, paper: name, format }));
      told[name] = answer instanceof Blob ? answer.type : answer;
    }
    all[role] = told;
  }
  await signInAs(client, chair.name);
  return all as Record<Role, Record<string, unknown>>;
}

const drawn = Object.fromEntries(drawnPapers.map((name) => [name, mediaTypes[formatsOf[name][0]!]]));
const of = (names: readonly DrawnPaper[], answer: unknown) => Object.fromEntries(names.map((name) => [name, answer]));

describe('who is shown which paper', () => {
  test('before the seal: drafts for those who may see the result, single ballots for those who may see them', async () => {
    const { client, roundId } = await counted();
    const open = { ...drawn, corrigendum: 'round-not-reopened' };
    const nothing = of(drawnPapers, 'role-refused');
    expect(await answers(client, roundId)).toEqual({
      chair: open,
      // Whoever may yet read a pile stays blind.
      operator: { ...open, ...of(['invalidBallots', 'workbook', 'corrigendum'], 'role-refused') },
      observer: open,
      technician: { ...nothing, committee: drawn['committee'] },
    });
  }, 60_000);

  test('after the seal: everything for everybody', async () => {
    const { client, roundId } = await counted();
    await seal(client, roundId);
    const sealed = { ...drawn, corrigendum: 'round-not-reopened' };
    expect(await answers(client, roundId)).toEqual({
      chair: sealed,
      operator: sealed,
      observer: sealed,
      technician: sealed,
    });
  }, 60_000);

  test('a paper comes in its own kinds of file and in no other', async () => {
    const { client, roundId } = await readAgain();
    const wrong: readonly (readonly [DrawnPaper, PaperFormat])[] = [
      ['workbook', 'pdf'],
      ['slides', 'docx'],
      ['envelope', 'docx'],
      ['minutes', 'xlsx'],
    ];
    for (const [name, format] of wrong)
      expect(await refused(client.papers.draw({ roundId, paper: name, format })), name).toBe('input-wrong');
  });
});

describe('a paper of the count', () => {
  test('is a draft on every page until the seal, in every kind of file', async () => {
    const { client, roundId } = await counted();
    for (const [name, format] of ofCount) {
      const asked = client.papers.draw({ roundId, paper: name, format });
      const text = format === 'pdf' ? await textOf(asked) : await partsOf(asked);
      expect(text.normalize('NFC').toLocaleUpperCase('vi'), `${name}.${format}`).toContain('BẢN NHÁP');
    }
    await seal(client, roundId);
    for (const [name, format] of ofCount) {
      const asked = client.papers.draw({ roundId, paper: name, format });
      const text = format === 'pdf' ? await textOf(asked) : await partsOf(asked);
      expect(text.normalize('NFC').toLocaleUpperCase('vi'), `${name}.${format}`).not.toContain('BẢN NHÁP');
    }
  }, 60_000);

  test('is the same bytes each time after the seal, whatever the congress says by then, and writes no line', async () => {
    const { client, desk, roundId } = await counted();
    await seal(client, roundId);
    const all = () =>
      Promise.all(everyOfCount.map(([name, format]) => bytesOf(client.papers.draw({ roundId, paper: name, format }))));
    const once = await all();
    const { organisation: _, ...congress } = await client.congress.get();
    await client.congress.save({ ...congress, organisation: 'Đảng bộ khác' });
    const { lines } = desk.file().journal.head();
    expect(await all()).toEqual(once);
    expect(desk.file().journal.head().lines).toBe(lines);
  }, 60_000);

  test('comes as numbers for programs: sheets as CSV, and after the seal the result as it is exported', async () => {
    const { client, desk, roundId } = await counted();
    const json = () => client.papers.draw({ roundId, paper: 'workbook', format: 'json' });
    expect(await refused(json())).toBe('round-not-sealed');
    await seal(client, roundId);
    const { minutes } = desk.file().seals.inForce(roundId)!;
    expect(parseResult(new TextDecoder().decode(await bytesOf(json())), 'result.json')).toEqual(minutes.result);
    const zip = unzipSync(await bytesOf(client.papers.draw({ roundId, paper: 'workbook', format: 'zip' })));
    expect(Object.keys(zip)).toEqual([
      'Kết quả.csv',
      'Số phiếu.csv',
      'Tập phiếu.csv',
      'Từng phiếu.csv',
      'Phát hiện.csv',
    ]);
    const rows = parse(Buffer.from(zip['Kết quả.csv']!), { bom: true });
    expect(rows.slice(1, -1).map(([number, , votes]) => [Number(number), Number(votes)])).toEqual(
      minutes.result.candidates.map((one) => [one.number, one.for]),
    );
  });

  test('tells where each invalid ballot lies', async () => {
    const { client, roundId } = await counted();
    const text = await textOf(client.papers.draw({ roundId, paper: 'invalidBallots', format: 'pdf' }));
    expect(text).toMatch(/1 2 5 /u);
  });

  test('tells nobody who keyed a ballot', async () => {
    const { client, roundId } = await counted();
    await seal(client, roundId);
    for (const [name, format] of [
      ['tallySheet', 'pdf'],
      ['invalidBallots', 'pdf'],
    ] as const)
      expect(await textOf(client.papers.draw({ roundId, paper: name, format }))).not.toContain(someone.operator);
    for (const [name, format] of [
      ['workbook', 'xlsx'],
      ['slides', 'pptx'],
    ] as const)
      expect(await partsOf(client.papers.draw({ roundId, paper: name, format }))).not.toContain(someone.operator);
  });
});

describe('a corrigendum', () => {
  test('sets the sealed result beside the one now: a draft while open, the same bytes after the next seal', async () => {
    const { client, roundId } = await counted();
    await seal(client, roundId);
    const draw = () => bytesOf(client.papers.draw({ roundId, paper: 'corrigendum', format: 'pdf' }));
    await client.rounds.reopen({ roundId, reason: 'Xem lại phiếu ký tên', witness });
    const ballot = paper(1);
    await client.rulings.decide({
      roundId,
      batch: 2,
      serial: 5,
      ballot,
      reason: 'Không phải chữ ký',
      votesFor: 3,
      votesAgainst: 0,
    });
    const draft = wholeText(await readPdf(await draw()));
    expect(draft).toContain('BẢN NHÁP');
    expect(draft).toContain('Xem lại phiếu ký tên');
    expect(draft).toMatch(/Phiếu không hợp lệ 1 0/u);
    await seal(client, roundId);
    const official = await draw();
    const text = wholeText(await readPdf(official));
    expect(text).not.toContain('BẢN NHÁP');
    expect(text).toMatch(/Phiếu không hợp lệ 1 0/u);
    expect(await draw()).toEqual(official);
  }, 60_000);
});

test('every paper of a practice file says that it is one', async () => {
  const { client, roundId } = await readAgain();
  const { path } = await client.rehearsal.practise();
  expect(path).toBeTruthy();
  for (const name of ['committee', 'announcement', 'envelope'] as const)
    expect(await textOf(client.papers.draw({ roundId, paper: name, format: 'pdf' })), name).toContain('TẬP DƯỢT');
  const print = { roundId, sheet: 'A4', scanning: false, beside: nothingBeside, copies: 1 } as const;
  expect(await textOf(client.papers.ballots(print))).toContain('TẬP DƯỢT');
});
