import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRouter } from '../../../main/service/router.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { chair, newCongress, operators, refused, signInAs, workplace } from '../desk/workplace.ts';

const [anh] = operators;
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pile half keyed by an operator, at a computer whose clock goes on by hand and whose timers stand still with it. */
async function keying() {
  let now = Date.UTC(2026, 0, 5, 8);
  const place = workplace({ wallClock: () => now });
  const { client, documents } = place;
  await newCongress(client, `${documents}/thu.kiemphieu`);
  const { roundId } = await twoOfThree(client);
  await signInAs(client, anh);
  const readingId = await key(client, { roundId, batch: 1 }, [struck(3, 1), struck(3, 2)]);
  const record = (serial: number) => client.reading.record({ readingId, serial, ballot: struck(3, 3), doubt: null });
  const signedIn = async () => (await client.people.state()).signedIn?.name ?? null;
  const entered = () => place.desk.file().readings.places(readingId).length;
  return { ...place, roundId, record, signedIn, entered, clock: (minutes: number) => (now += minutes * minute) };
}

describe('a computer that slept', () => {
  test('longer than the lock waits is locked for whoever wakes it, and nothing of the pile is lost', async () => {
    const { client, clock, record, signedIn, entered, desk } = await keying();
    clock(60);
    expect(await refused(record(3))).toBe('signed-out');
    expect(await signedIn()).toBeNull();
    expect(desk.file().database.prepare('select kind from sign_ins order by id desc').pluck().get()).toBe('locked');
    expect(entered()).toBe(2);
    await signInAs(client, anh);
    await record(3);
    expect(entered()).toBe(3);
  });

  test('is not kept open by the key that wakes it', async () => {
    const { client, clock, signedIn } = await keying();
    clock(5);
    await client.people.stillHere();
    expect(await signedIn()).toBeNull();
  });

  test('shorter than that goes on where it was', async () => {
    const { clock, record, signedIn, entered } = await keying();
    clock(4.9);
    await record(3);
    clock(4.9);
    await record(4);
    expect([await signedIn(), entered()]).toEqual([anh, 4]);
  });
});

describe('a clock that is set while somebody keys', () => {
  test('forward locks, and the PIN opens again', async () => {
    const { client, clock, record, entered } = await keying();
    clock(365 * 24 * 60);
    expect(await refused(record(3))).toBe('signed-out');
    await signInAs(client, anh);
    await record(3);
    expect(entered()).toBe(3);
  });

  test('back neither locks nor keeps open: the lock comes by the time that passes', async () => {
    const { clock, record, signedIn, entered } = await keying();
    clock(-365 * 24 * 60);
    await record(3);
    expect(await signedIn()).toBe(anh);
    vi.advanceTimersByTime(5 * minute);
    expect(await signedIn()).toBeNull();
    expect(await refused(record(4))).toBe('signed-out');
    expect(entered()).toBe(3);
  });

  test('does not shorten the wait after wrong PINs, nor lengthen it', async () => {
    let passed = 0;
    let now = Date.UTC(2026, 0, 5);
    const { client, documents } = workplace({ monotonic: () => passed, wallClock: () => now });
    await newCongress(client, `${documents}/thu.kiemphieu`);
    await client.people.lock();
    const attempt = (secret: string) => refused(client.people.signIn({ personId: 1, secret }));
    for (let time = 0; time < 3; time += 1) expect(await attempt('0000')).toBe('secret-wrong');
    now += 24 * 60 * minute;
    expect(await attempt(chair.secret)).toBe('sign-in-delayed');
    now -= 48 * 60 * minute;
    passed += 5_000;
    expect(await attempt(chair.secret)).toBeUndefined();
    expect((await client.people.state()).signedIn?.name).toBe(chair.name);
  });
});

describe('two windows at one desk', () => {
  test('are locked together, and neither can key until somebody gives a PIN in one of them', async () => {
    const { client, record, desk, roundId } = await keying();
    const other = createRouterClient(createRouter(desk));
    await other.people.lock();
    expect(await refused(record(3))).toBe('signed-out');
    await signInAs(other, operators[1]);
    // Whoever sits there now is another person: the reading under the first window's hand is not theirs.
    expect(await refused(record(3))).toBe('reading-not-begun');
    await signInAs(client, anh);
    await record(3);
    expect((await other.reading.open({ roundId, batch: 1 })).entries).toHaveLength(3);
  });

  test('keep each other from the lock: a key in one is a key at the desk', async () => {
    const { client, desk, signedIn } = await keying();
    const other = createRouterClient(createRouter(desk));
    vi.advanceTimersByTime(4 * minute);
    await other.people.stillHere();
    vi.advanceTimersByTime(4 * minute);
    expect(await signedIn()).toBe(anh);
    await client.people.lock();
    expect((await other.people.state()).signedIn).toBeNull();
  });
});

describe('a second program', () => {
  test('is kept out of a file that is open, also while the first one is locked, and changes nothing of it', async () => {
    const { client, another, record, entered, desk } = await keying();
    const { path } = desk.file();
    const second = another();
    expect(await refused(second.client.files.open({ path }))).toBe('file-in-use');
    await client.people.lock();
    expect(await refused(second.client.files.open({ path }))).toBe('file-in-use');
    expect(second.desk.current()).toBeNull();
    await signInAs(client, anh);
    await record(3);
    expect(entered()).toBe(3);
    await client.files.close();
    await second.client.files.open({ path });
    // Whoever was signed in at the other computer is not at this one.
    expect((await second.client.people.state()).signedIn).toBeNull();
  });
});
