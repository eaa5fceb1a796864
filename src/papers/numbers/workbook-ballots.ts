/** Every counted ballot with its marks as `ballots.csv` has them and its verdict; and the piles, counted from these rows. */
import { judge } from '../../election/judge.ts';
import type { RoundDefinition } from '../../election/model.ts';
import { paperDefects } from '../../election/model.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import { formatMark } from '../../exchange/cells.ts';
import { reasonsIn } from '../../words/reasons.ts';
import type { WorkbookFacts } from './result-workbook.ts';
import type { Cell, Sheet } from './workbook.ts';
import { columnName, columnOf, inFormula, rowNumber } from './workbook.ts';

const ballotsName = 'Từng phiếu';
const batchesName = 'Tập phiếu';
export const validWord = 'Hợp lệ';

/** Places of the columns before the marks. */
const column = { batch: 0, serial: 1, verdict: 2, defects: 3, votes: 4 } as const;

/** Place of the first candidate's column. Cumulative ballots tell their entitlement before it. */
function firstMark({ style }: Pick<RoundDefinition, 'style'>): number {
  return style === 'cumulative' ? column.votes + 1 : column.votes;
}

/** The verdicts of all ballots, as a formula names them. */
export function verdictRange({ ballots }: Pick<WorkbookFacts, 'ballots'>): string {
  return columnOf(ballotsName, column.verdict, ballots.length);
}

/** The marks of the candidate on this line of the ballot, as a formula names them. */
export function marksRange(
  { definition, ballots }: Pick<WorkbookFacts, 'definition' | 'ballots'>,
  line: number,
): string {
  return columnOf(ballotsName, firstMark(definition) + line, ballots.length);
}

export function ballotsSheet({ definition, ballots }: WorkbookFacts): Sheet {
  const { style, candidates } = definition;
  const rules = rulesInForce(definition);
  const why = reasonsIn('vi', style);
  const cumulative = style === 'cumulative';
  return {
    name: ballotsName,
    file: 'ballots',
    widths: [7, 9, 30, 24, ...(cumulative ? [14] : []), ...candidates.map(() => (cumulative ? 12 : 4.5))],
    frozen: { rows: 1, columns: column.verdict + 1 },
    heading: [
      ...['Tập', 'Số thứ tự trong tập', 'Kết luận', 'Lỗi trên phiếu', ...(cumulative ? ['Số phiếu được dồn'] : [])].map(
        (text) => ({ text }),
      ),
      ...candidates.map(({ number, name }) => ({ text: `${number}. ${name}`, upright: true })),
    ],
    rows: ballots.map((ballot): readonly Cell[] => {
      const verdict = judge(ballot, definition, rules);
      const defects = paperDefects.filter((defect) => ballot.defects.includes(defect));
      return [
        { number: ballot.batch },
        { number: ballot.serial },
        { text: verdict.valid ? validWord : why[verdict.reason], wrap: true },
        defects.length === 0 ? null : { text: defects.map((defect) => why[defect]).join('; '), wrap: true },
        ...(cumulative ? [{ number: ballot.votes ?? 0 }] : []),
        ...candidates.map((_, line): Cell => {
          const mark = ballot.marks[line] ?? 'none';
          if (typeof mark === 'number') return mark === 0 ? null : { number: mark };
          const text = formatMark(style, mark);
          return text === '' ? null : { text };
        }),
      ];
    }),
  };
}

/** The piles with how many ballots they hold, each number counted from the sheet of ballots. */
export function batchesSheet({ definition, ballots }: WorkbookFacts): Sheet {
  const rules = rulesInForce(definition);
  const piles = Map.groupBy(ballots, ({ batch }) => batch);
  const batches = columnOf(ballotsName, column.batch, ballots.length);
  const verdicts = columnOf(ballotsName, column.verdict, ballots.length);
  const rows = [...piles].map(([batch, papers], place): readonly Cell[] => {
    const row = rowNumber(place);
    const valid = papers.filter((paper) => judge(paper, definition, rules).valid).length;
    return [
      { number: batch },
      { formula: `COUNTIF(${batches},A${row})`, result: papers.length },
      { formula: `COUNTIFS(${batches},A${row},${verdicts},${inFormula(validWord)})`, result: valid },
      { formula: `B${row}-C${row}`, result: papers.length - valid },
    ];
  });
  return {
    name: batchesName,
    file: 'batches',
    widths: [10, 14, 14, 16],
    frozen: { rows: 1, columns: 1 },
    heading: ['Tập', 'Số phiếu', 'Hợp lệ', 'Không hợp lệ'].map((text) => ({ text })),
    rows: rows.length === 0 ? [] : [...rows, totals(rows)],
  };
}

/** "Cộng": the sum of each column of figures; the first column names the row. */
export function totals(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  const [first = []] = rows;
  const last = rowNumber(rows.length - 1);
  return first.map((_, place): Cell => {
    if (place === 0) return { text: 'Cộng', bold: true };
    const values = rows.map((row) => figureOf(row[place] ?? null));
    if (values.some((value) => value === null)) return null;
    const name = columnName(place);
    return {
      formula: `SUM(${name}${rowNumber(0)}:${name}${last})`,
      result: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      bold: true,
    };
  });
}

function figureOf(cell: Cell): number | null {
  if (cell === null || 'text' in cell) return null;
  return 'number' in cell ? cell.number : cell.result;
}
