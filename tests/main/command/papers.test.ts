import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPapers } from '../../../main/command/papers.ts';
import { readPdf, wholeText } from '../documents/pdf-text.ts';

const written = resolve('fixtures/cases/write-in-merged-spellings');
const openMoment = '…… giờ …… phút, ngày …… tháng …… năm ………';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
  const now = new Date('2026-01-05T18:12:00+07:00');
  await runPapers(join(written, 'election.json'), join(written, 'ballots.csv'), join(folder, 'papers'), '1.0.0', now);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const paper = async (name: string) => wholeText(await readPdf(await readFile(join(folder, 'papers', `${name}.pdf`))));

describe('the papers of a count from files', () => {
  test('begin with a zero report of the printed names alone: voters wrote the others while they voted', async () => {
    const text = await paper('zero-report');
    expect(text).toContain('Trần Thị Bình');
    for (const name of ['Lê Hoàng Cường', 'Le Hoang Cuong', 'Phạm Thu Dung']) expect(text).not.toContain(name);
    expect(await paper('minutes')).toContain('Lê Hoàng Cường');
  });

  test.each(['zero-report', 'committee'])('leave when the count began to be written by hand: %s', async (name) => {
    const text = await paper(name);
    expect(text).toContain(openMoment);
    expect(text).not.toMatch(/18 giờ|11 giờ|05 tháng 01/u);
  });

  test('name the same declaration on the papers before the first ballot', async () => {
    const code = /Mã khai báo ([0-9a-f]{12})/u;
    const [zero, committee] = [await paper('zero-report'), await paper('committee')].map(
      (text) => code.exec(text)?.[1],
    );
    expect(zero).toMatch(/^[0-9a-f]{12}$/u);
    expect(committee).toBe(zero);
  });
});
