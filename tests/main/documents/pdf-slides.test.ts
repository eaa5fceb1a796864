import { describe, expect, test } from 'vitest';
import { drawSlidesPdf } from '../../../main/documents/pdf/pdf-slides.ts';
import { resultSlides } from '../../../src/papers/result-slides.ts';
import type { Slides } from '../../../src/papers/slides.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { readPdf } from './pdf-text.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');

const sample = (count: number, draft = false): Slides =>
  resultSlides(sampleFacts(sampleDefinition(count, 'strike', Math.ceil(count / 2)), { draft }));

describe('slides as PDF', () => {
  test('have a page of 16:9 for each slide, in their order, each with its title as heading', async () => {
    const tree = sample(63);
    const pdf = await readPdf(await drawSlidesPdf(tree, { createdAt }));
    expect([pdf.title, pdf.language]).toEqual([tree.title, 'vi']);
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(tree.slides.map(() => [960, 540]));
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(tree.slides.length);
    tree.slides.forEach(({ title }, index) => expect(pdf.pages[index]!.text).toContain(title));
  });

  test('show everyone with number, votes, share and standing, in type of 20 points and more', async () => {
    const tree = sample(120);
    const pdf = await readPdf(await drawSlidesPdf(tree, { createdAt }));
    tree.slides.forEach((slide, index) => {
      if (slide.kind !== 'people') return;
      const { text, texts } = pdf.pages[index]!;
      for (const { name, votes, percent, word } of slide.people)
        for (const one of [name, votes, percent, word]) expect(text).toContain(one);
      const read = texts.filter(({ y }) => y < 510);
      expect(Math.min(...read.map(({ size }) => size))).toBeGreaterThanOrEqual(20);
    });
  });

  test('set share and standing of everyone on one line, in type of 27 points and more', async () => {
    const tree = sample(120);
    const { pages } = await readPdf(await drawSlidesPdf(tree, { createdAt }));
    const people = tree.slides.flatMap((slide, index) =>
      slide.kind === 'people' ? slide.people.map((person) => ({ person, texts: pages[index]!.texts })) : [],
    );
    const said = people.filter(({ person }) => person.word !== '');
    expect(said.length).toBeGreaterThan(0);
    for (const { person, texts } of said) {
      const at = texts.findIndex(({ text }) => text === person.name);
      // Votes stand between the name and these two.
      const [percent, word] = texts.slice(at + 2, at + 4);
      expect([percent?.text, word?.text]).toEqual(
        [person.percent, person.word].map((text) => text.replace('\u00a0', ' ')),
      );
      expect(Math.abs(word!.y - percent!.y)).toBeLessThan(2);
      expect(Math.min(percent!.size, word!.size)).toBeGreaterThanOrEqual(27);
    }
  });

  test('tell each bar to those who do not see it', async () => {
    const tree = sample(4);
    const pdf = await readPdf(await drawSlidesPdf(tree, { createdAt }));
    const people = tree.slides.flatMap((slide) => (slide.kind === 'people' ? slide.people : []));
    const voted = people.filter(({ share }) => share > 0);
    expect(pdf.roles.filter((role) => role === 'Figure')).toHaveLength(voted.length);
  });

  test.each([1, 7, 63, 120])('stay on their pages, %i people, names of 200 letters included', async (count) => {
    const definition = sampleDefinition(count);
    const candidates = definition.candidates.map((one) => ({
      ...one,
      name: 'Nguyễn Phước Đại Quang '.repeat(9).trim(),
    }));
    const tree = resultSlides(
      sampleFacts({ ...definition, candidates, title: `${definition.title} `.repeat(4).trim() }),
    );
    for (const { texts } of (await readPdf(await drawSlidesPdf(tree, { createdAt }))).pages)
      for (const { left, right, y, size } of texts) {
        expect([left >= 0, right <= 960]).toEqual([true, true]);
        expect([y - size >= 0, y <= 540]).toEqual([true, true]);
      }
  });

  test('say on every page that a draft is one', async () => {
    for (const { text } of (await readPdf(await drawSlidesPdf(sample(12, true), { createdAt }))).pages)
      expect(text).toContain('BẢN NHÁP');
  });

  test('are the same bytes for the same slides', async () => {
    const once = () => drawSlidesPdf(sample(12), { createdAt });
    expect(Buffer.from(await once()).equals(Buffer.from(await once()))).toBe(true);
  });
});
