import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { ballotRun } from '../../../src/papers/ballot/ballot.ts';
import { ballotOptions } from '../../papers/ballot-options.ts';
import { sampleDefinition } from '../../papers/sample-facts.ts';

test('while a thousand ballots are filled in, whatever else waits gets its turn', async () => {
  const holders = Array.from({ length: 1000 }, (_, at) => ({ code: `${at}`, name: `Cổ đông số ${at}`, shares: at }));
  const { ballots } = ballotRun(sampleDefinition(3, 'cumulative', 2), ballotOptions(), holders);
  const bytes = drawPdf(ballots, { createdAt: new Date('2026-01-05T08:42:00Z') });
  let turns = 0;
  while ((await Promise.race([bytes, turn('waits')])) === 'waits') turns += 1;
  expect(turns).toBeGreaterThan(15);
});
