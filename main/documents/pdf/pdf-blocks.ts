/** Measures the blocks of a paper and gives the pieces that pages are filled with. Sizes after Hướng dẫn 36-HD/VPTW. */
import type { Block, HeaderBlock, ParagraphBlock, SignaturesBlock, TitleBlock } from '../../../src/papers/document.ts';
import { ballotPiece } from './pdf-ballot.ts';
import { formPieces } from './pdf-form.ts';
import type { Piece } from './pdf-pages.ts';
import { tieLastLines } from './pdf-pages.ts';
import { qrPiece } from './pdf-qr.ts';
import type { Setting } from './pdf-setting.ts';
import { drawCentred, drawRule, stack } from './pdf-stack.ts';
import { tablePieces } from './pdf-table.ts';
import { whenFirstDrawn } from './pdf-tags.ts';
import { baseline, breakLines, drawLine, lineHeight, textWidth } from './pdf-type.ts';
import { spacingOf } from '../spacing.ts';

const body = 14;
/** Sizes of paragraphs that are no running text. */
const sizes = { large: 24, fine: 10 };
const firstLineIndent = 28;

/** All pieces of a paper in order, with the ties between neighbours. */
export function piecesOf(blocks: readonly Block[], setting: Setting): readonly Piece[] {
  let pieces: readonly Piece[] = [];
  let gap = 0;
  let startsPage = false;
  // The first title names the paper; those of annexes are parts of it.
  let titleTag = 'H1';
  for (const block of blocks) {
    if (block.kind === 'space') {
      gap += block.height;
      continue;
    }
    if (block.kind === 'page-break') {
      startsPage = true;
      continue;
    }
    // Two lines of text go with the signatures, so that nobody signs a page that says nothing.
    if (block.kind === 'signatures') pieces = tieLastLines(pieces, 2);
    const [first, ...rest] = blockPieces(block, setting, titleTag);
    if (block.kind === 'title') titleTag = 'H2';
    if (!first) continue;
    pieces = [...pieces, { ...first, gap: first.gap + gap, startsPage }, ...rest];
    gap = 0;
    startsPage = false;
  }
  return pieces;
}

function blockPieces(
  block: Exclude<Block, { kind: 'space' | 'page-break' }>,
  setting: Setting,
  titleTag: string,
): readonly Piece[] {
  switch (block.kind) {
    case 'header':
      return [headerPiece(block, setting)];
    case 'title':
      return [titlePiece(block, setting, titleTag)];
    case 'heading':
      return headingPieces(block.text, setting);
    case 'paragraph':
      return paragraphPieces(block, setting);
    case 'table':
      return tablePieces(block, setting);
    case 'signatures':
      return [signaturesPiece(block, setting)];
    case 'qr':
      return [qrPiece(block, setting)];
    case 'ballot':
      return [ballotPiece(block, setting)];
    case 'form':
      return formPieces(block, setting);
  }
}

function paragraphPieces(block: ParagraphBlock, setting: Setting): readonly Piece[] {
  const { pdf, tags, left, width } = setting;
  const indent = block.indent ? firstLineIndent : 0;
  const size = block.size === undefined ? body : sizes[block.size];
  const lines = breakLines(pdf, block.content, width, { size, indent });
  const tag = whenFirstDrawn(() => tags.inside('P'));
  const last = lines.length - 1;
  const { pitch, paragraph } = spacingOf(setting);
  return lines.map((line, index) => ({
    height: size * pitch,
    gap: index === 0 ? paragraph : 0,
    // At least two lines before and after a page break.
    withNext: index === last ? block.withNext === true : index === 0 || index === last - 1,
    textLines: 1,
    draw: (y) => tag().draw(() => drawLine(pdf, line, left, y, width, block.align ?? 'justify')),
  }));
}

function headingPieces(text: string, setting: Setting): readonly Piece[] {
  const { pdf, tags, left, width } = setting;
  const lines = breakLines(pdf, text, width, { size: body, face: 'bold' });
  const tag = whenFirstDrawn(() => tags.inside('H2'));
  const { pitch, heading } = spacingOf(setting);
  return lines.map((line, index) => ({
    height: body * pitch,
    gap: index === 0 ? heading : 0,
    withNext: true,
    textLines: 0,
    draw: (y) => tag().draw(() => drawLine(pdf, line, left, y, width, 'left')),
  }));
}

function headerPiece(block: HeaderBlock, setting: Setting): Piece {
  const { pdf, tags, left, width } = setting;
  const space = 12;
  const leftWidth = width * 0.46 - space / 2;
  const rightWidth = width * 0.54 - space / 2;
  const rightX = left + width - rightWidth;
  const bodies = [
    ...(block.superior === ''
      ? []
      : [{ text: block.superior.toLocaleUpperCase('vi'), size: 14, face: 'regular' as const }]),
    ...block.issuer.map((text) => ({ text: text.toLocaleUpperCase('vi'), size: 14, face: 'bold' as const })),
  ];
  const star = { text: '*', size: 14, face: 'regular' as const };
  const starred = block.underIssuer === 'star' && bodies.length > 0;
  const issuer = stack(setting, starred ? [...bodies, star] : bodies, leftWidth);
  const mottoSize = largestSizeOnOneLine(setting, block.motto, rightWidth, 15);
  const motto = stack(
    setting,
    block.motto.map((text) => ({ text, size: mottoSize, face: 'bold' as const })),
    rightWidth,
  );
  const ruleLength = Math.min(rightWidth, textWidth(pdf, block.motto.at(-1) ?? '', 'bold', mottoSize));
  const dateTop = motto.height + 9;
  const date = stack(setting, [{ text: block.placeAndDate, size: 14, face: 'italic' }], rightWidth);
  // Both first lines stand on one baseline, whatever their sizes.
  const leftDrop = block.motto.length > 0 ? baseline(mottoSize) - baseline(14) : 0;
  return {
    height: Math.max(issuer.height + leftDrop + 3, dateTop + date.height),
    gap: 0,
    withNext: true,
    textLines: 0,
    draw: (y) => {
      tags.inside('P').draw(() => drawCentred(setting, issuer, left, y + leftDrop, leftWidth));
      tags.inside('P').draw(() => drawCentred(setting, motto, rightX, y, rightWidth));
      if (bodies.length > 0 && !starred)
        drawRule(setting, left + leftWidth / 2, y + leftDrop + issuer.height + 2, 70, 0.8);
      drawRule(setting, rightX + rightWidth / 2, y + motto.height + 1, ruleLength, 0.8);
      tags.inside('P').draw(() => drawCentred(setting, date, rightX, y + dateTop, rightWidth));
    },
  };
}

function largestSizeOnOneLine(setting: Setting, texts: readonly string[], width: number, wished: number): number {
  const widest = Math.max(...texts.map((text) => textWidth(setting.pdf, text, 'bold', wished)), 1);
  return widest <= width ? wished : Math.max(11, Math.floor((wished * width * 2) / widest) / 2);
}

function titlePiece(block: TitleBlock, setting: Setting, tag: string): Piece {
  const { tags, left, width } = setting;
  const title = stack(setting, [{ text: block.text.toLocaleUpperCase('vi'), size: 16, face: 'bold' }], width);
  const subject = stack(
    setting,
    [
      ...(block.subtitle ? [{ text: block.subtitle, size: 14, face: 'bold' as const, gap: 2 }] : []),
      ...(block.note ? [{ text: block.note, size: 14, face: 'italic' as const }] : []),
    ],
    width - 60,
  );
  const ruleTop = title.height + subject.height + 5;
  return {
    height: ruleTop + 5,
    gap: spacingOf(setting).title,
    withNext: true,
    textLines: 0,
    draw: (y) => {
      tags.inside(tag).draw(() => drawCentred(setting, title, left, y, width));
      if (subject.parts.length === 0) return;
      tags.inside('P').draw(() => drawCentred(setting, subject, left + 30, y + title.height, width - 60));
      drawRule(setting, left + width / 2, y + ruleTop, 70, 0.8);
    },
  };
}

function signaturesPiece(block: SignaturesBlock, setting: Setting): Piece {
  const { tags, left, width } = setting;
  const columnWidth = width / Math.max(1, block.places.length);
  const inner = columnWidth - 16;
  const places = block.places.map((place) => ({
    head: stack(
      setting,
      [
        { text: place.title.toLocaleUpperCase('vi'), size: 14, face: 'bold' },
        ...(place.note ? [{ text: place.note, size: 13, face: 'italic' as const }] : []),
      ],
      inner,
    ),
    name: place.name ? stack(setting, [{ text: place.name, size: 14, face: 'bold' }], inner) : null,
  }));
  const nameTop = Math.max(...places.map((place) => place.head.height), 0) + spacingOf(setting).hand;
  const height = nameTop + Math.max(...places.map((place) => place.name?.height ?? lineHeight(14)), 0);
  return {
    height,
    gap: spacingOf(setting).signatures,
    withNext: false,
    textLines: 0,
    draw: (y) => {
      places.forEach((place, index) => {
        // Nobody signs there: the place keeps the next one to the right.
        if (block.places[index]!.title === '') return;
        const x = left + columnWidth * index + 8;
        tags.inside('P').draw(() => {
          drawCentred(setting, place.head, x, y, inner);
          if (place.name) drawCentred(setting, place.name, x, y + nameTop, inner);
        });
      });
    },
  };
}
