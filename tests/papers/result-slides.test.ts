import { describe, expect, test } from 'vitest';
import type { RoundDefinition } from '../../src/election/model.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import { resultSlides } from '../../src/papers/result-slides.ts';
import type { PeopleSlide, Slides } from '../../src/papers/slides.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

function slidesOf(definition: RoundDefinition, change: Partial<MinutesFacts> = {}): Slides {
  return resultSlides(sampleFacts(definition, change));
}

function peopleSlides({ slides }: Slides): readonly PeopleSlide[] {
  return slides.filter((slide) => slide.kind === 'people');
}

describe('the result on slides', () => {
  test.each([
    [1, [1]],
    [7, [7]],
    [11, [6, 5]],
    [63, [7, 7, 7, 7, 7, 7, 7, 7, 7]],
    [120, [7, 7, 6, 7, 7, 6, 7, 7, 6, 7, 7, 6, 7, 7, 6, 7, 7, 6]],
  ])('%i people stand at most seven on a slide, about as many on each', (count, sizes) => {
    const pages = peopleSlides(slidesOf(sampleDefinition(count)));
    expect(pages.map(({ people }) => people.length)).toEqual(sizes);
    expect(pages.map(({ page }) => page)).toEqual(sizes.map((_, index) => `${index + 1}/${sizes.length}`));
  });

  test('everyone stands once, by votes, with votes, share and standing', () => {
    const facts = sampleFacts(sampleDefinition(16, 'strike', 5));
    const people = peopleSlides(resultSlides(facts)).flatMap((slide) => slide.people);
    const { candidates, elected } = facts.result;
    expect(people.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      candidates.map(({ number }) => number),
    );
    const votes = people.map(({ number }) => candidates.find((one) => one.number === number)!.for);
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(people.filter(({ word }) => word === 'Trúng cử').map(({ number }) => number)).toEqual(elected);
    expect(people[0]).toMatchObject({ votes: '345', percent: '99,14 %', share: 345 / 348, standing: 'elected' });
  });

  test('those level across the last place are neither elected nor among the others', () => {
    const facts = sampleFacts(sampleDefinition(4, 'agree', 2));
    const result = { ...facts.result, elected: [1], tied: { seats: 1, candidates: [2, 3] } };
    const shown = { ...result, candidates: result.candidates.map((one) => ({ ...one, elected: one.number === 1 })) };
    const [slide] = peopleSlides(resultSlides({ ...facts, result: shown }));
    expect(slide?.people.map(({ standing, word }) => [standing, word])).toEqual([
      ['elected', 'Trúng cử'],
      ['tied', 'Bằng phiếu'],
      ['tied', 'Bằng phiếu'],
      ['other', ''],
    ]);
  });

  test('the line is where the needed votes are, and there is none where the most votes win', () => {
    const [slide] = peopleSlides(slidesOf(sampleDefinition(5)));
    expect(slide?.line).toEqual({ share: 175 / 348, label: 'Cần 175' });
    const [most] = peopleSlides(slidesOf({ ...sampleDefinition(5), rules: { threshold: 'none' } }));
    expect(most?.line).toBeNull();
  });

  test('no bar is longer than its place, whatever the base', () => {
    for (const rules of [{ base: 'none' }, { base: 'valid' }] as const)
      for (const style of ['agree', 'cumulative'] as const) {
        const people = peopleSlides(slidesOf({ ...sampleDefinition(12, style), rules })).flatMap(
          (slide) => slide.people,
        );
        expect(Math.max(...people.map(({ share }) => share))).toBeLessThanOrEqual(1);
        expect(Math.min(...people.map(({ share }) => share))).toBeGreaterThanOrEqual(0);
      }
  });

  test('a straw poll elects nobody', () => {
    const slides = slidesOf({ ...sampleDefinition(5, 'list', 3), poll: true });
    expect(JSON.stringify(slides)).not.toContain('Trúng cử');
    expect(JSON.stringify(slides)).not.toContain('Lần 1');
  });

  test('every slide of a draft or of practice says so', () => {
    expect(slidesOf(sampleDefinition(5), { draft: true }).watermark).toBe('BẢN NHÁP');
    expect(slidesOf(sampleDefinition(5), { practice: true }).watermark).toBe('TẬP DƯỢT');
    expect(slidesOf(sampleDefinition(5)).watermark).toBeUndefined();
  });
});
