import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import { caseName } from './elections.ts';
import type { ElectionCase } from './elections.ts';
import { heardLaws } from './heard-laws.ts';
import { laws } from './laws.ts';
import type { Law } from './laws.ts';
import { papersOf } from './papers.ts';
import { readPages } from './read-pages.ts';

const allLaws = Object.entries<Law>({ ...laws, ...heardLaws });

/** Draws every paper of the elections once and holds each to all laws. */
export function provePapers(elections: readonly ElectionCase[]): void {
  describe.each(elections.map((election) => [caseName(election), election] as const))('of %s', (_, election) => {
    test.each(papersOf(election))('$name keeps the laws of a page', async ({ paper }) => {
      const seen = await readPages(await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }));
      expect(allLaws.flatMap(([law, brokenBy]) => brokenBy(seen, paper).map((where) => `${law}: ${where}`))).toEqual(
        [],
      );
    });
  });
}
