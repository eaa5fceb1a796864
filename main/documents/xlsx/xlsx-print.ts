/** How the sheets of a workbook are printed: on their side, the heading on every page, no wider than can be read, pages numbered. */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { Sheet, Workbook } from '../../../src/papers/numbers/workbook.ts';
import { columnName, quoted } from '../../../src/papers/numbers/workbook.ts';
import { xmlText } from '../office-package.ts';
import { printable } from '../printable.ts';
import { chartColumn, chartSize, hasCharts } from './xlsx-drawing.ts';

/** Letters side by side on a page that are still read. */
const readableWidth = 170;
/** Inches; the foot stands in the lower margin. */
const margins = 'left="0.5" right="0.5" top="0.5" bottom="0.7" header="0.3" footer="0.3"';

export function printed({ title, sheets }: Workbook): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return xml;
            const whole = xml.replace(
              /<pageMargins [^>]*\/>/u,
              `<printOptions gridLines="1"/><pageMargins ${margins}/>`,
            );
            return hasCharts(sheet) ? chartsPrinted(whole, sheet, title) : columnsPrinted(whole, sheet, title);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', `<definedNames>${sheets.map(nameOf).join('')}</definedNames>`),
        },
      },
    },
  };
}

/** As many pages side by side as the columns need, and as many below each other. */
function columnsPrinted(xml: string, { widths }: Sheet, title: string): string {
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / readableWidth);
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      /<pageSetup ([^>]*)\/>/u,
      (_whole, rest: string) => `<pageSetup fitToWidth="${pages}" fitToHeight="0" ${rest}/>${foot(title)}`,
    );
}

/** A page a chart; that their rows are all as high keeps them there. */
function chartsPrinted(xml: string, sheet: Sheet, title: string): string {
  const left = chartColumn(sheet) + 1;
  const charts = sheet.charts?.length ?? 0;
  const breaks = Array.from(
    { length: charts - 1 },
    (_, index) => `<brk id="${1 + (index + 1) * chartSize.rows}" max="16383" man="1"/>`,
  );
  const pageBreaks = `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
  return xml
    .replace('<cols>', `<sheetFormatPr defaultRowHeight="${chartSize.rowHeight}" customHeight="1"/><cols>`)
    .replace(
      '</cols>',
      `<col min="${left}" max="${left + chartSize.columns - 1}" width="${chartSize.width}" customWidth="1"/></cols>`,
    )
    .replace(/<pageSetup [^>]*\/>/u, (setup) => `${setup}${foot(title)}${breaks.length === 0 ? '' : pageBreaks}`);
}

/** An ampersand is a sign of the foot's own language. */
function foot(title: string): string {
  const text = `&L${printable(title).replaceAll('&', '&&')}&R&P/&N`;
  return `<headerFooter><oddFooter>${xmlText(text)}</oddFooter></headerFooter>`;
}

/** Rows and columns that are printed on every page; of a sheet with charts, the charts. */
function nameOf(sheet: Sheet, index: number): string {
  const { name, frozen } = sheet;
  const place = quoted(name);
  const named = (what: string, range: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}">${xmlText(range)}</definedName>`;
  if (hasCharts(sheet)) {
    const left = columnName(chartColumn(sheet));
    const right = columnName(chartColumn(sheet) + chartSize.columns - 1);
    const below = 1 + (sheet.charts?.length ?? 0) * chartSize.rows;
    return named('Print_Area', `${place}!$${left}$2:$${right}$${below}`);
  }
  const rows = `${place}!$1:$${frozen.rows}`;
  const columns = frozen.columns === 0 ? '' : `${place}!$A:$${columnName(frozen.columns - 1)},`;
  return named('Print_Titles', `${columns}${rows}`);
}
