/**
 * A program that works until it is killed: it opens the file (a new one is made, a migration) and goes on with the round it finds
 * open, or begins one. Two people key it, a third settles, two seal; then it is exported, and now and then practised on a copy. A
 * second copy is kept all the while. What was answered it tells on standard output, one line each: a word and what it is about.
 */
import { existsSync, mkdirSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createDesk } from '../../main/desk.ts';
import { createRouter } from '../../main/service/router.ts';
import { chair, newCongress, signInAs, witness } from '../main/desk/committee.ts';
import { twoOfThree } from '../main/desk/elections.ts';
import type { Client } from '../main/desk/workplace.ts';
import { readTwice, settle } from './worked-round.ts';

const [path = '', seedText = '1', out = ''] = process.argv.slice(2);
let seed = Number(seedText);
const below = (limit: number) =>
  Math.floor((((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) / 2 ** 24) * limit);
const desk = createDesk({
  host: 'web',
  version: '0',
  userFolder: join(out, 'user'),
  documents: dirname(path),
  sampleFolder: '',
  secretCost: 16,
  backupTimes: { quiet: 30, longest: 150, farewell: 1_000 },
  log: () => undefined,
});
const client: Client = createRouterClient(createRouter(desk));
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  await open();
  say('open');
  for (;;) {
    const roundId = (await openRound()) ?? (await twoOfThree(client, undefined, 2)).roundId;
    await readTwice(client, roundId, sitDown, say);
    await sitDown(chair.name);
    await settle(client, roundId, sitDown, say);
    await sitDown(chair.name);
    await seal(roundId);
    if (below(2) === 0) await exported(roundId);
    if (below(3) === 0) await practised();
  }
} catch (error) {
  say(`refused ${refusalCode(error)}`);
}
process.exit(0);

async function open(): Promise<void> {
  if (!existsSync(path)) await newCongress(client, path);
  else {
    await client.files.open({ path });
    await signInAs(client, chair.name);
  }
  const stick = join(out, 'USB');
  const { problem, at } = await client.files.backup({ folder: stick });
  if (problem === null && at !== null) say('copied');
}

async function openRound(): Promise<number | undefined> {
  const elections = await client.elections.list();
  // One that was stopped before its piles were laid out stays as it is.
  const declared = elections.flatMap(({ rounds }) => rounds).filter(({ collected }) => collected !== null);
  return declared.find(({ state }) => state !== 'sealed')?.id;
}

async function sitDown(name: string): Promise<void> {
  await signInAs(client, name);
  say('signed');
}

/** Some rounds are opened once more before they stay sealed. */
async function seal(roundId: number): Promise<void> {
  await client.rounds.seal({ roundId, witness });
  say(`seal ${roundId}`);
  if (below(3) > 0) return;
  await client.rounds.reopen({ roundId, reason: 'Xem lại', witness });
  say(`seal ${roundId}`);
  await client.rounds.seal({ roundId, witness });
  say(`seal ${roundId}`);
}

async function exported(roundId: number): Promise<void> {
  // Two rounds of one title exported within a second would have one name.
  const place = join(out, 'exports', String(roundId));
  mkdirSync(place, { recursive: true });
  const { folder } = await client.export.run({ roundId, folder: place });
  say(`exported ${folder}`);
}

async function practised(): Promise<void> {
  const copy = await client.rehearsal.practise();
  say(`practised ${copy.path}`);
  await client.files.open({ path });
  await sitDown(chair.name);
}

function refusalCode(error: unknown): string {
  return (error as { data?: { code?: string } }).data?.code ?? String(error);
}
