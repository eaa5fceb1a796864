/** Calculates the formulas of a workbook from its cells, as a spreadsheet does: the few functions that ours use. */
import type { Cell, Sheet, Workbook } from '../../src/papers/numbers/workbook.ts';

type Value = number | string | null;

/** A cell's column and row, both from 0, the heading being row 0: "B7", "$B$7". */
function placeOf(address: string): readonly [column: number, row: number] {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(address) ?? [];
  return [[...letters].reduce((place, letter) => place * 26 + letter.codePointAt(0)! - 64, 0) - 1, Number(row) - 1];
}

function valueAt(workbook: Workbook, sheet: Sheet, column: number, row: number): Value {
  if (row === 0) return sheet.heading[column]?.text ?? null;
  return valueOf(workbook, sheet, sheet.rows[row - 1]?.[column] ?? null);
}

/** A cell's value; a formula is calculated, and what is stored beside it is not looked at. */
export function valueOf(workbook: Workbook, sheet: Sheet, cell: Cell): Value {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : calculate(workbook, sheet, cell.formula);
}

const call = /(COUNTIFS|COUNTIF|COUNTA|SUMIFS|SUM|ROUND|INT)\(((?:[^()"]|"[^"]*")*)\)/u;
const reference = /(?:'([^']+)'!)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?/u;

function calculate(workbook: Workbook, sheet: Sheet, formula: string): number {
  const sheetNamed = (name: string | undefined): Sheet => {
    const on = name === undefined ? sheet : workbook.sheets.find((other) => other.name === name);
    if (on === undefined) throw new Error(`no sheet ${name}`);
    return on;
  };
  const value: Read = (name, address) => valueAt(workbook, sheetNamed(name), ...placeOf(address));
  const range = (text: string): readonly Value[] => {
    const [, name, from = '', to = ''] = reference.exec(text) ?? [];
    const [[left, top], [right, bottom]] = [placeOf(from), placeOf(to)];
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_unused, column) =>
        valueAt(workbook, sheetNamed(name), left + column, top + row),
      ),
    ).flat();
  };
  let text = formula;
  for (let found = call.exec(text); found !== null; found = call.exec(text)) {
    const [whole, name = '', inside = ''] = found;
    text = text.replace(whole, () => String(apply(name, inside.match(/"[^"]*"|[^,"]+/gu) ?? [], range, value)));
  }
  return arithmetic(text, value);
}

type Read = (name: string | undefined, address: string) => Value;

function apply(name: string, args: readonly string[], range: (text: string) => readonly Value[], value: Read): number {
  const wanted = (text: string): Value => (text.startsWith('"') ? text.slice(1, -1) : arithmetic(text, value));
  const matching = (pairs: readonly string[]): ((row: number) => boolean) => {
    const tests = pairs.flatMap((text, index) =>
      index % 2 === 0 ? [{ cells: range(text), wanted: wanted(pairs[index + 1]!) }] : [],
    );
    return (row) => tests.every((test) => test.cells[row] === test.wanted);
  };
  const [first = ''] = args;
  switch (name) {
    case 'COUNTIF':
    case 'COUNTIFS':
      return range(first).filter((_, row) => matching(args)(row)).length;
    case 'COUNTA':
      return range(first).filter((cell) => cell !== null).length;
    case 'SUM':
      return sum(range(first));
    case 'SUMIFS': {
      const matches = matching(args.slice(1));
      return sum(range(first).filter((_, row) => matches(row)));
    }
    case 'ROUND':
      return Math.round(arithmetic(first, value) * 100 + 1e-9) / 100;
    default:
      return Math.floor(arithmetic(first, value));
  }
}

function sum(cells: readonly Value[]): number {
  return cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
}

/** Numbers and cells with + − × ÷, from left to right in their order of precedence. */
function arithmetic(text: string, value: Read): number {
  const inner = /\(([^()]*)\)/u.exec(text.replaceAll(/'[^']+'/gu, (name) => name.replaceAll(/[()]/gu, '_')));
  if (inner !== null) return arithmetic(text.replace(inner[0], String(arithmetic(inner[1]!, value))), value);
  let total = 0;
  for (const [, sign, term = ''] of text.matchAll(/([+-]?)((?:'[^']*'|[^+-])+)/gu)) {
    const factors = [...term.matchAll(/([*/]?)((?:'[^']*'|[^*/])+)/gu)];
    const product = factors.reduce((result, [, operator, factor = '']) => {
      const operand = /^[\d.]+$/u.test(factor) ? Number(factor) : cellNumber(factor, value);
      return operator === '/' ? result / operand : result * operand;
    }, 1);
    total += sign === '-' ? -product : product;
  }
  return total;
}

function cellNumber(text: string, value: Read): number {
  const [, name, address] = reference.exec(text) ?? [];
  if (address === undefined) throw new Error(`neither number nor cell: ${text}`);
  const found = value(name, address);
  if (typeof found !== 'number') throw new Error(`no number in ${text}`);
  return found;
}
