import { describe, expect, test } from 'vitest';
import { drawSlidesPdf } from '../../main/documents/pdf/pdf-slides.ts';
import { resultSlides } from '../../src/papers/result-slides.ts';
import { caseName, electionCases, factsOf } from './elections.ts';
import { heardLaws } from './heard-laws.ts';
import { readPages } from './read-pages.ts';

const shown = electionCases.filter(({ candidates }) => candidates === 3 || candidates === 63);

describe('slides of a result as PDF', () => {
  test.each(shown.map((one) => [caseName(one), one] as const))('of %s are heard as papers are', async (_, election) => {
    const slides = resultSlides(factsOf(election));
    const seen = await readPages(await drawSlidesPdf(slides, { createdAt: new Date('2026-01-05T08:42:00Z') }));
    const broken = Object.entries(heardLaws).flatMap(([law, brokenBy]) =>
      brokenBy(seen, { ...slides, blocks: [] }).map((where) => `${law}: ${where}`),
    );
    expect(broken).toEqual([]);
    for (const page of seen.pages)
      for (const { left, right, y } of page.texts)
        expect(left >= 0 && right <= page.width && y <= page.height).toBe(true);
  });
});
