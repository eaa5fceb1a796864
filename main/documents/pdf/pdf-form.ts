/** A form as pieces, one a page: its top, then the ruled lines with their numbers, names and boxes. */
import type { FormBlock } from '../../../src/papers/form.ts';
import { drawDots } from './pdf-form-fields.ts';
import type { HeadPart } from './pdf-form-fields.ts';
import { firstHead, laterHead } from './pdf-form-head.ts';
import { groupLeft, layOut } from './pdf-form-lines.ts';
import type { FormCell, FormLines, LinesOfPage, MeasuredRow } from './pdf-form-lines.ts';
import type { Piece } from './pdf-pages.ts';
import type { Setting } from './pdf-setting.ts';
import { drawCentred, stack } from './pdf-stack.ts';
import { drawArtifact } from './pdf-tags.ts';
import type { Tagged } from './pdf-tags.ts';
import { drawLine, lineHeight } from './pdf-type.ts';

const millimetre = 72 / 25.4;
const ruleWidth = 0.6;
/** Side of a box: a pen needs 5 mm, and roomy rows allow more. */
const boxSides = { least: 5.5 * millimetre, most: 7 * millimetre };
/** Room for a hand below the words of a signature. */
const handRoom = 15 * millimetre;

export function formPieces(block: FormBlock, setting: Setting): readonly Piece[] {
  const first = firstHead(block, setting);
  const later = laterHead(block, setting);
  const signature = signaturePieces(block, setting);
  const lines = layOut(block, setting, {
    first: setting.pageHeight - first.height,
    later: setting.pageHeight - later.height,
    below: signature.reduce((sum, { gap, height }) => sum + gap + height, 0),
  });
  const pages = lines.pages.map((page, index): Piece => {
    const top: HeadPart = index === 0 ? first : later;
    return {
      height: top.height + lines.head.height + page.height,
      gap: 0,
      withNext: false,
      startsPage: index > 0,
      textLines: 0,
      draw: (y) => {
        top.draw(y, { page: index + 1, pages: lines.pages.length });
        drawLines(lines, page, setting, y + top.height);
      },
      ...(index === 0 && block.filled.length > 0 ? { over: top.over } : {}),
    };
  });
  return [...pages, ...signature];
}

function drawLines(lines: FormLines, { groups }: LinesOfPage, setting: Setting, y: number): void {
  const table = setting.tags.inside('Table');
  groups.forEach((rows, group) => {
    // An empty group has no heading, unless nothing stands on the page at all.
    if (rows.length === 0 && group > 0) return;
    const x = groupLeft(setting, lines, group);
    drawHead(lines.head, setting, table, x, y);
    let top = y + lines.head.height;
    for (const row of rows) {
      drawRow(row, lines.pitch, setting, table, x, top);
      top += row.height;
    }
  });
}

function drawHead({ cells, height }: FormLines['head'], setting: Setting, table: Tagged, x: number, y: number): void {
  const row = table.inside('TR');
  for (const cell of cells) {
    const place = { x: x + cell.x, y, width: cell.width, height };
    row.inside('TH', { scope: 'Column' }).draw(() => drawText(setting, cell, place, 'center'));
    drawRule(setting, place);
  }
}

function drawRow(
  { row, cells, height }: MeasuredRow,
  pitch: number,
  setting: Setting,
  table: Tagged,
  x: number,
  y: number,
): void {
  const open = row.open === true;
  const tagged = table.inside('TR');
  for (const cell of cells) {
    const place = { x: x + cell.x, y, width: cell.width, height };
    const { kind } = cell.column;
    // A cell without words is heard as one all the same: a row has as many cells as its heading.
    tagged.inside('TD').draw(() => {
      drawText(setting, cell, place, kind === 'name' || kind === 'text' ? 'left' : 'center');
      if (kind === 'box' && !open) drawBox(setting, place, pitch);
    });
    if (kind === 'name' && open) drawDots(setting.pdf, place.x + 5, place.x + place.width - 5, y + height - 6);
    drawRule(setting, place);
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawText({ pdf }: Setting, { lines }: FormCell, place: Place, align: 'left' | 'center'): void {
  const inset = align === 'left' ? 3.5 : 0;
  const all = lines.reduce((sum, { size }) => sum + lineHeight(size), 0);
  let top = place.y + (place.height - all) / 2;
  for (const line of lines) {
    drawLine(pdf, line, place.x + inset, top, place.width - inset, align);
    top += lineHeight(line.size);
  }
}

function drawBox({ pdf }: Setting, place: Place, pitch: number): void {
  const side = Math.min(boxSides.most, Math.max(boxSides.least, pitch * 0.62));
  const x = place.x + (place.width - side) / 2;
  pdf
    .lineWidth(1)
    .rect(x, place.y + (place.height - side) / 2, side, side)
    .stroke('#000000');
}

function drawRule({ pdf }: Setting, { x, y, width, height }: Place): void {
  drawArtifact(pdf, () => pdf.lineWidth(ruleWidth).rect(x, y, width, height).stroke('#000000'));
}

function signaturePieces({ signature }: FormBlock, setting: Setting): readonly Piece[] {
  if (signature === null) return [];
  const width = setting.width / 2;
  const x = setting.left + width;
  const words = stack(
    setting,
    [
      { text: signature.title, size: 12, face: 'bold' },
      { text: signature.note, size: 12, face: 'italic' },
    ],
    width,
  );
  return [
    {
      height: words.height + handRoom,
      gap: 8,
      withNext: false,
      textLines: 0,
      draw: (y) => setting.tags.inside('P').draw(() => drawCentred(setting, words, x, y, width)),
    },
  ];
}
