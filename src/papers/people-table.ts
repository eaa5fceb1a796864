/** Tables of people with their votes. Long ones set two people beside each other, read across, so that they break over pages. */
import { percentOf } from '../election/percent.ts';
import type { RoundDefinition } from '../election/model.ts';
import type { CandidateResult, Result } from '../election/result.ts';
import { decimalComma, thousands } from '../vietnamese/numbers.ts';
import type { Column, TableBlock } from './document.ts';

/** From this many rows on, two people stand in a row: the minutes of a committee of fifteen are two pages. */
export const longTable = 7;

/** Columns twice side by side where there are at least `from` rows. */
export function compactTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  from: number = longTable,
): TableBlock {
  return rows.length < from ? { kind: 'table', columns, rows } : inPairs(columns, rows);
}

function inPairs(columns: readonly Column[], rows: readonly (readonly string[])[]): TableBlock {
  const empty = columns.map(() => '');
  return {
    kind: 'table',
    size: 'small',
    columns: [...columns, ...columns],
    rows: rows.flatMap((row, index) => (index % 2 === 0 ? [[...row, ...(rows[index + 1] ?? empty)]] : [])),
  };
}

/** Votes of everyone, in the order given. */
export function votesTable(
  definition: RoundDefinition,
  result: Result,
  people: readonly CandidateResult[],
  order: 'ballot' | 'votes',
): TableBlock {
  const share = shareColumn(definition, result);
  const percent = share === null ? [] : [share.column];
  const written = new Set(definition.candidates.filter((one) => one.written === true).map(({ number }) => number));
  const number: readonly Column[] = order === 'votes' ? [{ title: 'Số trên phiếu', width: 12, align: 'center' }] : [];
  const columns: readonly Column[] = [
    { title: 'TT', width: 10, align: 'center' },
    { title: 'Họ và tên', width: 46, align: 'left' },
    ...number,
    ...voteColumns(definition),
    ...percent,
  ];
  const rows = people.map((one, index) => [
    String(order === 'votes' ? index + 1 : one.number),
    `${one.name}${written.has(one.number) ? ' (ghi thêm)' : ''}`,
    ...(order === 'votes' ? [String(one.number)] : []),
    ...votesOfOne(definition, one),
    ...(share === null ? [] : [share.of(one)]),
  ]);
  const narrow = definition.style === 'strike' || definition.style === 'list';
  if (narrow && order === 'ballot') return compactTable(columns, rows);
  return { kind: 'table', columns, rows, ...(rows.length < longTable ? {} : { size: 'small' as const }) };
}

function voteColumns({ style, electorate }: RoundDefinition): readonly Column[] {
  switch (style) {
    case 'strike':
    case 'list':
      return [{ title: 'Số phiếu', width: 16, align: 'center' }];
    case 'agree':
      return [
        { title: 'Đồng ý', width: 12, align: 'center' },
        { title: 'Không đồng ý', width: 14, align: 'center' },
        { title: 'Không tính', width: 12, align: 'center' },
      ];
    case 'cumulative': {
      const title = electorate.shares ? 'Số phiếu (cổ phần × số người bầu)' : 'Số phiếu được dồn';
      return [{ title, width: 28, align: 'center' }];
    }
  }
}

function votesOfOne({ style }: RoundDefinition, one: CandidateResult): readonly string[] {
  return style === 'agree' ? [one.for, one.against, one.uncounted].map(thousands) : [thousands(one.for)];
}

export interface ShareColumn {
  readonly column: Column;
  readonly of: (one: CandidateResult) => string;
}

/**
 * The base stands in the column's title: a percentage without its base says nothing (rules.md §2.8). Votes of shares are
 * told against the shares at the meeting and may pass 100 % (rules.md §4.4).
 */
export function shareColumn({ style, electorate }: RoundDefinition, { base }: Result): ShareColumn | null {
  const { shares } = electorate;
  if (style === 'cumulative' && shares && shares.present > 0) {
    const title = `% so với tổng số cổ phần dự họp (${thousands(shares.present)})`;
    return {
      column: { title, width: 24, align: 'center' },
      of: (one) => decimalComma(percentOf(one.for, shares.present)),
    };
  }
  if (base === null) return null;
  return {
    column: { title: `Tỷ\u00a0lệ\u00a0% trên\u00a0${thousands(base)}`, width: 20, align: 'center' },
    of: ({ percent }) => (percent === null ? '' : decimalComma(percent)),
  };
}
