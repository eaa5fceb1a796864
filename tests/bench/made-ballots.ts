/** Ballots for the benches: the same every time, about one line in eight struck. */
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ballot } from '../../src/election/model.ts';
import { formatBallot, formatBallotsHeader } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';

/** A strike election in which seats are short of candidates by one in eight. */
export function madeElection(ballots: number, candidates: number): ElectionFile {
  return {
    format: 'kiemphieu-election/1',
    title: `${ballots} × ${candidates}`,
    ruleSet: 'party',
    rules: {},
    style: 'strike',
    seats: Math.ceil(candidates * 0.92),
    round: { kind: 'first' },
    electorate: { kind: 'delegates', summoned: ballots, excluded: [], present: ballots },
    ballots: { issued: ballots, collected: ballots },
    candidates: Array.from({ length: candidates }, (_, i) => ({ number: i + 1, name: `Người số ${i + 1}` })),
  };
}

/** The ballots one after another; no two runs differ. */
export function* madeBallots(ballots: number, candidates: number): Generator<Ballot> {
  let seed = 190;
  const chance = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let place = 0; place < ballots; place++) {
    const marks = Array.from({ length: candidates }, () => (chance() < 0.12 ? ('struck' as const) : ('none' as const)));
    const defects = chance() < 0.01 ? (['marked'] as const) : [];
    yield { batch: Math.floor(place / 50) + 1, serial: (place % 50) + 1, defects, marks };
  }
}

/** Writes `election.json` and `ballots.csv` into the folder without holding them in memory. */
export async function writeMadeFiles(folder: string, ballots: number, candidates: number): Promise<void> {
  const election = madeElection(ballots, candidates);
  await writeFile(join(folder, 'election.json'), formatElectionFile(election));
  const file = createWriteStream(join(folder, 'ballots.csv'));
  let text = `${formatBallotsHeader(election)}\n`;
  for (const ballot of madeBallots(ballots, candidates)) {
    text += `${formatBallot(election, ballot)}\n`;
    if (text.length < 1_000_000) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'close');
}
