/** A QR code drawn as filled squares, so that it is sharp at any resolution, with its caption beside it. */
import { encode } from 'uqr';
import type { Inline, QrBlock } from '../../../src/papers/document.ts';
import type { Piece } from './pdf-pages.ts';
import type { Setting } from './pdf-setting.ts';
import { breakLines, drawLine, lineHeight } from './pdf-type.ts';

/** Side of one square in points, 0.42 mm: a telephone reads it from a page of an office printer. */
export const moduleSide = 1.2;
/** The white around a code that readers need, in squares; above and below, the lines of text keep off by themselves. */
const quietZone = 4;
const captionSize = 9;
const captionGap = 1.5;

/** Rows of dark (true) and light squares. A fifth of them may be unreadable: paper is folded and stamped. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 0 }).data;
}

export function qrPiece(block: QrBlock, setting: Setting): Piece {
  const { pdf, tags, left, width } = setting;
  const modules = qrModules(block.text);
  const quiet = quietZone * moduleSide;
  const side = modules.length * moduleSide;
  const captionLeft = left + side + quiet + 4;
  const captionWidth = left + width - captionLeft;
  const captions = block.caption.map((content) => breakLines(pdf, content, captionWidth, { size: captionSize }));
  const captionHeight = captions.reduce(
    (height, lines, index) => height + lines.length * lineHeight(captionSize) + (index === 0 ? 0 : captionGap),
    0,
  );
  const height = Math.max(side, captionHeight) + quiet;
  return {
    height,
    gap: 2,
    withNext: false,
    textLines: 0,
    draw: (y) => {
      const alt = `Mã QR: ${block.caption.map(plainText).join(' ')}`;
      const top = y + (height - side) / 2;
      const bbox = [left, top, left + side, top + side] as const;
      tags.inside('Figure', { alt, bbox }).draw(() => drawModules(pdf, modules, { x: left, y: top, moduleSide }));
      let at = y + (height - captionHeight) / 2;
      for (const lines of captions) {
        tags.inside('P').draw(() => {
          for (const line of lines) {
            drawLine(pdf, line, captionLeft, at, captionWidth, 'left');
            at += lineHeight(captionSize);
          }
        });
        at += captionGap;
      }
    },
  };
}

/** Neighbouring dark squares of a row are one rectangle: no hairlines between them. */
export function drawModules(
  pdf: PDFKit.PDFDocument,
  modules: readonly (readonly boolean[])[],
  { x, y, moduleSide }: { readonly x: number; readonly y: number; readonly moduleSide: number },
): void {
  modules.forEach((row, line) => {
    let from = 0;
    while (from < row.length) {
      if (row[from] !== true) {
        from += 1;
        continue;
      }
      let to = from;
      while (row[to] === true) to += 1;
      pdf.rect(x + from * moduleSide, y + line * moduleSide, (to - from) * moduleSide, moduleSide);
      from = to;
    }
  });
  pdf.fill('#000000');
}

function plainText(content: Inline): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}
