import { describe, expect, test, vi } from 'vitest';
import { drawPptx } from '../../../main/documents/slides/pptx.ts';
import { resultSlides } from '../../../src/papers/result-slides.ts';
import type { Slides } from '../../../src/papers/slides.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import type { Element } from './office-parts.ts';
import { all, danglingIn, partOf, partsOf, readXml, textIn } from './office-parts.ts';

const createdAt = new Date('2026-01-05T08:42:00Z');
const wide = { width: 12_192_000, height: 6_858_000 };

const sample = (count: number, draft = false): Slides =>
  resultSlides(sampleFacts(sampleDefinition(count, 'strike', Math.ceil(count / 2)), { draft }));

function slidesIn(bytes: Uint8Array): readonly Element[] {
  const names = [...partsOf(bytes).keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
  return names.map((_, index) => partOf(bytes, `ppt/slides/slide${index + 1}.xml`));
}

const shapes = (slide: Element) => all(slide, 'p:sp');
const titleOf = (slide: Element) => shapes(slide).find((shape) => all(shape, 'p:ph').length > 0);
const texts = (slide: Element) => shapes(slide).map((shape) => textIn(shape, 'a:t'));

function boxOf(shape: Element) {
  const number = (name: string, key: string) => Number(all(shape, name)[0]!.attributes[key]);
  return {
    x: number('a:off', 'x'),
    y: number('a:off', 'y'),
    width: number('a:ext', 'cx'),
    height: number('a:ext', 'cy'),
  };
}

describe('a presentation', () => {
  test('is 16:9 and has the slides of the tree in their order, each with a title of its own', async () => {
    const tree = sample(63);
    const bytes = await drawPptx(tree, { createdAt });
    const slides = slidesIn(bytes);
    expect(all(partOf(bytes, 'ppt/presentation.xml'), 'p:sldSz')[0]?.attributes).toEqual({
      cx: String(wide.width),
      cy: String(wide.height),
    });
    expect(slides).toHaveLength(tree.slides.length);
    expect(all(partOf(bytes, 'ppt/presentation.xml'), 'p:sldId')).toHaveLength(tree.slides.length);
    expect(slides.map((slide) => textIn(titleOf(slide)!, 'a:t'))).toEqual(tree.slides.map(({ title }) => title));
  });

  test('shows everyone with number, votes and share, in type of 20 points and more', async () => {
    const tree = sample(63);
    const slides = slidesIn(await drawPptx(tree, { createdAt }));
    tree.slides.forEach((slide, index) => {
      if (slide.kind !== 'people') return;
      const written = texts(slides[index]!);
      for (const { name, votes, percent } of slide.people)
        expect(written).toEqual(expect.arrayContaining([name, votes, percent]));
      const sizes = shapes(slides[index]!).flatMap((shape) =>
        all(shape, 'a:rPr').map(({ attributes }) => Number(attributes['sz'])),
      );
      // The line at the foot is for whoever looks for it.
      expect(sizes.slice(0, -1).every((size) => size >= 2000)).toBe(true);
    });
  });

  test('marks the elected by a filled bar, bold type and the word, not by colour alone', async () => {
    const tree = sample(4);
    const slide = slidesIn(await drawPptx(tree, { createdAt })).at(-1)!;
    const named = (name: string) => shapes(slide).find((shape) => textIn(shape, 'a:t') === name)!;
    const bold = (name: string) => all(named(name), 'a:rPr')[0]?.attributes['b'];
    const [page] = tree.slides.filter(({ kind }) => kind === 'people');
    const people = page?.kind === 'people' ? page.people : [];
    expect(people.map(({ standing }) => standing)).toContain('elected');
    for (const { name, standing } of people) expect(bold(name)).toBe(standing === 'elected' ? '1' : '0');
    const bars = shapes(slide).filter((shape) => all(shape, 'p:cNvPr')[0]?.attributes['descr'] !== undefined);
    const told = bars.map((bar) => [
      all(bar, 'p:cNvPr')[0]!.attributes['descr']!.includes('Trúng cử'),
      all(bar, 'a:ln').some((line) => all(line, 'a:srgbClr').length > 0),
    ]);
    for (const [won, outlined] of told) expect(outlined).toBe(!won);
    expect(told.filter(([won]) => won)).toHaveLength(people.filter(({ standing }) => standing === 'elected').length);
  });

  test('has bars as long as their share, and the line where it belongs', async () => {
    const tree = sample(4);
    const slide = slidesIn(await drawPptx(tree, { createdAt })).at(-1)!;
    const named = (name: string) =>
      shapes(slide).filter((shape) => all(shape, 'p:cNvPr')[0]!.attributes['name']!.startsWith(name));
    const page = tree.slides.at(-1)!;
    if (page.kind !== 'people' || page.line === null) throw new Error('people with a line');
    const track = boxOf(named('Thanh')[0]!);
    const told = named('Thanh').filter((bar) => all(bar, 'p:cNvPr')[0]?.attributes['descr'] !== undefined);
    const shares = told.map((bar) => boxOf(bar).width / track.width);
    // Nobody's votes are no bar.
    const voted = page.people.filter(({ share }) => share > 0);
    expect(voted.length).toBeGreaterThan(1);
    expect(shares).toHaveLength(voted.length);
    voted.forEach(({ share }, index) => expect(shares[index]).toBeCloseTo(share, 4));
    const [line] = named('Vạch').map(boxOf);
    expect((line!.x - track.x) / track.width).toBeCloseTo(page.line.share, 4);
  });

  test.each([1, 10, 63, 120])('stays on the slide, %i people', async (count) => {
    for (const slide of slidesIn(await drawPptx(sample(count, true), { createdAt })))
      for (const { x, y, width, height } of shapes(slide).map(boxOf)) {
        expect([x >= 0, y >= 0]).toEqual([true, true]);
        expect([x + width <= wide.width, y + height <= wide.height]).toEqual([true, true]);
      }
  });

  test('gives a name of 300 letters two lines of 20 points and leaves out what they do not hold', async () => {
    const name = 'Nguyễn Phước Đại Quang '.repeat(13).trim();
    const tree = sample(1);
    const [person] = tree.slides.flatMap((slide) => (slide.kind === 'people' ? slide.people : []));
    const slides = tree.slides.map((slide) =>
      slide.kind === 'people' ? { ...slide, people: [{ ...person!, name }] } : slide,
    );
    const written = texts(slidesIn(await drawPptx({ ...tree, slides }, { createdAt })).at(-1)!);
    const shown = written.find((text) => text.startsWith('Nguyễn Phước'))!;
    expect(shown.endsWith('…')).toBe(true);
    expect(name.startsWith(shown.slice(0, -1))).toBe(true);
  });

  test('sets a long name smaller before anything of it is left out', async () => {
    const name = 'Nguyễn Phước Đại Quang Trần Bảo Ngọc';
    const definition = sampleDefinition(3, 'strike', 2);
    const candidates = definition.candidates.map((one) => ({ ...one, name }));
    const slides = slidesIn(await drawPptx(resultSlides(sampleFacts({ ...definition, candidates })), { createdAt }));
    expect(texts(slides.at(-1)!).filter((text) => text === name)).toHaveLength(3);
  });

  test('says on every slide that a draft is one', async () => {
    for (const slide of slidesIn(await drawPptx(sample(12, true), { createdAt })))
      expect(texts(slide)).toContain('BẢN NHÁP');
    for (const slide of slidesIn(await drawPptx(sample(12), { createdAt })))
      expect(texts(slide)).not.toContain('BẢN NHÁP');
  });

  test('takes any text', async () => {
    const tree = { ...sample(1), footer: 'A & B <c> "d" \u0000 Nguye\u0302\u0303n' };
    expect(texts(slidesIn(await drawPptx(tree, { createdAt }))[0]!).at(-1)).toBe('A & B <c> "d"   Nguyễn');
  });

  test('is whole: every part well-formed, every relation leads somewhere, no shape has the number of another', async () => {
    const bytes = await drawPptx(sample(12), { createdAt });
    for (const [name, content] of partsOf(bytes)) expect(() => readXml(content.toString('utf8')), name).not.toThrow();
    expect(danglingIn(bytes)).toEqual([]);
    for (const slide of slidesIn(bytes)) {
      const numbers = all(slide, 'p:cNvPr').map(({ attributes }) => attributes['id']);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  test('is the same bytes for the same slides, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-05T09:00:00Z') });
    const first = await drawPptx(sample(12), { createdAt });
    vi.setSystemTime(new Date('2027-03-01T12:00:00Z'));
    const second = await drawPptx(sample(12), { createdAt });
    vi.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(textIn(partOf(first, 'docProps/core.xml'), 'dcterms:created')).toBe('2026-01-05T08:42:00Z');
  });
});
