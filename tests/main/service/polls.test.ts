import { expect, test } from 'vitest';
import { verifyFolder } from '../../../main/export/verify.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { refused } from '../desk/workplace.ts';
import {
  anElection,
  atDesk,
  electedNames,
  exported,
  hold,
  keeping,
  offered,
  otherTerms,
  said,
  times,
} from './held-rounds.ts';

test('a straw poll is counted, elects nobody, leads to no further round and is no source of candidates', async () => {
  const { client, documents } = await atDesk();
  const poll = await anElection(client, ['An', 'Bình'], {
    poll: true,
    title: 'Giới thiệu Bí thư',
    office: 'secretary',
  });
  const { electionId, roundId } = poll;
  expect((await client.rounds.get({ roundId })).poll).toBe(true);
  await hold(client, roundId, times(10, keeping(2, 1)));
  const { result } = await client.result.get({ roundId });
  expect(result).toMatchObject({ elected: [], tied: null, shortfall: 0, needed: null });
  expect(result.candidates).toMatchObject([
    { for: 10, elected: false },
    { for: 0, elected: false },
  ]);
  expect((await client.elections.get({ electionId })).progress).toMatchObject({
    state: 'complete',
    open: 0,
    steps: [],
  });
  expect(await electedNames(client, electionId)).toEqual([]);
  await expect(offered(client, electionId)).rejects.toThrow('no round');
  expect(await refused(client.elections.decide({ roundId, decision: { kind: 'leave-open' }, ...said }))).toBe(
    'step-not-offered',
  );
  const next = await anElection(client, []);
  expect(await refused(client.candidates.takeElected({ roundId: next.roundId, electionId }))).toBe(
    'election-unfinished',
  );
  expect((await client.congress.summary()).elections[0]).toMatchObject({ poll: true, elected: [] });

  const { folder } = await client.export.run({ roundId, folder: documents });
  expect((await verifyFolder(folder)).differences).toEqual([]);
  expect(parseElectionFile(exported(folder, 'election.json'), '')).toMatchObject({ poll: true, office: 'secretary' });
  expect((await client.papers.minutes({ roundId })).size).toBeGreaterThan(1000);
});

test('an election can become a straw poll until its first ballot', async () => {
  const { client } = await atDesk();
  const { electionId, roundId } = await anElection(client, ['An']);
  await client.elections.save({ roundId, ...otherTerms, poll: true });
  expect((await client.elections.list()).find(({ id }) => id === electionId)).toMatchObject({
    poll: true,
    ruleSet: 'party',
  });
  const { id: readingId } = await (async () => {
    await client.rounds.saveBallots({ roundId, issued: 1, collected: 1, batchSize: 50 });
    return client.reading.open({ roundId, batch: 1 });
  })();
  await client.reading.record({ readingId, serial: 1, ballot: keeping(1, 1), doubt: null });
  expect(await refused(client.elections.save({ roundId, ...otherTerms }))).toBe('counting-started');
});
