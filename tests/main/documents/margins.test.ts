/** Every paper with margins that an organisation chooses: the widest and the narrowest ones, and some of each. */
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { announcement } from '../../../src/papers/announcement.ts';
import { ballotAccount } from '../../../src/papers/ballot/ballot-account.ts';
import { ballotPaper } from '../../../src/papers/ballot/ballot.ts';
import { batchCovers } from '../../../src/papers/batch-cover.ts';
import { committeeSheet } from '../../../src/papers/committee-sheet.ts';
import { corrigendum } from '../../../src/papers/corrigendum/corrigendum.ts';
import { entryJournal } from '../../../src/papers/entry-journal/entry-journal.ts';
import { envelope } from '../../../src/papers/envelope.ts';
import { invalidBallots } from '../../../src/papers/invalid-ballots.ts';
import type { OwnLayout } from '../../../src/papers/layout.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { readinessReport } from '../../../src/papers/readiness-report.ts';
import { tallySheet } from '../../../src/papers/tally-sheet.ts';
import { zeroReport } from '../../../src/papers/zero-report.ts';
import { ballotOptions } from '../../papers/ballot-options.ts';
import { journalFacts, roundFacts, sampleHash, testFindings } from '../../papers/round-paper-facts.ts';
import { countedFacts, sampleDefinition } from '../../papers/sample-facts.ts';
import { shapesOfPages } from './page-shapes.ts';
import { readPdf, wholeText } from './pdf-text.ts';

const millimetre = 72 / 25.4;
const all = (margin: number) => ({ top: margin, bottom: margin, left: margin, right: margin });
const chosen: Readonly<Record<string, NonNullable<OwnLayout['margins']>>> = {
  widest: all(40),
  narrowest: all(15),
  uneven: { top: 15, bottom: 40, left: 40, right: 15 },
};
/** As many as may sign, under titles as long as they are. */
const signers = [
  { who: 'presidium' },
  { who: 'committee-chair' },
  { who: 'committee-members' },
  { who: 'other', title: 'Đại diện cổ đông giám sát kiểm phiếu' },
] as const;

const [few, many] = [sampleDefinition(3, 'agree'), sampleDefinition(63, 'strike', 55)];

function papersWith(layout: OwnLayout) {
  return [few, many].flatMap((definition) => {
    const counted = countedFacts(definition);
    const congress = { ...counted.congress, layout };
    const facts = { ...counted, congress };
    const round = roundFacts(definition, { congress });
    const declared = { ...round, definitionHash: sampleHash };
    const now = { ...facts, reopenings: [{ at: '2026-01-05T16:00', actor: 'Lý Thị Ngà', reason: 'Xem lại' }] };
    return [
      minutes(facts),
      announcement(facts),
      tallySheet(facts),
      invalidBallots(facts),
      envelope(facts),
      corrigendum({ before: facts, now }),
      zeroReport(declared),
      committeeSheet(declared),
      readinessReport({ ...round, test: testFindings(definition) }),
      batchCovers({ ...round, batches: [{ number: 7, ballots: 50, hash: sampleHash }] }),
      entryJournal({ ...journalFacts(definition, 2), congress }),
      ballotAccount({
        ...declared,
        printed: [{ at: '2026-01-05T08:05', count: 346, filled: false, definitionHash: declared.definitionHash }],
        issued: 346,
      }),
    ];
  });
}

describe.each(Object.entries(chosen))('with the %s margins', (_, margins) => {
  test.each(papersWith({ margins, signers }).map((paper) => [paper.title, paper] as const))(
    'every word and line of %s stands between them',
    async (_title, paper) => {
      const bytes = await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') });
      const { pages } = await readPdf(bytes);
      const shapes = await shapesOfPages(bytes);
      pages.forEach((page, index) => {
        // A sheet on its side has the binding above.
        const { top, bottom, left, right } =
          page.width > page.height
            ? { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
            : margins;
        const [from, to] = [left * millimetre, page.width - right * millimetre];
        expect(Math.min(...page.texts.map((text) => text.left))).toBeGreaterThan(from - 0.1);
        expect(Math.max(...page.texts.map((text) => text.right))).toBeLessThan(to + 0.1);
        for (const { x, y, width, height } of shapes[index]!.all) {
          expect(x).toBeGreaterThan(from - 1);
          expect(x + width).toBeLessThan(to + 1);
          expect(y).toBeGreaterThan(top * millimetre - 1);
          expect(y + height).toBeLessThan(page.height - bottom * millimetre + 1);
        }
        const inText = page.texts.filter(
          ({ y, size }) => y - size > top * millimetre - size && y < page.height - bottom * millimetre + 1,
        );
        expect(inText.length).toBeGreaterThan(2);
        // The number above and the foot below stay off the text, and off the white that no printer reaches.
        const outside = page.texts.filter((text) => !inText.includes(text));
        for (const { y, size } of outside) {
          expect(y - size).toBeGreaterThan(5 * millimetre);
          expect(y).toBeLessThan(page.height - 5 * millimetre);
        }
        const lowest = Math.max(...inText.map(({ y }) => y));
        const foot = Math.min(...outside.filter(({ y }) => y > page.height / 2).map(({ y, size }) => y - size * 0.8));
        expect(foot).toBeGreaterThan(lowest);
      });
    },
  );

  test.each(papersWith({ margins, signers }).map((paper) => [paper.title, paper] as const))(
    'no title, date or figure in a table of %s breaks within',
    async (_title, paper) => {
      const pdf = await readPdf(await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }));
      const drawn = new Set(wholeText(pdf).split(/\s+/u));
      const words = paper.blocks.flatMap((block) =>
        block.kind === 'table' ? [block.columns.map(({ title }) => title), ...block.rows].flat() : [],
      );
      expect(words.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '' && !drawn.has(word))).toEqual([]);
    },
  );

  test('ballots are what they are with the usual ones', async () => {
    const draw = (layout: OwnLayout | undefined) => {
      const { congress } = ballotOptions();
      const options = ballotOptions({ congress: { ...congress, layout } });
      return drawPdf(ballotPaper(many, options), { createdAt: new Date(0) });
    };
    expect(await draw({ margins, heading: false, signers })).toEqual(await draw(undefined));
  });
});
