import { describe, expect, test } from 'vitest';
import { refused } from '../desk/workplace.ts';
import { anElection, atDesk, everything, hold, keeping, said, times } from './held-rounds.ts';

/** Two delegates of five people; Cường and Dũng are over half as well, Én is not. */
async function delegatesElected() {
  const place = await atDesk();
  const people = ['An', 'Bình', 'Cường', 'Dũng', 'Én'];
  const delegates = await anElection(place.client, people, {
    office: 'delegates',
    seats: 3,
    rules: { threshold: '2/5' },
  });
  const papers = [
    ...times(4, keeping(5, 1, 2, 3)),
    ...times(3, keeping(5, 1, 2, 4)),
    keeping(5, 1, 3, 4),
    keeping(5, 1, 2, 5),
    keeping(5, 1, 3, 5),
  ];
  await hold(place.client, delegates.roundId, papers);
  const take = (seats: number) =>
    place.client.elections.takeAlternates({ electionId: delegates.electionId, seats, ...said });
  const replace = (absent: string) =>
    place.client.elections.replace({ electionId: delegates.electionId, absent, ...said });
  return { ...place, ...delegates, take, replace };
}

describe('alternates from the remainder', () => {
  test('are the next over the line, in the order of their votes', async () => {
    const { client, electionId, take } = await delegatesElected();
    expect((await client.elections.get({ electionId })).alternates).toBeNull();
    await take(2);
    const { alternates } = await client.elections.get({ electionId });
    expect(alternates?.seats).toBe(2);
    expect(alternates?.ordered.map(({ candidate, votes }) => [candidate.name, votes])).toEqual([['Dũng', 4]]);
    expect((await client.congress.summary()).elections[0]?.alternates).toEqual(alternates);
    expect((await client.congress.summary()).elections[0]?.taken).toEqual({ seats: 2, ...said });
    await take(0);
    expect((await client.elections.get({ electionId })).alternates).toBeNull();
    expect((await client.congress.summary()).elections[0]?.taken).toEqual({ seats: 0, ...said });
  });

  test('take the places of absent delegates in their order, each place once', async () => {
    const place = await delegatesElected();
    const { client, electionId, take, replace } = place;
    await take(1);
    const before = everything(place);
    expect(await refused(replace('Én'))).toBe('not-elected');
    expect(everything(place)).toEqual(before);
    expect(await replace('Bình')).toEqual({ absent: 'Bình', by: 'Dũng', ...said });
    expect(await refused(replace('Bình'))).toBe('not-elected');
    expect(await refused(replace('An'))).toBe('no-alternate-left');
    expect(await refused(replace('Dũng'))).toBe('no-alternate-left');
    expect(await refused(take(0))).toBe('decision-unfit');
    const { alternates } = await client.elections.get({ electionId });
    expect(alternates?.replacements).toEqual([{ absent: 'Bình', by: 'Dũng', ...said }]);
  });

  test('are taken only from a finished election of delegates', async () => {
    const { client } = await atDesk();
    const delegates = await anElection(client, ['An', 'Bình'], { office: 'delegates' });
    const committee = await anElection(client, ['An', 'Bình']);
    const take = (electionId: number) => refused(client.elections.takeAlternates({ electionId, seats: 1, ...said }));
    expect(await take(delegates.electionId)).toBe('election-unfinished');
    await hold(client, committee.roundId, times(10, keeping(2, 1)));
    expect(await take(committee.electionId)).toBe('step-not-offered');
  });
});

describe('alternates elected by a ballot of their own', () => {
  test('replace in the order of that election', async () => {
    const { client, electionId, replace } = await delegatesElected();
    expect(await refused(replace('An'))).toBe('no-alternate-left');
    const own = await anElection(client, ['Giang', 'Hà', 'Khoa'], { office: 'alternate-delegates', seats: 2 });
    await hold(client, own.roundId, [...times(6, keeping(3, 2, 3)), ...times(4, keeping(3, 1, 3))]);
    const { alternates } = await client.elections.get({ electionId });
    expect(alternates?.ordered.map(({ candidate }) => candidate.name)).toEqual(['Khoa', 'Hà']);
    expect((await replace('An')).by).toBe('Khoa');
    expect((await replace('Khoa')).by).toBe('Hà');
    expect(await refused(replace('Bình'))).toBe('no-alternate-left');
  });
});
