import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../../main/export/verify.ts';
import { compareRounds } from '../../../main/export/verify-links.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { aCongress, refused, witness } from '../desk/workplace.ts';
import {
  anElection,
  atDesk,
  electedNames,
  enter,
  everything,
  exported,
  hold,
  keeping,
  offered,
  otherTerms,
  said,
  seal,
  startOffered,
  times,
} from './held-rounds.ts';

const six = ['An', 'Bình', 'Cường', 'Dũng', 'Én', 'Phong'];

/** 4 seats: 1 and 2 elected, 3, 4 and 5 level with 6 votes for the two places left. */
const threeLevel = [
  ...times(3, keeping(6, 1, 2, 3, 4)),
  ...times(3, keeping(6, 1, 2, 3, 5)),
  ...times(2, keeping(6, 1, 2, 4, 5)),
  keeping(6, 1, 2, 4, 6),
  keeping(6, 1, 2, 5, 6),
];

/** 1 seat: 1 and 2 level with 6 votes. */
const twoLevel = [...times(5, keeping(2, 1)), ...times(5, keeping(2, 2))];

async function afterTie() {
  const place = await atDesk();
  const election = await anElection(place.client, six, { seats: 4 });
  await hold(place.client, election.roundId, threeLevel);
  return { ...place, ...election };
}

/** One seat; nobody has more than half. */
async function afterShortfall(terms: Parameters<typeof anElection>[2] = {}) {
  const place = await atDesk();
  const election = await anElection(place.client, ['An', 'Bình'], terms);
  await hold(place.client, election.roundId, twoLevel);
  return { ...place, ...election };
}

describe('an election over its rounds', () => {
  test('goes from a tie over a re-vote and a further round to a seat left open, and every folder verifies', async () => {
    const { client, documents, electionId, roundId, logged } = await afterTie();
    const tied = await client.elections.get({ electionId });
    expect(tied.progress).toMatchObject({ state: 'deciding', open: 2 });
    expect(tied.progress.steps).toMatchObject([{ kind: 'revote', duty: 'must', seats: 2, candidates: [3, 4, 5] }]);

    const revote = await startOffered(client, electionId);
    // Read as often as the round before, not as often as a new election.
    expect((await client.rounds.get({ roundId: revote.roundId })).readings).toBe(1);
    expect(await client.rounds.get({ roundId: revote.roundId })).toMatchObject({
      number: 2,
      kind: 'revote',
      colour: 'yellow',
      ruleSet: 'party',
      candidates: [
        { number: 1, name: 'Cường', from: 3 },
        { number: 2, name: 'Dũng', from: 4 },
        { number: 3, name: 'Én', from: 5 },
      ],
    });
    await hold(client, revote.roundId, times(10, keeping(3, 1)));
    expect((await client.elections.get({ electionId })).progress.steps).toMatchObject([
      { kind: 'further', duty: 'may', round: 1, seats: 1, candidates: [4, 5, 6] },
      { kind: 'leave-open', round: 2, seats: 1 },
    ]);

    const { candidates } = await offered(client, electionId);
    const further = await startOffered(client, electionId, { candidates: [...candidates, { name: 'Giang' }] });
    await hold(client, further.roundId, [...times(5, keeping(4, 1)), ...times(5, keeping(4, 4))]);
    await client.elections.decide({ roundId: further.roundId, decision: { kind: 'leave-open' }, ...said });
    const done = await client.elections.get({ electionId });
    expect(done.progress).toMatchObject({ state: 'complete', open: 1, steps: [] });
    expect(done.progress.elected.map(({ candidate, round, by }) => [candidate.name, round, by])).toEqual([
      ['An', 1, 'votes'],
      ['Bình', 1, 'votes'],
      ['Cường', 2, 'votes'],
    ]);
    expect(done.decisions.map(({ round, decision, revocable }) => [round, decision.kind, revocable])).toEqual([
      [2, 'go-on', false],
      [3, 'leave-open', true],
    ]);
    expect((await client.elections.list())[0]?.progress).toBe('complete');

    const folders = [];
    for (const id of [roundId, revote.roundId, further.roundId]) {
      const { folder } = await client.export.run({ roundId: id, folder: documents });
      const verified = await verifyFolder(folder);
      expect(verified.differences).toEqual([]);
      folders.push({ folder, ...verified });
    }
    expect(compareRounds(folders)).toEqual({ differences: [], notCompared: [] });
    expect(logged).toEqual([]);
  });

  test('tells in its exported folders by which rounds and decisions it came so far', async () => {
    const { client, documents, electionId } = await afterTie();
    const revote = await startOffered(client, electionId);
    await hold(client, revote.roundId, times(10, keeping(3, 1)));
    const further = await startOffered(client, electionId);
    await hold(client, further.roundId, times(10, keeping(3, 1)));
    const { folder } = await client.export.run({ roundId: further.roundId, folder: documents });
    const { round, office } = parseElectionFile(exported(folder, 'election.json'), 'election.json');
    expect(office).toBe('executive-committee');
    expect(round).toMatchObject({ kind: 'further', number: 3, parent: 1, colour: 'yellow' });
    expect(round.earlier).toMatchObject([
      { number: 1, kind: 'first', elected: [1, 2], tied: { seats: 2, candidates: [3, 4, 5] }, decisions: [] },
      { number: 2, kind: 'revote', elected: [1], tied: null, shortfall: 1, decisions: [{ kind: 'go-on', ...said }] },
    ]);
    const minutes = await client.papers.minutes({ roundId: further.roundId });
    expect(minutes.size).toBeGreaterThan(1000);
  });

  test('of delegates must go on after a first round that was short', async () => {
    const { client, electionId, roundId } = await afterShortfall({ office: 'delegates' });
    const { progress } = await client.elections.get({ electionId });
    expect(progress.steps).toMatchObject([{ kind: 'further', duty: 'must' }]);
    const leave = () => client.elections.decide({ roundId, decision: { kind: 'leave-open' }, ...said });
    expect(await refused(leave())).toBe('step-not-offered');
    const further = await startOffered(client, electionId);
    await hold(client, further.roundId, twoLevel);
    await client.elections.decide({ roundId: further.roundId, decision: { kind: 'leave-open' }, ...said });
    expect((await client.elections.get({ electionId })).progress.state).toBe('complete');
  });

  test('of the Youth Union ends after the second round', async () => {
    const { client, electionId } = await afterShortfall({ ruleSet: 'youth-union' });
    const first = await offered(client, electionId);
    const further = await client.elections.startRound(first);
    await hold(client, further.roundId, twoLevel);
    expect((await client.elections.get({ electionId })).progress).toMatchObject({
      state: 'complete',
      open: 1,
      steps: [],
    });
    expect(await refused(client.elections.startRound(first))).toBe('step-not-offered');
  });
});

describe('a later round', () => {
  test('has exactly the tied and exactly their places in a re-vote', async () => {
    const place = await afterTie();
    const { client, electionId } = place;
    const round = await offered(client, electionId);
    const [third, fourth, fifth] = round.candidates;
    const before = everything(place);
    for (const change of [
      { seats: 1 },
      { seats: 3 },
      { candidates: [third!, fourth!] },
      { candidates: [third!, fourth!, { name: 'Phong', from: 6 }] },
      { candidates: [third!, fourth!, fourth!] },
      { candidates: [third!, fourth!, fifth!, { name: 'Giang' }] },
    ])
      expect(await refused(client.elections.startRound({ ...round, ...change })), JSON.stringify(change)).toBe(
        'input-wrong',
      );
    expect(await refused(client.elections.startRound({ ...round, kind: 'further' }))).toBe('step-not-offered');
    expect(await refused(client.elections.startRound({ ...round, reason: ' ' }))).toBe('input-wrong');
    expect(everything(place)).toEqual(before);
  });

  test('elects nobody twice and no more people than seats are open', async () => {
    const place = await afterShortfall({ seats: 2, rules: { base: 'collected' } });
    const { client, electionId } = place;
    const round = await offered(client, electionId);
    expect(round).toMatchObject({ kind: 'further', seats: 2 });
    const before = everything(place);
    expect(await refused(client.elections.startRound({ ...round, seats: 3 }))).toBe('input-wrong');
    expect(await refused(client.elections.startRound({ ...round, candidates: [] }))).toBe('input-wrong');
    expect(await refused(client.elections.startRound({ ...round, candidates: [{ name: 'X', from: 9 }] }))).toBe(
      'input-wrong',
    );
    expect(everything(place)).toEqual(before);
    const next = await client.elections.startRound({ ...round, seats: 1 });
    await hold(client, next.roundId, times(10, keeping(2, 1)));
    const third = await offered(client, electionId);
    expect(third).toMatchObject({ seats: 1, candidates: [{ name: 'Bình', from: 2 }] });
    const withElected = { ...third, candidates: [...third.candidates, { name: 'An' }] };
    expect(await refused(client.elections.startRound(withElected))).toBe('input-wrong');
    const namesake = { ...third.candidates[0]!, name: 'Không ai đọc tên này' };
    const { roundId } = await client.elections.startRound({ ...third, candidates: [namesake] });
    expect((await client.rounds.get({ roundId })).candidates).toMatchObject([{ name: 'Bình', from: 2 }]);
  });

  test('keeps the people of its list when it is saved in another order, and the tied of a re-vote are fixed', async () => {
    const { client, electionId } = await afterTie();
    const { roundId } = await startOffered(client, electionId);
    const save = (...names: string[]) =>
      client.candidates.save({ roundId, candidates: names.map((name) => ({ name })) });
    await save('Én', 'Cường', 'Dũng');
    expect((await client.rounds.get({ roundId })).candidates.map(({ name, from }) => [name, from])).toEqual([
      ['Én', 5],
      ['Cường', 3],
      ['Dũng', 4],
    ]);
    expect(await refused(save('Én', 'Cường'))).toBe('input-wrong');
    expect(await refused(save('Én', 'Cường', 'Phong'))).toBe('input-wrong');
    expect(await refused(client.candidates.takeElected({ roundId, electionId }))).toBe('step-not-offered');
  });

  test('confirms its electorate anew, whatever the congress says', async () => {
    const { client, electionId } = await afterTie();
    const electorate = { ...aCongress.electorate, present: 8 };
    const { roundId } = await startOffered(client, electionId, { electorate });
    await client.congress.save({ ...aCongress, electorate: { ...aCongress.electorate, summoned: 40 } });
    expect((await client.rounds.get({ roundId })).electorate).toEqual(electorate);
  });

  test('is on paper of a colour that may be changed until the seal; a first round is on white', async () => {
    const { client, electionId, roundId } = await afterShortfall();
    expect((await client.rounds.get({ roundId })).colour).toBe('white');
    expect(await refused(client.rounds.saveColour({ roundId, colour: 'pink' }))).toBe('round-sealed');
    const next = await startOffered(client, electionId);
    await client.rounds.saveColour({ roundId: next.roundId, colour: 'pink' });
    expect((await client.elections.get({ electionId })).rounds.map(({ colour }) => colour)).toEqual(['white', 'pink']);
  });

  test('can be taken back before its first ballot, and then its decision is gone too', async () => {
    const { client, electionId, roundId } = await afterShortfall();
    const next = await startOffered(client, electionId);
    expect(await refused(client.elections.removeRound({ roundId }))).toBe('step-not-offered');
    const reading = await enter(client, next.roundId, twoLevel);
    expect(await refused(client.elections.removeRound({ roundId: next.roundId }))).toBe('counting-started');
    for (const _ of twoLevel) await client.reading.withdraw({ readingId: reading });
    await client.elections.removeRound({ roundId: next.roundId });
    expect(await refused(client.rounds.get({ roundId: next.roundId }))).toBe('not-found');
    const { rounds, decisions } = await client.elections.get({ electionId });
    expect(rounds.map(({ number }) => number)).toEqual([1]);
    expect(decisions).toEqual([]);
    const again = await startOffered(client, electionId);
    expect((await client.rounds.get({ roundId: again.roundId })).number).toBe(2);
    expect(again.roundId).not.toBe(next.roundId);
  });

  test('keeps the rounds before it sealed, with what was decided on them', async () => {
    const place = await afterShortfall();
    const { client, electionId, roundId } = place;
    const next = await startOffered(client, electionId);
    const [goOn] = (await client.elections.get({ electionId })).decisions;
    const before = everything(place);
    expect(await refused(client.rounds.reopen({ roundId, reason: 'r', witness }))).toBe('round-has-later');
    expect(await refused(client.elections.revoke({ decisionId: goOn!.id, reason: 'r' }))).toBe('round-has-later');
    expect(await refused(client.elections.remove({ electionId }))).toBe('round-sealed');
    expect(await refused(client.elections.save({ roundId: next.roundId, ...otherTerms }))).toBe('round-sealed');
    expect(everything(place)).toEqual(before);
    await client.elections.removeRound({ roundId: next.roundId });
    await client.rounds.reopen({ roundId, reason: 'r', witness });
  });
});

describe('a tie that stays a tie', () => {
  async function tiedAgain() {
    const place = await atDesk();
    const election = await anElection(place.client, ['An', 'Bình', 'Cường'], { seats: 2 });
    const papers = [...times(4, keeping(3, 1, 2)), ...times(4, keeping(3, 1, 3)), ...times(2, keeping(3, 2, 3))];
    await hold(place.client, election.roundId, papers);
    const { roundId } = await startOffered(place.client, election.electionId);
    return { ...place, ...election, revote: roundId };
  }

  test('is settled by drawing lots among exactly the tied, and the decision can be taken back', async () => {
    const place = await tiedAgain();
    const { client, electionId, revote } = place;
    const decide = (...elected: number[]) =>
      client.elections.decide({ roundId: revote, decision: { kind: 'settle-tie', method: 'lots', elected }, ...said });
    await enter(client, revote, twoLevel);
    expect(await refused(decide(1))).toBe('step-not-offered');
    await seal(client, revote);
    const before = everything(place);
    for (const elected of [[1, 2], [3], [1, 1]]) expect(await refused(decide(...elected))).toBe('decision-unfit');
    expect(everything(place)).toEqual(before);

    const { decisionId } = await decide(2);
    const settled = await client.elections.get({ electionId });
    expect(settled.progress).toMatchObject({ state: 'complete', open: 0 });
    expect(settled.progress.elected.map(({ candidate, by }) => [candidate.name, by])).toEqual([
      ['An', 'votes'],
      ['Cường', 'lots'],
    ]);
    expect(await refused(decide(1))).toBe('step-not-offered');
    await client.elections.revoke({ decisionId, reason: 'Bốc thăm lại' });
    expect(await refused(client.elections.revoke({ decisionId, reason: 'r' }))).toBe('not-found');
    await decide(1);
    expect(await electedNames(client, electionId)).toEqual(['An', 'Bình']);
  });

  test('may be voted on once more, or its place left open', async () => {
    const { client, electionId, revote } = await tiedAgain();
    await hold(client, revote, twoLevel);
    const { steps } = (await client.elections.get({ electionId })).progress;
    expect(steps.map(({ kind }) => kind)).toEqual(['revote', 'settle-tie', 'leave-open']);
    const again = await startOffered(client, electionId);
    expect((await client.rounds.get({ roundId: again.roundId })).candidates).toMatchObject([{ from: 1 }, { from: 2 }]);
    await client.elections.removeRound({ roundId: again.roundId });
    await client.elections.decide({ roundId: revote, decision: { kind: 'leave-open' }, ...said });
    expect((await client.elections.get({ electionId })).progress).toMatchObject({ state: 'complete', open: 1 });
  });

  test('loses its decision when the round is reopened', async () => {
    const { client, electionId, revote } = await tiedAgain();
    await hold(client, revote, twoLevel);
    const decision = { kind: 'settle-tie', method: 'congress', elected: [1] } as const;
    await client.elections.decide({ roundId: revote, decision, ...said });
    await client.rounds.reopen({ roundId: revote, reason: 'Nhập sai', witness });
    await client.rounds.seal({ roundId: revote, witness });
    const { decisions, progress } = await client.elections.get({ electionId });
    expect(decisions).toEqual([]);
    expect(progress.state).toBe('deciding');
  });
});

test('a name struck in part stands behind the column its rule counts it in', async () => {
  for (const partialStrike of ['kept', 'struck'] as const) {
    const { client } = await atDesk();
    const { roundId } = await anElection(client, ['An', 'Bình'], { rules: { partialStrike } });
    const partly = { marks: ['partial', 'struck'] as const, defects: [], votes: null };
    await hold(client, roundId, [keeping(2, 1), { ...partly, marks: [...partly.marks] }]);
    const behind = async (as: 'for' | 'against') =>
      (await client.result.ballots({ roundId, query: { kind: 'candidate', number: 1, as } })).length;
    const [line] = (await client.result.get({ roundId })).result.candidates;
    expect([await behind('for'), await behind('against')]).toEqual([line!.for, line!.against]);
    expect(line!.for).toBe(partialStrike === 'kept' ? 2 : 1);
  }
});

describe('voided ballots', () => {
  /** One paper more in the box than was issued. */
  async function oneTooMany() {
    const place = await atDesk();
    const election = await anElection(place.client, ['An', 'Bình']);
    const { roundId } = election;
    await place.client.rounds.saveBallots({ roundId, issued: 2, collected: 3, batchSize: 50 });
    const { id: readingId } = await place.client.reading.open({ roundId, batch: 1 });
    await place.client.reading.record({ readingId, serial: 1, ballot: keeping(2, 1), doubt: null });
    const annul = () => place.client.elections.decide({ roundId, decision: { kind: 'annul' }, ...said });
    return { ...place, ...election, readingId, annul };
  }

  test('count for nothing, take no more entries, and the same vote is held again', async () => {
    const { client, documents, electionId, roundId, readingId, annul } = await oneTooMany();
    await annul();
    const view = await client.elections.get({ electionId });
    expect(view.rounds[0]).toMatchObject({ annulled: true, state: 'counting' });
    expect(view.progress).toMatchObject({ state: 'deciding', elected: [] });
    const ballot = keeping(2, 1);
    for (const change of [
      () => client.reading.record({ readingId, serial: 2, ballot, doubt: null }),
      () => client.reading.open({ roundId, batch: 1 }),
      () => client.reading.withdraw({ readingId }),
      () => client.rulings.decide({ roundId, batch: 1, serial: 1, ballot, reason: 'r', votesFor: 5, votesAgainst: 0 }),
      () => client.rounds.saveBallots({ roundId, issued: 3, collected: 3, batchSize: 50 }),
      () => client.rounds.seal({ roundId, witness }),
      () => client.elections.remove({ electionId }),
    ])
      expect(await refused(change()), change.toString()).toBe('round-annulled');
    expect(await refused(annul())).toBe('step-not-offered');

    const round = await offered(client, electionId);
    expect(round).toMatchObject({ kind: 'again', seats: 1 });
    expect(await refused(client.elections.startRound({ ...round, seats: 2 }))).toBe('input-wrong');
    expect(await refused(client.elections.startRound({ ...round, candidates: [round.candidates[0]!] }))).toBe(
      'input-wrong',
    );
    const next = await client.elections.startRound(round);
    expect(await client.rounds.get({ roundId: next.roundId })).toMatchObject({ kind: 'first', number: 2 });
    await hold(client, next.roundId, times(10, ballot));
    expect((await client.elections.get({ electionId })).progress).toMatchObject({
      state: 'complete',
      elected: [{ candidate: { name: 'An' }, round: 2 }],
    });
    const { folder } = await client.export.run({ roundId: next.roundId, folder: documents });
    expect((await verifyFolder(folder)).differences).toEqual([]);
    expect(parseElectionFile(exported(folder, 'election.json'), '').round).toMatchObject({
      parent: 1,
      earlier: [{ number: 1, elected: [], decisions: [{ kind: 'annul', ...said }] }],
    });
  });

  test('are only those of a round with more collected than issued that is not sealed', async () => {
    const { client, roundId, readingId, annul } = await oneTooMany();
    await client.reading.withdraw({ readingId });
    await client.rounds.saveBallots({ roundId, issued: 3, collected: 3, batchSize: 50 });
    expect(await refused(annul())).toBe('step-not-offered');
    await hold(client, roundId, times(3, keeping(2, 1)));
    expect(await refused(annul())).toBe('step-not-offered');
  });

  test('count again when the decision is taken back before the vote was repeated', async () => {
    const { client, electionId, readingId, annul } = await oneTooMany();
    const { decisionId } = await annul();
    await client.elections.revoke({ decisionId, reason: 'Đếm lại số phiếu phát ra' });
    await client.reading.record({ readingId, serial: 2, ballot: keeping(2, 1), doubt: null });
    expect((await client.elections.get({ electionId })).rounds[0]).toMatchObject({ annulled: false, entered: 2 });
  });
});
