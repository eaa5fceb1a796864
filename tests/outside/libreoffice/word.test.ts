/** Papers in Word as LibreOffice sets them: whole, and on as many pages as the PDF. */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawDocx } from '../../../main/documents/docx/docx.ts';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { readPdf } from '../../main/documents/pdf-text.ts';
import { toldBy } from '../../pages/told-text.ts';
import { converted } from './converted.ts';
import { createdAt, electionOf, papersInWord, sampleElection } from './counted-elections.ts';

const elections = [
  ['the sample', await sampleElection()],
  ['3 names', electionOf(3, 2)],
  ['16 names', electionOf(16, 12)],
  ['63 names', electionOf(63, 55)],
] as const;

const pagesOf = async (pdf: Uint8Array) => (await readPdf(pdf)).pages.length;
const letters = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '').toLocaleUpperCase('vi');

describe.each(elections)('papers of %s in Word', (_name, facts) => {
  const papers = Object.entries(papersInWord(facts));
  let pdfs: ReadonlyMap<string, Buffer>;
  let texts: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    const drawn = papers.map(async ([name, paper]) => [`${name}.docx`, await drawDocx(paper, { createdAt })] as const);
    const files = Object.fromEntries(await Promise.all(drawn));
    pdfs = await converted(files, 'pdf');
    texts = await converted(files, 'txt:Text (encoded):UTF8');
  }, 180_000);

  test.each(papers)('%s has as many pages as its PDF', async (name, paper) => {
    const pdf = await drawPdf(paper, { createdAt });
    expect(await pagesOf(pdfs.get(`${name}.pdf`)!)).toBe(await pagesOf(pdf));
  });

  test.each(papers)('%s tells every word of it', (name, paper) => {
    const text = letters(texts.get(`${name}.txt`)!.toString('utf8'));
    expect(toldBy(paper).filter((words) => !text.includes(letters(words)))).toEqual([]);
  });
});
