import { expect, test } from 'vitest';
import { contract } from '../../../src/api/contract.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { aCongress, refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { everyRole, someone } from './every-role.ts';

const open = ['people.state', 'people.signIn', 'people.recover', 'people.lock', 'people.stillHere', 'hall.state'];
const procedures = Object.entries(contract).flatMap(([room, inside]) =>
  Object.keys(inside).map((name) => `${room}.${name}`),
);
const closed = procedures.filter((name) => !/^(host|files)\./u.test(name) && !open.includes(name));

function call(client: Client, name: string): Promise<unknown> {
  const [room = '', procedure = ''] = name.split('.');
  const inside = client[room as keyof Client] as Record<string, (input: unknown) => Promise<unknown>>;
  return inside[procedure]!({});
}

test('everything about a file is refused while nobody is signed in', async () => {
  const { client } = await everyRole();
  await client.people.lock();
  const answers = await Promise.all(closed.map(async (name) => [name, await refused(call(client, name))]));
  expect(answers).toEqual(closed.map((name) => [name, 'signed-out']));
  expect(closed.length).toBeGreaterThan(60);
});

test('the start screen, the lock screen and the hosts are answered while nobody is signed in', async () => {
  const { client, path } = await everyRole();
  await client.people.lock();
  expect(await client.files.current()).toMatchObject({ path, kind: 'real', title: expect.stringContaining('Đảng bộ') });
  expect(await client.people.state()).toMatchObject({ signedIn: null, lockAfterMinutes: 5, samplePin: null });
  expect(await client.host.info()).toMatchObject({ kind: 'web' });
  await client.people.stillHere();
  await client.people.lock();
});

test('opening a file signs nobody in, opening it again while it is open signs nobody out', async () => {
  const { client, path, documents } = await everyRole();
  const signedIn = async () => (await client.people.state()).signedIn;
  expect(await signedIn()).toMatchObject({ name: someone.chair, role: 'chair' });
  await client.files.open({ path });
  expect(await signedIn()).toMatchObject({ name: someone.chair });
  await client.files.close();
  await client.files.open({ path });
  expect(await signedIn()).toBeNull();
  expect(await refused(client.congress.get())).toBe('signed-out');
  await signInAs(client, someone.operator);
  await client.files.create({
    path: `${documents}/khác`,
    congress: aCongress,
    chair: { name: 'Bùi Thị Khác', secret: '7777' },
  });
  expect(await signedIn()).toEqual({ id: 1, name: 'Bùi Thị Khác', role: 'chair' });
  await client.files.open({ path });
  expect(await signedIn()).toBeNull();
});

test('an export that was begun before the lock is finished and stands under the name of who began it', async () => {
  const { client, desk, documents } = await everyRole();
  const { roundId } = await twoOfThree(client);
  for (const batch of [1, 2]) await key(client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  await client.rounds.seal({ roundId, witness });
  const exporting = client.export.run({ roundId, folder: documents });
  await new Promise((resolve) => setImmediate(resolve));
  await client.people.lock();
  expect((await exporting).folder).toContain('Kiem-phieu');
  expect((await client.people.state()).signedIn).toBeNull();
  expect(desk.file().journal.lines().at(-1)).toMatchObject({
    action: 'round-exported',
    open: { actor: someone.chair },
  });
});
