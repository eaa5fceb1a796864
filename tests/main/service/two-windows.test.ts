import { readdirSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test, vi } from 'vitest';
import { createRouter } from '../../../main/service/router.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, refused, witness, workplace } from '../desk/workplace.ts';

async function openedTwice() {
  const { client, desk, documents } = workplace();
  await newCongress(client, `${documents}/a.kiemphieu`);
  return { client, other: createRouterClient(createRouter(desk)), desk, documents, ...(await twoOfThree(client)) };
}

describe('two windows on one pile', () => {
  test('never key over what the other one has just recorded', async () => {
    const { client, other, roundId } = await openedTwice();
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    expect((await other.reading.open({ roundId, batch: 1 })).id).toBe(readingId);
    const first = { readingId, serial: 1, doubt: null, correcting: false };
    await client.reading.record({ ...first, ballot: struck(3, 1) });
    expect(await refused(other.reading.record({ ...first, ballot: struck(3, 2) }))).toBe('reading-moved-on');
    const { entries } = await other.reading.open({ roundId, batch: 1 });
    expect(entries.map(({ marks }) => marks)).toEqual([struck(3, 1).marks]);
    await other.reading.record({ ...first, ballot: struck(3, 2), correcting: true });
    await other.reading.record({ ...first, serial: 2, ballot: struck(3, 3) });
  });

  test('never record as new what they mean as a correction', async () => {
    const { client, other, roundId } = await openedTwice();
    const readingId = await key(client, { roundId, batch: 1 }, [struck(3, 1)]);
    await other.reading.withdraw({ readingId, serial: 1 });
    const correction = { readingId, serial: 1, ballot: struck(3, 2), doubt: null, correcting: true };
    expect(await refused(client.reading.record(correction))).toBe('reading-moved-on');
    expect((await client.rounds.get({ roundId })).entered).toBe(0);
  });

  test('never take back a ballot that another window added meanwhile', async () => {
    const { client, other, roundId } = await openedTwice();
    const readingId = await key(client, { roundId, batch: 1 }, [struck(3, 1), struck(3, 2)]);
    await other.reading.record({ readingId, serial: 3, ballot: struck(3, 3), doubt: null });
    expect(await refused(client.reading.withdraw({ readingId, serial: 2 }))).toBe('reading-moved-on');
    expect((await client.rounds.get({ roundId })).entered).toBe(3);
  });
});

test('a window that still shows another congress cannot key into the one that was opened since', async () => {
  const { client, other, documents, roundId } = await openedTwice();
  const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
  await newCongress(other, `${documents}/b.kiemphieu`);
  const there = await twoOfThree(other);
  expect(there.roundId).toBe(roundId);
  await other.reading.open({ roundId, batch: 1 });
  const late = { readingId, serial: 1, ballot: struck(3, 1), doubt: null, correcting: false };
  expect(await refused(client.reading.record(late))).toBe('not-found');
  expect((await other.rounds.get({ roundId })).entered).toBe(0);
});

test('a round reopened while its minutes are drawn for the export is not exported', async () => {
  const { client, other, desk, documents, roundId } = await openedTwice();
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 1)));
  await client.rounds.seal({ roundId, witness });
  const before = readdirSync(documents);
  // The second person has given the PIN when the drawing begins.
  const { name } = (await client.people.state()).people.find(({ id }) => id === witness.personId)!;
  vi.spyOn(desk, 'witness').mockResolvedValue({ id: witness.personId, name, role: 'operator' });
  const exported = refused(client.export.run({ roundId, folder: documents }));
  await other.rounds.reopen({ roundId, reason: 'Sót một phiếu', witness });
  expect(await exported).toBe('round-not-sealed');
  expect(readdirSync(documents)).toEqual(before);
});
