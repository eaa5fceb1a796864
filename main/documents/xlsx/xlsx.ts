/**
 * Draws a tree of sheets as a workbook of Excel. A text is written as a text, in a cell that stays one when somebody edits it:
 * nothing in it is ever calculated, whatever it begins with.
 */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import type { Cell as ExcelCell, Feature } from 'write-excel-file/node';
import type {
  Cell,
  FormulaCell,
  Heading,
  NumberCell,
  Sheet,
  TextCell,
  Workbook,
} from '../../../src/papers/numbers/workbook.ts';
import { columnName, rowNumber } from '../../../src/papers/numbers/workbook.ts';
import { coreProperties, corePart, packParts, partText, unpackParts } from '../office-package.ts';
import { printable } from '../printable.ts';
import { withCharts } from './xlsx-drawing.ts';
import { printed } from './xlsx-print.ts';

const typeface = { fontFamily: 'Times New Roman', fontSize: 12 };
const border = { borderStyle: 'thin', borderColor: '#8a99a6' } as const;
/** Height of a heading in points: of one with words on two lines, and of one with names set upright. */
const headingHeight = { level: 36, upright: 170 };

/** Written as in Vietnamese ("1.234,56") by programs that follow it; Excel follows the settings of the computer. */
const formats = { whole: '[$-42A]#,##0', hundredths: '[$-42A]#,##0.00' };

/** The same sheets and time give the same bytes. */
export async function drawXlsx(
  workbook: Workbook,
  options: { readonly createdAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [sheet.heading.map(headingCell), ...sheet.rows.map((row) => row.map(excelCell))],
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.frozen.rows,
    stickyColumnsCount: sheet.frozen.columns,
    orientation: 'landscape' as const,
  }));
  const features = [fromTheTop, printed(workbook), calculated(workbook.sheets), withCharts(workbook.sheets)];
  const bytes = await writeExcelFile(sheets, { ...typeface, features }).toBuffer();
  const title = workbook.title.normalize('NFC');
  const parts = unpackParts(bytes);
  return packParts({
    ...parts,
    ...withCore(parts),
    [corePart]: coreProperties({ ...options, title, language: workbook.language }),
  });
}

function headingCell({ text, upright }: Heading): ExcelCell {
  return {
    value: plainText(text),
    type: String,
    format: '@',
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: upright !== true,
    ...(upright === true ? { textRotation: 90 } : {}),
    height: upright === true ? headingHeight.upright : headingHeight.level,
    backgroundColor: '#e6edf2',
    ...border,
  };
}

function excelCell(cell: Cell): ExcelCell {
  if (cell === null) return null;
  // Marks of ballots fill most of a workbook: cells without a style are written in a fraction of the time.
  const plain = unstyled(cell);
  if (plain !== undefined) return plain;
  const bold = cell.bold === true ? ({ fontWeight: 'bold' } as const) : {};
  if ('text' in cell) {
    const lines = cell.wrap === true ? ({ wrap: true } as const) : {};
    return { value: plainText(cell.text), type: String, format: '@', align: 'left', indent: 1, ...lines, ...bold };
  }
  const format = cell.decimals === undefined ? formats.whole : formats.hundredths;
  return 'number' in cell
    ? { value: cell.number, type: Number, format, ...bold }
    : { value: cell.formula, type: 'Formula', format, ...bold };
}

/** A mark of a ballot or a small whole number: nothing that Excel could take for anything else. */
function unstyled(cell: TextCell | NumberCell | FormulaCell): string | number | undefined {
  if (cell.bold === true || 'formula' in cell) return undefined;
  if ('text' in cell) return /^[a-z]{1,2}$/u.test(cell.text) ? cell.text : undefined;
  return cell.decimals === undefined && cell.number < 1000 ? cell.number : undefined;
}

/** The library looks a text up among the properties of an object; the few that every object has get a space behind them. */
function plainText(text: string): string {
  const plain = printable(text);
  return plain in {} ? `${plain} ` : plain;
}

/** In rows of several lines figures stand beside the first one; figures and words keep apart. */
const fromTheTop: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml
            .replaceAll(/<xf [^>]*><\/xf>/gu, (style) =>
              style.replace('></xf>', ' applyAlignment="1"><alignment/></xf>'),
            )
            .replaceAll(/<alignment(?![^>]*vertical=)/gu, '<alignment vertical="top"'),
      },
    },
  },
};

/** Writes the results of formulas beside them, which the library leaves out: telephones and previews do not calculate. */
function calculated(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const results = sheets.map(
    ({ rows }) =>
      new Map<string, number>(
        rows.flatMap((row, line) =>
          row.flatMap((cell, column) =>
            cell !== null && 'formula' in cell
              ? [[`${columnName(column)}${rowNumber(line)}`, cell.result] as const]
              : [],
          ),
        ),
      ),
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml.replaceAll(
              /(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)(<\/c>)/gu,
              (whole, opened: string, address: string, closed: string) => {
                const result = results[sheetIndex]?.get(address);
                return result === undefined ? whole : `${opened}<v>${result}</v>${closed}`;
              },
            ),
        },
      },
    },
  };
}

/** The library writes no properties; their part is named in the two lists of parts. */
function withCore(parts: Record<string, Uint8Array>): Record<string, string> {
  const listed = (name: string, end: string, entry: string) =>
    partText(parts[name] ?? new Uint8Array()).replace(end, `${entry}${end}`);
  const office = 'application/vnd.openxmlformats-package.core-properties+xml';
  const relation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return {
    '[Content_Types].xml': listed(
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/${corePart}" ContentType="${office}"/>`,
    ),
    '_rels/.rels': listed(
      '_rels/.rels',
      '</Relationships>',
      `<Relationship Id="rIdCore" Type="${relation}" Target="${corePart}"/>`,
    ),
  };
}
