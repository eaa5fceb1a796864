import { expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { readPdf } from './pdf-text.ts';

test('a figure of many shares is not broken within, in a heading either', async () => {
  const definition = { ...sampleDefinition(3, 'cumulative', 2), ruleSet: 'shareholders' as const };
  const shares = { all: 10_000_000_000_000, present: 5_000_000_000_000 };
  const electorate = { ...definition.electorate, kind: 'members' as const, excluded: [], shares };
  const paper = minutes(sampleFacts({ ...definition, electorate }));
  const { pages } = await readPdf(await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }));
  const whole = pages.flatMap(({ texts }) => texts.filter(({ text }) => text.trim() === '(5.000.000.000.000)'));
  expect(whole).toHaveLength(2);
});

async function linesOnTheLeft(organisation: string, superior: string): Promise<readonly string[]> {
  const definition = { ...sampleDefinition(3), ruleSet: 'trade-union' as const };
  const facts = sampleFacts(definition);
  const paper = minutes({ ...facts, congress: { ...facts.congress, organisation, superior, ordinal: 'lần thứ VI' } });
  const [page] = (await readPdf(await drawPdf(paper, { createdAt: new Date('2026-01-05T08:42:00Z') }))).pages;
  const top = page!.texts.findIndex(({ text }) => text.startsWith('CỘNG HOÀ'));
  const lines = new Map<number, string[]>();
  for (const { text, y } of page!.texts.slice(0, top)) lines.set(y, [...(lines.get(y) ?? []), text]);
  return [...lines.values()].map((words) => words.join('').replaceAll(/\s+/gu, ' ').trim());
}

test('lines at the top of a paper break between ideas', async () => {
  expect(await linesOnTheLeft('Công đoàn Công ty May Sông Lam', 'Liên đoàn Lao động tỉnh Nghệ An')).toEqual([
    'LIÊN ĐOÀN LAO ĐỘNG',
    'TỈNH NGHỆ AN',
    'CÔNG ĐOÀN CÔNG TY',
    'MAY SÔNG LAM',
    'ĐẠI HỘI ĐẠI BIỂU',
    'LẦN THỨ VI',
    'NHIỆM KỲ 2025 – 2030',
  ]);
});
