import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/election/model.ts';
import { refused, signInAs } from '../desk/workplace.ts';
import { anElection, atDesk } from './held-rounds.ts';
import { anh, batchOf, binh, chair, chi, settlingOf } from './several-readings.ts';

const holders = ['1', '2', '3', '12', '21'].map((code) => ({
  code: `CD-${code.padStart(4, '0')}`,
  name: `Cổ đông ${code}`,
  own: 100 * Number(code),
  proxied: 0,
  present: true,
}));

/** The holder's whole vote, shares × two seats, to the first on the list. */
const giving = (code: string): { marks: Mark[]; defects: []; votes: number; code: string } => ({
  marks: [200 * Number(code), 0, 0],
  defects: [],
  votes: 0,
  code,
});

/** Two seats of a board, four ballots in two piles, each read twice. */
async function aBoardReadTwice() {
  const place = await atDesk();
  const { client } = place;
  await client.holders.save({ holders });
  const { roundId } = await anElection(client, ['An', 'Bình', 'Cường'], {
    title: 'Bầu Hội đồng quản trị',
    office: 'board-of-directors',
    seats: 2,
    style: 'cumulative',
    ruleSet: 'shareholders',
    readings: 2,
  });
  await client.rounds.saveBallots({ roundId, issued: 4, collected: 4, batchSize: 2 });
  const keys = async (name: string, batch: number, ...codes: readonly string[]) => {
    await signInAs(client, name);
    const { id: readingId, entries } = await client.reading.open({ roundId, batch });
    for (const [index, code] of codes.entries())
      await client.reading.record({ readingId, serial: entries.length + index + 1, ballot: giving(code), doubt: null });
    if (entries.length + codes.length === 2) await client.reading.finish({ readingId });
    return readingId;
  };
  return { ...place, roundId, keys };
}

describe('a shareholder’s code in a round that is read twice', () => {
  test('is refused where the same reader keyed it before, and where it lies in a batch that agrees', async () => {
    const { client, roundId, keys } = await aBoardReadTwice();
    await keys(anh, 1, '1', '2');
    const readingId = await keys(anh, 2);
    const again = { readingId, serial: 1, ballot: giving('2'), doubt: null };
    expect(await refused(client.reading.record(again))).toBe('holder-twice');
    await keys(binh, 1, '1', '2');
    const other = await keys(chi, 2);
    expect(await refused(client.reading.record({ ...again, readingId: other }))).toBe('holder-twice');
    expect((await client.reading.open({ roundId, batch: 2 })).elsewhere).toEqual([
      { code: 'CD-0001', batch: 1, serial: 1 },
      { code: 'CD-0002', batch: 1, serial: 2 },
    ]);
  });

  test('tells nobody what another reader keyed in a batch that is still read', async () => {
    const { client, roundId, keys } = await aBoardReadTwice();
    await keys(anh, 1, '21', '2');
    await keys(binh, 2, '21');
    expect((await client.reading.open({ roundId, batch: 2 })).elsewhere).toEqual([]);
  });

  test('on two papers of batches that were read at the same time holds the seal back', async () => {
    const { client, roundId, keys } = await aBoardReadTwice();
    for (const name of [anh, binh]) await keys(name, 1, '1');
    for (const name of [chi, chair.name]) await keys(name, 2, '1', '3');
    for (const name of [anh, binh]) await keys(name, 1, '2').catch(() => null);
    await signInAs(client, chair.name);
    expect((await client.rounds.get({ roundId })).findings.map(({ finding }) => finding)).toContainEqual({
      code: 'F.209',
      batch: 2,
      serial: 1,
      otherBatch: 1,
      otherSerial: 1,
    });
  });

  test('read as two different ones is settled with its votes, as one thing', async () => {
    const { client, roundId, keys } = await aBoardReadTwice();
    const pile = { roundId, batch: 1 };
    await keys(anh, 1, '12', '2');
    await signInAs(client, binh);
    const { id: readingId } = await client.reading.open(pile);
    const misread = { ...giving('21'), marks: giving('12').marks };
    await client.reading.record({ readingId, serial: 1, ballot: misread, doubt: null });
    await client.reading.record({ readingId, serial: 2, ballot: giving('2'), doubt: null });
    await client.reading.finish({ readingId });
    await signInAs(client, chi);
    const [paper] = (await settlingOf(client, pile)).papers;
    expect(paper!.holders).toEqual([
      { code: 'CD-0012', name: 'Cổ đông 12', votes: 2400 },
      { code: 'CD-0021', name: 'Cổ đông 21', votes: 4200 },
    ]);
    const decide = (code: string, votes: number) =>
      client.settling.decide({
        ...pile,
        entries: paper!.entries,
        parts: { lines: [], defects: [], holder: { code, votes } },
      });
    expect(await refused(decide('CD-0002', 400))).toBe('holder-twice');
    await decide('CD-0012', 2400);
    expect(await batchOf(client, pile)).toMatchObject({ readingsState: 'agreed' });
    const { result } = await client.result.get({ roundId });
    expect(result.candidates.map((line) => line.for)).toEqual([2800, 0, 0]);
  });
});
