import { expect, test } from 'vitest';
import type { Change } from '../../../src/api/views.ts';
import { aCongress } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { anElection, atDesk, everything, keeping, startOffered, hold, seal } from './held-rounds.ts';

type Save = (client: Client, ids: { readonly electionId: number; readonly roundId: number }) => Promise<unknown>;

const holder = { code: '101', name: 'Nguyễn Thị Vốn', own: 1000, proxied: 200, present: true };
const board = {
  title: 'Bầu Hội đồng quản trị',
  office: 'board-of-directors',
  seats: 2,
  style: 'cumulative',
  ruleSet: 'shareholders',
  rules: { equalDivision: 'round-down' },
  poll: false,
  writeIn: false,
} as const;
const electorate = {
  kind: 'committee',
  summoned: 9,
  excluded: [{ reason: 'suspended', count: 1 }],
  present: 8,
} as const;
const list = [{ name: 'An', birthDate: '1979' }, { name: 'Bình', post: '' }, { name: 'Cường' }];

/** Each command, and the same with something else in it. */
const saves: Readonly<Record<string, readonly [same: Save, other: Save]>> = {
  'congress.save': [
    (client) => client.congress.save({ ...aCongress, term: '2026 – 2031' }),
    (client) => client.congress.save({ ...aCongress, term: '2027 – 2032' }),
  ],
  'congress.saveLayout': [
    (client) => client.congress.saveLayout({ layout: { heading: false, copies: 5 } }),
    (client) => client.congress.saveLayout({ layout: { heading: false } }),
  ],
  'holders.save': [
    (client) => client.holders.save({ holders: [holder] }),
    (client) => client.holders.save({ holders: [{ ...holder, present: false }] }),
  ],
  'holders.save of the declared total': [
    (client) => client.holders.save({ holders: [holder], declared: 5000 }),
    (client) => client.holders.save({ holders: [holder], declared: 6000 }),
  ],
  'elections.save': [
    (client, { roundId }) => client.elections.save({ roundId, ...board }),
    (client, { roundId }) => client.elections.save({ roundId, ...board, rules: {}, readings: 1 }),
  ],
  'elections.save of the title': [
    (client, { roundId }) => client.elections.save({ roundId, ...board }),
    (client, { roundId }) => client.elections.save({ roundId, ...board, title: 'Bầu Ban kiểm soát' }),
  ],
  'candidates.save': [
    (client, { roundId }) => client.candidates.save({ roundId, candidates: list }),
    (client, { roundId }) => client.candidates.save({ roundId, candidates: list.toReversed() }),
  ],
  'rounds.saveElectorate': [
    (client, { roundId }) => client.rounds.saveElectorate({ roundId, electorate }),
    (client, { roundId }) => client.rounds.saveElectorate({ roundId, electorate: { ...electorate, present: 7 } }),
  ],
  'rounds.saveColour': [
    (client, { roundId }) => client.rounds.saveColour({ roundId, colour: 'green' }),
    (client, { roundId }) => client.rounds.saveColour({ roundId, colour: 'pink' }),
  ],
  'rounds.saveBallots': [
    (client, { roundId }) => client.rounds.saveBallots({ roundId, issued: 9, collected: 8, batchSize: 5 }),
    (client, { roundId }) => client.rounds.saveBallots({ roundId, issued: 8, collected: 8, batchSize: 5 }),
  ],
  'rounds.saveBallots of the piles': [
    (client, { roundId }) => client.rounds.saveBallots({ roundId, issued: 9, collected: 8, batchSize: 5 }),
    (client, { roundId }) => client.rounds.saveBallots({ roundId, issued: 9, collected: 8, batchSize: 4 }),
  ],
  'rounds.saveBatch': [
    // The pile was worked out to have five: a person says so, once.
    async (client, { roundId }) => {
      await client.rounds.saveBallots({ roundId, issued: 9, collected: 8, batchSize: 5 });
      await client.rounds.saveBatch({ roundId, batch: 1, size: 5 });
    },
    (client, { roundId }) => client.rounds.saveBatch({ roundId, batch: 1, size: 6 }),
  ],
};

test.each(Object.entries(saves))('%s writes a line for a change and nothing for none', async (_name, [same, other]) => {
  const place = await atDesk();
  const { client, desk } = place;
  const ids = await anElection(client, ['An', 'Bình']);
  const lines = () => desk.file().journal.head().lines;
  const start = lines();
  await same(client, ids);
  expect(lines()).toBeGreaterThan(start);
  const before = everything(place);
  const told: Change[] = [];
  const listening = new AbortController();
  const heard = (async () => {
    for await (const change of desk.changes(listening.signal)) told.push(change);
  })().catch(() => undefined);
  await same(client, ids);
  expect(everything(place)).toEqual(before);
  await new Promise((resolve) => setImmediate(resolve));
  listening.abort();
  await heard;
  expect(told).toEqual([]);
  const changed = lines();
  await other(client, ids);
  expect(lines()).toBe(changed + 1);
});

test('the register saved as it stands is no change while its ballots are counted, nor after the seal', async () => {
  const place = await atDesk();
  const { client } = place;
  const save = () => client.holders.save({ holders: [holder] });
  await save();
  const { roundId } = await anElection(client, ['An', 'Bình', 'Cường'], board);
  await client.rounds.saveBallots({ roundId, issued: 1, collected: 1, batchSize: 50 });
  const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
  const ballot = { marks: [2400, 0, 0], defects: [], votes: null, code: '101' };
  await client.reading.record({ readingId, serial: 1, ballot, doubt: null });
  const counting = everything(place);
  await save();
  expect(everything(place)).toEqual(counting);
  await seal(client, roundId);
  const sealed = everything(place);
  await save();
  expect(everything(place)).toEqual(sealed);
});

test('a round whose electorate is saved as it stands goes on following the congress', async () => {
  const { client } = await atDesk();
  const { roundId } = await anElection(client, ['An', 'Bình']);
  await client.rounds.saveElectorate({ roundId, electorate: aCongress.electorate });
  await client.congress.save({ ...aCongress, electorate: { ...aCongress.electorate, present: 9 } });
  expect((await client.rounds.get({ roundId })).electorate.present).toBe(9);
});

test('the list of a later round saved as it stands is no change', async () => {
  const place = await atDesk();
  const { client } = place;
  const { electionId, roundId } = await anElection(client, ['An', 'Bình', 'Cường'], { seats: 2 });
  await hold(
    client,
    roundId,
    Array.from({ length: 10 }, () => keeping(3, 1)),
  );
  const later = await startOffered(client, electionId);
  const candidates = [{ name: 'Bình' }, { name: 'Cường' }];
  const before = everything(place);
  await client.candidates.save({ roundId: later.roundId, candidates });
  expect(everything(place)).toEqual(before);
  await client.candidates.save({ roundId: later.roundId, candidates: candidates.toReversed() });
  expect(everything(place)).not.toEqual(before);
});
