import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballot, RoundDefinition } from '../../../../src/election/model.ts';
import { tally } from '../../../../src/election/tally.ts';
import { formatBallots, parseBallots } from '../../../../src/exchange/ballots-file.ts';
import { electionFormat, formatElectionFile, parseElectionFile } from '../../../../src/exchange/election-file.ts';
import { formatResult } from '../../../../src/exchange/result-file.ts';
import { anyElection } from '../../../election/elections.ts';
import { randomRounds } from '../../../election/random-rounds.ts';
import { pageScripts } from './page-scripts.ts';

const page = pageScripts();
const fixtures = join(import.meta.dirname, '../../../../fixtures');
const cases = join(fixtures, 'cases');
const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

/** What the page counts, as plain JSON of this realm. */
function recounted(election: string, ballots: string): unknown {
  const declared = page.readElection(JSON.parse(election.replace(/^\ufeff/u, '')), page.ruleSets);
  return JSON.parse(JSON.stringify(page.recount(declared, page.readBallots(ballots, declared))));
}

describe('the recount of the page gives the result of every case', () => {
  test.each(readdirSync(cases))('%s', (name) => {
    const counted = recounted(read(cases, name, 'election.json'), read(cases, name, 'ballots.csv'));
    expect(counted).toEqual(JSON.parse(read(cases, name, 'expected.json')));
  });
});

describe('the recount of the page gives what the program counts', () => {
  /** The page's result beside the program's. */
  const both = (definition: RoundDefinition, ballots: readonly Ballot[]) => {
    const file = formatElectionFile({ ...definition, format: electionFormat });
    const numbered = ballots.map((ballot, index) => ({ ...ballot, batch: 1, serial: index + 1 }));
    const expected: unknown = JSON.parse(formatResult(tally(definition, ballots)));
    return { page: recounted(file, formatBallots(definition, numbered)), program: expected };
  };

  test('of two thousand random elections of every style and rule', () => {
    fc.assert(
      fc.property(anyElection, ({ definition, ballots }) => {
        const { page: counted, program } = both(definition, ballots);
        expect(counted).toEqual(program);
      }),
      { numRuns: 2000 },
    );
  });

  test('of every round of a thousand random chains, and of 955 real ballots', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { rounds, ballots } = randomRounds(seed);
      rounds.forEach(({ definition }, index) => {
        const { page: counted, program } = both(definition, ballots[index]!);
        expect(counted, `seed ${seed}`).toEqual(program);
      });
    }
    const real = join(fixtures, 'real', 'lodz-2020-mileszki');
    const definition = parseElectionFile(read(real, 'election.json'), 'election.json');
    const counted = both(definition, parseBallots(read(real, 'ballots.csv'), definition, 'ballots.csv'));
    expect(counted.page).toEqual(counted.program);
  });
});
