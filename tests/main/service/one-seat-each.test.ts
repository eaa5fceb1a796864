/** Nobody is elected twice, whatever voters write and whatever a later list leaves unsaid. */
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../../main/export/verify.ts';
import { compareRounds } from '../../../main/export/verify-links.ts';
import type { Mark } from '../../../src/election/model.ts';
import { refused, witness } from '../desk/workplace.ts';
import {
  anElection,
  atDesk,
  electedNames,
  enter,
  everything,
  hold,
  keeping,
  offered,
  said,
  seal,
  startOffered,
  times,
} from './held-rounds.ts';
import type { NewElection, Paper } from './held-rounds.ts';

/** A list ballot with these numbers chosen. */
function chosen(lines: number, ...numbers: readonly number[]): Paper {
  const marks = Array.from({ length: lines }, (_, line): Mark => (numbers.includes(line + 1) ? 'chosen' : 'none'));
  return { marks, defects: [], votes: null };
}

const people = ['Lê Văn An', 'Trần Bình', 'Mai Cường'];

/** Two seats and room for names: An has 6 of 10, Bình and Cường 2 each. */
async function anElectedFirst(terms: Partial<NewElection> = {}) {
  const place = await atDesk();
  const { client } = place;
  const election = await anElection(client, people, { style: 'list', writeIn: true, seats: 2, ...terms });
  await hold(client, election.roundId, [
    ...times(6, chosen(3, 1)),
    ...times(2, chosen(3, 2)),
    ...times(2, chosen(3, 3)),
  ]);
  return { ...place, ...election };
}

/** The further round with these of the list left, ready for names. */
async function furtherRound(place: Awaited<ReturnType<typeof anElectedFirst>>, ...kept: readonly string[]) {
  const { candidates } = await offered(place.client, place.electionId);
  const { roundId } = await startOffered(place.client, place.electionId, {
    candidates: candidates.filter(({ name }) => kept.includes(name)),
  });
  const write = (name: string) => place.client.candidates.write({ roundId, name });
  const findings = async () =>
    (await place.client.rounds.get({ roundId })).findings.map(({ finding }) => finding).filter(isOfNames);
  return { roundId, write, findings };
}

const isOfNames = ({ code }: { readonly code: string }) => code === 'W.205' || code === 'W.206';

describe('a name that voters write in a further round', () => {
  test('is refused where it is the name of somebody elected, however it is written', async () => {
    const place = await anElectedFirst();
    const { write } = await furtherRound(place, 'Trần Bình', 'Mai Cường');
    const before = everything(place);
    for (const name of [
      'Lê Văn An',
      'LÊ VĂN AN',
      ' lê  văn an',
      'Lê Văn An'.normalize('NFD'),
      'Đ/c Lê Văn An',
      'Ông Lê Văn An',
    ])
      expect(await refused(write(name)), name).toBe('already-elected');
    expect(everything(place)).toEqual(before);
    await expect(write('bà Lê Văn An')).rejects.toMatchObject({ data: { params: { name: 'Lê Văn An', round: 1 } } });
    expect(await write('Lê Văn An (1975)')).toEqual({ number: 3 });
  });

  test('is refused in every spelling that was merged into the elected, where their tone stands as well', async () => {
    const { client, ...desk } = await atDesk();
    const election = await anElection(client, ['Mai Cường'], { style: 'list', writeIn: true, seats: 2 });
    const { roundId } = election;
    await client.candidates.write({ roundId, name: 'Trần Hoà' });
    await client.candidates.write({ roundId, name: 'Trân Hoa' });
    await client.candidates.merge({ roundId, number: 3, sameAs: 2, witness });
    await hold(client, roundId, [...times(6, chosen(3, 3)), ...times(4, chosen(3, 1))]);
    const { write } = await furtherRound({ client, ...desk, ...election }, 'Mai Cường');
    for (const name of ['Trần Hòa', 'Trân Hoa']) expect(await refused(write(name)), name).toBe('already-elected');
  });

  test('that only looks like somebody elected must be noted, once a ballot carries it', async () => {
    const place = await anElectedFirst();
    const { client } = place;
    const { roundId, write, findings } = await furtherRound(place, 'Trần Bình', 'Mai Cường');
    const { number } = await write('Le Van An');
    expect(await findings()).toEqual([]);
    await enter(client, roundId, [...times(6, chosen(3, number)), ...times(4, chosen(3, 1))]);
    expect(await findings()).toEqual([{ code: 'W.206', name: 'Le Van An', other: 'Lê Văn An', round: 1 }]);
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-unnoted');
    // That it is nobody else on this list says nothing of the list before.
    await client.candidates.merge({ roundId, number, sameAs: null, witness });
    expect(await findings()).toHaveLength(1);
    await seal(client, roundId);
    expect((await findings()).map(({ code }) => code)).toEqual(['W.206']);
  });

  test('is somebody left off the list, who stays one person with one seat', async () => {
    const place = await anElectedFirst({ office: 'delegates', rules: { threshold: '1/5' }, seats: 2 });
    // With a fifth as the line Bình and Cường are level, and the re-vote leaves the seat open.
    const { client, electionId } = place;
    const revote = await startOffered(client, electionId);
    await hold(client, revote.roundId, [...times(5, chosen(2)), ...times(5, chosen(2))]);
    const { roundId, write } = await furtherRound(place, 'Mai Cường');
    expect(await write('trần bình')).toEqual({ number: 2 });
    expect(await write('Trần Bình')).toEqual({ number: 2 });
    expect((await client.rounds.get({ roundId })).candidates[1]).toEqual({
      number: 2,
      name: 'Trần Bình',
      written: true,
      from: 2,
    });
    await hold(client, roundId, [...times(8, chosen(2, 2)), ...times(2, chosen(2, 1))]);
    expect(await electedNames(client, electionId)).toEqual(['Lê Văn An', 'Trần Bình']);
    await client.elections.takeAlternates({ electionId, seats: 3, ...said });
    const { alternates } = await client.elections.get({ electionId });
    expect(alternates?.ordered.map(({ candidate }) => candidate.name)).toEqual(['Mai Cường']);
    const folders = [];
    for (const round of [place.roundId, revote.roundId, roundId]) {
      const { folder } = await client.export.run({ roundId: round, folder: place.documents });
      folders.push({ folder, ...(await verifyFolder(folder)) });
    }
    expect(folders.flatMap(({ differences }) => differences)).toEqual([]);
    expect(compareRounds(folders).differences).toEqual([]);
  });
});

describe('the list of a further round', () => {
  /** Strike ballots, two seats: An has 8 of 10, Bình and Cường are short. */
  async function anElectedOnly(terms: Partial<NewElection> = {}) {
    const place = await atDesk();
    const election = await anElection(place.client, people, { seats: 2, ...terms });
    await hold(place.client, election.roundId, [...times(8, keeping(3, 1)), keeping(3, 2), keeping(3, 3)]);
    return { ...place, ...election };
  }

  test('has who was left off and is typed again as the same person', async () => {
    const place = await anElectedOnly();
    const { client, electionId } = place;
    const { candidates } = await offered(client, electionId);
    const { roundId } = await startOffered(client, electionId, { candidates: candidates.slice(1) });
    const save = (...list: readonly { name: string; birthDate?: string }[]) =>
      client.candidates.save({ roundId, candidates: [...list] });
    const list = async () =>
      (await client.rounds.get({ roundId })).candidates.map(({ name, from }) => [name, from ?? null]);
    expect(await list()).toEqual([['Mai Cường', 3]]);
    await save({ name: 'Mai Cường' }, { name: 'TRẦN BÌNH' }, { name: 'Vũ Dũng' });
    expect(await list()).toEqual([
      ['Mai Cường', 3],
      ['Trần Bình', 2],
      ['Vũ Dũng', null],
    ]);
    for (const name of ['Lê Văn An', 'LÊ VĂN AN', 'Đ/c Lê Văn An'])
      expect(await refused(save({ name: 'Mai Cường' }, { name })), name).toBe('input-wrong');
  });

  test('may be started with somebody of the list before typed as new: they are the same person', async () => {
    const place = await anElectedOnly();
    const { client, electionId } = place;
    const { roundId } = await startOffered(client, electionId, {
      candidates: [{ name: 'Vũ Dũng' }, { name: 'Đ/c Trần Bình' }, { name: 'Mai Cường', from: 3 }],
    });
    expect((await client.rounds.get({ roundId })).candidates).toEqual([
      { number: 1, name: 'Vũ Dũng' },
      { number: 2, name: 'Trần Bình', from: 2 },
      { number: 3, name: 'Mai Cường', from: 3 },
    ]);
  });

  test('is told by dates of birth where names are the same, and must be noted where they are only alike', async () => {
    const place = await atDesk();
    const { client } = place;
    const { electionId, roundId: first } = await anElection(client, [], { seats: 2 });
    await client.candidates.save({
      roundId: first,
      candidates: [{ name: 'Lê Văn An', birthDate: '1970-05-01' }, { name: 'Trần Bình' }],
    });
    await hold(client, first, [...times(8, keeping(2, 1)), ...times(2, keeping(2, 2))]);
    const { candidates } = await offered(client, electionId);
    const start = (name: string, birthDate?: string) =>
      startOffered(client, electionId, { candidates: [...candidates, { name, birthDate }] });
    for (const birthDate of [undefined, '1970', '1970-05-01'])
      expect(await refused(start('Lê Văn An', birthDate)), birthDate).toBe('input-wrong');
    const namesake = await start('Lê Văn An', '1980-02-02');
    const found = async (roundId: number) =>
      (await client.rounds.get({ roundId })).findings.map(({ finding }) => finding).filter(isOfNames);
    expect(await found(namesake.roundId)).toEqual([]);
    await client.elections.removeRound({ roundId: namesake.roundId });
    const alike = await start('Lê Văn Ân');
    expect(await found(alike.roundId)).toEqual([{ code: 'W.206', name: 'Lê Văn Ân', other: 'Lê Văn An', round: 1 }]);
  });

  test('left somebody out for two rounds: they are one person by then too', async () => {
    const place = await anElectedOnly({ office: 'delegates', rules: { threshold: '1/10' }, seats: 2 });
    const { client, electionId } = place;
    const revote = await startOffered(client, electionId);
    await hold(client, revote.roundId, times(10, keeping(2)));
    const { candidates } = await offered(client, electionId);
    const second = await startOffered(client, electionId, { candidates: [candidates[1]!] });
    await hold(client, second.roundId, times(10, keeping(1)));
    // The list of that round knows nothing of Bình any more.
    const third = await startOffered(client, electionId, { candidates: [{ name: 'Trần Bình' }] });
    expect((await client.rounds.get({ roundId: third.roundId })).candidates[0]).not.toHaveProperty('from');
    await hold(client, third.roundId, times(10, keeping(1, 1)));
    expect(await electedNames(client, electionId)).toEqual(['Lê Văn An', 'Trần Bình']);
    await client.elections.takeAlternates({ electionId, seats: 3, ...said });
    const { alternates } = await client.elections.get({ electionId });
    expect(alternates?.ordered.map(({ candidate }) => candidate.name)).not.toContain('Trần Bình');
  });
});

test('even a file whose later ballot carries the elected again lists them once, everywhere', async () => {
  const place = await anElectedFirst();
  const { client, desk, electionId } = place;
  const { roundId, write } = await furtherRound(place, 'Trần Bình', 'Mai Cường');
  const { number } = await write('Vũ Dũng');
  place.changesByHand();
  desk.file().database.prepare('update candidates set name = ? where name = ?').run('LÊ VĂN AN', 'Vũ Dũng');
  await hold(client, roundId, [...times(6, chosen(3, number)), ...times(4, chosen(3, 1))]);
  expect((await client.result.get({ roundId })).result.elected).toEqual([number]);
  expect(await electedNames(client, electionId)).toEqual(['Lê Văn An']);
  expect((await client.elections.get({ electionId })).progress).toMatchObject({ open: 1, state: 'deciding' });
  await client.elections.decide({ roundId, decision: { kind: 'leave-open' }, ...said });
  const [summary] = (await client.congress.summary()).elections;
  expect(summary).toMatchObject({ seats: 2, open: 1, elected: [{ candidate: { name: 'Lê Văn An' } }] });
  expect(summary?.elected).toHaveLength(1);
  const next = await anElection(client, [], { title: 'Bầu Ban Thường vụ', office: 'standing-committee' });
  await client.candidates.takeElected({ roundId: next.roundId, electionId });
  expect((await client.rounds.get({ roundId: next.roundId })).candidates).toEqual([{ number: 1, name: 'Lê Văn An' }]);
});
