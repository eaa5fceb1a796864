/**
 * How fast a typist can be: keys per ballot of the sample, and in Chromium the time from a key to the picture, and from Enter
 * to the picture of the next ballot, which waits for the disk.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Page } from 'playwright-core';
import { createDesk } from '../../main/desk.ts';
import { createRouter } from '../../main/service/router.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import type { Ballot } from '../../src/election/model.ts';
import { stepsOf } from '../../src/reading/draft.ts';
import { askFrom, openAs } from '../browser/ask-desk.ts';
import { launchBrowser, project, startProgram } from '../browser/launch.ts';
import { keypad, keysFor, type } from '../reading/typing.ts';
import { chair, newCongress } from '../main/desk/committee.ts';
import { laidOutRound } from './laid-out-round.ts';

const inFile = 2_000;
const typed = 60;
const keysAnHour = 8_000;
/** Twenty keys a second, nine times the pace of a trained typist; without a pause a machine only measures the queue. */
const betweenKeys = 50;

export async function benchEntry(print: (line: string) => void = console.log): Promise<void> {
  const election = parseElectionFile(sampleFile('election-1.json'), 'election-1.json');
  const ballots = parseBallots(sampleFile('ballots-1.csv'), election, 'ballots-1.csv');
  print('Entry');
  printKeys(election.candidates.length, ballots, print);
  await printKeyToPaint(election.candidates.length, ballots, print);
}

function sampleFile(name: string): string {
  return readFileSync(join(project, 'fixtures', 'sample', name), 'utf8');
}

/** Keys of every ballot of the sample, checked by typing them on the keypad itself. */
function printKeys(candidates: number, ballots: readonly Ballot[], print: (line: string) => void): void {
  let keys = 0;
  let needed = 0;
  for (const { marks } of ballots) {
    const pressed = keysOf(marks);
    const [recorded] = type(keypad('strike', candidates), pressed).effects;
    const right = recorded?.kind === 'record' && recorded.marks.every((mark, line) => mark === marks[line]);
    if (!right) throw new Error('the keys do not give the ballot');
    keys += pressed.length;
    needed += pressed.replaceAll('+', '').length;
  }
  const perBallot = (keys / ballots.length).toFixed(2);
  const over = (((keys - needed) / needed) * 100).toFixed(1);
  const minutes = ((keys / keysAnHour) * 60).toFixed(1);
  print(
    `  ${ballots.length} ballots of the sample: ${perBallot} keys a ballot, ${over} % over digits + 1   target 5 %`,
  );
  print(`  at ${keysAnHour} keys an hour: ${minutes} minutes for one reading by one typist`);
}

function keysOf(marks: Ballot['marks']): string {
  const numbers = stepsOf('strike', marks).map(({ line }) => Number(line));
  return keysFor(numbers, marks.length);
}

async function printKeyToPaint(candidates: number, ballots: readonly Ballot[], print: (line: string) => void) {
  const program = await startProgram();
  // Without the limit of 60 pictures a second, which would add up to 16.7 ms of waiting to any program.
  const browser = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  try {
    const path = join(program.documents, 'bench.kiemphieu');
    const roundId = await fillFile(program.documents, path, candidates);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(program.url);
    await openAs(askFrom(page), path, chair);
    await page.goto(`${new URL(program.url).origin}/#/rounds/${roundId}/batches/${inFile / 50 + 1}`);
    await page.locator('.entry').waitFor();
    await typeAndMeasure(page, ballots, print);
  } finally {
    await browser.close();
    await program.close();
  }
}

async function fillFile(folder: string, path: string, candidates: number): Promise<number> {
  const desk = createDesk({ host: 'web', version: '0', userFolder: folder, documents: folder, sampleFolder: folder });
  const client = createRouterClient(createRouter(desk));
  const { congress } = JSON.parse(sampleFile('congress.json'));
  await newCongress(client, path, congress);
  const size = { candidates, seats: 55, ballots: inFile + typed, pile: 50, readings: 1 } as const;
  const roundId = await laidOutRound(client, size);
  for (let batch = 1; batch <= inFile / 50; batch += 1) {
    const { id: readingId } = await client.reading.open({ roundId, batch });
    for (let serial = 1; serial <= 50; serial += 1) {
      const marks = Array.from({ length: candidates }, (_, line) =>
        (line * 7 + serial) % candidates < 9 ? ('struck' as const) : 'none',
      );
      await client.reading.record({ readingId, serial, ballot: { marks, defects: [], votes: null }, doubt: null });
    }
  }
  desk.close();
  return roundId;
}

async function typeAndMeasure(page: Page, ballots: readonly Ballot[], print: (line: string) => void): Promise<void> {
  await followPictures(page);
  const codes: Readonly<Record<string, string>> = { '+': 'NumpadAdd', '⏎': 'Enter' };
  for (const [place, { marks }] of ballots.slice(0, typed).entries()) {
    for (const key of keysOf(marks)) {
      await page.keyboard.press(codes[key] ?? `Numpad${key}`);
      await page.waitForTimeout(betweenKeys);
    }
    if (place === 49) {
      // The pile is done: Enter goes on to the next one.
      await page.locator('.entry-verdict.valid').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.entry-recent ol:not(:has(li))').waitFor();
    }
  }
  const { keys, ballots: shown } = await page.evaluate(() => (window as unknown as { pictures: Pictures }).pictures);
  const p = (list: readonly number[], share: number) =>
    `${list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * share)]?.toFixed(1)} ms`;
  const line = (label: string, list: readonly number[], target: string) =>
    print(
      `  ${label.padEnd(38)} ${list.length} keys   p50 ${p(list, 0.5)}   p99 ${p(list, 0.99)}   target p99 ${target}`,
    );
  line('key to picture, digits and ends', keys, '16 ms');
  line('Enter to the next ballot, to be keyed', shown, `${betweenKeys} ms`);
}

/** Milliseconds from a key to the picture that shows what it did. */
interface Pictures {
  /** Of digits and ends. */
  readonly keys: number[];
  /** Of every Enter that recorded a ballot, until the next one is there, or the end of the pile. */
  readonly ballots: number[];
}

async function followPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pictures: Pictures = { keys: [], ballots: [] };
    Object.assign(window, { pictures });
    const afterPicture = (done: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      });
    let entered: number | null = null;
    addEventListener(
      'keydown',
      ({ timeStamp, code }) => {
        if (code === 'Enter') entered = timeStamp;
        else afterPicture(() => pictures.keys.push(performance.now() - timeStamp));
      },
      true,
    );
    // The paper is named by its ballot: with the new name the keys are those of the new ballot.
    new MutationObserver((changes) => {
      const since = entered;
      if (since === null || !changes.some(({ target }) => (target as Element).matches('.entry-paper'))) return;
      entered = null;
      afterPicture(() => pictures.ballots.push(performance.now() - since));
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-label'] });
  });
}
