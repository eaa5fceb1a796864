/** Turns the blocks of a paper into paragraphs and tables of Word. Sizes after Hướng dẫn 36-HD/VPTW, as in the PDF. */
import { HeadingLevel, ImageRun } from 'docx';
import type { Paragraph, Table } from 'docx';
import type {
  BallotBlock,
  Block,
  HeaderBlock,
  Inline,
  ParagraphBlock,
  QrBlock,
  SignaturesBlock,
  TitleBlock,
} from '../../src/papers/document.ts';
import { ballotRows } from './docx-ballot.ts';
import { ruledTable, sideBySide, tableOf } from './docx-table.ts';
import { centred, gap, paragraph, runsOf, textRun, widthOf } from './docx-type.ts';
import { moduleSide, qrModules } from './pdf-qr.ts';
import { pngOf } from './png.ts';

type Child = Paragraph | Table;

/** What comes before and after a block and decides how it is set. */
interface Place {
  readonly startsPage: boolean;
  /** Empty height above. */
  readonly space: number;
  readonly withNext: boolean;
  readonly firstTitle: boolean;
  /** Width of the text. */
  readonly measure: number;
}

const sizes = { large: 24, fine: 10 };
const firstLineIndent = 28;
/** Room for the hand between the words below the title and the printed name. */
const handRoom = 54;

/** All blocks in order, with what ties them to their neighbours. */
export function childrenOf(blocks: readonly Block[], measure: number): readonly Child[] {
  const children: Child[] = [];
  let startsPage = false;
  let space = 0;
  let firstTitle = true;
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') startsPage = true;
    else if (block.kind === 'space') space += block.height;
    else {
      // What stands above signatures goes with them, so that nobody signs a page that says nothing.
      const withNext = blocks[index + 1]?.kind === 'signatures';
      children.push(...blockChildren(block, { startsPage, space, withNext, firstTitle, measure }));
      if (block.kind === 'title') firstTitle = false;
      startsPage = false;
      space = 0;
    }
  });
  return children;
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
          before: 8 + place.space,
          startsPage: place.startsPage,
          withNext: true,
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block, place)];
    case 'table':
      return [...lead(6, place), tableOf(block, place.measure, place.withNext), gap(1, { withNext: place.withNext })];
    case 'signatures':
      return [...lead(12, place), signaturesTable(block, place), gap(1)];
    case 'qr':
      return [...lead(2, place), qrTable(block, place), gap(1)];
    case 'ballot':
      return [...lead(14, place), ...ballotTable(block, place), gap(1)];
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

function paragraphOf(block: ParagraphBlock, { space, startsPage, withNext }: Place): Paragraph {
  const size = block.size === undefined ? {} : { size: sizes[block.size] };
  return paragraph(runsOf(block.content, size), {
    align: block.align ?? 'justify',
    before: 3 + space,
    startsPage,
    withNext: withNext || block.withNext === true,
    ...(block.indent === true ? { indent: firstLineIndent } : {}),
  });
}

function headerTable(block: HeaderBlock, { measure }: Place): Table {
  const [left, right] = [measure * 0.46, measure * 0.54];
  const caps = (text: string, bold: boolean) => centred(text.toLocaleUpperCase('vi'), { bold }, left);
  const bodies = [
    ...(block.superior === '' ? [] : [caps(block.superior, false)]),
    ...block.issuer.map((text) => caps(text, true)),
  ];
  const closing =
    block.underIssuer === 'star'
      ? paragraph(runsOf('*'), { align: 'center', withNext: true })
      : gap(4, { withNext: true, rule: { length: 70, column: left, below: 2 } });
  const size = largestSizeOnOneLine(block.motto, right - 6, 15);
  const ruleLength = Math.min(right - 6, widthOf(block.motto.at(-1) ?? '', 'bold', size));
  const motto = [
    ...block.motto.map((text) => paragraph(runsOf(text, { size, bold: true }), { align: 'center', withNext: true })),
    gap(7, { withNext: true, rule: { length: ruleLength, column: right, below: 1 } }),
    centred(block.placeAndDate, { italic: true }, right),
  ];
  return sideBySide([left, right], measure, [[bodies.length > 0 ? [...bodies, closing] : [gap(1)], motto]]);
}

function largestSizeOnOneLine(texts: readonly string[], width: number, wished: number): number {
  const widest = Math.max(...texts.map((text) => widthOf(text, 'bold', wished)), 1);
  return widest <= width ? wished : Math.max(11, Math.floor((wished * width * 2) / widest) / 2);
}

function titleParagraphs(block: TitleBlock, { space, startsPage, firstTitle, measure }: Place): readonly Paragraph[] {
  const below = [
    ...(block.subtitle === undefined ? [] : [centred(block.subtitle, { bold: true }, measure)]),
    ...(block.note === undefined ? [] : [centred(block.note, { italic: true }, measure)]),
  ];
  return [
    centred(block.text.toLocaleUpperCase('vi'), { size: 16, bold: true }, measure, {
      before: (startsPage ? 0 : 16) + space,
      startsPage,
      heading: firstTitle ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    }),
    ...below,
    ...(below.length === 0 ? [] : [gap(5, { withNext: true, rule: { length: 70, column: measure, below: 5 } })]),
  ];
}

/** Titles share a row and names the row below, so that names stand on one line however tall the titles are. */
function signaturesTable({ places }: SignaturesBlock, { measure }: Place): Table {
  const titles = places.map(({ title, note }) => [
    centred(title.toLocaleUpperCase('vi'), { bold: true }, measure / places.length),
    ...(note === undefined ? [] : [centred(note, { size: 13, italic: true }, measure / places.length)]),
  ]);
  const names = places.map(({ name }) => [
    paragraph(runsOf(name ?? '', { bold: true }), { align: 'center', before: handRoom }),
  ]);
  return sideBySide(
    places.map(() => 1),
    measure,
    [titles, names],
  );
}

function qrTable(block: QrBlock, { measure }: Place): Table {
  const modules = qrModules(block.text);
  const side = modules.length * moduleSide;
  // Word wants pixels, 96 to the inch.
  const pixels = (side * 96) / 72;
  const picture = new ImageRun({
    type: 'png',
    data: pngOf(modules, 8),
    transformation: { width: pixels, height: pixels },
    altText: { name: 'QR', title: 'QR', description: `Mã QR: ${block.caption.map(plainText).join(' ')}`, id: '1' },
  });
  const share = (side + 10) / measure;
  const caption = block.caption.map((content) => paragraph(runsOf(content, { size: 9 }), { before: 1.5 }));
  return sideBySide([share, 1 - share], measure, [
    [[paragraph([picture], { leading: 1 })], caption.length > 0 ? caption : [gap(1)]],
  ]);
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
