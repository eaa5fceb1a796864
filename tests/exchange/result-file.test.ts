import { describe, expect, test } from 'vitest';
import { tally } from '../../src/election/tally.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult, parseResult } from '../../src/exchange/result-file.ts';
import { refusalOf } from './refusal-of.ts';
import { electionJson } from './sample-election.ts';

const election = parseElectionFile(JSON.stringify(electionJson()), 'e');
const csv = 'batch,serial,defects,1,2,3\n1,1,,,,x\n1,2,,,x,x\n1,3,marked,,,x\n1,4,,,,\n';
const result = tally(election, parseBallots(csv, election, 'b'));

describe('result.json', () => {
  test('is written with the keys of the contract in their order, two blanks of indent and a final line end', () => {
    const text = formatResult(result);
    expect(Object.keys(JSON.parse(text))).toEqual(
      'format base needed ballots invalidReasons candidates elected tied shortfall findings'.split(' '),
    );
    expect(Object.keys(JSON.parse(text).candidates[0])).toEqual(
      'number name for against uncounted percent elected'.split(' '),
    );
    expect(text.startsWith('{\n  "format": "kiemphieu-result/1",\n  "base": 10,\n  "needed": 6,\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('names the reasons in the order of rules.md §8', () => {
    const turned = { ...result, invalidReasons: { 'too-many': 1, marked: 1 } };
    expect(Object.keys(JSON.parse(formatResult(turned)).invalidReasons)).toEqual(['marked', 'too-many']);
  });

  test('comes back from its text', () => {
    expect(parseResult(formatResult(result), 'r')).toEqual(result);
  });

  test('with a wrong shape is refused with its place', () => {
    const text = formatResult(result);
    expect(refusalOf(() => parseResult(text.replace('"base": 10', '"base": -1'), 'r')).params).toMatchObject({
      line: 3,
    });
    expect(refusalOf(() => parseResult(text.replace('"tied": null,', '"tied": null, "x": 1,'), 'r')).code).toBe(
      'exchange-wrong',
    );
  });
});
