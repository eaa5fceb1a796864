/** Biểu đồ: everyone by votes, the elected told apart, with the line to reach; drawn from cells that point to the result. */
import type { CandidateResult } from '../../election/result.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { WorkbookFacts } from './result-workbook.ts';
import { neededCell } from './workbook-figures.ts';
import { votesCell } from './workbook-result.ts';
import type { BarLook, Cell, Chart, Sheet } from './workbook.ts';

/** Names below the bars are still read, on paper as well: no more of them share a chart. */
const mostInChart = 30;

interface Series {
  readonly title: string;
  readonly look: BarLook;
  readonly has: (one: CandidateResult) => boolean;
}

/** Columns before the series. */
const column = { number: 0, name: 1, firstSeries: 2 } as const;

export function chartSheet(facts: WorkbookFacts): Sheet {
  const { result } = facts;
  const ranked = result.candidates
    .map((one, place) => ({ one, place }))
    .toSorted((a, b) => b.one.for - a.one.for || a.place - b.place);
  const series = seriesOf(facts).filter(({ has }) => ranked.some(({ one }) => has(one)));
  const needed = neededCell(facts);
  const line: Cell = needed === null ? null : { formula: needed, result: result.needed ?? 0 };
  return {
    name: 'Biểu đồ',
    file: 'chart',
    widths: [6, 34, ...series.map(() => 14), ...(needed === null ? [] : [14])],
    frozen: { rows: 1, columns: 0 },
    heading: [
      'Số',
      'Họ và tên',
      ...series.map(({ title }) => title),
      ...(needed === null ? [] : [`Cần đạt ${thousands(result.needed ?? 0)} phiếu`]),
    ].map((text) => ({ text })),
    rows: ranked.map(({ one, place }): readonly Cell[] => [
      { number: one.number },
      { text: one.name },
      ...series.map(({ has }): Cell => (has(one) ? { formula: votesCell(facts, place), result: one.for } : null)),
      ...(needed === null ? [] : [line]),
    ]),
    charts: chartsOf(facts, series, ranked.length),
  };
}

function seriesOf({ definition, result }: WorkbookFacts): readonly Series[] {
  if (definition.poll === true) return [{ title: 'Số phiếu', look: 'full', has: () => true }];
  const isTied = ({ number }: CandidateResult) => result.tied?.candidates.includes(number) === true;
  return [
    { title: 'Trúng cử', look: 'full', has: ({ elected }) => elected },
    { title: 'Bằng phiếu', look: 'hatched', has: isTied },
    { title: 'Không trúng cử', look: 'outlined', has: (one) => !one.elected && !isTied(one) },
  ];
}

function chartsOf(facts: WorkbookFacts, series: readonly Series[], people: number): readonly Chart[] {
  const { definition, result } = facts;
  const count = Math.ceil(people / mostInChart);
  const lineColumn = result.needed === null ? {} : { line: column.firstSeries + series.length };
  const top = Math.max(1, result.base ?? 0, result.needed ?? 0, ...result.candidates.map((one) => one.for));
  return Array.from({ length: count }, (_, index): Chart => {
    const first = Math.ceil((people * index) / count);
    const last = Math.ceil((people * (index + 1)) / count);
    const part = count === 1 ? '' : `, từ thứ ${first + 1} đến thứ ${last} theo số phiếu`;
    return {
      title: count === 1 ? definition.title : `${definition.title} (${index + 1}/${count})`,
      says: `Biểu đồ cột: số phiếu của ${last - first} người${part}. ${spoken(facts)}`,
      rows: { first, count: last - first },
      names: column.name,
      bars: series.map(({ look }, place) => ({ column: column.firstSeries + place, look })),
      ...lineColumn,
      top,
    };
  });
}

function spoken({ definition, result }: WorkbookFacts): string {
  if (definition.poll === true) return 'Số liệu nằm trong bảng bên trái.';
  const needed = result.needed === null ? '' : ` Cần đạt ${thousands(result.needed)} phiếu.`;
  return `Trúng cử ${thousands(result.elected.length)} người.${needed} Số liệu nằm trong bảng bên trái.`;
}
