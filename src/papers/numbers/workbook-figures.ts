/** The figures a result rests on: the base, the line to reach, ballots by validity, each with the sum that proves it. */
import type { InvalidReason } from '../../election/model.ts';
import { invalidReasons } from '../../election/model.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import { reasonsIn } from '../../words/reasons.ts';
import { roundNote } from '../minutes/minutes-earlier.ts';
import { filled } from '../sentences.ts';
import type { WorkbookFacts } from './result-workbook.ts';
import { validWord, verdictRange } from './workbook-ballots.ts';
import type { Cell, Sheet } from './workbook.ts';
import { cellOf, inFormula, rowNumber } from './workbook.ts';

const figuresName = 'Số phiếu';

type Row = readonly [string, Cell];

/** Where other sheets find the base; null where the rules measure against nothing. */
export function baseCell(facts: WorkbookFacts): string | null {
  return facts.result.base === null || facts.result.base <= 0 ? null : figureCell(facts, baseLabel);
}

/** Where other sheets find the line to reach; null where there is none. */
export function neededCell(facts: WorkbookFacts): string | null {
  return facts.result.needed === null ? null : figureCell(facts, neededLabel);
}

function figureCell(facts: WorkbookFacts, wanted: string): string | null {
  const place = rowsOf(facts).findIndex(([label]) => label === wanted);
  return place === -1 ? null : cellOf(figuresName, 1, place);
}

const baseLabel = 'Mẫu số';
const neededLabel = 'Số phiếu cần đạt';
const collectedLabel = 'Số phiếu thu về';

export function figuresSheet(facts: WorkbookFacts): Sheet {
  return {
    name: figuresName,
    file: 'figures',
    widths: [58, 70],
    frozen: { rows: 1, columns: 1 },
    heading: [{ text: 'Nội dung' }, { text: 'Số' }],
    rows: rowsOf(facts).map(([label, cell]) => [{ text: label, wrap: true }, cell]),
  };
}

function rowsOf(facts: WorkbookFacts): readonly Row[] {
  const about = aboutRows(facts);
  const lines = lineRows(facts, about.length);
  const ballots = ballotRows(facts, about.length + lines.length);
  return [...about, ...lines, ...ballots, ['Mã kết quả (SHA-256)', { text: facts.resultHash }]];
}

function aboutRows({ definition, roundNumber, congress, draft, practice }: WorkbookFacts): readonly Row[] {
  const meeting = filled([congress.organisation, congress.name, congress.ordinal]).join(', ');
  const state = practice === true ? 'TẬP DƯỢT' : draft ? 'BẢN NHÁP: kết quả chưa niêm phong' : '';
  return [
    ['Đại hội, hội nghị', { text: meeting, wrap: true }],
    ['Cuộc bầu', { text: definition.title, wrap: true }],
    ...(definition.poll === true
      ? []
      : [['Lần bầu', { text: roundNote({ definition, roundNumber }), wrap: true }] as const]),
    ...(state === '' ? [] : [['Trạng thái', { text: state, bold: true }] as const]),
    ['Số người trong danh sách', { number: definition.candidates.length }],
    [definition.poll === true ? 'Số người được chọn nhiều nhất' : 'Số lượng cần bầu', { number: definition.seats }],
  ];
}

function lineRows({ definition, result }: WorkbookFacts, above: number): readonly Row[] {
  const { base, needed } = result;
  if (base === null) return [];
  const half = rulesInForce(definition).threshold === 'majority' && base > 0;
  const line: Cell = half ? { formula: `INT(B${rowNumber(above)}/2)+1`, result: needed ?? 0 } : { number: needed ?? 0 };
  return [[baseLabel, { number: base }], ...(needed === null ? [] : [[neededLabel, line] as const])];
}

function ballotRows(facts: WorkbookFacts, above: number): readonly Row[] {
  const { issued, collected, valid, invalid } = facts.result.ballots;
  const why = reasonsIn('vi', facts.definition.style);
  const verdicts = verdictRange(facts);
  const counted = (word: string, result: number): Cell => ({
    formula: `COUNTIF(${verdicts},${inFormula(word)})`,
    result,
  });
  const reasons = invalidReasons.filter((reason) => (facts.result.invalidReasons[reason] ?? 0) > 0);
  const at = (place: number) => `B${rowNumber(above + place)}`;
  const [atIssued, atCollected, , atValid, atInvalid] = [0, 1, 2, 3, 4].map(at);
  const firstReason = 6;
  const sum = reasons.length === 0 ? '0' : `SUM(${at(firstReason)}:${at(firstReason + reasons.length - 1)})`;
  const reasonRow = (reason: InvalidReason): Row => [
    `Không hợp lệ: ${why[reason]}`,
    counted(why[reason], facts.result.invalidReasons[reason] ?? 0),
  ];
  return [
    ['Số phiếu phát ra', { number: issued }],
    [collectedLabel, { number: collected }],
    ['Số phiếu không thu về', { formula: `${atIssued}-${atCollected}`, result: issued - collected }],
    ['Số phiếu hợp lệ', counted(validWord, valid)],
    // Whatever is not valid, so that a reason nobody thought of would show in the last row.
    ['Số phiếu không hợp lệ', { formula: `COUNTA(${verdicts})-${atValid}`, result: invalid }],
    [
      'Hợp lệ + không hợp lệ − thu về (phải bằng 0)',
      { formula: `${atValid}+${atInvalid}-${atCollected}`, result: valid + invalid - collected, bold: true },
    ],
    ...reasons.map(reasonRow),
    [
      'Cộng các lý do − không hợp lệ (phải bằng 0)',
      { formula: `${sum}-${atInvalid}`, result: sumOf(facts, reasons) - invalid, bold: true },
    ],
  ];
}

function sumOf({ result }: WorkbookFacts, reasons: readonly InvalidReason[]): number {
  return reasons.reduce((sum, reason) => sum + (result.invalidReasons[reason] ?? 0), 0);
}
