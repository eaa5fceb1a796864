import { describe, expect, test } from 'vitest';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { aCongress, operators, refused, signInAs, witness } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';
import { anElection, hold, keeping, times } from '../service/held-rounds.ts';
import { everyRole, someone } from './every-role.ts';

type Second = { readonly witness?: { readonly personId: number; readonly secret: string } };
type Command = (client: Client, roundId: number, second: Second) => Promise<unknown>;

const electorate = { ...aCongress.electorate, summoned: 12, present: 10 };
const holder = { code: '101', name: 'Nguyễn Thị Vốn', own: 1000, proxied: 0, present: true };

/** Each once ballots were entered; the same sent again changes nothing. */
const onceCounted: Readonly<Record<string, Command>> = {
  'rounds.saveElectorate': (client, roundId, second) =>
    client.rounds.saveElectorate({ roundId, electorate, ...second }),
  'rounds.saveBallots': (client, roundId, second) =>
    client.rounds.saveBallots({ roundId, issued: 11, collected: 10, batchSize: 5, ...second }),
  'rounds.saveReadings': (client, roundId, second) => client.rounds.saveReadings({ roundId, readings: 2, ...second }),
  'congress.save': (client, _, second) => client.congress.save({ ...aCongress, electorate, ...second }),
  'holders.save': (client, _, second) => client.holders.save({ holders: [holder], ...second }),
};

async function entered() {
  const place = await everyRole();
  const { roundId } = await twoOfThree(place.client);
  for (const batch of [1, 2]) await key(place.client, { roundId, batch }, Array(5).fill(struck(3, 3)));
  return { ...place, roundId };
}

describe.each(Object.entries(onceCounted))('%s', (_, command) => {
  test('needs one person before the first ballot', async () => {
    const { client } = await everyRole();
    const { roundId } = await twoOfThree(client);
    expect(await refused(command(client, roundId, {}))).toBeUndefined();
  });

  test('needs two once ballots were entered, and the journal names both', async () => {
    const { client, desk, roundId } = await entered();
    const { lines } = desk.file().journal.head();
    expect(await refused(command(client, roundId, {}))).toBe('second-person-needed');
    expect(desk.file().journal.head().lines).toBe(lines);
    await command(client, roundId, { witness });
    const row = desk.file().database.prepare('select actor, open, closed from journal order by seq desc limit 1').get();
    const { actor, open, closed } = row as { actor: string; open: string; closed: string | null };
    expect(actor).toBe(someone.chair);
    expect(JSON.parse(closed ?? open)).toMatchObject({ witness: operators[0] });
  });

  test('that changes nothing needs nobody', async () => {
    const { client, desk, roundId } = await entered();
    await command(client, roundId, { witness });
    const { lines } = desk.file().journal.head();
    expect(await refused(command(client, roundId, {}))).toBeUndefined();
    expect(desk.file().journal.head().lines).toBe(lines);
  });
});

test('what changes no electorate of a round needs one person also while ballots are there', async () => {
  const { client, roundId } = await entered();
  expect(await refused(client.congress.save({ ...aCongress, term: '2030 – 2035' }))).toBeUndefined();
  await client.rounds.saveElectorate({ roundId, electorate, witness });
  // The round has an electorate of its own by now and follows the congress no more.
  expect(await refused(client.congress.save({ ...aCongress, electorate }))).toBeUndefined();
});

test('the elected of another election as electorate need two once ballots were entered', async () => {
  const { client, roundId } = await entered();
  const { electionId, roundId: other } = await anElection(client, ['An', 'Bình']);
  await hold(client, other, times(10, keeping(2, 1)));
  expect(await refused(client.rounds.electorateFrom({ roundId, electionId }))).toBe('second-person-needed');
  await client.rounds.electorateFrom({ roundId, electionId, witness });
});

describe('the seal', () => {
  test('is closed and opened by two persons, always', async () => {
    const { client, desk, roundId } = await entered();
    expect(await refused(client.rounds.seal({ roundId }))).toBe('second-person-needed');
    await client.rounds.seal({ roundId, witness });
    const both = { actor: someone.chair, witness: operators[0] };
    expect(desk.file().journal.lines().at(-1)).toMatchObject({ action: 'round-sealed', open: both });
    expect(await refused(client.rounds.reopen({ roundId, reason: 'Sót phiếu' }))).toBe('second-person-needed');
    await client.rounds.reopen({ roundId, reason: 'Sót phiếu', witness });
    expect(desk.file().journal.lines().at(-1)).toMatchObject({ action: 'round-reopened', open: both });
  });

  test('takes as the second person another member of the committee who gives the PIN', async () => {
    const { client, roundId } = await entered();
    const { people } = await client.people.state();
    const idOf = (name: string) => people.find((person) => person.name === name)!.id;
    const seal = (personId: number, secret: string) =>
      refused(client.rounds.seal({ roundId, witness: { personId, secret } }));
    expect(await seal(idOf(someone.chair), '2468')).toBe('second-person-unfit');
    expect(await seal(idOf(someone.observer), '1357')).toBe('second-person-unfit');
    expect(await seal(idOf(someone.technician), '1357')).toBe('second-person-unfit');
    expect(await seal(witness.personId, '2468')).toBe('secret-wrong');
    expect(await seal(99, '1357')).toBe('not-found');
    expect(await seal(witness.personId, witness.secret)).toBeUndefined();
  });

  test('is not for an operator, whoever stands beside', async () => {
    const { client, roundId } = await entered();
    await signInAs(client, operators[0]);
    const seal = client.rounds.seal({ roundId, witness: { personId: 1, secret: '2468' } });
    expect(await refused(seal)).toBe('role-refused');
  });

  test('is not sealed by another chair who signed in while the second person gave the PIN', async () => {
    const { client, desk, roundId } = await entered();
    const { personId } = await client.people.add({ name: 'Lý Thị Phó', role: 'chair', secret: '8642' });
    const { lines } = desk.file().journal.head();
    // One secret is checked after the other: the deputy sits down before the second person is known.
    const signedIn = client.people.signIn({ personId, secret: '8642' });
    const sealed = refused(client.rounds.seal({ roundId, witness }));
    await signedIn;
    expect(await sealed).toBe('signed-out');
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('is not sealed by the one who stood beside and signed in meanwhile', async () => {
    const { client, desk } = await entered();
    const second = await desk.witness(witness);
    await client.people.add({ name: 'Lý Thị Phó', role: 'chair', secret: '8642' });
    await client.people.save({ personId: witness.personId, name: operators[0], role: 'chair', active: true });
    await signInAs(client, operators[0]);
    expect(() => desk.command('round-sealed', () => ({ answer: undefined, changed: null }), second)).toThrow(
      expect.objectContaining({ code: 'second-person-unfit' }),
    );
  });
});
