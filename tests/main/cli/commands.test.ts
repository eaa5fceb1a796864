import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electionJson } from '../../exchange/sample-election.ts';
import { heldChain, revoteOf } from '../command/held-rounds.ts';
import { folderFiles } from '../export/folder-files.ts';

const cli = resolve('main/cli.ts');
const lodz = resolve('fixtures/real/lodz-2020-mileszki');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the real command. */
function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}
async function given(election: unknown, csv: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, 'e.json'), typeof election === 'string' ? election : JSON.stringify(election));
  await writeFile(join(folder, 'b.csv'), csv);
}
const csv = 'batch,serial,defects,1,2,3\n1,1,,,,x\n1,2,,,x,x\n1,3,,x,,\n1,4,signed,,,\n';

/** The one line of a command that could not be done: exit 2, nothing on standard output, nothing written. */
async function notDone(...args: string[]): Promise<string> {
  const before = await readdir(folder);
  const { code, out, err } = run(...args);
  expect({ code, out, left: await readdir(folder) }).toEqual({ code: 2, out: '', left: before });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  return err;
}

describe('tally', () => {
  test('gives the official votes of the real ballots of Łódź', async () => {
    const { code, out, err } = run('tally', join(lodz, 'election.json'), join(lodz, 'ballots.csv'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const official = JSON.parse(await readFile(join(lodz, 'official-votes.json'), 'utf8'));
    const result = JSON.parse(out) as { candidates: { number: number; for: number }[] };
    expect(Object.fromEntries(result.candidates.map((one) => [String(one.number), one.for]))).toEqual(official);
  });

  test('gives the same for a file with BOM, CRLF and quotes', async () => {
    await given(electionJson(), csv);
    const plain = run('tally', 'e.json', 'b.csv').out;
    await given(
      `\ufeff${JSON.stringify(electionJson())}`,
      `\ufeff${csv.replace('1,1,,', '"1","1","",').replaceAll('\n', '\r\n')}`,
    );
    expect(run('tally', 'e.json', 'b.csv').out).toBe(plain);
  });

  test('exits 1 with a blocking finding and prints the result all the same', async () => {
    await given(electionJson({ ballots: { issued: 5, collected: 5 } }), csv);
    const { code, out, err } = run('tally', 'e.json', 'b.csv');
    expect(code).toBe(1);
    expect(JSON.parse(out).findings[0]).toMatchObject({ code: 'F.201', entered: 4, collected: 5 });
    expect(err).toContain('F.201');
  });

  test('counts a ballots file that has only its first line', async () => {
    await given(electionJson({ ballots: { issued: 0, collected: 0 } }), 'batch,serial,defects,1,2,3\n');
    expect(JSON.parse(run('tally', 'e.json', 'b.csv').out).ballots).toEqual({
      issued: 0,
      collected: 0,
      valid: 0,
      invalid: 0,
    });
  });

  test('takes file names from where the person stands, not from the folder of the program', async () => {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['run', '-s', 'kiemphieu', '--', 'tally', 'election.json', 'ballots.csv'],
      { encoding: 'utf8', cwd: lodz, shell: process.platform === 'win32' },
    );
    expect({ status, stderr: stderr.replaceAll(/^npm warn .*\n/gmu, '') }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(run('tally', join(lodz, 'election.json'), join(lodz, 'ballots.csv')).out);
  });

  test('exits 2 with one line when the result cannot be printed', async () => {
    await given(electionJson({ ballots: { issued: 5, collected: 5 } }), csv);
    const notForWriting = openSync(join(folder, 'e.json'), 'r');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'tally', 'e.json', 'b.csv'], {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', notForWriting, 'pipe'],
    });
    closeSync(notForWriting);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('EBADF')]);
  });

  test('does not complain when the reader of its output goes away', async () => {
    const child = spawn(process.execPath, [cli, 'tally', join(lodz, 'election.json'), join(lodz, 'ballots.csv')]);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('wrong input ends with exit 2, one line, and nothing written', () => {
  test.each([
    [[], 'Thiếu lệnh'],
    [['foo'], 'Không có lệnh “foo”'],
    [['tally'], 'Thiếu ELECTION.json'],
    [['tally', 'e.json'], 'Thiếu BALLOTS.csv'],
    [['tally', 'e.json', 'b.csv', 'c'], 'Thừa tham số'],
    [['tally', '--fast', 'e.json', 'b.csv'], 'Không có lựa chọn “--fast”'],
    [['count', 'e.json', 'b.csv'], 'Thiếu --out DIR'],
    [['count', 'e.json', 'b.csv', '--out'], 'Thiếu giá trị sau --out'],
    [['verify'], 'Thiếu DIR'],
    [['verify', 'nowhere'], 'Không tìm thấy thư mục nowhere'],
    [['verify', '.'], '. không phải là thư mục niêm phong'],
    [['tally', 'nowhere.json', 'b.csv'], 'Không tìm thấy tệp nowhere.json'],
    [['tally', 'e.json', 'nowhere.csv'], 'Không tìm thấy tệp nowhere.csv'],
    [['tally', '.', 'b.csv'], 'đây là thư mục'],
    [['tally', 'e.json', '.'], 'đây là thư mục'],
    [['count', 'e.json', 'b.csv', '--out', 'no/where'], 'Không tìm thấy thư mục'],
    [['count', 'e.json', 'b.csv', '--out', 'e.json'], 'Đã có tệp'],
    [['tally', 'b.csv', 'e.json'], 'b.csv, dòng 1, cột 1: sai cú pháp JSON'],
  ])('%j', async (args, told) => {
    await given(electionJson(), csv);
    expect(await notDone(...args)).toContain(told);
  });

  test.each([
    [
      'cut short',
      JSON.stringify(electionJson()).slice(0, 200),
      csv,
      'e.json, dòng 1, cột 201: tệp kết thúc giữa chừng',
    ],
    ['a wrong number', electionJson({ seats: -1 }), csv, '“seats”: cần số nguyên từ 1 trở lên'],
    ['no candidates', electionJson({ candidates: [] }), csv, 'cần ít nhất một người trong danh sách bầu cử'],
    [
      'a control character in a name',
      electionJson({ candidates: [{ number: 1, name: 'A\u001b[2J' }] }),
      csv,
      'ký tự điều khiển',
    ],
    [
      'a name of 301 letters',
      electionJson({ candidates: [{ number: 1, name: 'ă'.repeat(301) }] }),
      csv,
      'nhiều nhất 300 chữ',
    ],
    ['a missing column', electionJson(), csv.replace('1,2,3', '1,2'), 'b.csv, dòng 1, cột 5: thiếu cột “3”'],
    ['a candidate nobody knows', electionJson(), csv.replace('1,2,3', '1,2,4'), 'không có người số 4'],
    ['a wrong cell', electionJson(), csv.replace('1,2,,,x,x', '1,2,,,o,x'), 'b.csv, dòng 3, cột 5: “o”: cần x'],
    ['an empty ballots file', electionJson(), '', 'b.csv, dòng 1, cột 1: tệp trống'],
    [
      'a spreadsheet for a ballots file',
      electionJson(),
      Uint8Array.from([80, 75, 3, 4, 20, 0, 0xff, 0xfe]),
      'b.csv, dòng 1',
    ],
    ['UTF-16', electionJson(), new Uint8Array(Buffer.from(csv, 'utf16le')), 'b.csv, dòng 1'],
  ])('%s', async (_, election, ballots, told) => {
    await given(election, ballots);
    expect(await notDone('tally', 'e.json', 'b.csv')).toContain(told);
  });

  const shares = { electorate: { kind: 'members', summoned: 4, present: 4, shares: { all: 5, present: 6 } } };
  const before = {
    number: 1,
    kind: 'first',
    resultHash: '0'.repeat(64),
    seats: 2,
    elected: [1],
    tied: null,
    shortfall: 1,
    decisions: [{ kind: 'go-on', reason: 'Đại hội biểu quyết', decidedAt: '2026-01-05T15:42' }],
  };
  const round = (changes: object, earlier: object = {}) => ({
    round: { kind: 'further', number: 2, parent: 1, earlier: [{ ...before, ...earlier }], ...changes },
  });
  const people = (changes: object) => ({
    candidates: [
      { number: 1, name: 'An' },
      { number: 2, name: 'Bình', ...changes },
    ],
  });
  test.each([
    ['ruleSet', { ruleSet: 'co-dong' }],
    ['rules.threshold', { rules: { threshold: '4/3' } }],
    ['rules.partialStrike', { rules: { partialStrike: 'half' } }],
    ['rules.moreThanSeats', { rules: { moreThanSeats: true } }],
    ['rules.equalDivision', { rules: { equalDivision: 'up' } }],
    ['rules.maxRounds', { rules: { maxRounds: 0 } }],
    ['office', { office: 'king' }],
    ['poll', { poll: 1 }],
    ['writeIn', { writeIn: true }],
    ['electorate.shares.present', shares],
    ['candidates[1].written', people({ written: true })],
    ['candidates[1].sameAs', people({ sameAs: 1 })],
    ['candidates[1].from', people({ from: 1 })],
    ['round.number', round({ number: 1.5 })],
    ['round.parent', round({ parent: 3 })],
    ['round.colour', round({ colour: 'hồng' })],
    ['round.earlier', round({ earlier: before })],
    ['round.earlier[0].number', round({}, { number: 1.5 })],
    ['round.earlier[0].kind', round({}, { kind: 1 })],
    ['round.earlier[0].resultHash', round({}, { resultHash: 'x' })],
    ['round.earlier[0].seats', round({}, { seats: 0 })],
    ['round.earlier[0].elected', round({}, { elected: [1, 1] })],
    ['round.earlier[0].tied', round({}, { tied: 2 })],
    ['round.earlier[0].shortfall', round({}, { shortfall: 2 })],
    ['round.earlier[0].decisions', round({}, { decisions: 'go-on' })],
    ['round.earlier[0].decisions[0].kind', round({}, { decisions: [{ ...before.decisions[0], kind: 'go' }] })],
    ['round.earlier[0].decisions[0].reason', round({}, { decisions: [{ ...before.decisions[0], reason: '' }] })],
    ['round.earlier[0].decisions[0].decidedAt', round({}, { decisions: [{ ...before.decisions[0], decidedAt: '' }] })],
  ])('a wrong “%s” of the election', async (key, changes) => {
    await given(JSON.stringify(electionJson(changes), null, 2), csv);
    const told = await notDone('count', 'e.json', 'b.csv', '--out', 'out');
    expect(told).toMatch(/^e\.json, dòng [1-9]\d*, cột [1-9]\d*: /u);
    expect(told).toContain(`“${key}”: `);
  });

  test('votes that add up to more than can be counted exactly', async () => {
    const most = String(Number.MAX_SAFE_INTEGER);
    await given(
      electionJson({ ruleSet: 'shareholders', style: 'cumulative', ballots: { issued: 2, collected: 2 } }),
      `batch,serial,defects,1,2,3,votes\n1,1,,${most},,,${most}\n1,2,,${most},,,${most}\n`,
    );
    expect(await notDone('tally', 'e.json', 'b.csv')).toContain('Dữ liệu không đúng');
  });

  test('one good folder and one that is none: nothing is told of the good one', async () => {
    await given(electionJson(), csv);
    expect(run('count', 'e.json', 'b.csv', '--out', 'out').code).toBe(0);
    expect(await notDone('verify', 'out', 'nowhere')).toContain('Không tìm thấy thư mục nowhere');
  });

  test('count writes nothing either', async () => {
    await given(electionJson(), `${csv}1,4,,,,\n`);
    expect(await notDone('count', 'e.json', 'b.csv', '--out', 'out')).toContain(
      'b.csv, dòng 6, cột 2: phiếu số 4 của tập 1 đã có',
    );
  });

  test('an election file that is not UTF-8 is told with its line', async () => {
    await given(electionJson(), csv);
    await writeFile(join(folder, 'e.json'), Buffer.concat([Buffer.from('{\n"title": "'), Buffer.from([0xc3, 0x28])]));
    expect(await notDone('tally', 'e.json', 'b.csv')).toContain('e.json, dòng 2, cột 1: cần chữ mã hoá UTF-8');
    await writeFile(join(folder, 'e.json'), Buffer.from('\ufeff{}', 'utf16le'));
    expect(await notDone('tally', 'e.json', 'b.csv')).toContain('UTF-16');
  });

  test('an election file of 21 MB is not read', async () => {
    await given(' '.repeat(21_000_000), csv);
    expect(await notDone('tally', 'e.json', 'b.csv')).toContain(
      'e.json quá lớn (21000000 byte; nhiều nhất 20000000 byte)',
    );
  });
});

describe('count and verify', () => {
  test('a counted folder is verified, by a fresh process, from anywhere', async () => {
    const counted = run('count', join(lodz, 'election.json'), join(lodz, 'ballots.csv'), '--out', 'out');
    expect(counted).toMatchObject({ code: 0, err: '' });
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(folderFiles);
    const tallied = run('tally', join(lodz, 'election.json'), join(lodz, 'ballots.csv')).out;
    expect(await readFile(join(folder, 'out', 'result.json'), 'utf8')).toBe(tallied);
    expect((await readFile(join(folder, 'out', 'minutes.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    const verified = run('verify', 'out');
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toContain('Đúng: mọi tệp nguyên vẹn');
    expect(verified.out).toContain('hợp lệ 955');
  });

  test('a ballot changed afterwards is found, and the figures it changes are named', async () => {
    await given(electionJson(), csv);
    expect(run('count', 'e.json', 'b.csv', '--out', 'out').code).toBe(0);
    const path = join(folder, 'out', 'ballots.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('1,2,,,x,x', '1,2,,x,,x'));
    const { code, out } = run('verify', 'out');
    expect(code).toBe(1);
    expect(out).toContain('ballots.csv đã bị sửa');
    expect(out).toContain('result.json ghi số phiếu đồng ý của người số 1 là 2, kiểm lại từ các phiếu được 1.');
  });

  test('with a blocking finding the folder is written, exit 1, and verification says so too', async () => {
    await given(electionJson({ ballots: { issued: 4, collected: 5 } }), csv);
    expect(run('count', 'e.json', 'b.csv', '--out', 'out').code).toBe(1);
    const verified = run('verify', 'out');
    expect(verified.code).toBe(1);
    expect(verified.err).toContain('F.103');
    expect(verified.out).toContain('mọi tệp nguyên vẹn');
  });

  test('the rounds of an election are verified together, in any order', async () => {
    const { first } = await heldChain(folder);
    const { code, out, err } = run('verify', 'lan-3', 'lan-1', 'lan-2');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^lan-1: W\.102 .*\n$/u) });
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringContaining('lan-3: Đúng'),
      expect.stringContaining('lan-1: Đúng'),
      expect.stringContaining('lan-2: Đúng'),
      'Đúng: 3 thư mục nối khớp với nhau.',
    ]);
    await revoteOf(folder, first, { name: 'sai-ma', earlier: { resultHash: '0'.repeat(64) } });
    expect(run('verify', 'lan-1', 'sai-ma')).toMatchObject({
      code: 1,
      out: expect.stringContaining('sai-ma dựa trên một kết quả lần 1 khác với kết quả trong lan-1.'),
    });
  });

  test('a folder with something in it is not written over', async () => {
    await given(electionJson(), csv);
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out', 'mine.txt'), 'mine');
    expect(await notDone('count', 'e.json', 'b.csv', '--out', 'out')).toContain('Đã có tệp');
    expect(await readdir(join(folder, 'out'))).toEqual(['mine.txt']);
  });

  test('keys the program does not know stay in the exported declaration', async () => {
    await given(electionJson({ colour: 'hồng' }), csv);
    run('count', 'e.json', 'b.csv', '--out', 'out');
    expect(JSON.parse(await readFile(join(folder, 'out', 'election.json'), 'utf8'))).toMatchObject({ colour: 'hồng' });
  });
});

test('help and version are asked for without harm', () => {
  expect(run('--version')).toMatchObject({ code: 0, err: '' });
  expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  const help = run('--help');
  expect(help.code).toBe(0);
  for (const command of ['tally', 'count', 'verify']) expect(help.out).toContain(command);
});
