/** Type on the page: the four faces, breaking text into lines, drawing a line. Points throughout. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Align, Inline } from '../../../src/papers/document.ts';
import { printable } from '../printable.ts';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const files: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/** A font that pdfkit has opened. It is shared between papers, because reading a font's tables takes longer than a paper. */
interface OpenFont {
  readonly characterSet: readonly number[];
  layout(text: string): unknown;
  glyphForCodePoint(codePoint: number): unknown;
}

/** Letters that share a glyph with a rarer one. */
const namesakes = ' -;⁄Əəǁ fi fl';

let opened: ReadonlyMap<Face, OpenFont> | undefined;

export function registerFaces(pdf: PDFKit.PDFDocument): void {
  opened ??= openFonts();
  // pdfkit takes an open font wherever it takes a file; its types do not say so.
  for (const [face, font] of opened) pdf.registerFont(face, font as unknown as Buffer);
}

function openFonts(): ReadonlyMap<Face, OpenFont> {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const scratch = new PDFDocument({ autoFirstPage: false });
  return new Map(
    Object.entries(files).map(([face, file]) => {
      const { _font: current } = scratch.font(readFileSync(join(folder, file))) as unknown as {
        readonly _font: { readonly font: OpenFont };
      };
      introduceLetters(current.font);
      return [face as Face, current.font];
    }),
  );
}

/**
 * A font remembers for each glyph the letter it first met, and that letter is what a reader copies. Drawing "à" alone makes
 * it meet the glyph of "a" as a part without a letter, and no later paper would have an "a" to copy. So it meets all of
 * them here, which keeps the text and the bytes of a paper independent of the papers before it.
 */
function introduceLetters(font: OpenFont): void {
  font.layout(namesakes);
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}

interface Fragment {
  readonly text: string;
  readonly face: Face;
  readonly width: number;
}

/** Fragments that no space parts. */
interface Word {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** Cut here: the next word is the rest of this one. */
  readonly cut?: boolean;
}

export interface Line {
  readonly words: readonly Word[];
  /** Natural width, with plain spaces. */
  readonly width: number;
  /** Last of its paragraph: never stretched. */
  readonly last: boolean;
  readonly size: number;
  /** Shift of the first line of a paragraph. */
  readonly indent: number;
}

/** Tinos has the metrics of Times: this much of the size stands above the baseline. */
const ascent = 0.891;
const leading = 1.22;

export function lineHeight(size: number): number {
  return size * leading;
}

/** From the top of a line to its baseline; the leading is shared above and below. */
export function baseline(size: number): number {
  return size * (ascent + (leading - 1.107) / 2);
}

export interface TextStyle {
  readonly size: number;
  readonly face?: Face;
  readonly indent?: number;
}

/** Breaks text into lines of at most `width`; a word wider than a line is broken between letters. Empty text is one empty line. */
export function breakLines(pdf: PDFKit.PDFDocument, content: Inline, width: number, style: TextStyle): readonly Line[] {
  const { size, face = 'regular', indent = 0 } = style;
  const space = measure(pdf, ' ', 'regular', size);
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = indent;
  const finish = (last: boolean): void => {
    const shift = lines.length === 0 ? indent : 0;
    lines.push({ words, width: used - shift, last, size, indent: shift });
    words = [];
    used = 0;
  };
  for (const word of wordsOf(pdf, content, size, face, width)) {
    const gap = words.length > 0 ? space : 0;
    if (words.length > 0 && used + gap + word.width > width) {
      finish(false);
      used = word.width;
    } else {
      used += gap + word.width;
    }
    words.push(word);
  }
  finish(true);
  return lines;
}

/** Text in as few lines as fit, these lines of about equal length: for what stands centred. */
export function breakEvenly(
  pdf: PDFKit.PDFDocument,
  content: Inline,
  width: number,
  style: TextStyle,
): readonly Line[] {
  const lines = breakLines(pdf, content, width, style);
  if (lines.length === 1) return lines;
  // Nothing that stands together here is parted to make the lines more even.
  let narrow = Math.max(width / 2, ...lines.flatMap(({ words }) => words.map((word) => word.width)));
  let wide = width;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (breakLines(pdf, content, middle, style).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return breakLines(pdf, content, wide, style);
}

function wordsOf(pdf: PDFKit.PDFDocument, content: Inline, size: number, base: Face, width: number): readonly Word[] {
  const runs = typeof content === 'string' ? [{ text: content }] : content;
  const words: Fragment[][] = [];
  let glued = false;
  for (const run of runs) {
    const face = faceOf(run, base);
    const text = printable(run.text);
    const parts = text.split(/ +/u).flatMap((part) => {
      const apart = part.includes('\u00a0') && measure(pdf, part, face, size) > width;
      // Words kept together are parted before one of them is cut.
      return apart ? part.split('\u00a0') : [part];
    });
    parts.forEach((part, index) => {
      if (index > 0) glued = false;
      if (part === '') return;
      // U+00A0 shares its glyph with the space, and a copied text should hold plain spaces.
      const plain = part.replaceAll('\u00a0', ' ');
      const fragment = { text: plain, face, width: measure(pdf, plain, face, size) };
      if (glued) words.at(-1)!.push(fragment);
      else words.push([fragment]);
      glued = true;
    });
  }
  return words.flatMap((fragments) => {
    const total = fragments.reduce((sum, fragment) => sum + fragment.width, 0);
    if (total <= width) return [{ fragments, width: total }];
    return fragments.flatMap((fragment) => cutWord(pdf, fragment, size, width));
  });
}

function faceOf(run: { readonly bold?: boolean; readonly italic?: boolean }, base: Face): Face {
  const bold = run.bold === true || base === 'bold' || base === 'boldItalic';
  const italic = run.italic === true || base === 'italic' || base === 'boldItalic';
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function cutWord(pdf: PDFKit.PDFDocument, fragment: Fragment, size: number, width: number): readonly Word[] {
  const pieces: Word[] = [];
  let text = '';
  let used = 0;
  const finish = (cut: boolean): void => {
    pieces.push({ fragments: [{ text, face: fragment.face, width: used }], width: used, cut });
    text = '';
    used = 0;
  };
  for (const letter of fragment.text) {
    const advance = measure(pdf, letter, fragment.face, size);
    if (text !== '' && used + advance > width) finish(true);
    text += letter;
    used += advance;
  }
  finish(false);
  return pieces;
}

function measure(pdf: PDFKit.PDFDocument, text: string, face: Face, size: number): number {
  return pdf.font(face).fontSize(size).widthOfString(text);
}

/** Width of one line of text set without breaks. */
export function textWidth(pdf: PDFKit.PDFDocument, text: string, face: Face, size: number): number {
  return measure(pdf, printable(text), face, size);
}

/** Draws a line whose top is at `y` into the measure from `x` to `x + width`. */
export function drawLine(pdf: PDFKit.PDFDocument, line: Line, x: number, y: number, width: number, align: Align): void {
  const measureWidth = width - line.indent;
  const spare = measureWidth - line.width;
  const stretched = align === 'justify' && !line.last && line.words.length > 1;
  let at = x + line.indent;
  if (align === 'center') at += spare / 2;
  if (align === 'right') at += spare;
  const space = measure(pdf, ' ', 'regular', line.size) + (stretched ? spare / (line.words.length - 1) : 0);
  line.words.forEach((word) => {
    word.fragments.forEach((fragment, part) => {
      // The space belongs to the text that is copied or read aloud, although the next word is placed by itself, or on a line below.
      const text = word.cut !== true && part === word.fragments.length - 1 ? `${fragment.text} ` : fragment.text;
      drawText(pdf, text, at, y, fragment.face, line.size);
      at += fragment.width;
    });
    at += space;
  });
}

function drawText(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, face: Face, size: number): void {
  pdf
    .font(face)
    .fontSize(size)
    .text(text, x, y + baseline(size), { lineBreak: false, baseline: 'alphabetic' });
}

/** One unbroken line of plain text. */
export function drawPlain(
  pdf: PDFKit.PDFDocument,
  text: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly align: Align },
  type: { readonly face: Face; readonly size: number },
): void {
  const spare = place.width - textWidth(pdf, text, type.face, type.size);
  const shift = place.align === 'center' ? spare / 2 : place.align === 'right' ? spare : 0;
  drawText(pdf, printable(text), place.x + shift, place.y, type.face, type.size);
}
