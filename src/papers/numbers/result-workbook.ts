/** Bảng tính kết quả: the result, the figures it rests on, piles, ballots and findings, to be calculated with. */
import { blocks } from '../../election/findings.ts';
import type { Finding } from '../../election/findings.ts';
import type { Ballot } from '../../election/model.ts';
import { inPileOrder } from '../../election/pile-order.ts';
import { findingsVi } from '../../words/findings.ts';
import { interpolate } from '../../words/interpolate.ts';
import { decimalComma, thousands } from '../../vietnamese/numbers.ts';
import type { MinutesFacts } from '../minutes/minutes-facts.ts';
import { inOwnWords, wordsOf } from '../paper-words.ts';
import { ballotsSheet, batchesSheet } from './workbook-ballots.ts';
import { chartSheet } from './workbook-chart.ts';
import { figuresSheet } from './workbook-figures.ts';
import { resultSheet } from './workbook-result.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

/** What the workbook is written from. Ballots have a pile and a place in it, and nothing that leads to a person. */
export interface WorkbookFacts extends Pick<
  MinutesFacts,
  'definition' | 'roundNumber' | 'congress' | 'result' | 'notes' | 'draft' | 'practice' | 'resultHash'
> {
  /** Every counted ballot. */
  readonly ballots: readonly Ballot[];
}

export function resultWorkbook(given: WorkbookFacts): Workbook {
  const facts = { ...given, ballots: given.ballots.toSorted(inPileOrder) };
  return {
    title: `Kết quả kiểm phiếu: ${facts.definition.title}`,
    language: 'vi',
    sheets: [
      resultSheet(facts),
      ...(facts.result.candidates.length === 0 ? [] : [chartSheet(facts)]),
      figuresSheet(facts),
      batchesSheet(facts),
      ballotsSheet(facts),
      findingsSheet(facts),
    ],
  };
}

function findingsSheet({ definition, congress, result, notes }: WorkbookFacts): Sheet {
  const words = wordsOf(definition, congress);
  const noteOf = new Map(notes.map(({ finding, note }) => [JSON.stringify(finding), note]));
  return {
    name: 'Phát hiện',
    file: 'findings',
    widths: [8, 16, 40, 64, 40],
    frozen: { rows: 1, columns: 1 },
    heading: ['Mã', 'Mức', 'Phát hiện', 'Diễn giải', `Ý kiến của ${words.committee}`].map((text) => ({ text })),
    rows: result.findings.map((finding) => {
      const { title, explanation } = findingsVi[finding.code];
      const say = (sentence: string) => written(inOwnWords(interpolate(sentence, figuresOf(finding)), words));
      return [
        { text: finding.code },
        { text: blocks(finding) ? 'Phải giải quyết' : 'Cần ý kiến' },
        say(title),
        say(explanation),
        written(noteOf.get(JSON.stringify(finding))?.trim() ?? ''),
      ];
    }),
  };
}

function written(text: string): Cell {
  return { text, wrap: true };
}

function figuresOf(finding: Finding): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(finding).map(([name, value]) => [
      name,
      typeof value === 'number' ? thousands(value) : name === 'percent' ? decimalComma(value) : value,
    ]),
  );
}
