/** Type and lengths of a Word file. Points throughout; Word counts in twentieths of a point, type in halves. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import PDFDocument from 'pdfkit';
import type { Align, Run } from '../../../src/papers/document.ts';
import type { Face } from '../pdf/pdf-type.ts';
import { breakEvenly, registerFaces, textWidth } from '../pdf/pdf-type.ts';
import { printable } from '../printable.ts';
import { spacingOf } from '../spacing.ts';
import type { Spacing } from '../spacing.ts';

export const typeface = 'Times New Roman';
/** Running text. */
export const body = 14;

export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Alignments by their names in the tree. */
export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, unknown>;

export interface Letters {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
}

/** A run of the tree, or one with a stroke through it. */
export type StruckRun = Run & { readonly strike?: boolean };

/** Text as one or more runs; white space in a row is one space, as in the tree. */
export function runsOf(content: string | readonly StruckRun[], letters: Letters = {}): TextRun[] {
  let spaced = true;
  const runs = typeof content === 'string' ? [{ text: content }] : content;
  return runs.flatMap((run) => {
    const collapsed = printable(run.text).replaceAll(/ +/gu, ' ');
    const text = spaced ? collapsed.replace(/^ /u, '') : collapsed;
    if (text === '') return [];
    spaced = text.endsWith(' ');
    return [textRun(text, { ...letters, ...run })];
  });
}

export function textRun(text: string, { size = body, bold, italic, strike, color }: Letters): TextRun {
  return new TextRun({
    text,
    size: size * 2,
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italics: true } : {}),
    ...(strike === true ? { strike } : {}),
    ...(color === undefined ? {} : { color }),
  });
}

export interface Setting {
  readonly align?: Align;
  /** Space above and below. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** Kept free on both sides. */
  readonly inset?: number;
  /** Kept free on the left, on every line. */
  readonly left?: number;
  /** Stays on the page of the paragraph after it. */
  readonly withNext?: boolean;
  readonly startsPage?: boolean;
  /** From line to line, as a share of the type's own height. */
  readonly leading?: number;
  readonly heading?: IParagraphOptions['heading'];
  /** Type of a line without words: how high it is. */
  readonly emptySize?: number;
}

/** The leading that sets lines of running text so far apart, as a multiple of the size, where the typeface's own is 1.149. */
export function leadingOf({ pitch }: Spacing): number {
  return pitch / 1.149;
}

export function paragraph(children: IParagraphOptions['children'], setting: Setting = {}): Paragraph {
  const {
    align = 'left',
    before = 0,
    after = 0,
    indent = 0,
    inset = 0,
    left = inset,
    leading = leadingOf(spacingOf({ tight: false })),
  } = setting;
  return new Paragraph({
    ...(children === undefined ? {} : { children }),
    alignment: alignments[align],
    spacing: {
      before: twips(before),
      after: twips(after),
      line: Math.round(240 * leading),
      lineRule: LineRuleType.AUTO,
    },
    ...(setting.withNext === true ? { keepLines: true, keepNext: true } : {}),
    ...(indent === 0 && inset === 0 && left === 0
      ? {}
      : { indent: { firstLine: twips(indent), left: twips(left), right: twips(inset) } }),
    ...(setting.startsPage === true ? { pageBreakBefore: true } : {}),
    ...(setting.heading === undefined ? {} : { heading: setting.heading }),
    ...(setting.emptySize === undefined ? {} : { run: { size: setting.emptySize * 2 } }),
  });
}

/** Lines of another program come out up to so much longer, where it sets pairs of letters apart or has another typeface. */
const otherMeasure = 1.08;

/** Centred text whose lines come out about equally long, in a column of the given width. */
export function centred(text: string, letters: Letters, width: number, setting: Setting = {}): Paragraph {
  const { size = body, bold = false, italic = false } = letters;
  const face = bold ? 'bold' : italic ? 'italic' : 'regular';
  // A little room, since no two programs measure alike.
  const lines = breakEvenly(openRuler(), text, width - 8, { size, face });
  const widest = Math.max(...lines.map((line) => line.width)) * otherMeasure;
  const inset = lines.length === 1 ? 0 : Math.max(0, (width - widest) / 2 - 4);
  return paragraph(runsOf(text, letters), { align: 'center', withNext: true, inset, ...setting });
}

/** A short line in the middle of a column; points. */
export interface Rule {
  readonly length: number;
  readonly column: number;
  /** Between the text and the line. */
  readonly below: number;
}

/** Empty height between blocks; `rule` is a line of that length at its top. */
export function gap(
  height: number,
  setting: Pick<Setting, 'withNext' | 'startsPage'> & { readonly rule?: Rule } = {},
): Paragraph {
  const { rule } = setting;
  const side = rule === undefined ? 0 : twips(Math.max(0, (rule.column - rule.length) / 2));
  return new Paragraph({
    spacing: {
      before: twips(rule?.below ?? 0),
      after: 0,
      line: twips(Math.max(1, height)),
      lineRule: LineRuleType.EXACT,
    },
    ...(setting.withNext === true ? { keepNext: true } : {}),
    ...(setting.startsPage === true ? { pageBreakBefore: true } : {}),
    ...(rule === undefined
      ? {}
      : {
          indent: { left: side, right: side },
          border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
        }),
    run: { size: 2 },
  });
}

let ruler: PDFKit.PDFDocument | undefined;

function openRuler(): PDFKit.PDFDocument {
  if (ruler === undefined) {
    ruler = new PDFDocument({ autoFirstPage: false });
    registerFaces(ruler);
  }
  return ruler;
}

/** Width of a line of text. The PDF's typeface has the widths of Times New Roman. */
export function widthOf(text: string, face: Face, size: number): number {
  return textWidth(openRuler(), text, face, size);
}
