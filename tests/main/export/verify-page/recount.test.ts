import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
