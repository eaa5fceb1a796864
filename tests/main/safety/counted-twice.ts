/** A closed file in which every kind of fact stands: two readings, a resumed one, settled differences, a ruling, a reopened seal. */
import type { Place } from '../service/several-readings.ts';
import {
  anh,
  binh,
  chair,
  chi,
  paper,
  partsOf,
  piles,
  readAgain,
  reads,
  settlesAll,
} from '../service/several-readings.ts';
import { signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';

export async function countedTwice() {
  const place = await readAgain();
  const { client, roundId } = place;
  // One paper was not handed in, which is noted.
  await client.rounds.saveElectorate({
    roundId,
    electorate: { kind: 'delegates', summoned: 18, excluded: [], present: 18 },
  });
  await client.rounds.saveBallots({ roundId, issued: 18, collected: 17, batchSize: 12 });
  const [first, second] = piles;
  const one: Place = { roundId, batch: 1 };
  await reads(client, anh, one, [{ ...paper(...first[0]!), doubt: 'mờ' }, ...first.slice(1)]);
  const wrong = first.with(4, [1, 4]);
  const readingId = await reads(client, binh, one, wrong);
  await client.reading.resume({ readingId });
  await client.reading.finish({ readingId });
  await settlesAll(client, chi, one, first);
  const settled = (await client.settling.get({ roundId })).batches[0]!.papers.find((each) => each.settled)!;
  await client.settling.revoke({ roundId, rulingId: settled.settled!.rulingId, reason: 'Xem lại phiếu' });
  const { entries, lines } = settled;
  await client.settling.decide({ roundId, batch: 1, entries, parts: partsOf(lines, first[4]!) });
  const two: Place = { roundId, batch: 2 };
  await reads(client, anh, two, second);
  await reads(client, binh, two, second);
  await signInAs(client, chair.name);
  await client.rulings.decide({
    roundId,
    batch: 1,
    serial: 1,
    ballot: paper(...first[0]!),
    reason: 'Rõ ý người bầu',
    article: 'Điều 9',
    votesFor: 3,
    votesAgainst: 0,
  });
  for (const { key, note } of (await client.rounds.get({ roundId })).findings)
    if (note === null) await client.rounds.note({ roundId, key, note: 'Đã xem' });
  await remarked(client, roundId);
  await client.rounds.seal({ roundId, witness });
  await client.rounds.reopen({ roundId, reason: 'Xem lại một phiếu', witness });
  await client.rounds.seal({ roundId, witness });
  await client.files.close();
  return place;
}

/** One remark is worded anew, another taken away again. */
async function remarked({ remarks }: Pick<Client, 'remarks'>, roundId: number): Promise<void> {
  const incident = { kind: 'incident', time: '14:10', text: 'Mất điện' } as const;
  const { number } = await remarks.write({ roundId, content: incident });
  await remarks.change({ roundId, number, content: { ...incident, text: 'Mất điện 5 phút' } });
  const gone = await remarks.write({ roundId, content: { ...incident, text: 'Ghi nhầm' } });
  await remarks.remove({ roundId, number: gone.number });
}
