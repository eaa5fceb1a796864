import { join } from 'node:path';
import { expect, test } from 'vitest';
import { struck, twoOfThree } from '../desk/elections.ts';
import { newCongress, openSignedIn, witness, workplace } from '../desk/workplace.ts';

test('a clock that jumps back and forth decides nothing: the newest entry is the one keyed last', async () => {
  const times = ['2026-01-05T08:00', '2031-01-01T00:00', '1999-12-31T23:59', '2026-01-05T08:01', '2025-06-01T12:00'];
  let look = 0;
  const { client, documents, desk } = workplace({ now: () => new Date(`${times[(look += 1) % times.length]!}Z`) });
  const path = join(documents, 'thu.kiemphieu');
  await newCongress(client, path);
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) {
    const { id: readingId } = await client.reading.open({ roundId, batch });
    for (let serial = 1; serial <= 5; serial += 1)
      for (const number of [1, 2, 3])
        await client.reading.record({ readingId, serial, ballot: struck(3, number), doubt: null });
  }
  const votes = async () => (await client.result.get({ roundId })).result.candidates.map((person) => person.for);
  expect(await votes()).toEqual([10, 10, 0]);
  await client.rounds.seal({ roundId, witness });
  await client.rounds.reopen({ roundId, reason: 'Đồng hồ sai', witness });
  await client.rounds.seal({ roundId, witness });
  await client.files.close();
  await openSignedIn(client, path);
  expect(await votes()).toEqual([10, 10, 0]);
  expect(
    desk
      .file()
      .journal.lines()
      .map(({ seq }) => seq),
  ).toEqual(
    desk
      .file()
      .journal.lines()
      .map((_, index) => index + 1),
  );
});
