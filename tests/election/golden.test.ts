/** One folder per line of the tables in the rules: election.json, ballots.csv and the result they must give, to the letter. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tally } from '../../src/election/tally.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases');
const names = readdirSync(cases).toSorted();

describe('every case of fixtures/cases gives its expected result', () => {
  test('there are cases', () => expect(names.length).toBeGreaterThan(80));

  test.each(names)('%s', (name) => {
    const read = (file: string) => readFileSync(join(cases, name, file), 'utf8');
    const election = parseElectionFile(read('election.json'), 'election.json');
    const ballots = parseBallots(read('ballots.csv'), election, 'ballots.csv');
    expect(formatResult(tally(election, ballots))).toBe(read('expected.json'));
  });
});
