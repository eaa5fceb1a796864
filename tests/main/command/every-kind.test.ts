import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCount } from '../../../main/command/count.ts';
import { runTally } from '../../../main/command/tally.ts';
import { runVerify } from '../../../main/command/verify.ts';
import { ruleSetIds } from '../../../src/election/rule-sets/index.ts';
import type { Result } from '../../../src/election/result.ts';
import { electionJson } from '../../exchange/sample-election.ts';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** Tallies, counts and verifies; the three must say the same. Answers the result and the line of `verify`. */
async function allThree(election: Record<string, unknown>, csv: string): Promise<{ result: Result; line: string }> {
  const folder = await mkdtemp(join(parent, 'one-'));
  const [declaration, ballots, out] = ['e.json', 'b.csv', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(declaration, JSON.stringify(electionJson(election)));
  await writeFile(ballots, csv);
  const tallied = await runTally(declaration, ballots);
  const counted = await runCount(declaration, ballots, out, '1.2.3', new Date('2026-01-05T08:00:00Z'));
  expect([tallied.notes, counted.notes]).toEqual([[], []]);
  expect(await readFile(join(out, 'result.json'), 'utf8')).toBe(tallied.output);
  const { output, notes, inOrder } = await runVerify([out]);
  expect({ notes, inOrder }).toEqual({ notes: [], inOrder: true });
  return { result: JSON.parse(tallied.output) as Result, line: output };
}

const held = (voters: number, ballots: number) => ({
  electorate: { kind: 'delegates', summoned: voters, excluded: [], present: voters },
  ballots: { issued: ballots, collected: ballots },
});
const people = (...names: string[]) => names.map((name, index) => ({ number: index + 1, name }));
const three = people('Nguyễn Văn An', 'Trần Thị Bình', 'Lê Quốc Cường');
const votes = ({ candidates }: Result) => candidates.map((one) => [one.number, one.for]);

describe('tally, count and verify agree', () => {
  test.each(ruleSetIds.filter((id) => id !== 'shareholders'))('under rule set %s', async (ruleSet) => {
    const csv = 'batch,serial,defects,1,2,3\n1,1,,,,x\n1,2,,,x,\n1,3,,,,x\n';
    const { result, line } = await allThree({ ruleSet, candidates: three, ...held(3, 3) }, csv);
    expect([votes(result), result.elected]).toEqual([
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      [1, 2],
    ]);
    expect(line).toContain('trúng cử 2: Nguyễn Văn An, Trần Thị Bình');
  });

  test('on shares × seats of 10^12, with a tick for an equal division', async () => {
    const electorate = {
      ...held(2, 2).electorate,
      kind: 'members',
      shares: { all: 2_000_000_000_000, present: 1_500_000_000_000 },
    };
    const csv = [
      'batch,serial,defects,1,2,3,votes',
      '1,1,,1000000000000,,1000000000000,2000000000000',
      '1,2,,x,x,,999999999999',
    ].join('\n');
    const declared = { ruleSet: 'shareholders', style: 'cumulative', candidates: three, ...held(2, 2), electorate };
    const { result } = await allThree({ ...declared, rules: { equalDivision: 'round-down' } }, csv);
    expect(votes(result)).toEqual([
      [1, 1_499_999_999_999],
      [2, 499_999_999_999],
      [3, 1_000_000_000_000],
    ]);
    expect(result.elected).toEqual([1, 3]);
  });

  test('on entitlements beyond the shares present, with the figures in groups of three', async () => {
    const electorate = { ...held(1, 1).electorate, kind: 'members', shares: { all: 1_000_000, present: 500_000 } };
    const declared = { ruleSet: 'shareholders', style: 'cumulative', candidates: three, ...held(1, 1), electorate };
    const paths = [join(parent, 'over.json'), join(parent, 'over.csv')] as const;
    await writeFile(paths[0], JSON.stringify(electionJson(declared)));
    await writeFile(paths[1], 'batch,serial,defects,1,2,3,votes\n1,1,,1000001,,,1000001\n');
    const { notes, inOrder } = await runTally(...paths);
    expect(notes.join()).toMatch(/^F\.207 .*1\.000\.001 phiếu; .* là 1\.000\.000\.$/u);
    expect(inOrder).toBe(false);
  });

  test('on a name struck in part, kept or struck as the rules say', async () => {
    const csv = 'batch,serial,defects,1,2,3\n1,1,,,p,x\n1,2,,,p,x\n1,3,,,x,x\n';
    const kept = await allThree({ rules: { partialStrike: 'kept' }, candidates: three, ...held(3, 3) }, csv);
    const struck = await allThree({ rules: { partialStrike: 'struck' }, candidates: three, ...held(3, 3) }, csv);
    expect([kept.result.elected, struck.result.elected]).toEqual([[1, 2], [1]]);
  });

  test('on names that voters wrote, spellings merged by the committee', async () => {
    const candidates = [
      ...people('Nguyễn Văn An', 'Trần Thị Bình'),
      { number: 3, name: 'Lê Quốc Cường', written: true },
      { number: 4, name: 'Lê Q. Cường', written: true, sameAs: 3 },
    ];
    const csv = 'batch,serial,defects,1,2,3,4\n1,1,,x,,x,\n1,2,,x,,,x\n1,3,,,,x,x\n';
    const { result, line } = await allThree({ style: 'list', writeIn: true, candidates, ...held(3, 3) }, csv);
    expect(votes(result)).toEqual([
      [1, 2],
      [2, 0],
      [3, 3],
    ]);
    expect(line).toContain('trúng cử 2: Lê Quốc Cường, Nguyễn Văn An');
  });

  test('on a straw poll, which elects nobody', async () => {
    const csv = 'batch,serial,defects,1,2,3\n1,1,,,,x\n1,2,,,x,\n1,3,,,,x\n';
    const { result, line } = await allThree({ poll: true, office: 'secretary', candidates: three, ...held(3, 3) }, csv);
    expect([votes(result), result.elected, result.tied, result.shortfall]).toEqual([
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      [],
      null,
      0,
    ]);
    expect(line).toContain('phiếu xin ý kiến, không bầu ai');
    expect(line).not.toContain('trúng cử');
  });

  test('on two thirds of the base, not on one ballot less', async () => {
    const declared = { rules: { threshold: '2/3' }, seats: 2, candidates: three, ...held(3, 3) };
    const csv = 'batch,serial,defects,1,2,3\n1,1,,,x,x\n1,2,,,x,x\n1,3,,x,,\n';
    const { result } = await allThree(declared, csv);
    expect([result.needed, result.elected]).toEqual([2, [1]]);
  });
});
