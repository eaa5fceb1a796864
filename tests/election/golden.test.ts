/** One folder per line of the tables in the rules: election.json, ballots.csv and the result they must give, to the letter. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tally } from '../../src/election/tally.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { disagreement } from './second-count.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases');
const names = readdirSync(cases).toSorted();
const read = (name: string, file: string) => readFileSync(join(cases, name, file), 'utf8');
const hashes = new Set(names.map((name) => createHash('sha256').update(read(name, 'expected.json')).digest('hex')));

describe('every case of fixtures/cases gives its expected result', () => {
  test('there are cases', () => expect(names.length).toBeGreaterThan(200));

  test.each(names)('%s', (name) => {
    const definition = parseElectionFile(read(name, 'election.json'), 'election.json');
    const ballots = parseBallots(read(name, 'ballots.csv'), definition, 'ballots.csv');
    expect(formatResult(tally(definition, ballots))).toBe(read(name, 'expected.json'));
    expect(disagreement({ definition, ballots })).toBeNull();
  });

  test.each(names.filter((name) => read(name, 'election.json').includes('"earlier"')))(
    '%s follows rounds that are cases themselves',
    (name) => {
      const { round } = parseElectionFile(read(name, 'election.json'), 'election.json');
      expect(hashes).toEqual(new Set([...hashes, ...round.earlier!.map(({ resultHash }) => resultHash)]));
    },
  );
});
