/** What every paper carries: which meeting, election and round, when, page of pages, the result it tells of, and that it is a draft. */
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { announcement } from '../../../src/papers/announcement.ts';
import { ballotAccount } from '../../../src/papers/ballot/ballot-account.ts';
import { batchCovers } from '../../../src/papers/batch-cover.ts';
import { committeeSheet } from '../../../src/papers/committee-sheet.ts';
import { corrigendum } from '../../../src/papers/corrigendum/corrigendum.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { entryJournal } from '../../../src/papers/entry-journal/entry-journal.ts';
import { envelope } from '../../../src/papers/envelope.ts';
import { invalidBallots } from '../../../src/papers/invalid-ballots.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { grouped } from '../../../src/papers/paper-proof.ts';
import { readinessReport } from '../../../src/papers/readiness-report.ts';
import type { CountedFacts } from '../../../src/papers/result-paper.ts';
import { tallySheet } from '../../../src/papers/tally-sheet.ts';
import { zeroReport } from '../../../src/papers/zero-report.ts';
import { journalFacts, roundFacts, sampleHash, testFindings } from '../../papers/round-paper-facts.ts';
import { countedFacts, sampleDefinition } from '../../papers/sample-facts.ts';
import { readPdf } from './pdf-text.ts';

const definition = {
  ...sampleDefinition(63, 'strike', 55),
  round: { kind: 'further', number: 2, parent: 1 } as const,
};
const counted = { ...countedFacts(definition), roundNumber: 2 };
const round = { ...roundFacts(definition), roundNumber: 2 };
const declared = { ...round, definitionHash: sampleHash };
const reopenings = [{ at: '2026-01-05T16:00', actor: 'Lý Thị Ngà', reason: 'Xem lại' }];

/** Drawn from a count: they tell a result, and are a draft until it is sealed. */
const ofResult: Readonly<Record<string, (facts: CountedFacts) => PaperDocument>> = {
  minutes,
  announcement,
  tallySheet,
  invalidBallots,
  envelope,
  corrigendum: (facts) => corrigendum({ before: counted, now: { ...facts, reopenings } }),
};

/** Drawn before there is a result, or of what was done and not of what came out. */
const others: Readonly<Record<string, PaperDocument>> = {
  zero: zeroReport(declared),
  committee: committeeSheet(declared),
  readiness: readinessReport({ ...round, test: testFindings(definition) }),
  covers: batchCovers({ ...round, batches: [{ number: 7, ballots: 50, hash: sampleHash }] }),
  entryJournal: entryJournal({ ...journalFacts(definition, 2), roundNumber: 2 }),
  ballotAccount: ballotAccount({ ...declared, printed: [], issued: 346 }),
};

async function drawn(paper: PaperDocument) {
  const pdf = await readPdf(await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }));
  // Lines break where they like.
  return { ...pdf, pages: pdf.pages.map(({ text }) => text), text: pdf.pages.map(({ text }) => text).join(' ') };
}

const plain = (text: string): string => text.replaceAll(/\s/gu, '').toLocaleUpperCase('vi');

const sealed = Object.entries(ofResult).map(([name, paper]) => [name, paper(counted)] as const);
const drafts = Object.entries(ofResult).map(([name, paper]) => [name, paper({ ...counted, draft: true })] as const);

describe.each([...sealed, ...Object.entries(others)])('every paper: %s', (_name, paper) => {
  test('tells the meeting, the election, the round and when it was', async () => {
    const text = plain((await drawn(paper)).text);
    expect(text).toContain(plain('Đại hội đại biểu'));
    expect(text).toContain(plain('Đảng bộ tỉnh Thái Nguyên'));
    expect(text).toContain(plain(definition.title));
    expect(text).toContain(plain('Lần 2'));
    expect(text).toMatch(/\d+GIỜ\d+/u);
  });

  test('tells its page of how many on each, and the program and paper it comes from', async () => {
    const { pages } = await drawn(paper);
    pages.forEach((text, index) => {
      expect(text).toContain(`${index + 1}/${pages.length}`);
      expect(text).toContain('Kiểm Phiếu 0.1.0 · ');
    });
  });

  test('is no draft, and is heard: a title, its language, one heading above all', async () => {
    const { text, title, roles } = await drawn(paper);
    expect(text).not.toContain('BẢN NHÁP');
    expect(title).toBe(paper.title);
    expect(paper.language).toBe('vi');
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
  });
});

describe.each(sealed)('a paper of the result: %s', (_name, paper) => {
  test('tells the hash of the result whole, as a code, and its beginning on each page', async () => {
    const { pages, text, roles } = await drawn(paper);
    expect(plain(text)).toContain(plain(grouped(counted.resultHash)));
    expect(roles).toContain('Figure');
    expect(paper.blocks.some((block) => block.kind === 'qr' && block.text.includes(counted.resultHash))).toBe(true);
    for (const page of pages) expect(page).toContain(counted.resultHash.slice(0, 12));
  });
});

test.each(drafts)('a paper of an open count is a draft on each page: %s', async (_name, paper) => {
  for (const page of (await drawn(paper)).pages) expect(page).toContain('BẢN NHÁP');
});
