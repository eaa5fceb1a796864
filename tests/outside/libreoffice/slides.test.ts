/** The slides of a result as LibreOffice shows them. */
import { expect, test } from 'vitest';
import { drawPptx } from '../../../main/documents/slides/pptx.ts';
import { resultSlides } from '../../../src/papers/result-slides.ts';
import { readPdf } from '../../main/documents/pdf-text.ts';
import { converted, knownLetters } from './converted.ts';
import { createdAt, electionOf, sampleElection } from './counted-elections.ts';

test.each([
  ['the sample', await sampleElection()],
  ['3 names', electionOf(3, 2)],
  ['120 names', electionOf(120, 100)],
] as const)('the slides of %s are all shown, each person with votes, share and standing', async (_name, facts) => {
  const { slides, ...rest } = resultSlides(facts);
  const bytes = await drawPptx({ ...rest, slides }, { createdAt });
  const pdf = (await converted({ 'slides.pptx': bytes }, 'pdf')).get('slides.pdf')!;
  const pages = (await readPdf(pdf)).pages.map(({ text }) => knownLetters(text));
  expect(pages).toHaveLength(slides.length);
  slides.forEach((slide, index) => {
    const said =
      slide.kind === 'people'
        ? slide.people.flatMap(({ name, votes, percent, word }) => [name, votes, percent, word])
        : slide.kind === 'figures'
          ? slide.figures.flatMap(({ label, value }) => [label, value])
          : [slide.subtitle];
    const missing = [slide.title, ...said].filter((text) => !pages[index]!.includes(knownLetters(text)));
    expect(missing).toEqual([]);
  });
});
