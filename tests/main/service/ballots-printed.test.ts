/** Phiếu bầu printed at the desk: a test of the printer, ballots to vote on, and what the journal tells of them. */
import { describe, expect, test } from 'vitest';
import { maxBallotsPrinted } from '../../../src/api/inputs.ts';
import { nothingBeside } from '../../../src/papers/ballot/ballot-look.ts';
import { refused, signInAs, type Client } from '../desk/workplace.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';
import { someone } from '../people/every-role.ts';
import { bytesOf, textOf } from './drawn-text.ts';
import { anh, chair, piles, readAgain, reads } from './several-readings.ts';

const [first] = piles as [number[][], number[][]];

/** The second one is not at the meeting. */
const holders = [
  { code: 'A1', name: 'Nguyễn Thị Vốn', own: 10, proxied: 5, present: true },
  { code: 'B2', name: 'Lê Văn Vắng', own: 5, proxied: 0, present: false },
  { code: 'C3', name: 'Quỹ Đầu tư', own: 7, proxied: 0, present: true },
];

/** An election of two of three by votes of shares; answers its first round. */
async function boardByShares(client: Client): Promise<number> {
  const { roundId } = await client.elections.add({
    title: 'Bầu Hội đồng quản trị',
    office: 'board-of-directors',
    seats: 2,
    style: 'cumulative',
    ruleSet: 'shareholders',
    rules: {},
    readings: 1,
  });
  await client.candidates.save({ roundId, candidates: ['An', 'Bình', 'Chi'].map((name) => ({ name })) });
  return roundId;
}

describe('ballots', () => {
  const print = { sheet: 'two-on-A4', scanning: true, beside: { ...nothingBeside, birth: 'year' }, copies: 1 } as const;

  test('a test of the printer is marked and leaves no line', async () => {
    const { client, desk, roundId } = await readAgain();
    const { lines } = desk.file().journal.head();
    const pdf = await readPdf(await bytesOf(client.papers.testBallot({ roundId, ...print })));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]!.width).toBeGreaterThan(pdf.pages[0]!.height);
    expect(wholeText(pdf)).toContain('IN THỬ');
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('what is printed to vote on stands in the journal with its number and its declaration', async () => {
    const { client, desk, roundId } = await readAgain();
    const pdf = await readPdf(await bytesOf(client.papers.ballots({ roundId, ...print, copies: 17 })));
    // Two on a sheet: the last sheet is printed whole.
    expect(pdf.pages).toHaveLength(9);
    expect(wholeText(pdf)).not.toContain('IN THỬ');
    const { copies: _, ...look } = print;
    const line = desk.file().journal.lines().at(-1)!;
    expect(line).toMatchObject({ action: 'ballots-printed', open: { ...look, count: 18, filled: false } });
    const account = await textOf(client.papers.ballotAccount({ roundId }));
    expect(account).toContain('18');
    expect(account.replaceAll(' ', '')).toContain(String(line.open!['definitionHash']));
  });

  test('printed before the list was changed are called out in their account', async () => {
    const { client, roundId } = await readAgain();
    await client.papers.ballots({ roundId, ...print, copies: 6 });
    expect(await textOf(client.papers.ballotAccount({ roundId }))).not.toContain('khai báo cũ');
    await client.candidates.save({ roundId, candidates: ['An', 'Bình', 'Chi', 'Dung'].map((name) => ({ name })) });
    await client.papers.ballots({ roundId, ...print, copies: 8 });
    const account = await textOf(client.papers.ballotAccount({ roundId }));
    expect(account.split('khai báo cũ')).toHaveLength(2);
    expect(account).toMatch(/Đợt in 1: 6 phiếu bầu.*khai báo cũ.*Đợt in 2: 8 phiếu bầu/su);
  });

  test('are printed by chair and technician, before the first ballot is entered', async () => {
    const { client, roundId } = await readAgain();
    await client.people.add({ name: someone.technician, role: 'technician', secret: '1357' });
    await signInAs(client, anh);
    expect(await refused(client.papers.ballots({ roundId, ...print }))).toBe('role-refused');
    expect(await refused(client.papers.testBallot({ roundId, ...print }))).toBeInstanceOf(Blob);
    await signInAs(client, someone.technician);
    expect(await refused(client.papers.ballots({ roundId, ...print }))).toBeInstanceOf(Blob);
    await reads(client, anh, { roundId, batch: 1 }, [first[0]!], { finish: false });
    await signInAs(client, chair.name);
    expect(await refused(client.papers.ballots({ roundId, ...print }))).toBe('counting-started');
  });

  test('of votes of shares come filled in, one for each holder at the meeting, and the journal tells how many', async () => {
    const { client, desk } = await readAgain();
    const roundId = await boardByShares(client);
    const each = { roundId, sheet: 'A4', scanning: true, beside: nothingBeside, copies: 'each-holder' } as const;
    expect(await refused(client.papers.ballots(each))).toBe('no-holders');
    await client.holders.save({ holders });
    const { pages } = await readPdf(await bytesOf(client.papers.ballots(each)));
    expect(pages.map(({ text }) => text.split(' ').slice(-3))).toEqual([
      ['A1', '15', '30'],
      ['C3', '7', '14'],
    ]);
    expect(desk.file().journal.lines().at(-1)!.open).toMatchObject({ count: 2, filled: true });
    const { copies: _, roundId: __, ...look } = each;
    expect(await client.papers.printedBallots({ roundId })).toEqual({ count: 2, look, filled: true, holders: 2 });
    expect(await textOf(client.papers.ballotAccount({ roundId }))).toContain('2 phiếu bầu in sẵn tên cổ đông');
  });

  test('are printed again for one holder alone, as the journal and the account tell', async () => {
    const { client, desk } = await readAgain();
    const roundId = await boardByShares(client);
    await client.holders.save({ holders });
    const only = (code: string, replaces = true) => ({
      ...print,
      sheet: 'A4' as const,
      roundId,
      copies: { code, replaces },
    });
    await client.papers.ballots({ ...print, sheet: 'A4', roundId, copies: 2 });
    expect(await client.papers.printedBallots({ roundId })).toMatchObject({ count: 2, filled: false });
    expect(await refused(client.papers.ballots(only('C3')))).toBe('ballot-not-printed');
    // Of another holder, who came later: nothing of C3 was printed yet.
    await client.papers.ballots(only('A1', false));
    expect(await refused(client.papers.ballots(only('C3')))).toBe('ballot-not-printed');
    expect(await refused(client.papers.ballots(only('A1')))).toBeInstanceOf(Blob);
    await client.papers.ballots({ ...print, sheet: 'A4', roundId, copies: 'each-holder' });
    const { lines } = desk.file().journal.head();
    expect(await refused(client.papers.ballots(only('B2')))).toBe('holder-absent');
    expect(await refused(client.papers.ballots(only('Z9')))).toBe('holder-unknown');
    expect(desk.file().journal.head().lines).toBe(lines);
    const { pages } = await readPdf(await bytesOf(client.papers.ballots(only('3'))));
    expect(pages.map(({ text }) => text.split(' ').slice(-3))).toEqual([['C3', '7', '14']]);
    expect(desk.file().journal.lines().at(-1)!.open).toMatchObject({
      count: 1,
      filled: true,
      only: { code: 'C3', replaces: true },
    });
    expect(await client.papers.printedBallots({ roundId })).toMatchObject({ count: 7, filled: true });
    expect(await textOf(client.papers.ballotAccount({ roundId }))).toContain(
      'in lại 1 phiếu bầu cho cổ đông mã C3, thay phiếu hỏng hoặc mất',
    );
    await client.papers.ballots(only('A1', false));
    expect(await textOf(client.papers.ballotAccount({ roundId }))).toContain('1 phiếu bầu in sẵn tên cổ đông mã A1');
  });

  test('are not filled in for more holders than a file of ballots holds, and nothing is written down then', async () => {
    const { client, desk } = await readAgain();
    const { roundId } = await client.elections.add({
      title: 'Bầu Ban kiểm soát',
      office: 'board-of-directors',
      seats: 1,
      style: 'cumulative',
      ruleSet: 'shareholders',
      rules: {},
    });
    await client.candidates.save({ roundId, candidates: ['An', 'Bình'].map((name) => ({ name })) });
    const holders = Array.from({ length: maxBallotsPrinted + 1 }, (_, at) => {
      return { code: `C${at}`, name: `Cổ đông ${at}`, own: 1, proxied: 0, present: true };
    });
    await client.holders.save({ holders });
    const { lines } = desk.file().journal.head();
    const each = { ...print, roundId, copies: 'each-holder' } as const;
    expect(await refused(client.papers.ballots(each))).toBe('too-many-holders');
    expect(await refused(client.papers.testBallot(each))).toBe('too-many-holders');
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('with a register are filled in for no other election', async () => {
    const { client, roundId } = await readAgain();
    const holders = [{ code: 'A1', name: 'Nguyễn Thị Vốn', own: 10, proxied: 5, present: true }];
    await client.holders.save({ holders });
    expect(await refused(client.papers.ballots({ ...print, roundId, copies: 'each-holder' }))).toBe('no-holders');
    expect(await client.papers.printedBallots({ roundId })).toEqual({
      count: 0,
      look: null,
      filled: false,
      holders: 0,
    });
  });

  test('are refused where there is no list yet', async () => {
    const { client, roundId } = await readAgain();
    await client.candidates.save({ roundId, candidates: [] });
    expect(await refused(client.papers.testBallot({ roundId, ...print }))).toBe('counting-not-ready');
  });
});
