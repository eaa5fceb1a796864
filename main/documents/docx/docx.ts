/** Draws a paper tree for Word: A4, margins and page numbers of Party papers. Knows paragraphs and tables, nothing of elections. */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { childrenOf } from './docx-blocks.ts';
import { docxSheetOf, edge } from './docx-sheet.ts';
import type { DocxSheet } from './docx-sheet.ts';
import { body, runsOf, twips, typeface } from './docx-type.ts';
import { coreProperties, corePart, packParts, partText, unpackParts } from '../office-package.ts';
import type { Parts } from '../office-package.ts';
import { tightInWord } from '../pdf/pdf-parts.ts';

/** The paper as a Word file. The same paper and time give the same bytes. */
export async function drawDocx(
  paper: PaperDocument,
  options: { readonly createdAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = docxSheetOf(paper);
  const { margin } = sheet;
  const title = paper.title.normalize('NFC');
  const document = new Document({
    title,
    creator: 'Kiểm Phiếu',
    styles: { default: stylesOf(paper) },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: sizeOf(sheet),
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              header: twips(edge.header),
              footer: twips(edge.footer),
            },
          },
        },
        // The number stands above the text from the second page on.
        headers: { first: headerOf(paper, []), default: headerOf(paper, [pageNumber()]) },
        footers: { first: footerOf(paper, sheet), default: footerOf(paper, sheet) },
        children: childrenOf(paper.blocks, sheet.measure, tightInWord(paper)),
      },
    ],
  });
  const parts = unpackParts(await Packer.pack(document, 'uint8array'));
  return packParts({
    ...parts,
    ...namedWatermarks(parts),
    [corePart]: coreProperties({ ...options, title, language: paper.language }),
  });
}

/** The library names a watermark at random; by its part it is named the same each time. Word knows it by the first half. */
function namedWatermarks(parts: Record<string, Uint8Array>): Parts {
  const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/u.test(name));
  return Object.fromEntries(
    headers.map(([name, content]) => {
      const number = /\d+/u.exec(name)?.[0] ?? '';
      return [name, partText(content).replaceAll(/(PowerPlusWaterMarkObject)[\w-]+/gu, `$1${number}`)];
    }),
  );
}

const languages = { vi: 'vi-VN', en: 'en-GB' } as const;

/** The library turns a sheet on its side by itself: it wants the sides of the upright one. */
function sizeOf({ width, height, landscape }: DocxSheet) {
  const [short, long] = [twips(Math.min(width, height)), twips(Math.max(width, height))];
  return {
    width: short,
    height: long,
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

function stylesOf({ language }: PaperDocument) {
  const heading = {
    run: { font: typeface, bold: true, italics: false, color: '000000', size: body * 2 },
    paragraph: { spacing: { before: 0, after: 0 } },
  };
  return {
    document: {
      run: { font: typeface, size: body * 2, language: { value: languages[language] } },
      paragraph: { spacing: { before: 0, after: 0 }, widowControl: true },
    },
    heading1: { ...heading, run: { ...heading.run, size: 32 } },
    heading2: heading,
  };
}

function pageNumber(): TextRun {
  return new TextRun({ children: [PageNumber.CURRENT], size: body * 2 });
}

function headerOf({ watermark }: PaperDocument, children: readonly TextRun[]): Header {
  const behind =
    watermark === undefined
      ? []
      : [new TextWatermark({ text: watermark, font: typeface, bold: true, color: 'C8C8C8' })];
  return new Header({ children: [new Paragraph({ alignment: 'center', children: [...behind, ...children] })] });
}

function footerOf({ footer = '' }: PaperDocument, { measure }: DocxSheet): Footer {
  const small = { size: 9, color: '555555' };
  const numbers = new TextRun({
    children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
    size: small.size * 2,
    color: small.color,
  });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(measure) }],
        children: [...runsOf(footer, small), numbers],
      }),
    ],
  });
}
