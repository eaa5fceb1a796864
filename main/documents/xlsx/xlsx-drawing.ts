/** Hangs the charts of a sheet beside its columns: their frames in its drawing, their parts, and the lists that name these. */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { Chart, Sheet } from '../../../src/papers/numbers/workbook.ts';
import { xmlText } from '../office-package.ts';
import { printable } from '../printable.ts';
import { chartPart } from './xlsx-chart.ts';

/** A chart fills a sheet of paper on its side: columns and rows of the sheet, the height of a row in points. */
export const chartSize = { columns: 10, width: 12, rows: 31, rowHeight: 16 };
/** The namespace of charts, which is also the name of what the frame holds. */
const chartName = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The first column of the charts: one is left empty. */
export function chartColumn({ widths }: Sheet): number {
  return widths.length + 1;
}

interface PlacedChart {
  readonly chart: Chart;
  readonly sheet: Sheet;
  /** Of the workbook, from 1. */
  readonly number: number;
}

/** The library makes a drawing for every sheet and takes away those that stay empty. */
export function withCharts(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const charts = sheets
    .flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ chart, sheet })))
    .map((one, index): PlacedChart => ({ ...one, number: index + 1 }));
  const chartsOn = (place: number) => charts.filter(({ sheet }) => sheet === sheets[place]);
  return {
    files: {
      write: {
        files: () =>
          Object.fromEntries(
            charts.map(({ chart, sheet, number }) => [`xl/charts/chart${number}.xml`, chartPart(chart, sheet)]),
          ),
      },
      transform: {
        '[Content_Types].xml': { insert: () => charts.map(contentType).join('') },
        'xl/drawings/drawing{id}.xml': {
          insert: (_options, { sheetIndex }) => chartsOn(sheetIndex).map(frameOf).join(''),
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_options, { sheetIndex }) => chartsOn(sheetIndex).map(relationOf).join(''),
        },
      },
    },
  };
}

export function hasCharts({ charts = [] }: Sheet): boolean {
  return charts.length > 0;
}

/** Below the heading, one chart below the other. */
function frameOf({ chart: { title, says }, sheet }: PlacedChart, index: number): string {
  const left = chartColumn(sheet);
  const above = 1 + index * chartSize.rows;
  const corner = (name: 'from' | 'to', column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const name = `name="${xmlText(printable(title))}" descr="${xmlText(printable(says))}"`;
  return [
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', left, above)}`,
    corner('to', left + chartSize.columns, above + chartSize.rows),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" ${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chartName}">`,
    `<c:chart xmlns:c="${chartName}" xmlns:r="${relations}" r:id="rIdChart${index + 1}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function relationOf({ number }: PlacedChart, index: number): string {
  return `<Relationship Id="rIdChart${index + 1}" Type="${relations}/chart" Target="../charts/chart${number}.xml"/>`;
}

function contentType({ number }: PlacedChart): string {
  const type = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
  return `<Override PartName="/xl/charts/chart${number}.xml" ContentType="${type}"/>`;
}
