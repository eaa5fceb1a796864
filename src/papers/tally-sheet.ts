/** Bảng tổng hợp theo tập: the votes of everyone in each pile, with their sums, so that a person can add them up again. */
import { startTally } from '../election/tally.ts';
import type { RunningTally } from '../election/tally.ts';
import type { CandidateResult, Result } from '../election/result.ts';
import { thousands } from '../vietnamese/numbers.ts';
import type { Block, Column, PaperDocument, TableBlock } from './document.ts';
import { layoutOf } from './layout.ts';
import type { MinutesFacts } from './minutes/minutes-facts.ts';
import { headingOf } from './paper-header.ts';
import { resultCode } from './paper-proof.ts';
import { sheetsOf } from './paper-words.ts';
import { countedAt, resultPaper } from './result-paper.ts';
import type { CountedFacts } from './result-paper.ts';
import { roundTitle } from './round-paper.ts';
import { counted, line, opens } from './sentences.ts';
import { committeeSignatures } from './signatures.ts';

export function tallySheet(facts: CountedFacts): PaperDocument {
  const batches = batchResults(facts);
  const { valid, invalid } = facts.result.ballots;
  const sheets = sheetsOf(facts.definition);
  const landscape = slicesOf(facts, batches, upright(facts)).length > 1;
  const slices = slicesOf(facts, batches, landscape ? onItsSide(facts) : upright(facts));
  return {
    ...resultPaper(facts, 'Bảng tổng hợp theo tập'),
    ...(landscape ? { landscape } : {}),
    blocks: [
      headingOf(facts.congress, facts.definition.ruleSet),
      roundTitle('Bảng tổng hợp kết quả kiểm phiếu theo tập', facts),
      line(
        `${countedAt(facts)} Số tập phiếu: ${counted(batches.length)}. Số ${sheets} hợp lệ: ${counted(valid)}; không hợp lệ: ${counted(invalid)}.`,
      ),
      ...slices.flatMap((slice) => sliceBlocks(facts, slice)),
      { kind: 'space', height: 4 },
      resultCode(facts),
      line(
        'Số ở cột tổng là số phiếu của từng người trong biên bản kiểm phiếu. Bảng này cho biết số phiếu đó từ những tập nào mà có, để cộng lại hoặc kiểm lại một tập khi có ý kiến; phiếu không hợp lệ không tính cho ai.',
      ),
      committeeSignatures(facts),
    ],
  };
}

interface BatchResult {
  readonly number: number;
  readonly result: Result;
}

/** The tally of each pile by itself, in the order of their numbers. */
function batchResults({ definition, ballots }: CountedFacts): readonly BatchResult[] {
  const running = new Map<number, RunningTally>();
  for (const ballot of ballots) {
    let batch = running.get(ballot.batch);
    if (batch === undefined) running.set(ballot.batch, (batch = startTally(definition)));
    batch.add(ballot);
  }
  return [...running]
    .map(([number, batch]) => ({ number, result: batch.finish() }))
    .toSorted((one, other) => one.number - other.number);
}

/** Piles that fit beside each other on a page. */
interface Slice {
  readonly batches: readonly BatchResult[];
  readonly number: number;
  readonly of: number;
}

/** Points, in the type of the table: a figure, what stands beside it in a cell, and the columns before the piles. */
const figure = 5;
const besideFigures = 7;
const widths = { number: 24, name: 128, least: 22, sum: 44 };
const millimetre = 72 / 25.4;
const sheet = { short: 595.28, long: 841.89 };

/** Widths of the text on an upright sheet, and on one that is bound above. */
function upright({ congress, definition }: MinutesFacts): number {
  const { left, right } = layoutOf(congress, definition.ruleSet).margins;
  return sheet.short - (left + right) * millimetre;
}

function onItsSide({ congress, definition }: MinutesFacts): number {
  const { top, bottom } = layoutOf(congress, definition.ruleSet).margins;
  return sheet.long - (top + bottom) * millimetre;
}

function slicesOf(facts: CountedFacts, batches: readonly BatchResult[], width: number): readonly Slice[] {
  const sum = sumWidth(facts.result);
  const room = width - widths.number - widths.name - sum * sumColumns(facts).length;
  const each = pileWidth(batches);
  // Where one page does not hold all of them, each has a sum of its own.
  const most = Math.max(1, batches.length * each <= room ? batches.length : Math.floor((room - sum) / each));
  // As many in each, so that the last page is no narrow rest.
  const pages = Math.max(1, Math.ceil(batches.length / most));
  const size = Math.max(1, Math.ceil(batches.length / pages));
  const of = Math.max(1, Math.ceil(batches.length / size));
  return Array.from({ length: of }, (_slice, index) => ({
    batches: batches.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
  }));
}

function widthOf(value: number): number {
  return thousands(value).length * figure + besideFigures;
}

function pileWidth(batches: readonly BatchResult[]): number {
  return batches.reduce((widest, batch) => Math.max(widest, batchWidth(batch)), widths.least);
}

function batchWidth({ number, result }: BatchResult): number {
  const { valid, invalid } = result.ballots;
  return Math.max(...[number, valid + invalid, ...result.candidates.map((one) => one.for)].map(widthOf));
}

function sumWidth({ ballots, candidates }: Result): number {
  const sums = candidates.flatMap((one) => [one.for, one.against, one.uncounted]);
  return Math.max(widths.sum, ...[ballots.valid + ballots.invalid, ...sums].map(widthOf));
}

interface SumColumn {
  readonly title: string;
  readonly of: (one: CandidateResult) => number;
}

/** What is added up over all piles: the lines of an agree ballot have three outcomes. */
function sumColumns({ definition }: MinutesFacts): readonly SumColumn[] {
  const all: SumColumn = { title: 'Tổng số', of: (one) => one.for };
  if (definition.style !== 'agree') return [all];
  return [
    { ...all, title: 'Tổng đồng ý' },
    { title: 'Tổng không đồng ý', of: (one) => one.against },
    { title: 'Tổng không tính', of: (one) => one.uncounted },
  ];
}

function sliceBlocks(facts: CountedFacts, slice: Slice): readonly Block[] {
  const { batches, number, of } = slice;
  const [first, last] = [batches[0]?.number, batches.at(-1)?.number];
  const which = first === undefined || of === 1 ? '' : `, tập ${first}${first === last ? '' : ` đến tập ${last}`}`;
  return [
    ...(number === 1 ? [] : [{ kind: 'page-break' } as const]),
    opens(`Số phiếu ${facts.definition.style === 'agree' ? 'đồng ý với' : 'của'} từng người trong mỗi tập${which}:`),
    sliceTable(facts, slice),
  ];
}

function sliceTable(facts: CountedFacts, { batches, number, of }: Slice): TableBlock {
  const { result } = facts;
  const width = pileWidth(batches);
  const sum = { width: sumWidth(result), align: 'center' } as const;
  const sums = number === of ? sumColumns(facts) : [];
  // With several pages of piles each says what it adds up to itself.
  const part = of === 1 ? [] : [{ title: 'Cộng', ...sum } as const];
  const columns: readonly Column[] = [
    { title: 'TT', width: widths.number, align: 'center' },
    { title: 'Họ và tên', width: widths.name, align: 'left' },
    ...batches.map((batch): Column => ({ title: `Tập ${batch.number}`, width, align: 'center' })),
    ...part,
    ...sums.map(({ title }): Column => ({ title, ...sum })),
  ];
  const row = (of: (batch: Result) => number): readonly string[] => {
    const each = batches.map((batch) => of(batch.result));
    const added = each.reduce((all, one) => all + one, 0);
    return [...each, ...(part.length === 0 ? [] : [added])].map(thousands);
  };
  const people = result.candidates.map((one, index) => [
    String(one.number),
    one.name,
    ...row((batch) => batch.candidates[index]!.for),
    ...sums.map(({ of: sumOf }) => thousands(sumOf(one))),
  ]);
  const papers = (
    [
      [`Số ${sheetsOf(facts.definition)} của tập`, (one: Result) => one.ballots.valid + one.ballots.invalid],
      ['– hợp lệ', (one: Result) => one.ballots.valid],
      ['– không hợp lệ', (one: Result) => one.ballots.invalid],
    ] as const
  ).map(([title, papersOf]) => [
    '',
    title,
    ...row(papersOf),
    ...sums.map((_sum, index) => (index === 0 ? thousands(papersOf(result)) : '')),
  ]);
  return {
    kind: 'table',
    size: 'close',
    columns,
    rows: [...papers, ...people],
    emphasised: papers.map((_row, index) => index),
  };
}
