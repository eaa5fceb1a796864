import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Remark } from '../../../src/election/remarks.ts';
import { journalSentence } from '../../../src/papers/entry-journal/journal-words.ts';
import { newCongress, openSignedIn, refused, signInAs, witness, workplace } from '../desk/workplace.ts';
import { key, struck, twoOfThree } from '../desk/elections.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';
import { someone } from '../people/every-role.ts';

const incident: Remark = { kind: 'incident', time: '14:10', text: 'Mất điện 5 phút' };
const objection: Remark = {
  kind: 'objection',
  from: 'Đại biểu Trần Văn Nam',
  about: 'Đề nghị kiểm lại tập 2',
  sheets: 1,
  answer: '',
};

/** A counted round, not sealed yet. The chair is signed in. */
async function counted() {
  const place = workplace();
  const path = join(place.documents, 'thu.kiemphieu');
  await newCongress(place.client, path);
  const { roundId } = await twoOfThree(place.client);
  for (const batch of [1, 2]) await key(place.client, { roundId, batch }, Array(5).fill(struck(3, 1)));
  return { ...place, path, roundId };
}

type Place = Awaited<ReturnType<typeof counted>>;

async function minutesText({ client, roundId }: Place): Promise<string> {
  const blob = await client.papers.minutes({ roundId });
  return wholeText(await readPdf(new Uint8Array(await blob.arrayBuffer()))).replace(/\s+/gu, ' ');
}

describe('what the committee says of a round', () => {
  test('is kept in its order, with who wrote it last, and prints in the minutes', async () => {
    const place = await counted();
    const { client, roundId } = place;
    await client.remarks.write({ roundId, content: incident });
    await client.remarks.write({ roundId, content: objection });
    await signInAs(client, 'Lê Thị Nhập');
    await client.remarks.change({ roundId, number: 1, content: { ...incident, text: 'Mất điện 15 phút' } });
    await signInAs(client, 'Trần Thị Đếm');
    expect(await client.remarks.list({ roundId })).toEqual([
      { number: 1, content: { ...incident, text: 'Mất điện 15 phút' }, at: expect.any(String), actor: 'Lê Thị Nhập' },
      { number: 2, content: objection, at: expect.any(String), actor: 'Trần Thị Đếm' },
    ]);
    const text = await minutesText(place);
    expect(text).toContain('– 14 giờ 10 phút: Mất điện 15 phút.');
    expect(text).toContain('1) Đại biểu Trần Văn Nam: Đề nghị kiểm lại tập 2. Kèm theo 1 (một) tờ.');
    expect(text).not.toContain('Mất điện 5 phút');
  });

  test('is printed no more once it is taken away, and its number is never given again', async () => {
    const place = await counted();
    const { client, roundId } = place;
    for (const content of [incident, objection]) await client.remarks.write({ roundId, content });
    await client.remarks.remove({ roundId, number: 2 });
    expect(await client.remarks.write({ roundId, content: objection })).toEqual({ number: 3 });
    expect((await client.remarks.list({ roundId })).map(({ number }) => number)).toEqual([1, 3]);
    await client.remarks.remove({ roundId, number: 1 });
    expect(await minutesText(place)).not.toContain('Mất điện');
    for (const number of [1, 2, 9]) {
      expect(await refused(client.remarks.remove({ roundId, number }))).toBe('not-found');
      expect(await refused(client.remarks.change({ roundId, number, content: incident }))).toBe('not-found');
    }
  });

  test('comes clean into the file, and is refused where it says nothing or no time of day', async () => {
    const { client, roundId } = await counted();
    const write = (content: Remark) => refused(client.remarks.write({ roundId, content }));
    await write({ ...incident, text: ` ${'Mất điện'.normalize('NFD')}\n hai lần ` });
    expect((await client.remarks.list({ roundId }))[0]?.content).toEqual({ ...incident, text: 'Mất điện hai lần' });
    for (const time of ['24:00', '9:5', '14:60', 'chiều'])
      expect(await write({ ...incident, time: time }), time).toBe('input-wrong');
    expect(await write({ ...incident, text: ' ' })).toBe('input-wrong');
    expect(await write({ ...incident, text: 'x'.repeat(2001) })).toBe('input-wrong');
    expect(await write({ ...objection, from: '' })).toBe('input-wrong');
    expect(await write({ ...objection, sheets: -1 })).toBe('input-wrong');
    expect(await client.remarks.list({ roundId })).toHaveLength(1);
  });

  test('stays as it is under the seal; after a reopening it may change, and the corrigendum tells it', async () => {
    const place = await counted();
    const { client, roundId } = place;
    await client.remarks.write({ roundId, content: incident });
    await client.rounds.seal({ roundId, witness });
    const sealed = await minutesText(place);
    expect(await refused(client.remarks.write({ roundId, content: objection }))).toBe('round-sealed');
    expect(await refused(client.remarks.change({ roundId, number: 1, content: objection }))).toBe('round-sealed');
    expect(await refused(client.remarks.remove({ roundId, number: 1 }))).toBe('round-sealed');
    expect(await minutesText(place)).toBe(sealed);
    await client.rounds.reopen({ roundId, reason: 'Ghi thiếu khiếu nại', witness });
    await client.remarks.write({ roundId, content: objection });
    await client.rounds.seal({ roundId, witness });
    const drawn = await client.papers.draw({ roundId, paper: 'corrigendum', format: 'pdf' });
    const told = wholeText(await readPdf(new Uint8Array(await drawn.arrayBuffer()))).replace(/\s+/gu, ' ');
    expect(told).toContain('Đề nghị kiểm lại tập 2.');
    expect(told).not.toContain('Mất điện');
  });

  test('may be said of voided ballots too', async () => {
    const { client, roundId } = await counted();
    await client.rounds.saveBallots({ roundId, issued: 9, collected: 10, batchSize: 5, witness });
    const said = { reason: 'Thu về nhiều hơn phát ra', decidedAt: '2026-01-05T15:00' };
    await client.elections.decide({ roundId, decision: { kind: 'annul' }, ...said });
    await client.remarks.write({ roundId, content: incident });
    expect(await client.remarks.list({ roundId })).toHaveLength(1);
  });

  test('changes nothing and leaves no line where the words are the same', async () => {
    const { client, desk, roundId } = await counted();
    await client.remarks.write({ roundId, content: incident });
    const { lines } = desk.file().journal.head();
    await client.remarks.change({ roundId, number: 1, content: { ...incident, text: ` ${incident.text} ` } });
    expect(desk.file().journal.head().lines).toBe(lines);
  });

  test('leaves a folder with what stands at the seal, and with nothing that was taken away', async () => {
    const { client, documents, roundId } = await counted();
    await client.remarks.write({ roundId, content: incident });
    await client.remarks.write({
      roundId,
      content: { ...incident, text: 'Ông Nguyễn Văn Xóm gạch tên ai đó' },
    });
    await client.remarks.remove({ roundId, number: 2 });
    await client.rounds.seal({ roundId, witness });
    const { folder } = await client.export.run({ roundId, folder: documents });
    const file = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(JSON.parse(file('election.json'))).toMatchObject({ remarks: [incident] });
    for (const name of ['election.json', 'journal.jsonl', 'verify.html']) expect(file(name)).not.toContain('Xóm');
    expect(file('journal.jsonl')).toContain('remark-removed');
  });

  test('is written by the committee alone and read by everybody', async () => {
    const { client, roundId } = await counted();
    for (const role of ['observer', 'technician'] as const) {
      await client.people.add({ name: someone[role], role, secret: '1357' });
      await signInAs(client, someone[role]);
      expect(await refused(client.remarks.write({ roundId, content: incident })), role).toBe('role-refused');
      expect(await client.remarks.list({ roundId })).toEqual([]);
      await signInAs(client, 'Trần Thị Đếm');
    }
  });

  test('opens again with the file', async () => {
    const { client, path, roundId } = await counted();
    await client.remarks.write({ roundId, content: incident });
    await client.remarks.write({ roundId, content: objection });
    await client.remarks.remove({ roundId, number: 1 });
    const before = await client.remarks.list({ roundId });
    await client.files.close();
    await openSignedIn(client, path);
    expect(await client.remarks.list({ roundId })).toEqual(before);
  });
});

test('a line of the journal tells in a sentence that something was said', () => {
  const from = { seq: 1, at: '', actor: '', action: 'remark-changed', batch: null, serial: null, witness: null };
  const row = { from, to: from, correcting: false } as unknown as Parameters<typeof journalSentence>[0];
  expect(journalSentence(row)).toBe('Sửa ý kiến, sự việc hoặc khiếu nại');
});
