/** Tables in Word: those of the tree, and the bare ones that set things side by side. */
import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable as VerticalAlign,
  WidthType,
} from 'docx';
import type { Paragraph } from 'docx';
import type { Align, TableBlock } from '../../../src/papers/document.ts';
import { paragraph, runsOf, twips } from './docx-type.ts';
import type { Letters, StruckRun } from './docx-type.ts';

interface CellSize {
  readonly size: number;
  readonly leading: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Type and room of a cell, in points: rows as high as in the PDF, although Word adds the thickness of their rules. */
const sizes = {
  large: { size: 15, leading: 1, side: 5, top: 0.6, bottom: 1 },
  medium: { size: 14, leading: 0.95, side: 5, top: 0.1, bottom: 0.4 },
  usual: { size: 13, leading: 1.06, side: 5, top: 2.2, bottom: 3.2 },
  small: { size: 12, leading: 1, side: 2.5, top: 0.3, bottom: 0.7 },
  close: { size: 10, leading: 0.957, side: 2, top: 0.2, bottom: 0.6 },
  fine: { size: 8, leading: 1, side: 2, top: 0.2, bottom: 0.6 },
} as const satisfies Record<string, CellSize>;
/** The same type where a paper is set tight. */
const tightSizes: Partial<Record<keyof typeof sizes, CellSize>> = {
  usual: { size: 13, leading: 0.98, side: 5, top: 0.6, bottom: 1.2 },
  small: { size: 12, leading: 0.94, side: 2.5, top: 0.1, bottom: 0.2 },
};

const thin = { style: BorderStyle.SINGLE, size: 5, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function borders(line: typeof thin | typeof none) {
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

export interface CellText {
  readonly text: string | readonly StruckRun[];
  readonly align: Align;
  readonly letters?: Letters;
}

/** Rows of text with rules around every cell. The first row is repeated on each page; no row splits. */
export function ruledTable(
  rows: readonly (readonly CellText[])[],
  shares: readonly number[],
  measure: number,
  setting: {
    readonly size?: TableBlock['size'];
    readonly withNext?: boolean;
    readonly headed?: boolean;
    readonly tight?: boolean;
    readonly rowHeight?: number | undefined;
  } = {},
): Table {
  const named = setting.size ?? 'usual';
  const { size, leading, side, top, bottom } = (setting.tight === true ? tightSizes[named] : undefined) ?? sizes[named];
  const widths = widthsOf(shares, measure);
  const last = rows.length - 1;
  return new Table({
    width: { size: twips(measure), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(thin),
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(side),
      right: twips(side),
      top: twips(top),
      bottom: twips(bottom),
    },
    rows: rows.map((cells, index) => {
      // The heading and one row stay together, and so do the last two: a single row looks lost.
      const withNext = index < 2 || index === last - 1;
      const keep = index === last ? setting.withNext === true : withNext;
      return new TableRow({
        cantSplit: true,
        ...(setting.rowHeight === undefined || (index === 0 && setting.headed === true)
          ? {}
          : { height: { value: twips(setting.rowHeight), rule: HeightRule.ATLEAST } }),
        ...(index === 0 && setting.headed === true ? { tableHeader: true } : {}),
        children: cells.map(
          ({ text, align, letters }, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              children: [
                paragraph(runsOf(text, { size, ...letters }), { align, leading, withNext: keep, emptySize: size }),
              ],
            }),
        ),
      });
    }),
  });
}

/** A table of the tree. */
export function tableOf(
  block: TableBlock,
  measure: number,
  { withNext, tight }: { readonly withNext: boolean; readonly tight: boolean },
): Table {
  const bold = new Set(block.emphasised);
  const heading = block.columns.map(({ title }) => ({
    text: title,
    align: 'center' as const,
    letters: { bold: true },
  }));
  const rows = block.rows.map((row, index) =>
    block.columns.map(({ align }, column) => ({
      text: row[column] ?? '',
      align,
      letters: { bold: bold.has(index) },
    })),
  );
  return ruledTable(
    [heading, ...rows],
    block.columns.map(({ width }) => width),
    measure,
    {
      ...(block.size === undefined ? {} : { size: block.size }),
      rowHeight: block.rowHeight,
      withNext,
      tight,
      headed: true,
    },
  );
}

/** Stacks of paragraphs side by side, without rules; no row splits. */
export function sideBySide(
  shares: readonly number[],
  measure: number,
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const widths = widthsOf(shares, measure);
  return new Table({
    width: { size: twips(measure), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(none),
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                borders: { top: none, bottom: none, left: none, right: none },
                children,
              }),
          ),
        }),
    ),
  });
}

/** Twips of each column, together exactly the width of the text. */
function widthsOf(shares: readonly number[], measure: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((twips(measure) * share) / all));
  const rest = twips(measure) - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}
