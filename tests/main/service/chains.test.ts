import { describe, expect, test } from 'vitest';
import { aCongress, refused, witness } from '../desk/workplace.ts';
import {
  anElection,
  atDesk,
  everything,
  exported,
  hold,
  keeping,
  said,
  seal,
  startOffered,
  times,
} from './held-rounds.ts';

/** Three of four elected to the committee; the standing committee is next. */
async function committeeElected() {
  const place = await atDesk();
  const committee = await anElection(place.client, ['Vũ Dũng', 'Lê An', 'Trần Bình', 'Mai Cường'], { seats: 3 });
  await hold(place.client, committee.roundId, times(10, keeping(4, 1, 2, 3)));
  const standing = await anElection(place.client, [], {
    title: 'Bầu Ban Thường vụ',
    office: 'standing-committee',
    seats: 2,
  });
  return { ...place, committee, standing };
}

describe('the elected of one election', () => {
  test('are the candidates and the voters of the next, in ABC order', async () => {
    const { client, committee, standing } = await committeeElected();
    const { roundId } = standing;
    await client.candidates.takeElected({ roundId, electionId: committee.electionId });
    await client.rounds.electorateFrom({ roundId, electionId: committee.electionId });
    const round = await client.rounds.get({ roundId });
    expect(round.candidates).toEqual([
      { number: 1, name: 'Lê An' },
      { number: 2, name: 'Trần Bình' },
      { number: 3, name: 'Vũ Dũng' },
    ]);
    expect(round.electorate).toEqual({ kind: 'committee', summoned: 3, excluded: [], present: 3 });
    expect(round.source).toEqual({ electionId: committee.electionId, title: 'Bầu Ban Chấp hành' });
    await hold(client, roundId, [...times(2, keeping(3, 1, 2)), keeping(3, 1, 3)]);
    expect((await client.result.get({ roundId })).result).toMatchObject({ base: 3, needed: 2, elected: [1, 2] });
  });

  test('are taken only when the whole election is finished, and before the first ballot', async () => {
    const place = await committeeElected();
    const { client, committee, standing } = place;
    const { roundId } = standing;
    const before = everything(place);
    expect(await refused(client.candidates.takeElected({ roundId, electionId: standing.electionId }))).toBe(
      'election-unfinished',
    );
    expect(await refused(client.rounds.electorateFrom({ roundId, electionId: standing.electionId }))).toBe(
      'election-unfinished',
    );
    expect(everything(place)).toEqual(before);
    await client.candidates.takeElected({ roundId, electionId: committee.electionId });
    await hold(client, roundId, times(10, keeping(3, 1, 2)));
    expect(await refused(client.candidates.takeElected({ roundId, electionId: committee.electionId }))).toBe(
      'round-sealed',
    );
  });

  test('who are no longer on the list taken from them are a finding that must be noted and leaves the result as it is', async () => {
    const { client, documents, committee, standing } = await committeeElected();
    const { roundId } = standing;
    await client.candidates.takeElected({ roundId, electionId: committee.electionId });
    const codes = async () => (await client.rounds.get({ roundId })).findings.map(({ finding }) => finding.code);
    expect(await codes()).toEqual([]);
    await client.candidates.save({ roundId, candidates: [{ name: 'Lê An' }, { name: 'Người Khác' }] });
    const [finding] = (await client.rounds.get({ roundId })).findings;
    expect(finding).toMatchObject({
      finding: { code: 'W.105', title: 'Bầu Ban Chấp hành', notElected: 1 },
      note: null,
    });
    await client.rounds.saveBallots({ roundId, issued: 10, collected: 10, batchSize: 50 });
    const { id: readingId } = await client.reading.open({ roundId, batch: 1 });
    for (let serial = 1; serial <= 10; serial += 1)
      await client.reading.record({ readingId, serial, ballot: keeping(2, 1, 2), doubt: null });
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-unnoted');
    await seal(client, roundId);
    expect((await client.result.get({ roundId })).result.findings).toEqual([]);
    // The other election changes, the sealed one does not.
    await client.rounds.reopen({ roundId: committee.roundId, reason: 'Nhập sai', witness });
    expect(await codes()).toEqual(['W.105']);
    const { folder } = await client.export.run({ roundId, folder: documents });
    expect(JSON.parse(exported(folder, 'result.json'))).toMatchObject({ findings: [] });
  });
});

describe('the summary of a congress', () => {
  test('has every election with its elected, and is printed', async () => {
    const { client, committee, standing } = await committeeElected();
    const { elections } = await client.congress.summary();
    expect(elections).toMatchObject([
      { id: committee.electionId, state: 'complete', seats: 3, open: 0, rounds: 1, roundId: committee.roundId },
      { id: standing.electionId, state: 'counting', elected: [], open: 2 },
    ]);
    expect(elections[0]?.elected.map(({ candidate }) => candidate.name)).toEqual(['Vũ Dũng', 'Lê An', 'Trần Bình']);
    expect(elections[0]?.composition.people).toBe(3);
    const paper = await client.papers.summary();
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('tells ages on the last day of the congress', async () => {
    const { client } = await atDesk();
    await client.congress.save({ ...aCongress, firstDay: '2026-05-01', lastDay: '2026-05-03' });
    const { electionId, roundId } = await anElection(client, ['An']);
    await client.candidates.save({ roundId, candidates: [{ name: 'An', birthDate: '1980-05-02' }] });
    await hold(client, roundId, times(10, keeping(1, 1)));
    const { elections } = await client.congress.summary();
    expect(elections.find(({ id }) => id === electionId)?.composition.youngest).toBe(46);
  });

  test('of an election with a further round has its last round', async () => {
    const { client } = await atDesk();
    const { electionId, roundId } = await anElection(client, ['An', 'Bình']);
    await hold(client, roundId, [...times(5, keeping(2, 1)), ...times(5, keeping(2, 2))]);
    const next = await startOffered(client, electionId);
    const [election] = (await client.congress.summary()).elections;
    expect(election).toMatchObject({ rounds: 2, roundId: next.roundId, open: 1, state: 'counting' });
  });

  test('has the decisions on the last round too, with the people they name', async () => {
    const { client } = await atDesk();
    const { electionId, roundId } = await anElection(client, ['An', 'Bình', 'Cường'], { seats: 2 });
    const level = [...times(4, keeping(3, 1, 2)), ...times(4, keeping(3, 1, 3)), ...times(2, keeping(3, 2, 3))];
    await hold(client, roundId, level);
    const next = await startOffered(client, electionId);
    await hold(client, next.roundId, [...times(5, keeping(2, 1)), ...times(5, keeping(2, 2))]);
    const decision = { kind: 'settle-tie', method: 'lots', elected: [2] } as const;
    await client.elections.decide({ roundId: next.roundId, decision, ...said });
    const [election] = (await client.congress.summary()).elections;
    expect(election).toMatchObject({ state: 'complete', taken: null });
    expect(election?.decisions).toEqual([
      { round: 2, decision: { ...decision, ...said }, named: [{ number: 2, name: 'Cường' }] },
    ]);
  });
});
