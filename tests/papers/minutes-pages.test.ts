import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import { ruleSetIds } from '../../src/election/rule-sets/index.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { readPdf } from '../main/documents/pdf-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

/** Baselines of the main part, page by page, and the page on which it is signed; type of the text in it. */
async function mainPart(definition: RoundDefinition) {
  const paper = minutes(sampleFacts(definition));
  const { pages } = await readPdf(await drawPdf(paper, { createdAt: new Date(0) }));
  const signed = pages.findIndex(({ text }) => text.includes('(ký, ghi rõ họ tên)'));
  const last = pages[signed]!;
  const signatures = last.texts.find(({ text }) => text.includes('(ký, ghi rõ họ tên)'))!.y;
  const text = last.texts.filter(({ y, size }) => size === 14 && y < signatures - 20 && y > 57);
  return { signedOn: signed + 1, linesAbove: new Set(text.map(({ y }) => Math.round(y))).size, height: signatures };
}

describe('the minutes up to their signatures', () => {
  test.each([
    [1, 1, 'agree'],
    [3, 2, 'strike'],
    [5, 3, 'strike'],
    [5, 5, 'agree'],
    [8, 5, 'strike'],
    [12, 9, 'strike'],
    [16, 13, 'strike'],
    [16, 16, 'agree'],
  ] as const)('of %i names, %i to elect (%s), are two pages', async (names, seats, style) => {
    const { signedOn, linesAbove } = await mainPart(sampleDefinition(names, style, seats));
    expect(signedOn).toBe(2);
    expect(linesAbove).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [30, 25, 2],
    [45, 38, 3],
    [63, 55, 2],
    [120, 100, 3],
  ])(
    'of %i names, %i to elect, are %i pages, the last of them with more than the signatures',
    async (names, seats, on) => {
      const { signedOn, linesAbove, height } = await mainPart(sampleDefinition(names, 'strike', seats));
      expect(signedOn).toBe(on);
      expect(linesAbove).toBeGreaterThanOrEqual(2);
      expect(height).toBeGreaterThan(100);
    },
  );

  test.each(ruleSetIds)('of five names are two pages under the rules of %s', async (ruleSet) => {
    const style = ruleSet === 'shareholders' ? 'cumulative' : 'strike';
    expect((await mainPart({ ...sampleDefinition(5, style, 3), ruleSet })).signedOn).toBe(2);
  });
});

test.each([
  [63, 55, 2],
  [120, 100, 3],
])('everyone of %i is one line in how the result of %i seats follows: at most %i pages', async (names, seats, most) => {
  const paper = minutes(sampleFacts(sampleDefinition(names, 'strike', seats)));
  const { pages } = await readPdf(await drawPdf(paper, { createdAt: new Date(0) }));
  const begins = pages.findIndex(({ text }) => text.includes('Diễn giải kết quả'));
  expect(pages.length - begins).toBeLessThanOrEqual(most);
});
