/** Turns the blocks of a paper into paragraphs and tables of Word. Sizes after Hướng dẫn 36-HD/VPTW, as in the PDF. */
import {
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Table,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Paragraph } from 'docx';
import type {
  BallotBlock,
  Block,
  HeaderBlock,
  Inline,
  ParagraphBlock,
  QrBlock,
  SignaturesBlock,
  TitleBlock,
} from '../../../src/papers/document.ts';
import { ballotRows } from './docx-ballot.ts';
import { ruledTable, sideBySide, tableOf } from './docx-table.ts';
import { body, centred, gap, leadingOf, paragraph, runsOf, textRun, widthOf } from './docx-type.ts';
import { moduleSide, qrModules } from '../pdf/pdf-qr.ts';
import { pngOf } from '../png.ts';
import { spacingOf } from '../spacing.ts';

type Child = Paragraph | Table;

/** What comes before and after a block and decides how it is set. */
interface Place {
  readonly startsPage: boolean;
  /** Empty height above. */
  readonly space: number;
  readonly withNext: boolean;
  readonly firstTitle: boolean;
  /** With less white. */
  readonly tight: boolean;
  /** Width of the text. */
  readonly measure: number;
}

const sizes = { large: 24, fine: 10 };
const captionSize = 9;
const firstLineIndent = 28;

/** All blocks in order, with what ties them to their neighbours; which of the parts that begin a page are set tight. */
export function childrenOf(
  blocks: readonly Block[],
  measure: number,
  tightParts: readonly boolean[],
): readonly Child[] {
  const children: Child[] = [];
  let startsPage = false;
  let space = 0;
  let firstTitle = true;
  let part = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') startsPage = true;
    else if (block.kind === 'space') space += block.height;
    else {
      const withNext = goesWithSignatures(blocks, index, measure);
      if (startsPage && children.length > 0) part += 1;
      const tight = tightParts[part] === true;
      children.push(...blockChildren(block, { startsPage, space, withNext, firstTitle, tight, measure }));
      if (block.kind === 'title') firstTitle = false;
      startsPage = false;
      space = 0;
    }
  });
  // Word ends every text with a paragraph, and makes one as high as a line where there is none.
  return children.at(-1) instanceof Table ? [...children, gap(1)] : children;
}

/**
 * Two lines of text go with the signatures, so that nobody signs a page that says nothing. A code says nothing by itself: the
 * words above it go along.
 */
function goesWithSignatures(blocks: readonly Block[], index: number, measure: number): boolean {
  let lines = 0;
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'signatures') return lines < 2;
    if (block.kind === 'paragraph') lines += Math.ceil(widthOf(plainText(block.content), 'regular', body) / measure);
    else if (block.kind !== 'space' && block.kind !== 'qr') return false;
  }
  return false;
}

function blockChildren(block: Exclude<Block, { kind: 'space' | 'page-break' }>, place: Place): readonly Child[] {
  switch (block.kind) {
    case 'header':
      return [...lead(0, place), headerTable(block, place)];
    case 'title':
      return titleParagraphs(block, place);
    case 'heading':
      return [
        paragraph(runsOf(block.text, { bold: true }), {
          heading: HeadingLevel.HEADING_2,
          before: spacingOf(place).heading + place.space,
          leading: leadingOf(spacingOf(place)),
          startsPage: place.startsPage,
          withNext: true,
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block, place)];
    case 'table':
      return [...lead(6, place), tableOf(block, place.measure, place)];
    case 'signatures':
      return [...lead(spacingOf(place).signatures, place), signaturesTable(block, place)];
    case 'qr':
      return qrParagraphs(block, place);
    case 'ballot':
      return [...lead(14, place), ...ballotTable(block, place)];
    case 'form':
      return [...lead(0, place), paragraph(runsOf([{ text: formFallback(block.title), italic: true }]))];
  }
}

/** A form is measured for the pen: only the PDF keeps its squares and marks where they must be. */
function formFallback(title: string): string {
  return `(${title}: mẫu này chỉ in từ tệp PDF, không soạn trong Word.)`;
}

/** Above what is no paragraph itself: the height, the new page. */
function lead(height: number, { space, startsPage }: Place): readonly Paragraph[] {
  const whole = height + space;
  return whole === 0 && !startsPage ? [] : [gap(startsPage ? space : whole, { withNext: true, startsPage })];
}

function paragraphOf(block: ParagraphBlock, place: Place): Paragraph {
  const { space, startsPage, withNext } = place;
  const size = block.size === undefined ? {} : { size: sizes[block.size] };
  return paragraph(runsOf(block.content, size), {
    align: block.align ?? 'justify',
    before: spacingOf(place).paragraph + space,
    leading: leadingOf(spacingOf(place)),
    startsPage,
    withNext: withNext || block.withNext === true,
    ...(block.indent === true ? { indent: firstLineIndent } : {}),
  });
}

function headerTable(block: HeaderBlock, place: Place): Table {
  const { measure } = place;
  const leading = leadingOf(spacingOf(place));
  const [left, right] = [measure * 0.46, measure * 0.54];
  const caps = (text: string, bold: boolean) => centred(text.toLocaleUpperCase('vi'), { bold }, left, { leading });
  const bodies = [
    ...(block.superior === '' ? [] : [caps(block.superior, false)]),
    ...block.issuer.map((text) => caps(text, true)),
  ];
  const closing =
    block.underIssuer === 'star'
      ? paragraph(runsOf('*'), { align: 'center', leading, withNext: true })
      : gap(4, { withNext: true, rule: { length: 70, column: left, below: 2 } });
  const size = largestSizeOnOneLine(block.motto, right - 6, 15);
  const ruleLength = Math.min(right - 6, widthOf(block.motto.at(-1) ?? '', 'bold', size));
  const motto = [
    ...block.motto.map((text) =>
      paragraph(runsOf(text, { size, bold: true }), { align: 'center', leading, withNext: true }),
    ),
    gap(7, { withNext: true, rule: { length: ruleLength, column: right, below: 1 } }),
    centred(block.placeAndDate, { italic: true }, right, { leading }),
  ];
  return sideBySide([left, right], measure, [[bodies.length > 0 ? [...bodies, closing] : [gap(1)], motto]]);
}

function largestSizeOnOneLine(texts: readonly string[], width: number, wished: number): number {
  const widest = Math.max(...texts.map((text) => widthOf(text, 'bold', wished)), 1);
  return widest <= width ? wished : Math.max(11, Math.floor((wished * width * 2) / widest) / 2);
}

function titleParagraphs(block: TitleBlock, place: Place): readonly Paragraph[] {
  const { space, startsPage, firstTitle, measure } = place;
  const leading = leadingOf(spacingOf(place));
  const below = [
    ...(block.subtitle === undefined ? [] : [centred(block.subtitle, { bold: true }, measure, { leading })]),
    ...(block.note === undefined ? [] : [centred(block.note, { italic: true }, measure, { leading })]),
  ];
  return [
    centred(block.text.toLocaleUpperCase('vi'), { size: 16, bold: true }, measure, {
      before: (startsPage ? 0 : spacingOf(place).title) + space,
      leading,
      startsPage,
      heading: firstTitle ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    }),
    ...below,
    ...(below.length === 0 ? [] : [gap(5, { withNext: true, rule: { length: 70, column: measure, below: 5 } })]),
  ];
}

/** Titles share a row and names the row below, so that names stand on one line however tall the titles are. */
function signaturesTable({ places }: SignaturesBlock, place: Place): Table {
  const { measure } = place;
  const leading = leadingOf(spacingOf(place));
  const titles = places.map(({ title, note }) => [
    centred(title.toLocaleUpperCase('vi'), { bold: true }, measure / places.length, { leading }),
    ...(note === undefined ? [] : [centred(note, { size: 13, italic: true }, measure / places.length, { leading })]),
  ]);
  const names = places.map(({ name }) => [
    paragraph(runsOf(name ?? '', { bold: true }), { align: 'center', leading, before: spacingOf(place).hand }),
  ]);
  return sideBySide(
    places.map(() => 1),
    measure,
    [titles, names],
  );
}

/** The code stands left of its words, which are set in by its width: words keep to the page of what is below, a table might not. */
function qrParagraphs(block: QrBlock, place: Place): readonly Paragraph[] {
  const { withNext, measure } = place;
  const modules = qrModules(block.text);
  const side = modules.length * moduleSide;
  // Word wants pixels, 96 to the inch.
  const pixels = (side * 96) / 72;
  const picture = new ImageRun({
    type: 'png',
    data: pngOf(modules, 8),
    transformation: { width: pixels, height: pixels },
    altText: { name: 'QR', title: 'QR', description: `Mã QR: ${block.caption.map(plainText).join(' ')}`, id: '1' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
  });
  const beside = { left: side + 10, withNext };
  const captions = block.caption.map((content, index) =>
    paragraph([...(index === 0 ? [picture] : []), ...runsOf(content, { size: captionSize })], {
      ...beside,
      before: index === 0 ? 0 : 1.5,
    }),
  );
  const lines = block.caption.reduce(
    (sum, content) => sum + Math.ceil(widthOf(plainText(content), 'regular', captionSize) / (measure - side - 10)),
    0,
  );
  const below = side - lines * captionSize * 1.22 - (block.caption.length - 1) * 1.5;
  return [
    // A picture hangs from the top of its paragraph, whatever space that keeps above: below a table it would touch the rule.
    ...lead(6, place),
    ...(captions.length > 0 ? captions : [paragraph([picture], { withNext })]),
    gap(Math.max(1, below) + 4, { withNext }),
  ];
}

function plainText(content: Inline): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}

/** A ballot with what a hand made of it, as a table: its lines, its boxes, and what was written below. */
function ballotTable(block: BallotBlock, { measure }: Place): readonly Child[] {
  const { rows, shares } = ballotRows(block);
  const head = [block.stamp, block.place].filter((text) => text !== '').join(' · ');
  return [
    paragraph(runsOf(block.heading, { size: 13, bold: true }), { align: 'center', withNext: true }),
    paragraph(runsOf(block.subtitle, { size: 12 }), { align: 'center', withNext: true }),
    paragraph(runsOf(head, { size: 10, italic: true }), { align: 'center', withNext: true }),
    ruledTable(rows, shares, measure, { size: 'small' }),
    ...block.notes.map((note) => paragraph([textRun(note, { size: 12, italic: true })])),
  ];
}
