/** One round of the whole congress: its pile keyed, sealed, and held against the papers on screen, in the minutes and in the folder. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { verifyFolder, type Verification } from '../../main/export/verify.ts';
import { compareRounds } from '../../main/export/verify-links.ts';
import { readPdf, wholeText } from '../main/documents/pdf-text.ts';
import { leavePile, lookAtResult, openPile, seal, takePapersAway } from './by-keys.ts';
import type { Hands } from './keyboard.ts';
import { count, type Vote } from './whole-congress-papers.ts';

/** Every ballot handed out came back, in one pile. */
export function pileOf({ papers }: Vote) {
  return { issued: papers.length, collected: papers.length, batchSize: 50 };
}

/** From the board to the board with the pile counted. */
export async function keyPile(page: Page, hands: Hands, { papers }: Vote): Promise<void> {
  await openPile(page, hands, 1);
  for (const { struck, signed } of papers) await hands.pad(`${struck.join('+')}${signed ? '/4/' : ''}⏎`);
  await leavePile(page, hands, 1, papers.length);
}

export interface ClosedRound extends Verification {
  readonly folder: string;
}

/** From the counted board to the result of the sealed round: folder, minutes and screen say what the papers say. */
export async function closeRound(
  page: Page,
  hands: Hands,
  vote: Vote,
  title: string,
  place?: string,
): Promise<ClosedRound> {
  await seal(page, hands);
  const { minutes, exported } = await takePapersAway(page, hands);
  const { valid, invalid, votes, elected, tied, open } = count(vote);
  const verification = await verifyFolder(exported);
  expect(verification.differences).toEqual([]);
  const { names, base, majority } = vote;
  const numbersOf = (people: readonly string[]) => people.map((name) => names.indexOf(name) + 1);
  expect(verification.result).toMatchObject({
    base,
    needed: majority ? Math.floor(base / 2) + 1 : null,
    ballots: { issued: vote.papers.length, collected: vote.papers.length, valid, invalid },
    candidates: names.map((name, at) => ({ number: at + 1, name, for: votes[at] })),
    elected: numbersOf(elected),
    tied: tied.length > 0 ? { seats: vote.seats - elected.length, candidates: numbersOf(tied) } : null,
    shortfall: open,
  });

  const text = await textOf(minutes);
  expect(text).toContain(title);
  if (place !== undefined) expect(text).toContain(place);
  expect(text).toMatch(new RegExp(`Số phiếu hợp lệ: ${valid} `, 'u'));
  names.forEach((name, at) => expect(text).toContain(`${at + 1} ${name} ${votes[at]} `));

  await lookAtResult(page, hands);
  const outcome = (name: string) =>
    elected.includes(name) ? 'Trúng cử' : tied.includes(name) ? 'Bằng phiếu' : 'Không trúng cử';
  expect(await resultRows(page)).toEqual(names.map((name, at) => [name, String(votes[at]), outcome(name)]));
  return { ...verification, folder: exported };
}

/** The folders of one election hang together, in whatever order they are given; without the first one that is noticed. */
export function expectLinked(rounds: readonly ClosedRound[]): void {
  expect(compareRounds(rounds.toReversed())).toEqual({ differences: [], notCompared: [] });
  const later = rounds.slice(1);
  expect(compareRounds(later).notCompared.map(({ rounds: missing }) => missing)).toEqual(later.map(() => [1]));
}

/** Name, votes and outcome of each line of the result screen. */
function resultRows(page: Page): Promise<string[][]> {
  return page
    .getByRole('listbox', { name: 'Kết quả từng người' })
    .getByRole('option')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['name', 'votes', 'outcome'].map((cell) => row.querySelector(`.result-${cell}`)?.textContent ?? ''),
      ),
    );
}

export async function textOf(pdf: string): Promise<string> {
  return wholeText(await readPdf(readFileSync(pdf)));
}
