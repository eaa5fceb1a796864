/** Centred lines one under another, and the short rules below them: what the top of a paper is made of. */
import type { Inline } from '../../../src/papers/document.ts';
import type { Setting } from './pdf-setting.ts';
import { drawArtifact } from './pdf-tags.ts';
import type { Face, Line } from './pdf-type.ts';
import { breakEvenly, drawLine } from './pdf-type.ts';
import { spacingOf } from '../spacing.ts';

/** Lines one under another as one piece: each with its top, relative to the piece. */
export interface Stack {
  readonly parts: readonly { readonly line: Line; readonly y: number }[];
  readonly height: number;
}

/** Breaks each text into even lines and puts them one under another. */
export function stack(
  setting: Setting,
  texts: readonly { readonly text: Inline; readonly size: number; readonly face: Face; readonly gap?: number }[],
  width: number,
): Stack {
  let height = 0;
  const parts = texts.flatMap(({ text, size, face, gap = 0 }) => {
    height += gap;
    return breakEvenly(setting.pdf, text, width, { size, face }).map((line) => {
      const y = height;
      height += size * spacingOf(setting).pitch;
      return { line, y };
    });
  });
  return { parts, height };
}

/** Draws a stack between `x` and `x + width`, its top at `y`. */
export function drawCentred(setting: Setting, stacked: Stack, x: number, y: number, width: number): void {
  for (const part of stacked.parts) drawLine(setting.pdf, part.line, x, y + part.y, width, 'center');
}

/** A short line on either side of `middle`. */
export function drawRule(setting: Setting, middle: number, y: number, length: number, thickness: number): void {
  drawArtifact(setting.pdf, () => {
    setting.pdf
      .lineWidth(thickness)
      .moveTo(middle - length / 2, y)
      .lineTo(middle + length / 2, y)
      .stroke('#000000');
  });
}
