/** What a form is told once, above its lines: labels with printed words behind them, or lines for a hand. */
import type { FormBlock, FormField } from '../../../src/papers/form.ts';
import type { Setting } from './pdf-setting.ts';
import { drawArtifact } from './pdf-tags.ts';
import type { Tagged } from './pdf-tags.ts';
import { breakLines, drawLine, drawPlain, lineHeight, textWidth } from './pdf-type.ts';
import type { Line } from './pdf-type.ts';

const millimetre = 72 / 25.4;
const size = 12;
/** A line for a hand needs more room than printed words. */
const openRow = 8 * millimetre;

/** Which page of how many. */
export interface PageOf {
  readonly page: number;
  readonly pages: number;
}

export interface HeadPart {
  readonly height: number;
  readonly draw: (y: number, page: PageOf) => void;
  /** What only one copy says. */
  readonly over?: (y: number, copy: number) => void;
}

/** All copies are laid out alike: a row is as high as its longest words on any of them. */
export function fieldParts(block: FormBlock, setting: Setting): readonly HeadPart[] {
  if (block.fields.length === 0) return [];
  const rows = rowsOf(block, setting);
  const each = (y: number, draw: (row: HeadPart, top: number) => void): void => {
    let top = y;
    for (const row of rows) {
      draw(row, top);
      top += row.height;
    }
  };
  return [
    {
      height: rows.reduce((sum, { height }) => sum + height, 0),
      draw: (y, page) => each(y, (row, top) => row.draw(top, page)),
      over: (y, copy) => each(y, (row, top) => row.over?.(top, copy)),
    },
  ];
}

/** Fields whose shares fit into one line stand on one. */
function rowsOf({ fields, filled, roomFor = [] }: FormBlock, setting: Setting): readonly HeadPart[] {
  const rows: PlacedField[][] = [];
  let used = 1;
  fields.forEach((field, index) => {
    if (used + field.share > 1.001) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(
      placed(
        field,
        used,
        filled.map((values) => values[index] ?? ''),
        roomFor.map((values) => values[index] ?? ''),
        setting,
      ),
    );
    used += field.share;
  });
  return rows.map((row) => rowPart(row, filled.length > 0, setting));
}

interface PlacedField {
  readonly label: string;
  readonly x: number;
  readonly width: number;
  /** Where words behind the label begin. */
  readonly indent: number;
  /** Lines of the longest words on any copy. */
  readonly lines: number;
  /** The words of a copy; undefined for one that is left to the pen. Broken into lines as they are drawn: there may be thousands. */
  readonly wordsOf: (copy: number) => readonly Line[] | undefined;
}

function placed(
  { label, share }: FormField,
  used: number,
  values: readonly string[],
  others: readonly string[],
  { pdf, left, width: whole }: Setting,
): PlacedField {
  const width = share * whole - 8;
  const indent = textWidth(pdf, `${label} `, 'regular', size);
  const broken = (value: string) => breakLines(pdf, value, width, { size, face: 'bold', indent });
  // No letter of a name is wider than the type is high: most words need not be measured to know that a line holds them.
  const long = [...values, ...others].filter((value) => value.length * size > width - indent);
  return {
    label,
    x: left + used * whole,
    width,
    indent,
    lines: long.reduce((most, value) => Math.max(most, broken(value).length), 1),
    wordsOf: (copy) => {
      const value = values[copy];
      return value === undefined ? undefined : broken(value);
    },
  };
}

function rowPart(row: readonly PlacedField[], printed: boolean, { pdf, tags }: Setting): HeadPart {
  const lines = Math.max(...row.map((field) => field.lines));
  const height = printed ? lines * lineHeight(size) + 2 : openRow;
  const first = (y: number): number => (printed ? y : y + openRow - lineHeight(size) - 2);
  /** A field as it is heard, on the copies that are: one on each place of the first sheet. */
  const heard = new Map<PlacedField, Tagged[]>();
  const dots = ({ x, width, indent }: PlacedField, y: number): void =>
    drawDots(pdf, x + indent, x + width, first(y) + lineHeight(size) - 3);
  return {
    height,
    draw: (y) => {
      for (const field of row) {
        const tag = tags.inside('P');
        heard.set(field, [...(heard.get(field) ?? []), tag]);
        const place = { x: field.x, y: first(y), width: field.width, align: 'left' as const };
        tag.draw(() => drawPlain(pdf, field.label, place, { face: 'regular', size }));
        if (!printed) dots(field, y);
      }
    },
    over: (y, copy) => {
      if (!printed) return;
      for (const field of row) {
        const value = field.wordsOf(copy);
        if (value === undefined) {
          dots(field, y);
          continue;
        }
        const words = (): void =>
          value.forEach((line, at) =>
            drawLine(pdf, line, field.x, first(y) + at * lineHeight(size), field.width, 'left'),
          );
        const tag = heard.get(field)?.[copy];
        if (tag === undefined) words();
        else tag.draw(words);
      }
    },
  };
}

/** A dotted line to write on. */
export function drawDots(pdf: PDFKit.PDFDocument, from: number, to: number, y: number): void {
  drawArtifact(pdf, () =>
    pdf.lineWidth(0.8).dash(0.8, { space: 2 }).moveTo(from, y).lineTo(to, y).stroke('#000000').undash(),
  );
}
