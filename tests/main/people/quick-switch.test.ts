import { expect, test } from 'vitest';
import { struck, twoOfThree } from '../desk/elections.ts';
import { operators, refused, signInAs } from '../desk/workplace.ts';
import { everyRole } from './every-role.ts';

test('two people who take turns at one laptop keep their readings apart', async () => {
  const { client, desk } = await everyRole();
  const { roundId } = await twoOfThree(client, undefined, 2);
  const readings: number[] = [];
  for (const [turn, name] of [operators[0], operators[1], operators[0], operators[1]].entries()) {
    await signInAs(client, name);
    const { id, entries, reader } = await client.reading.open({ roundId, batch: 1 });
    expect(reader).toBe(name);
    expect(entries.map(({ serial }) => serial)).toEqual(turn < 2 ? [] : [1]);
    readings[turn] = id;
    const serial = turn < 2 ? 1 : 2;
    await client.reading.record({ readingId: id, serial, ballot: struck(3, 1 + (turn % 2)), doubt: null });
  }
  expect(readings[2]).toBe(readings[0]);
  expect(readings[3]).toBe(readings[1]);
  const rows = desk
    .file()
    .database.prepare<[], { reader: string; marks: string }>(
      'select reader, marks from entries join readings on readings.id = reading_id order by entries.id',
    )
    .all();
  expect(rows.map(({ reader, marks }) => [reader, marks])).toEqual([
    [operators[0], 'x,,'],
    [operators[1], ',x,'],
    [operators[0], 'x,,'],
    [operators[1], ',x,'],
  ]);
});

test('nobody keys into the reading of whoever sat there before', async () => {
  const { client } = await everyRole();
  const { roundId } = await twoOfThree(client, undefined, 2);
  await signInAs(client, operators[0]);
  const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
  await client.reading.record({ readingId, serial: 1, ballot: struck(3, 1), doubt: null });
  await signInAs(client, operators[1]);
  const intrusions = [
    () => client.reading.record({ readingId, serial: 2, ballot: struck(3, 1), doubt: null }),
    () => client.reading.record({ readingId, serial: 1, ballot: struck(3, 2), doubt: null, correcting: true }),
    () => client.reading.withdraw({ readingId }),
    () => client.reading.finish({ readingId }),
  ];
  for (const intrusion of intrusions) expect(await refused(intrusion())).toBe('reading-not-begun');
});
