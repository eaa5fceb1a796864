import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../../main/export/verify.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { aCongress, chair, newCongress, operators, refused, signInAs, witness, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';
import { folderFiles } from '../export/folder-files.ts';
import { otherTerms } from './held-rounds.ts';

async function begun(): Promise<Workplace & { path: string }> {
  const place = workplace();
  const path = join(place.documents, 'thu.kiemphieu');
  await newCongress(place.client, path);
  return { ...place, path };
}

/** Both piles keyed: number 3 struck on seven papers, number 2 on two, one paper untouched (invalid). */
async function counted() {
  const place = await begun();
  const { client } = place;
  const { electionId, roundId } = await twoOfThree(client);
  const first = await key(client, { roundId, batch: 1 }, Array(5).fill(struck(3, 3)));
  const second = await key(client, { roundId, batch: 2 }, [
    struck(3, 3),
    struck(3, 3),
    struck(3, 2),
    struck(3, 2),
    struck(3),
  ]);
  return { ...place, electionId, roundId, readings: [first, second] as const };
}

describe('a count from the first declaration to the export', () => {
  test('gives the votes, the verdicts and a folder that verifies', async () => {
    const { client, documents, roundId, logged } = await counted();
    const { result, state } = await client.result.get({ roundId });
    expect(state).toBe('counting');
    expect(result.ballots).toEqual({ issued: 10, collected: 10, valid: 9, invalid: 1 });
    expect(result.candidates.map((line) => line.for)).toEqual([9, 7, 2]);
    expect(result.elected).toEqual([1, 2]);
    expect((await client.rounds.get({ roundId })).findings).toEqual([]);

    await client.rounds.seal({ roundId, witness });
    const receipt = await client.export.run({ roundId, folder: documents });
    expect(receipt.folder).toMatch(/Kiem-phieu_Bau-Ban-Chap-hanh_lan-1_\d{8}-\d{6}$/u);
    expect(readdirSync(receipt.folder).sort()).toEqual(folderFiles);
    const { differences } = await verifyFolder(receipt.folder);
    expect(differences).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('tells nobody in the exported folder who keyed a ballot, when, or what stood on a withdrawn one', async () => {
    const { client, documents, roundId, readings } = await counted();
    await client.reading.discard({ readingId: readings[0], reason: 'Nhập lại' });
    await signInAs(client, operators[1]);
    const again = await key(client, { roundId, batch: 1 }, Array(5).fill(struck(3, 3)));
    await client.reading.record({ readingId: again, serial: 2, ballot: struck(3, 3), doubt: null });
    await signInAs(client, chair.name);
    await client.rounds.seal({ roundId, witness });
    const { folder } = await client.export.run({ roundId, folder: documents });
    const journal = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
    const ofReading = journal.split('\n').filter((line) => /"(ballot|reading)-/u.test(line));
    for (const told of [operators[1], `${again}`, 'Nhập lại', 'reader', 'person'])
      expect(ofReading.filter((line) => line.includes(told))).toEqual([]);
    const recorded = journal
      .split('\n')
      .filter((line) => line.includes('"ballot-recorded"'))
      .map((line) => JSON.parse(line) as { open: object; closed: string });
    expect(recorded).toHaveLength(16);
    for (const line of recorded) {
      expect(Object.keys(line.open).sort()).toEqual(['batch', 'serial']);
      expect(line.closed).toMatch(/^[0-9a-f]{64}$/u);
    }
    expect(new Set(recorded.map((line) => line.closed)).size).toBe(16);
  });

  test('prints the minutes of a sealed round as the same bytes again, even after the congress was renamed', async () => {
    const { client, roundId } = await counted();
    await client.rounds.seal({ roundId, witness });
    const bytes = async () => Buffer.from(await (await client.papers.minutes({ roundId })).arrayBuffer());
    const first = await bytes();
    await client.congress.save({ ...aCongress, organisation: 'Đảng bộ xã Khác', committee: [] });
    expect((await bytes()).equals(first)).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a sealed round', () => {
  test('refuses every change', async () => {
    const { client, electionId, roundId, readings } = await counted();
    await client.rounds.seal({ roundId, witness });
    const before = await client.rounds.get({ roundId });
    const { electorate } = aCongress;
    const ballot = struck(3, 1);
    for (const change of [
      () => client.elections.save({ roundId, ...otherTerms }),
      () => client.elections.remove({ electionId }),
      () => client.candidates.save({ roundId, candidates: [{ name: 'Người Khác' }] }),
      () => client.rounds.saveElectorate({ roundId, electorate }),
      () => client.rounds.saveBallots({ roundId, issued: 10, collected: 10, batchSize: 5 }),
      () => client.rounds.saveBatch({ roundId, batch: 1, size: 5 }),
      () => client.rounds.note({ roundId, key: 'x', note: 'y' }),
      () => client.rounds.seal({ roundId, witness }),
      () => client.reading.open({ roundId, batch: 1 }),
      () => client.reading.record({ readingId: readings[0], serial: 1, ballot, doubt: null }),
      () => client.reading.withdraw({ readingId: readings[0] }),
      () => client.rulings.decide({ roundId, batch: 1, serial: 1, ballot, reason: 'r', votesFor: 5, votesAgainst: 0 }),
    ])
      expect(await refused(change()), change.toString()).toBe('round-sealed');
    expect(await client.rounds.get({ roundId })).toEqual(before);
  });

  test('keeps its base when the congress declares another electorate, also after it was reopened', async () => {
    const { client, roundId } = await counted();
    await client.rounds.seal({ roundId, witness });
    await client.congress.save({ ...aCongress, electorate: { ...aCongress.electorate, summoned: 40 } });
    expect((await client.result.get({ roundId })).result.base).toBe(10);
    await client.rounds.reopen({ roundId, reason: 'Kiểm lại tập 2', witness });
    expect((await client.result.get({ roundId })).result.base).toBe(10);
  });

  test('opens again only with a reason, which the round and its next minutes tell', async () => {
    const { client, roundId, readings } = await counted();
    expect(await refused(client.rounds.reopen({ roundId, reason: 'r', witness }))).toBe('round-not-sealed');
    await client.rounds.seal({ roundId, witness });
    expect(await refused(client.rounds.reopen({ roundId, reason: '  ', witness }))).toBe('input-wrong');
    await client.rounds.reopen({ roundId, reason: 'Phiếu 3 của tập 2 nhập sai', witness });
    await client.reading.record({ readingId: readings[1], serial: 3, ballot: struck(3, 3), doubt: null });
    await client.rounds.seal({ roundId, witness });
    const view = await client.rounds.get({ roundId });
    expect(view.state).toBe('sealed');
    expect(view.reopenings.map(({ reason }) => reason)).toEqual(['Phiếu 3 của tập 2 nhập sai']);
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([9, 8, 1]);
  });

  test('cannot be exported before it is sealed', async () => {
    const { client, documents, roundId } = await counted();
    expect(await refused(client.export.run({ roundId, folder: documents }))).toBe('round-not-sealed');
    expect(readdirSync(documents).filter((name) => !name.startsWith('thu.kiemphieu'))).toEqual([]);
  });
});

describe('findings before the seal', () => {
  test('block while they start with F and ask for a note while they start with W', async () => {
    const { client, roundId } = await counted();
    await client.rounds.saveBallots({ roundId, issued: 11, collected: 11, batchSize: 5, witness });
    expect((await client.rounds.get({ roundId })).findings.map(({ finding }) => finding.code)).toEqual([
      'F.102',
      'F.201',
      'F.202',
      'F.203',
    ]);
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-block');
    await client.rounds.saveElectorate({
      roundId,
      electorate: { ...aCongress.electorate, summoned: 12, present: 12 },
      witness,
    });
    await client.rounds.saveBallots({ roundId, issued: 12, collected: 10, batchSize: 5, witness });
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-unnoted');
    const [missing] = (await client.rounds.get({ roundId })).findings;
    expect(missing?.finding).toMatchObject({ code: 'W.101', missing: 2 });
    await client.rounds.note({ roundId, key: missing!.key, note: 'Hai đại biểu ra về, không bỏ phiếu' });
    await client.rounds.seal({ roundId, witness });
    expect((await client.rounds.get({ roundId })).findings[0]?.note).toBe('Hai đại biểu ra về, không bỏ phiếu');
  });

  test('are asked for also before the first ballot: ballots that were collected must be entered', async () => {
    const { client } = await begun();
    const { roundId } = await twoOfThree(client);
    expect((await client.rounds.get({ roundId })).findings).toEqual([]);
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-block');
    await client.rounds.saveBallots({ roundId, issued: 0, collected: 0, batchSize: 50, witness });
    expect(await refused(client.rounds.seal({ roundId, witness }))).not.toBe('findings-block');
  });

  test('lose their note when their figures change', async () => {
    const { client, roundId } = await counted();
    await client.rounds.saveElectorate({
      roundId,
      electorate: { ...aCongress.electorate, summoned: 20, present: 20 },
      witness,
    });
    await client.rounds.saveBallots({ roundId, issued: 12, collected: 10, batchSize: 5, witness });
    const [two] = (await client.rounds.get({ roundId })).findings;
    await client.rounds.note({ roundId, key: two!.key, note: 'n' });
    await client.rounds.saveBallots({ roundId, issued: 13, collected: 10, batchSize: 5, witness });
    const [three] = (await client.rounds.get({ roundId })).findings;
    expect(three).toMatchObject({ finding: { code: 'W.101', missing: 3 }, note: null });
    expect(await refused(client.rounds.note({ roundId, key: two!.key, note: 'n' }))).toBe('not-found');
  });
});

describe('doubtful ballots', () => {
  test('count only after the committee ruled, and then as ruled', async () => {
    const { client, roundId, readings } = await counted();
    await client.reading.record({ readingId: readings[0], serial: 4, ballot: struck(3, 3), doubt: 'Nét gạch mờ' });
    const waiting = await client.rounds.get({ roundId });
    expect(waiting.findings.map(({ finding }) => finding)).toEqual([{ code: 'F.205', count: 1 }]);
    expect(waiting.batches[0]).toMatchObject({ entered: 5, doubtful: 1 });
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([8, 6, 2]);
    expect(await client.result.ballots({ roundId, query: { kind: 'all' } })).toHaveLength(9);
    expect(await refused(client.rounds.seal({ roundId, witness }))).toBe('findings-block');

    await client.rulings.decide({
      roundId,
      batch: 1,
      serial: 4,
      ballot: struck(3, 1),
      reason: 'Gạch rõ dòng 1',
      votesFor: 5,
      votesAgainst: 0,
    });
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([8, 7, 3]);
    const [doubtful] = await client.rulings.list({ roundId });
    expect(doubtful).toMatchObject({ doubt: 'Nét gạch mờ', ruling: { reason: 'Gạch rõ dòng 1' } });
    expect(doubtful?.asRead.marks).toEqual(struck(3, 3).marks);
    expect(await client.result.ballots({ roundId, query: { kind: 'ruled' } })).toHaveLength(1);
    await client.rounds.seal({ roundId, witness });
  });

  test('take the newest ruling', async () => {
    const { client, roundId } = await counted();
    await client.rulings.decide({
      roundId,
      batch: 1,
      serial: 1,
      ballot: struck(3, 1),
      reason: 'a',
      votesFor: 5,
      votesAgainst: 0,
    });
    await client.rulings.decide({
      roundId,
      batch: 1,
      serial: 1,
      ballot: struck(3, 2),
      reason: 'b',
      votesFor: 5,
      votesAgainst: 0,
    });
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([9, 6, 3]);
    expect((await client.rulings.list({ roundId }))[0]?.ruling?.reason).toBe('b');
  });

  test('that were ruled on are not keyed over, and a withdrawn one takes its ruling along', async () => {
    const { client, roundId, readings } = await counted();
    await client.rulings.decide({
      roundId,
      batch: 2,
      serial: 5,
      ballot: struck(3, 1),
      reason: 'r',
      votesFor: 5,
      votesAgainst: 0,
    });
    const record = () =>
      client.reading.record({ readingId: readings[1], serial: 5, ballot: struck(3, 2), doubt: null });
    expect(await refused(record())).toBe('ballot-ruled');
    await client.reading.withdraw({ readingId: readings[1] });
    await record();
    expect((await client.result.ballots({ roundId, query: { kind: 'ruled' } })).length).toBe(0);
    expect((await client.result.get({ roundId })).result.candidates.map((line) => line.for)).toEqual([10, 7, 3]);
  });
});

describe('the ballots behind a number', () => {
  test('are as many as the number says, for every number of the result', async () => {
    const { client, roundId } = await counted();
    const { result } = await client.result.get({ roundId });
    const behind = async (query: Parameters<typeof client.result.ballots>[0]['query']) =>
      (await client.result.ballots({ roundId, query })).length;
    for (const line of result.candidates)
      for (const as of ['for', 'against', 'uncounted'] as const)
        expect(await behind({ kind: 'candidate', number: line.number, as })).toBe(line[as]);
    expect(await behind({ kind: 'valid' })).toBe(result.ballots.valid);
    expect(await behind({ kind: 'invalid' })).toBe(result.ballots.invalid);
    expect(await behind({ kind: 'invalid', reason: 'too-many' })).toBe(result.invalidReasons['too-many']);
    expect(await behind({ kind: 'invalid', reason: 'signed' })).toBe(0);
  });
});
