/** Papers as Poppler hears them: whole words in their order, headings and tables by their roles, letters as they are written. */
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { caseName, electionCases } from '../../pages/elections.ts';
import { papersOf } from '../../pages/papers.ts';
import { toldBy } from '../../pages/told-text.ts';
import { run } from '../programs.ts';
import { withFile } from '../written-file.ts';

const heard = electionCases.filter(({ candidates, names }) => candidates < 63 && names === 'short');

async function drawn<T>(paper: Parameters<typeof drawPdf>[0], work: (path: string) => Promise<T>): Promise<T> {
  return withFile('paper.pdf', await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }), work);
}

function spoken(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleUpperCase('vi');
}

describe.each(heard.map((one) => [caseName(one), one] as const))('of %s', (_, election) => {
  test.each(papersOf(election))('$name is told word for word', async ({ paper }) => {
    const told = await drawn(paper, (path) => run('pdfinfo', '-struct-text', path));
    // Poppler puts each part of an element in quotes of its own.
    const text = spoken(told.replaceAll(/"\n\s*"/gu, '').replaceAll('"', ' '));
    const missing = new Set(toldBy(paper).filter((words) => !text.includes(spoken(words.replaceAll('"', ' ')))));
    expect([...missing]).toEqual([]);
  });

  test.each(papersOf(election))('$name says what it is and copies in composed letters', async ({ paper }) => {
    const [facts, text] = await drawn(paper, (path) =>
      Promise.all([run('pdfinfo', path), run('pdftotext', path, '-')]),
    );
    expect(facts).toMatch(/^Tagged: +yes$/mu);
    expect(facts).toContain(`${paper.title.normalize('NFC')}\n`);
    expect(text).toBe(text.normalize('NFC'));
  });
});
