import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../../src/exchange/election-file.ts';
import { newCongress, sampleFolder, workplace } from '../desk/workplace.ts';
import type { Client } from '../desk/workplace.ts';

const text = (name: string) => readFileSync(join(sampleFolder, name), 'utf8');
const papers = parseBallots(
  text('ballots-1.csv'),
  parseElectionFile(text('election-1.json'), 'election-1.json'),
  'ballots-1.csv',
);

async function opened() {
  const place = workplace();
  const { path, kind } = await place.client.files.openSample();
  const elections = await place.client.elections.list();
  return { ...place, path, kind, elections, roundId: elections[0]!.rounds[0]!.id };
}

async function signIn({ people }: Client, name: string): Promise<void> {
  const { people: accounts, samplePin } = await people.state();
  await people.signIn({ personId: accounts.find((one) => one.name === name)!.id, secret: samplePin! });
}

describe('the sample congress', () => {
  test('opens in the middle of its count, its chair signed in', async () => {
    const { client, documents, path, kind, elections } = await opened();
    expect(path).toBe(join(documents, 'Đại hội mẫu.kiemphieu'));
    expect(kind).toBe('sample');
    const { signedIn, people, samplePin } = await client.people.state();
    expect(signedIn).toMatchObject({ name: 'Lưu Quang Thịnh', role: 'chair' });
    expect(people.map(({ role }) => role)).toEqual([
      'chair',
      'operator',
      'operator',
      'operator',
      'observer',
      'technician',
    ]);
    expect(samplePin).toBe('1111');
    const [committee, secretary, delegates, poll, inspection, ...others] = elections;
    expect(others).toEqual([]);
    expect(committee?.rounds[0]).toMatchObject({ state: 'counting', seats: 55, candidates: 63, entered: 348 });
    expect(secretary?.rounds[0]).toMatchObject({ style: 'agree', candidates: 1, collected: 348, entered: 0 });
    expect(delegates?.rounds[0]).toMatchObject({ style: 'strike', collected: null, entered: 0 });
    expect(poll).toMatchObject({ poll: true, rounds: [{ style: 'list', collected: 348, entered: 0 }] });
    expect(inspection).toMatchObject({ progress: 'deciding', rounds: [{ state: 'sealed', entered: 55 }] });
    const next = await client.elections.get({ electionId: inspection!.id });
    expect(next.progress).toMatchObject({ open: 1, steps: [{ kind: 'revote', duty: 'must', candidates: [4, 9] }] });
    await client.files.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect((await client.files.openSample()).path).toBe(path);
    expect((await client.people.state()).signedIn?.name).toBe('Lưu Quang Thịnh');
  });

  test('has one pile whose readings differ as its file declares, and one that waits for the second reading', async () => {
    const { client, roundId } = await opened();
    const { batches, agreed, openDifferences } = await client.rounds.get({ roundId });
    expect(batches.map(({ readingsState }) => readingsState)).toEqual([
      'agreed',
      'agreed',
      'agreed',
      'comparing',
      'agreed',
      'agreed',
      'waiting',
    ]);
    expect([agreed, openDifferences]).toEqual([250, 3]);
    const [pile] = (await client.settling.get({ roundId })).batches;
    expect(pile).toMatchObject({ batch: 4, mayISettle: true });
    expect(pile!.faults).toMatchObject([{ fault: { kind: 'skipped', reading: 2, count: 1 }, settled: false }]);
    expect(pile!.papers.map(({ serial, kind, lines }) => [serial, kind, lines.map(({ number }) => number)])).toEqual([
      [9, 'differs', [50, 51]],
      [17, 'single', []],
      [38, 'differs', [23]],
    ]);
  });

  test('is finished by its chair and another reader: one vote short, two ballots waiting for a ruling', async () => {
    const { client, roundId } = await opened();
    const [pile] = (await client.settling.get({ roundId })).batches;
    const onPaper = (batch: number, serial: number) =>
      papers.find((paper) => paper.batch === batch && paper.serial === serial)!;
    for (const { entries, serial, kind, lines } of pile!.papers) {
      const { marks, defects } = onPaper(4, serial);
      const place = { roundId, batch: 4, entries };
      if (kind === 'single')
        await client.settling.read({ ...place, ballot: { marks: [...marks], defects: [...defects], votes: null } });
      else
        await client.settling.decide({
          ...place,
          parts: { lines: lines.map(({ number }) => ({ number, mark: marks[number - 1]! })), defects: [] },
        });
    }
    await signIn(client, 'Trịnh Xuân Bách');
    const { id: readingId } = await client.reading.open({ roundId, batch: 7 });
    for (const { serial, marks, defects } of papers.filter(({ batch }) => batch === 7)) {
      const ballot = { marks: [...marks], defects: [...defects], votes: null };
      await client.reading.record({ readingId, serial, ballot, doubt: null });
    }
    await client.reading.finish({ readingId });
    await signIn(client, 'Lưu Quang Thịnh');
    expect(await client.rounds.get({ roundId })).toMatchObject({ agreed: 348, openDifferences: 0, openDoubts: 2 });
    const { result } = await client.result.get({ roundId });
    expect(result).toMatchObject({ base: 348, needed: 175, shortfall: 1 });
    expect(result.candidates.filter((line) => line.for === 174 && !line.elected)).toHaveLength(1);
    expect((await client.rulings.list({ roundId })).map(({ ruling }) => ruling)).toEqual([null, null]);
  });
});

test('a real file under the name of the sample stays locked', async () => {
  const { client, documents } = workplace();
  await newCongress(client, join(documents, 'Đại hội mẫu.kiemphieu'));
  await client.files.close();
  expect((await client.files.openSample()).kind).toBe('real');
  expect((await client.people.state()).signedIn).toBeNull();
});
