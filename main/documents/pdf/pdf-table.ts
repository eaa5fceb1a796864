/** Tables: a heading row repeated on each page, rows that never split, thin rules around every cell. */
import type { TableBlock } from '../../../src/papers/document.ts';
import { widened } from './pdf-columns.ts';
import type { Setting } from './pdf-setting.ts';
import type { Piece } from './pdf-pages.ts';
import { drawArtifact, whenFirstDrawn } from './pdf-tags.ts';
import type { Tagged } from './pdf-tags.ts';
import type { Face, Line } from './pdf-type.ts';
import { breakLines, drawLine, lineHeight, textWidth } from './pdf-type.ts';

/** Type and room of a cell, in points. */
interface Measure {
  readonly size: number;
  /** From one line to the next. */
  readonly pitch: number;
  readonly padding: { readonly side: number; readonly top: number; readonly bottom: number };
}

const measures: Readonly<Record<NonNullable<TableBlock['size']> | 'usual', Measure>> = {
  large: { size: 16, pitch: 18.4, padding: { side: 5, top: 0.8, bottom: 1.4 } },
  medium: { size: 14, pitch: 15.3, padding: { side: 5, top: 0.4, bottom: 0.7 } },
  usual: { size: 13, pitch: lineHeight(13), padding: { side: 5, top: 2.5, bottom: 3.5 } },
  small: { size: 12, pitch: 13.4, padding: { side: 3.5, top: 0.8, bottom: 1.2 } },
  close: { size: 10, pitch: 11, padding: { side: 2, top: 0.5, bottom: 0.9 } },
  fine: { size: 8, pitch: 9.2, padding: { side: 2, top: 0.5, bottom: 0.9 } },
};
/** The same type where a paper is set tight. */
const tightMeasures: Partial<typeof measures> = {
  usual: { size: 13, pitch: 14.7, padding: { side: 5, top: 1, bottom: 1.6 } },
  small: { size: 12, pitch: 13.3, padding: { side: 3.5, top: 0.1, bottom: 0.4 } },
};
const ruleWidth = 0.6;
/** A word fits a column of its own width in spite of rounding. */
const hair = 0.1;
/** Characters of a word that is kept whole: titles and dates are shorter; a longer one would take the room of all others. */
const longestWhole = 16;
/** "(5.000.000.000.000)": a figure is kept whole however long it is. */
const figure = /^[\d.,()]+$/u;
const lowRow = 60;
/** So many low rows are read at a glance: they stay together where a page holds them. */
const fewRows = 6;

interface Cell extends Measure {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly lines: readonly Line[];
}

export function tablePieces(block: TableBlock, setting: Setting): readonly Piece[] {
  const table = whenFirstDrawn(() => setting.tags.inside('Table'));
  const [titles = [], ...bodies] = grid(block, setting);
  const head = headPiece(titles, setting, table);
  const rows = bodies.flatMap((body) =>
    partsOfPage(body, setting.pageHeight - head.height).map((cells) =>
      rowPiece(cells, Math.max(heightOf(cells), block.rowHeight ?? 0), setting, table, head),
    ),
  );
  const together = rows.length <= fewRows;
  // Two low rows stay with the heading and two with each other at the end: a single row looks lost.
  return [
    head,
    ...rows.map((row, index) => ({
      ...row,
      withNext:
        rows.length > 1 &&
        row.height < lowRow &&
        (index === 0 || index === rows.length - 2 || (together && index < rows.length - 1)),
    })),
  ];
}

function headPiece(titles: readonly Cell[], setting: Setting, table: () => Tagged): Piece {
  const cells = titles.map((cell) => ({ ...cell, align: 'center' as const }));
  const height = heightOf(cells);
  return {
    height,
    gap: 6,
    withNext: true,
    textLines: 0,
    draw: (y, repeated) => {
      if (repeated) {
        drawArtifact(setting.pdf, () => cells.forEach((cell) => drawCell(setting, cell, y, height)));
      } else {
        const row = table().inside('TR');
        for (const cell of cells) row.inside('TH', { scope: 'Column' }).draw(() => drawCell(setting, cell, y, height));
      }
      drawRules(setting, cells, y, height);
    },
  };
}

function rowPiece(cells: readonly Cell[], height: number, setting: Setting, table: () => Tagged, head: Piece): Piece {
  return {
    height,
    gap: 0,
    withNext: false,
    textLines: 1,
    repeat: head,
    draw: (y) => {
      const row = table().inside('TR');
      for (const cell of cells) row.inside('TD').draw(() => drawCell(setting, cell, y, height));
      drawRules(setting, cells, y, height);
    },
  };
}

/** The cells of all rows, the titles first. */
function grid(block: TableBlock, setting: Setting): readonly (readonly Cell[])[] {
  const bold = new Set(block.emphasised);
  const texts = [block.columns.map(({ title }) => title), ...block.rows];
  const faceOf = (row: number): Face => (row === 0 || bold.has(row - 1) ? 'bold' : 'regular');
  const set = (widths: readonly number[]) =>
    texts.map((row, index) => cellsOf(block, setting, row, faceOf(index), widths));
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const shared = block.columns.map(({ width }) => (setting.width * width) / shares);
  const rows = set(shared);
  if (!rows.some((row) => row.some(breaksWord))) return rows;
  return set(
    widened(
      shared.map((width, column) => {
        const cells = rows.map((row) => row[column]!);
        const room = 2 * cells[0]!.padding.side + hair;
        const words = cells.flatMap(({ size }, row) =>
          (texts[row]![column] ?? '')
            .split(' ')
            .filter((word) => word.length <= longestWhole || figure.test(word))
            .map((word) => textWidth(setting.pdf, word, faceOf(row), size)),
        );
        const oneLine = cells.every(({ lines }) => lines.length === 1);
        const lines = cells.flatMap((cell) => cell.lines.map((line) => line.width));
        const needs = room + Math.max(0, ...words);
        return { width, needs, keeps: oneLine ? room + Math.max(...lines) : needs };
      }),
    ),
  );
}

function breaksWord({ lines }: Cell): boolean {
  return lines.some(({ words }) => words.some(({ cut }) => cut === true));
}

function cellsOf(
  block: TableBlock,
  setting: Setting,
  texts: readonly string[],
  face: Face,
  widths: readonly number[],
): readonly Cell[] {
  const named = block.size ?? 'usual';
  const measure = (setting.tight ? tightMeasures[named] : undefined) ?? measures[named];
  const { size, padding } = measure;
  let x = setting.left;
  return block.columns.map((column, index) => {
    const width = widths[index]!;
    const cell = {
      ...measure,
      x,
      width,
      align: column.align,
      lines: breakLines(setting.pdf, texts[index] ?? '', width - 2 * padding.side, { size, face }),
    };
    x += width;
    return cell;
  });
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ lines, pitch, padding }) => lines.length * pitch + padding.top + padding.bottom));
}

/** A row that no page can hold is told in several rows; every other row is one. */
function partsOfPage(cells: readonly Cell[], room: number): readonly (readonly Cell[])[] {
  const { pitch, padding } = cells[0] ?? measures.usual;
  const most = Math.max(1, Math.floor((room - padding.top - padding.bottom) / pitch));
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  return Array.from({ length: Math.ceil(lines / most) }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most) })),
  );
}

function drawCell(setting: Setting, cell: Cell, y: number, height: number): void {
  const { size, pitch, padding } = cell;
  // Short cells stand in the middle of a row that a long name makes tall.
  const room = height - padding.top - padding.bottom - cell.lines.length * pitch;
  // A line is drawn in the middle of its own height, which a close pitch cuts short.
  const top = y + padding.top + room / 2 - (lineHeight(size) - pitch) / 2;
  cell.lines.forEach((line, index) => {
    const lineTop = top + index * pitch;
    drawLine(setting.pdf, line, cell.x + padding.side, lineTop, cell.width - 2 * padding.side, cell.align);
  });
}

function drawRules(setting: Setting, cells: readonly Cell[], y: number, height: number): void {
  drawArtifact(setting.pdf, () => {
    setting.pdf.lineWidth(ruleWidth);
    for (const cell of cells) setting.pdf.rect(cell.x, y, cell.width, height);
    setting.pdf.stroke('#000000');
  });
}
