import { describe, expect, test } from 'vitest';
import { hallOrders, reveals } from '../../../src/hall/scene.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { chair, openSignedIn, refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { everyRole, someone } from '../people/every-role.ts';

const names = ['Lê Văn An', 'Phạm Thị Bình', 'Vũ Văn Cường'];
const scenes = ['blank', 'progress', ...reveals] as const;

/** All ten ballots keyed, the third name struck on each: An and Bình would be elected. */
async function counted(readings: 1 | 2 = 1) {
  const place = await everyRole();
  const { roundId, electionId } = await twoOfThree(place.client, names, readings);
  const readers = readings === 1 ? [chair.name] : [someone.operator, 'Hoàng Văn Đọc'];
  for (const reader of readers) {
    await signInAs(place.client, reader);
    for (const batch of [1, 2]) {
      const readingId = await key(place.client, { roundId, batch }, Array(5).fill(struck(3, 3)));
      if (readings > 1) await place.client.reading.finish({ readingId });
    }
  }
  await signInAs(place.client, chair.name);
  return { ...place, roundId, electionId };
}

async function sealed() {
  const place = await counted();
  await place.client.rounds.seal({ roundId: place.roundId, witness });
  return place;
}

const shown = async (client: Client) => (await client.hall.state()).shown;
const namesShown = async (client: Client) => {
  const view = await shown(client);
  return view.mode === 'result' ? view.people.map(({ name }) => name) : view.mode;
};
const lastLine = (place: Awaited<ReturnType<typeof counted>>) => place.desk.file().journal.lines().at(-1);

describe('before the seal', () => {
  test.each([1, 2] as const)('no scene tells a name, a vote or a verdict (%i readings)', async (readings) => {
    const { client, roundId } = await counted(readings);
    const heard: string[] = [];
    for (const scene of scenes) {
      const answer = await refused(client.hall.show({ roundId, scene }));
      if (scene === 'blank' || scene === 'progress') expect(answer).toBeUndefined();
      else expect(answer).toBe('round-not-sealed');
      for (const to of ['next', 'back'] as const) await client.hall.step({ roundId, to });
      for (const order of hallOrders) await client.hall.order({ roundId, order });
      heard.push(JSON.stringify(await client.hall.state()), JSON.stringify(await client.hall.control({ roundId })));
    }
    for (const said of heard)
      for (const secret of [...names, '"votes":', '"percent":', '"valid":', '"elected":', '"people":', '"needed":'])
        expect(said, secret).not.toContain(secret);
  });

  test('progress says how many ballots were read and how many agree, and no more', async () => {
    const { client, roundId } = await counted(2);
    await client.hall.show({ roundId, scene: 'progress' });
    expect(await shown(client)).toEqual({
      mode: 'progress',
      round: { title: 'Bầu Ban Chấp hành', number: 1, kind: 'first', poll: false },
      collected: 10,
      read: 10,
      agreed: 10,
      done: false,
    });
  });

  test('a result refused leaves the hall as it was', async () => {
    const place = await counted();
    const { client, roundId } = place;
    await client.hall.show({ roundId, scene: 'progress' });
    const lines = place.desk.file().journal.head().lines;
    expect(await refused(client.hall.show({ roundId, scene: 'all' }))).toBe('round-not-sealed');
    expect((await shown(client)).mode).toBe('progress');
    expect(place.desk.file().journal.head().lines).toBe(lines);
    const { whyNot } = await client.hall.control({ roundId });
    expect(whyNot).toEqual({ all: 'round-not-sealed', winners: 'round-not-sealed', 'one-by-one': 'round-not-sealed' });
  });
});

describe('a sealed result', () => {
  test('is shown page by page, the votes and the line as they were sealed', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'all' });
    expect(await shown(client)).toMatchObject({
      mode: 'result',
      needed: 6,
      base: 10,
      valid: 10,
      elected: 2,
      seats: 2,
      pages: 1,
      people: [
        { place: 1, name: 'Lê Văn An', votes: 10, percent: '100.00', mark: 'elected' },
        { place: 2, name: 'Phạm Thị Bình', votes: 10, percent: '100.00', mark: 'elected' },
        { place: 3, name: 'Vũ Văn Cường', votes: 0, percent: '0.00', mark: 'none' },
      ],
    });
    await client.hall.show({ roundId, scene: 'winners' });
    expect(await namesShown(client)).toEqual(['Lê Văn An', 'Phạm Thị Bình']);
  });

  test('one by one, nobody leaves the desk before the chair calls the name', async () => {
    const { client, roundId } = await sealed();
    await client.hall.order({ roundId, order: 'votes' });
    await client.hall.show({ roundId, scene: 'one-by-one' });
    expect(JSON.stringify(await client.hall.state())).not.toMatch(/An"|Bình|Cường/u);
    await client.hall.step({ roundId, to: 'next' });
    expect(await namesShown(client)).toEqual(['Phạm Thị Bình']);
    await client.hall.step({ roundId, to: 'next' });
    expect(await namesShown(client)).toEqual(['Phạm Thị Bình', 'Lê Văn An']);
    // At the end there is nothing more to call.
    await client.hall.step({ roundId, to: 'next' });
    expect(await client.hall.control({ roundId })).toMatchObject({ next: null, first: false, reveal: 'one-by-one' });
    await client.hall.step({ roundId, to: 'back' });
    expect(await namesShown(client)).toEqual(['Phạm Thị Bình']);
  });

  test('begins anew in another order, so that nobody is called by a change of order', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'one-by-one' });
    await client.hall.step({ roundId, to: 'next' });
    await client.hall.order({ roundId, order: 'votes' });
    expect(await namesShown(client)).toEqual([]);
  });

  test('the chair sees what comes next before the hall does', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'one-by-one' });
    const { now, next } = await client.hall.control({ roundId });
    expect(now.shown).toMatchObject({ people: [] });
    expect(next?.shown).toMatchObject({ people: [{ name: 'Lê Văn An' }] });
  });

  test('the journal says once when a reveal began, and which result it was', async () => {
    const place = await sealed();
    const { client, roundId, desk } = place;
    const { resultHash } = desk.file().seals.inForce(roundId)!;
    await client.hall.show({ roundId, scene: 'progress' });
    expect(lastLine(place)).toMatchObject({ action: 'round-sealed' });
    await client.hall.show({ roundId, scene: 'one-by-one' });
    expect(lastLine(place)).toMatchObject({
      action: 'result-shown',
      open: { actor: chair.name, resultHash, reveal: 'one-by-one' },
    });
    const { lines } = desk.file().journal.head();
    await client.hall.step({ roundId, to: 'next' });
    await client.hall.show({ roundId, scene: 'all' });
    await client.hall.show({ roundId, scene: 'blank' });
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('reopening takes it off the hall at once, and a new seal does not bring it back', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'all' });
    await client.rounds.reopen({ roundId, reason: 'Kiểm lại', witness });
    expect(await shown(client)).toEqual({ mode: 'blank' });
    await client.rounds.seal({ roundId, witness });
    expect(await shown(client)).toEqual({ mode: 'blank' });
  });

  test('not even unseen between a reopening and the next seal', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'all' });
    await client.rounds.reopen({ roundId, reason: 'Kiểm lại', witness });
    await client.rounds.seal({ roundId, witness });
    expect(await shown(client)).toEqual({ mode: 'blank' });
  });

  test('winners of a round that elected nobody cannot be shown, its list can', async () => {
    const place = await everyRole();
    const { client } = place;
    const { roundId } = await twoOfThree(client);
    for (const batch of [1, 2])
      await key(client, { roundId, batch }, [
        struck(3, 1, 2),
        struck(3, 1, 3),
        struck(3, 2, 3),
        struck(3, 1, 2),
        struck(3, 1, 3),
      ]);
    for (const { key: finding } of (await client.rounds.get({ roundId })).findings)
      await client.rounds.note({ roundId, key: finding, note: 'Đã xem' });
    await client.rounds.seal({ roundId, witness });
    expect((await client.hall.control({ roundId })).whyNot).toEqual({
      all: null,
      winners: 'nobody-elected',
      'one-by-one': 'nobody-elected',
    });
    expect(await refused(client.hall.show({ roundId, scene: 'winners' }))).toBe('nobody-elected');
  });
});

describe('who leads the hall', () => {
  test('is the chair alone', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'winners' });
    for (const role of ['operator', 'observer', 'technician'] as const) {
      await signInAs(client, someone[role]);
      for (const scene of scenes)
        expect(await refused(client.hall.show({ roundId, scene })), role).toBe('role-refused');
      expect(await refused(client.hall.step({ roundId, to: 'next' })), role).toBe('role-refused');
      expect(await refused(client.hall.order({ roundId, order: 'abc' })), role).toBe('role-refused');
      expect(await refused(client.hall.control({ roundId })), role).toBe('role-refused');
      expect(await namesShown(client), role).toEqual(['Lê Văn An', 'Phạm Thị Bình']);
    }
  });

  test('nobody while the computer is locked, and the hall goes on showing what it shows', async () => {
    const { client, roundId } = await sealed();
    await client.hall.show({ roundId, scene: 'winners' });
    await client.people.lock();
    expect(await namesShown(client)).toEqual(['Lê Văn An', 'Phạm Thị Bình']);
    for (const scene of scenes) expect(await refused(client.hall.show({ roundId, scene }))).toBe('signed-out');
    expect(await refused(client.hall.step({ roundId, to: 'next' }))).toBe('signed-out');
    expect(await refused(client.hall.control({ roundId }))).toBe('signed-out');
  });

  test('the hall that only looks does not put the lock off', async () => {
    const { client, desk } = await everyRole();
    let put = 0;
    desk.people.stillHere = () => (put += 1);
    await client.hall.state();
    expect(put).toBe(0);
  });

  test('every screen hears of each scene', async () => {
    const { client, desk, roundId } = await sealed();
    const stop = new AbortController();
    const changes = desk.changes(stop.signal)[Symbol.asyncIterator]();
    const heard = changes.next();
    await client.hall.show({ roundId, scene: 'progress' });
    expect((await heard).value).toEqual({ subject: 'hall' });
    stop.abort();
  });
});

describe('which file the hall is about', () => {
  test('another file, or none, shows nothing of the one before', async () => {
    const { client, roundId, path } = await sealed();
    await client.hall.show({ roundId, scene: 'all' });
    await client.files.close();
    expect(await client.hall.state()).toEqual({ congress: null, practice: false, shown: { mode: 'blank' } });
    await client.files.openSample();
    expect(await shown(client)).toEqual({ mode: 'blank' });
    // The same file opened again begins blank too.
    await openSignedIn(client, path);
    expect(await shown(client)).toEqual({ mode: 'blank' });
  });

  test('a practice file says that it is one, and has no result to show', async () => {
    const { client, roundId } = await counted();
    await client.rehearsal.practise();
    await signInAs(client, chair.name);
    expect(await client.hall.state()).toMatchObject({ practice: true, shown: { mode: 'blank' } });
    await client.hall.show({ roundId, scene: 'progress' });
    expect(await client.hall.state()).toMatchObject({ practice: true, shown: { mode: 'progress' } });
    expect(await refused(client.hall.show({ roundId, scene: 'all' }))).toBe('practice-file');
  });

  test('a round that is not there is refused', async () => {
    const { client } = await sealed();
    expect(await refused(client.hall.show({ roundId: 99, scene: 'progress' }))).toBe('not-found');
    expect(await refused(client.hall.control({ roundId: 99 }))).toBe('not-found');
  });
});
