/** A chart of Excel as DrawingML: upright bars that point to cells of a sheet, and a line across them. The library of workbooks draws none. */
import type { BarLook, Cell, Chart, Sheet } from '../../../src/papers/numbers/workbook.ts';
import { headingOf, partOfColumn } from '../../../src/papers/numbers/workbook.ts';
import { xmlDeclaration, xmlText } from '../office-package.ts';
import { solid } from '../slides/pptx-shapes.ts';
import { printable } from '../printable.ts';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ink = '14212B';
const grid = 'DDE5EB';
/** Hundredths of a point. */
const type = { title: 1400, names: 1000, figures: 900 };
/** With more bars their names are set upright; so are figures of more digits. */
const most = { levelNames: 8, levelDigits: 4 };
const upright = -5_400_000;
const axes = { names: 1, figures: 2 };

export function chartPart(chart: Chart, sheet: Sheet): string {
  const line = chart.line === undefined ? '' : lineOf(chart, sheet, chart.line);
  const bars = chart.bars.map(({ column, look }, place) => barSeries(chart, sheet, { column, look, place }));
  return [
    `${xmlDeclaration}<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleOf(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...bars,
    '<c:gapWidth val="45"/><c:overlap val="100"/>',
    `<c:axId val="${axes.names}"/><c:axId val="${axes.figures}"/></c:barChart>${line}`,
    namesAxis(chart),
    figuresAxis(chart),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${letters(type.names)}</c:chartSpace>`,
  ].join('');
}

function titleOf(title: string): string {
  const run = `<a:rPr lang="vi-VN" sz="${type.title}" b="1"/><a:t>${xmlText(printable(title))}</a:t>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>${run}</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Figures stand at the foot of the bars, out of the way of the line. */
function barSeries(
  chart: Chart,
  sheet: Sheet,
  { column, look, place }: { readonly column: number; readonly look: BarLook; readonly place: number },
): string {
  const digits = String(chart.top).length;
  const labels = [
    '<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    letters(type.figures, digits > most.levelDigits ? upright : 0),
    '<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>',
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
  ];
  return [
    `<c:ser>${seriesHead(sheet, column, place)}<c:spPr>${looks[look]}</c:spPr><c:invertIfNegative val="0"/>`,
    ...labels,
    `${namesOf(chart, sheet)}${figuresOf(chart, sheet, column)}</c:ser>`,
  ].join('');
}

function outline(color: string): string {
  return `<a:ln w="12700">${solid(color)}</a:ln>`;
}

const looks: Readonly<Record<BarLook, string>> = {
  full: `${solid('5FAE88')}${outline('0B7A4B')}`,
  hatched:
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="8A5A00"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>' +
    outline('8A5A00'),
  outlined: `${solid('FFFFFF')}${outline(ink)}`,
};

/** Dark on white and on every bar; its points have marks, so that it is seen across a single bar too. */
function lineOf(chart: Chart, sheet: Sheet, column: number): string {
  const stroke = `<a:ln w="25400">${solid(ink)}<a:prstDash val="dash"/></a:ln>`;
  const mark = `<c:marker><c:symbol val="dash"/><c:size val="9"/><c:spPr>${solid(ink)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
  return [
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    `<c:ser>${seriesHead(sheet, column, chart.bars.length)}<c:spPr>${stroke}</c:spPr>${mark}`,
    `${namesOf(chart, sheet)}${figuresOf(chart, sheet, column)}<c:smooth val="0"/></c:ser>`,
    `<c:marker val="1"/><c:axId val="${axes.names}"/><c:axId val="${axes.figures}"/></c:lineChart>`,
  ].join('');
}

/** Named by the heading of its column. */
function seriesHead(sheet: Sheet, column: number, place: number): string {
  const name = headingOf(sheet.name, column);
  const cache = pointsOf([{ text: sheet.heading[column]?.text ?? '' }]);
  return `<c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef><c:f>${xmlText(name)}</c:f><c:strCache>${cache}</c:strCache></c:strRef></c:tx>`;
}

function namesOf({ rows, names }: Chart, sheet: Sheet): string {
  const cache = pointsOf(cellsOf(sheet, names, rows));
  const place = xmlText(partOfColumn(sheet.name, names, rows));
  return `<c:cat><c:strRef><c:f>${place}</c:f><c:strCache>${cache}</c:strCache></c:strRef></c:cat>`;
}

function figuresOf({ rows }: Chart, sheet: Sheet, column: number): string {
  const cache = `<c:formatCode>#,##0</c:formatCode>${pointsOf(cellsOf(sheet, column, rows))}`;
  const place = xmlText(partOfColumn(sheet.name, column, rows));
  return `<c:val><c:numRef><c:f>${place}</c:f><c:numCache>${cache}</c:numCache></c:numRef></c:val>`;
}

function cellsOf(sheet: Sheet, column: number, { first, count }: Chart['rows']): readonly Cell[] {
  return sheet.rows.slice(first, first + count).map((row) => row[column] ?? null);
}

/** What the cells hold, for readers that do not look into them. */
function pointsOf(cells: readonly Cell[]): string {
  const points = cells.map((cell, index) => {
    if (cell === null) return '';
    const value = 'text' in cell ? xmlText(printable(cell.text)) : String('number' in cell ? cell.number : cell.result);
    return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${cells.length}"/>${points.join('')}`;
}

function namesAxis({ rows }: Chart): string {
  return [
    `<c:catAx><c:axId val="${axes.names}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>`,
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>',
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outline(ink)}</c:spPr>`,
    letters(type.names, rows.count > most.levelNames ? upright : 0),
    // Every name is written, however many there are.
    `<c:crossAx val="${axes.figures}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>`,
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function figuresAxis({ top }: Chart): string {
  const step = stepOf(top);
  return [
    `<c:valAx><c:axId val="${axes.figures}"/><c:scaling><c:orientation val="minMax"/>`,
    `<c:max val="${Math.ceil(top / step) * step}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(grid)}</a:ln></c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(type.figures)}`,
    `<c:crossAx val="${axes.names}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>`,
    `<c:majorUnit val="${step}"/></c:valAx>`,
  ].join('');
}

/** Of the round steps 1, 2, 5, 10, 20 … the smallest that makes at most eight of them. */
function stepOf(top: number): number {
  let power = 1;
  while (power * 80 < top) power *= 10;
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step * 8 >= top) ?? 10 * power;
}

function letters(size: number, rotation = 0): string {
  return `<c:txPr><a:bodyPr rot="${rotation}" vert="horz"/><a:p><a:pPr><a:defRPr sz="${size}">${solid(ink)}<a:latin typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}
