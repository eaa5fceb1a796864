/** The first line of `ballots.csv`: which column holds what. */
import type { RoundDefinition } from '../election/model.ts';
import { parseWholeNumber } from './cells.ts';

/** What a ballots file needs to know of its round. */
export type BallotShape = Pick<RoundDefinition, 'style' | 'candidates'>;

/** Column of a batch, a serial, the defects or the votes; a candidate's column is the index in ballot order (0, 1, …). */
export const column = { batch: -1, serial: -2, defects: -3, votes: -4 } as const;

export interface HeaderMistake {
  /** Field of the line, counted from 1. */
  readonly field: number;
  readonly expected: string;
}

/** Names of the columns in the order they are written. */
export function headerCells({ style, candidates }: BallotShape): string[] {
  const numbers = candidates.map(({ number }) => String(number));
  return ['batch', 'serial', 'defects', ...numbers, ...(style === 'cumulative' ? ['votes'] : [])];
}

/** The meaning of each column, each exactly once, in any order; or the first mistake. */
export function readHeader(cells: readonly string[], shape: BallotShape): readonly number[] | HeaderMistake {
  const expected = headerCells(shape);
  if (cells.length === 1 && /[;\t]/u.test(cells[0] ?? ''))
    return { field: 1, expected: 'cần dấu phẩy giữa các cột, không phải dấu chấm phẩy hay tab' };
  const seen = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    if (seen.has(cell)) return { field: index + 1, expected: `cột “${cell}” có hai lần` };
    if (!expected.includes(cell)) return { field: index + 1, expected: unknownColumn(cell, shape) };
    seen.add(cell);
  }
  const missing = expected.filter((name) => !seen.has(name));
  if (missing.length > 0) {
    const named = missing.slice(0, 5).map((name) => `“${name}”`);
    const rest = missing.length > 5 ? ` và ${missing.length - 5} cột khác` : '';
    return { field: cells.length, expected: `thiếu cột ${named.join(', ')}${rest}` };
  }
  const places = new Map(shape.candidates.map(({ number }, index) => [String(number), index]));
  return cells.map((cell) => places.get(cell) ?? column[cell as keyof typeof column]);
}

function unknownColumn(cell: string, { style, candidates }: BallotShape): string {
  if (cell === 'votes') return 'cột “votes” chỉ dùng cho phiếu dồn (cumulative)';
  if (parseWholeNumber(cell) !== null)
    return `không có người số ${cell} trong danh sách bầu cử (từ 1 đến ${candidates.length})`;
  return `không có cột “${shown(cell)}”; cần batch, serial, defects và số thứ tự từng người${style === 'cumulative' ? ', votes' : ''}`;
}

/** A cell as it may stand in a message: short, and without characters that would disturb a terminal. */
export function shown(cell: string): string {
  const letters = [...cell.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')];
  return letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : letters.join('');
}
