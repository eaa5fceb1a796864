/** A ballot on paper: a frame, the numbered names in columns, and the strokes of a hand over them. */
import type { BallotBlock, BallotLine } from '../../../src/papers/document.ts';
import type { Piece } from './pdf-pages.ts';
import type { Setting } from './pdf-setting.ts';
import { drawArtifact } from './pdf-tags.ts';
import { breakLines, drawLine, drawPlain, lineHeight, textWidth } from './pdf-type.ts';
import type { Line } from './pdf-type.ts';

const hand = '#1b3f9c';
const inner = 12;
const headSize = 13;
const headHeight = 2 * lineHeight(headSize) + 8;
const noteHeight = lineHeight(12);
const usualPitch = 17;
/** Width of the number before a name, and of each box column. */
const numberWidth = 22;
/** Of each box column: a single one has a short title. */
const boxWidths = { single: 26, several: 44 };
const figureWidth = 40;
/** From one line of a name to the next, in sizes of its type. */
const closeLine = 1.04;

export function ballotPiece(block: BallotBlock, setting: Setting): Piece {
  const rows = Math.ceil(block.lines.length / block.columns);
  const foot = block.notes.length * noteHeight;
  const boxHead = block.boxes.length > 0 ? lineHeight(9) : 0;
  const room = setting.pageHeight - 2 * inner - headHeight - boxHead - foot;
  const pitch = Math.min(usualPitch, room / Math.max(1, rows));
  const height = 2 * inner + headHeight + boxHead + rows * pitch + foot;
  return {
    height,
    gap: 14,
    withNext: false,
    textLines: 0,
    draw: (top) => {
      drawFrame(setting, top, height);
      drawHead(block, setting, top + inner);
      const listTop = top + inner + headHeight + boxHead;
      const columnWidth = (setting.width - 2 * inner) / block.columns;
      block.lines.forEach((line, index) => {
        const x = setting.left + inner + Math.floor(index / rows) * columnWidth;
        const y = listTop + (index % rows) * pitch;
        if (index % rows === 0) drawBoxTitles(block, setting, x, listTop - boxHead, columnWidth);
        drawBallotLine(line, block, setting, { x, y, width: columnWidth - 10, pitch });
      });
      block.notes.forEach((note, index) =>
        inHand(setting, () =>
          drawPlain(
            setting.pdf,
            note,
            { x: setting.left + inner, y: listTop + rows * pitch + index * noteHeight, width: 0, align: 'left' },
            { face: 'italic', size: 12 },
          ),
        ),
      );
    },
  };
}

function drawFrame({ pdf, left, width }: Setting, top: number, height: number): void {
  drawArtifact(pdf, () => pdf.lineWidth(0.8).rect(left, top, width, height).stroke('#000000'));
}

function drawHead(
  { heading, subtitle, place, stamp }: BallotBlock,
  { pdf, tags, left, width }: Setting,
  y: number,
): void {
  const area = { x: left + inner, width: width - 2 * inner };
  tags
    .inside('H1')
    .draw(() => drawPlain(pdf, heading, { ...area, y, align: 'center' }, { face: 'bold', size: headSize }));
  const [title] = breakLines(pdf, subtitle, area.width - 100, { size: 12 });
  tags.inside('P').draw(() => {
    if (title) drawLine(pdf, title, area.x, y + lineHeight(headSize), area.width, 'center');
  });
  tags.inside('P').draw(() => drawPlain(pdf, place, { ...area, y, align: 'right' }, { face: 'regular', size: 10 }));
  if (stamp === '') return;
  const stampWidth = textWidth(pdf, stamp, 'bold', 8) + 10;
  tags.inside('P').draw(() => {
    pdf.fillColor('#b3261e');
    drawPlain(pdf, stamp, { x: area.x + 5, y: y + 3, width: 0, align: 'left' }, { face: 'bold', size: 8 });
    pdf.fillColor('#000000');
  });
  drawArtifact(pdf, () => pdf.lineWidth(0.9).roundedRect(area.x, y, stampWidth, 15, 4).stroke('#b3261e'));
}

function drawBoxTitles({ boxes }: BallotBlock, { pdf, tags }: Setting, x: number, y: number, width: number): void {
  boxes.forEach((title, index) => {
    const place = {
      x: boxLeft(x, width - 10, boxes.length, index),
      y,
      width: boxWidth(boxes.length),
      align: 'center' as const,
    };
    tags.inside('P').draw(() => drawPlain(pdf, title, place, { face: 'italic', size: 8 }));
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly pitch: number;
}

function drawBallotLine(
  line: BallotLine,
  { boxes }: BallotBlock,
  setting: Setting,
  { x, y, width, pitch }: Place,
): void {
  const { pdf, tags } = setting;
  const wished = Math.min(12, pitch * 0.72);
  const room =
    width -
    numberWidth -
    (boxes.length > 0 ? boxes.length * boxWidth(boxes.length) : line.figure === undefined ? 0 : figureWidth);
  const name = fitted(line.name, setting, { room, pitch, wished });
  const nameLeft = x + numberWidth;
  tags.inside('P').draw(() => {
    drawPlain(
      pdf,
      `${line.number}.`,
      { x, y, width: numberWidth - 5, align: 'right' },
      { face: 'regular', size: wished },
    );
    for (const part of name.parts) drawLine(pdf, part.line, nameLeft, y + part.down, room, 'left');
  });
  if (line.struck) {
    const last = textWidth(pdf, line.name.slice(line.name.lastIndexOf(' ') + 1), 'regular', name.size);
    // A stroke through a part of the name crosses its last word.
    const struck = line.struck === 'whole' ? name.parts : name.parts.slice(-1);
    strokes(
      setting,
      struck.map(({ line: { width: whole }, down }) => [
        nameLeft + (line.struck === 'whole' ? -3 : Math.max(0, whole - last) - 1),
        y + down + name.size * 0.78,
        nameLeft + whole + 3,
        y + down + name.size * 0.62,
      ]),
    );
  }
  boxes.forEach((_title, index) =>
    drawBox(
      setting,
      { x: boxLeft(x, width, boxes.length, index), y, width: boxWidth(boxes.length), pitch },
      line.crossed?.[index] === true,
    ),
  );
  if (line.figure !== undefined)
    drawFigure(setting, line.figure, { x: x + width - figureWidth, y, width: figureWidth, pitch });
}

interface FittedName {
  readonly size: number;
  /** Lines, and how far each stands below the top of the row. */
  readonly parts: readonly { readonly line: Line; readonly down: number }[];
}

/** A long name takes two close lines, or smaller type on one, whichever is larger. */
function fitted(
  name: string,
  { pdf }: Setting,
  { room, pitch, wished }: { readonly room: number; readonly pitch: number; readonly wished: number },
): FittedName {
  const natural = textWidth(pdf, name, 'regular', wished);
  const onOne = Math.min(wished, (wished * room) / natural);
  for (let size = pitch / (2 * closeLine); size > onOne; size -= 0.2) {
    const lines = breakLines(pdf, name, room, { size });
    if (lines.length > 2) continue;
    const top = (lineHeight(wished) - closeLine * size - lineHeight(size)) / 2;
    return { size, parts: lines.map((line, index) => ({ line, down: top + index * closeLine * size })) };
  }
  // A hair more room: the width was measured at another size.
  const lines = breakLines(pdf, name, room + 1, { size: onOne });
  return { size: onOne, parts: lines.map((line) => ({ line, down: 0 })) };
}

function boxLeft(x: number, width: number, boxes: number, index: number): number {
  return x + width - (boxes - index) * boxWidth(boxes);
}

function boxWidth(boxes: number): number {
  return boxes === 1 ? boxWidths.single : boxWidths.several;
}

function drawBox(setting: Setting, { x, y, width, pitch }: Place, crossed: boolean): void {
  const side = Math.min(10, pitch * 0.62);
  const at = { x: x + (width - side) / 2, y: y + (pitch - side) / 2 - 1 };
  drawArtifact(setting.pdf, () => setting.pdf.lineWidth(0.7).rect(at.x, at.y, side, side).stroke('#000000'));
  if (!crossed) return;
  strokes(setting, [
    [at.x - 1, at.y - 1, at.x + side + 1, at.y + side + 1],
    [at.x + side + 1, at.y - 1, at.x - 1, at.y + side + 1],
  ]);
}

/** A line to write on, and what was written: a figure, or a tick where it is `x`. */
function drawFigure(setting: Setting, figure: string, { x, y, width, pitch }: Place): void {
  const { pdf } = setting;
  drawArtifact(pdf, () =>
    pdf
      .lineWidth(0.4)
      .moveTo(x, y + pitch - 3)
      .lineTo(x + width, y + pitch - 3)
      .stroke('#777777'),
  );
  if (figure === 'x') {
    const middle = x + width / 2;
    strokes(setting, [
      [middle - 5, y + pitch * 0.45, middle - 1, y + pitch * 0.75],
      [middle - 1, y + pitch * 0.75, middle + 6, y + pitch * 0.1],
    ]);
    return;
  }
  if (figure === '') return;
  inHand(setting, () => drawPlain(pdf, figure, { x, y, width, align: 'center' }, { face: 'italic', size: 12 }));
}

function strokes({ pdf }: Setting, lines: readonly (readonly [number, number, number, number])[]): void {
  drawArtifact(pdf, () => {
    pdf.lineWidth(1.4).lineCap('round');
    for (const [fromX, fromY, toX, toY] of lines) pdf.moveTo(fromX, fromY).lineTo(toX, toY);
    pdf.stroke(hand).lineCap('butt');
  });
}

function inHand({ pdf, tags }: Setting, draw: () => void): void {
  tags.inside('P').draw(() => {
    pdf.fillColor(hand);
    draw();
    pdf.fillColor('#000000');
  });
}
