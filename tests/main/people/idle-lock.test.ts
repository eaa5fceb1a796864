import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chair, refused, signInAs } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { hearing } from '../desk/hearing.ts';
import { everyRole, someone } from './every-role.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
const signedIn = async (client: Client) => (await client.people.state()).signedIn?.name ?? null;

describe('a computer that nobody touches', () => {
  test('locks itself after five minutes and tells the screens', async () => {
    const { client, desk } = await everyRole();
    const heard = hearing(desk);
    minutes(4.9);
    expect(await signedIn(client)).toBe(chair.name);
    minutes(0.1);
    expect(await signedIn(client)).toBeNull();
    expect(await refused(client.congress.get())).toBe('signed-out');
    expect(await heard()).toEqual(['people']);
    const last = desk.file().database.prepare('select person_id, kind from sign_ins order by id desc').get();
    expect(last).toEqual({ person_id: 1, kind: 'locked' });
  });

  test('stays open while keys are touched or commands come', async () => {
    const { client } = await everyRole();
    minutes(4);
    await client.people.stillHere();
    minutes(4);
    await client.people.lockAfter({ minutes: 5 });
    minutes(4);
    expect(await signedIn(client)).toBe(chair.name);
    minutes(1);
    expect(await signedIn(client)).toBeNull();
  });

  test('locks after as many minutes as the chair says, kept in the file', async () => {
    const { client, path } = await everyRole();
    await client.people.lockAfter({ minutes: 1 });
    minutes(1);
    expect(await signedIn(client)).toBeNull();
    await signInAs(client, chair.name);
    await client.people.lockAfter({ minutes: 120 });
    expect((await client.people.state()).lockAfterMinutes).toBe(120);
    for (const wrong of [0, 121, 2.5])
      expect(await refused(client.people.lockAfter({ minutes: wrong }))).toBe('input-wrong');
    minutes(119);
    expect(await signedIn(client)).toBe(chair.name);
    await client.files.open({ path });
    minutes(1);
    expect(await signedIn(client)).toBeNull();
  });

  test('locks whoever signed in last, by the time of that', async () => {
    const { client } = await everyRole();
    minutes(4);
    await signInAs(client, someone.operator);
    minutes(4);
    expect(await signedIn(client)).toBe(someone.operator);
    minutes(1);
    expect(await signedIn(client)).toBeNull();
  });

  test('touches no file that was closed meanwhile', async () => {
    const { client, logged } = await everyRole();
    await client.files.close();
    minutes(10);
    expect(logged).toEqual([]);
  });
});
