/** Everyone on the ballot with votes and share. Where marks are simply counted, each number is a formula over the ballots. */
import type { RoundDefinition } from '../../election/model.ts';
import { percentOf } from '../../election/percent.ts';
import type { CandidateResult } from '../../election/result.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import type { WorkbookFacts } from './result-workbook.ts';
import { marksRange, totals, validWord, verdictRange } from './workbook-ballots.ts';
import { baseCell } from './workbook-figures.ts';
import type { Cell, Heading, Sheet } from './workbook.ts';
import { cellOf, inFormula, rowNumber } from './workbook.ts';

const heads: Readonly<Record<RoundDefinition['style'], readonly [string, string, string]>> = {
  strike: ['Số phiếu bầu', 'Gạch tên', 'Không tính'],
  agree: ['Đồng ý', 'Không đồng ý', 'Không tính'],
  list: ['Số phiếu chọn', 'Không chọn', 'Không tính'],
  cumulative: ['Số phiếu được dồn', '', ''],
};

export function resultSheet(facts: WorkbookFacts): Sheet {
  const { definition, result } = facts;
  const cumulative = definition.style === 'cumulative';
  const [inFavour, against, uncounted] = heads[definition.style];
  const share = shareOf(facts);
  const heading: readonly Heading[] = [
    { text: 'Số' },
    { text: 'Họ và tên' },
    { text: inFavour },
    ...(cumulative ? [] : [{ text: against }, { text: uncounted }, { text: 'Cộng (bằng số phiếu hợp lệ)' }]),
    ...(share === null ? [] : [{ text: share.title }]),
    ...(definition.poll === true ? [] : [{ text: 'Kết quả' }]),
  ];
  const formulas = voteFormulas(facts);
  const rows = result.candidates.map((one, place): readonly Cell[] => {
    const row = rowNumber(place);
    const counted = formulas(one);
    const votes: readonly Cell[] = cumulative
      ? [voteCell(one.for, counted?.for)]
      : [
          voteCell(one.for, counted?.for),
          voteCell(one.against, counted?.against),
          voteCell(one.uncounted, counted?.uncounted),
          { formula: `SUM(C${row}:E${row})`, result: one.for + one.against + one.uncounted },
        ];
    return [
      { number: one.number },
      { text: one.name, wrap: true },
      ...votes,
      ...(share === null ? [] : [share.of(one, `C${row}`)]),
      ...(definition.poll === true ? [] : [standing(facts, one)]),
    ];
  });
  return {
    name: resultName(facts),
    file: 'result',
    widths: [6, 34, 13, ...(cumulative ? [] : [13, 13, 16]), ...(share === null ? [] : [18]), 16],
    frozen: { rows: 1, columns: 2 },
    heading,
    rows: [...rows, sums(rows, cumulative ? 1 : 4)],
  };
}

/** A draft says what it is wherever it is opened. */
function resultName({ draft, practice }: Pick<WorkbookFacts, 'draft' | 'practice'>): string {
  return `Kết quả${practice === true ? ' (tập dượt)' : draft ? ' (bản nháp)' : ''}`;
}

/** Votes of the person in this row, as a formula of another sheet names them. */
export function votesCell(facts: WorkbookFacts, row: number): string {
  return cellOf(resultName(facts), 2, row);
}

function voteCell(votes: number, formula: string | undefined): Cell {
  return formula === undefined ? { number: votes } : { formula, result: votes };
}

function standing({ result }: WorkbookFacts, one: CandidateResult): Cell {
  if (one.elected) return { text: 'Trúng cử', bold: true };
  return result.tied?.candidates.includes(one.number) === true ? { text: 'Bằng phiếu' } : null;
}

/** The sum row names itself in the column of names, and adds up only votes: a sum of shares or of numbers says nothing. */
function sums(rows: readonly (readonly Cell[])[], votes: number): readonly Cell[] {
  return totals(rows).map((cell, place): Cell => {
    if (place === 1) return { text: 'Cộng', bold: true };
    return place >= 2 && place < 2 + votes ? cell : null;
  });
}

interface ShareColumn {
  readonly title: string;
  /** `votes`: the cell of the person's votes. */
  readonly of: (one: CandidateResult, votes: string) => Cell;
}

/** Votes of shares are told against the shares at the meeting (rules.md §4.4), all others against the base. */
function shareOf(facts: WorkbookFacts): ShareColumn | null {
  const { style, electorate } = facts.definition;
  const { shares } = electorate;
  if (style === 'cumulative' && shares && shares.present > 0) {
    return {
      title: '% so với tổng số cổ phần dự họp',
      of: (one, votes) => percentCell(percentOf(one.for, shares.present), `${votes}*100/${shares.present}`),
    };
  }
  const base = baseCell(facts);
  if (base === null) return null;
  return { title: 'Tỷ lệ % trên mẫu số', of: (one, votes) => percentCell(one.percent ?? '0', `${votes}*100/${base}`) };
}

function percentCell(percent: string, quotient: string): Cell {
  return { formula: `ROUND(${quotient},2)`, result: Number(percent), decimals: 2 };
}

interface VoteFormulas {
  readonly for: string;
  readonly against?: string;
  readonly uncounted?: string;
}

/**
 * How many valid ballots have which mark on a person's line (rules.md §1.7). Undefined where marks are more than counted: names
 * in several spellings, and ticks that share what is left of a paper's votes.
 */
function voteFormulas(facts: WorkbookFacts): (one: CandidateResult) => VoteFormulas | undefined {
  const { definition, ballots } = facts;
  const { style, candidates } = definition;
  if (candidates.some(({ sameAs }) => sameAs !== undefined)) return () => undefined;
  if (style === 'cumulative' && ballots.some(({ marks }) => marks.includes('chosen'))) return () => undefined;
  const verdicts = verdictRange(facts);
  const isValid = `${verdicts},${inFormula(validWord)}`;
  const valid = `COUNTIF(${isValid})`;
  const places = new Map(candidates.map(({ number }, place) => [number, place]));
  const partlyStruckIsAgainst = rulesInForce(definition).partialStrike !== 'kept';
  return ({ number }) => {
    const marks = marksRange(facts, places.get(number) ?? 0);
    const having = (mark: string) => `COUNTIFS(${marks},${inFormula(mark)},${isValid})`;
    switch (style) {
      case 'strike': {
        const struck = partlyStruckIsAgainst ? `${having('x')}+${having('p')}` : having('x');
        return { for: `${valid}-(${struck})`, against: struck };
      }
      case 'list':
        return { for: having('x'), against: `${valid}-${having('x')}` };
      case 'agree':
        return {
          for: having('d'),
          against: having('k'),
          uncounted: `${valid}-${having('d')}-${having('k')}`,
        };
      case 'cumulative':
        return { for: `SUMIFS(${marks},${isValid})` };
    }
  };
}
