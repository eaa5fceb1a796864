import { describe, expect, test } from 'vitest';
import { delayAfter } from '../../../src/people/sign-in-delays.ts';
import { chair, refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { hearing } from '../desk/hearing.ts';
import { everyRole, handClock, someone } from './every-role.ts';

const wrong = { personId: 1, secret: '0000' };
const right = { personId: 1, secret: chair.secret };

/** What an attempt ends with; of a delay the seconds. */
async function attempt(client: Client, given = wrong): Promise<unknown> {
  try {
    await client.people.signIn(given);
    return 'in';
  } catch (error) {
    const { code, params } = (error as { data: { code: string; params: { seconds?: number } } }).data;
    return params.seconds ?? code;
  }
}

async function attempts(client: Client, times: number): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await attempt(client));
  return answers;
}

describe('a wrong PIN', () => {
  test('costs nothing three times, then 5, 15, 30, 60 seconds and on to five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000].map(delayAfter)).toEqual([0, 0, 0, 5, 15, 30, 60, 120, 240, 300, 300]);
  });

  test('leaves whoever was signed in, and the right one is refused as well until the wait is over', async () => {
    const clock = handClock();
    const { client } = await everyRole({ monotonic: clock.monotonic });
    await signInAs(client, someone.operator);
    expect(await attempts(client, 4)).toEqual(['secret-wrong', 'secret-wrong', 'secret-wrong', 5]);
    expect((await client.people.state()).signedIn?.name).toBe(someone.operator);
    clock.pass(4);
    expect(await attempt(client, right)).toBe(1);
    clock.pass(1);
    expect(await attempt(client)).toBe('secret-wrong');
    expect(await attempt(client, right)).toBe(15);
    clock.pass(15);
    expect(await attempt(client, right)).toBe('in');
    expect(await attempts(client, 3)).toEqual(['secret-wrong', 'secret-wrong', 'secret-wrong']);
  });

  test('delays nobody else', async () => {
    const { client } = await everyRole(handClock());
    await attempts(client, 4);
    await signInAs(client, someone.observer);
    expect((await client.people.state()).signedIn?.role).toBe('observer');
  });

  test('sent many times at once is tried no oftener than one after the other', async () => {
    const { client, desk } = await everyRole(handClock());
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(client)));
    expect(answers.filter((answer) => answer === 'secret-wrong')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 5)).toHaveLength(17);
    const refusals = desk.file().database.prepare("select count(*) as n from sign_ins where kind = 'refused'").get();
    expect(refusals).toEqual({ n: 3 });
  });

  test('is not forgotten by another program that opens the file', async () => {
    const clock = handClock();
    const { client, another, path } = await everyRole(clock);
    await attempts(client, 4);
    clock.pass(60);
    await client.files.close();
    const next = another().client;
    await next.files.open({ path });
    expect(await attempt(next, right)).toBe(5);
    clock.pass(5);
    expect(await attempt(next)).toBe('secret-wrong');
    await next.files.close();
    await next.files.open({ path });
    expect(await attempt(next, right)).toBe(15);
  });

  test('is not forgotten by a clock that is set forward or back', async () => {
    const clock = handClock();
    let now = Date.UTC(2026, 0, 5);
    const { client } = await everyRole({ monotonic: clock.monotonic, now: () => new Date(now) });
    await attempts(client, 3);
    now += 365 * 24 * 3_600_000;
    expect(await attempt(client, right)).toBe(5);
    now -= 2 * 365 * 24 * 3_600_000;
    expect(await attempt(client, right)).toBe(5);
    clock.pass(5);
    expect(await attempt(client, right)).toBe('in');
  });

  test('as the second person of a command counts like one at the lock screen', async () => {
    const { client } = await everyRole(handClock());
    const seal = (secret: string) => refused(client.rounds.seal({ roundId: 99, witness: { ...witness, secret } }));
    for (let time = 0; time < 3; time += 1) expect(await seal('0000')).toBe('secret-wrong');
    expect(await seal(witness.secret)).toBe('sign-in-delayed');
    expect(await attempt(client, witness)).toBe(5);
  });
});

describe('signing in', () => {
  test('is asked of accounts that are there and active', async () => {
    const { client } = await everyRole();
    await client.people.save({ personId: 2, name: 'Phạm Văn Soát', role: 'operator', active: false });
    expect(await attempt(client, { personId: 99, secret: '1' })).toBe('not-found');
    expect(await attempt(client, witness)).toBe('not-found');
    const names = async () => (await client.people.state()).people.map(({ name }) => name);
    expect(await names()).toContain('Phạm Văn Soát');
    await client.people.lock();
    expect(await names()).not.toContain('Phạm Văn Soát');
  });

  test('takes a password with Vietnamese letters in either Unicode form, and nothing trimmed', async () => {
    const { client } = await everyRole();
    await client.people.setSecret({ personId: 1, secret: ' Mật khẩu dài '.normalize('NFC') });
    expect(await attempt(client, { personId: 1, secret: 'Mật khẩu dài' })).toBe('secret-wrong');
    expect(await attempt(client, { personId: 1, secret: ' Mật khẩu dài '.normalize('NFD') })).toBe('in');
  });

  test('stands in the file with its time and nowhere in the journal', async () => {
    const { client, desk } = await everyRole();
    const { lines } = desk.file().journal.head();
    await signInAs(client, someone.operator);
    await attempt(client);
    await client.people.lock();
    const rows = desk.file().database.prepare('select person_id, kind from sign_ins order by id').all();
    expect(rows.slice(-3)).toEqual([
      { person_id: 3, kind: 'in' },
      { person_id: 1, kind: 'refused' },
      { person_id: 3, kind: 'locked' },
    ]);
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('is told to every screen', async () => {
    const { client, desk } = await everyRole();
    const heard = hearing(desk);
    await signInAs(client, someone.operator);
    await client.people.lock();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await heard()).toEqual(['people', 'people']);
  });
});
