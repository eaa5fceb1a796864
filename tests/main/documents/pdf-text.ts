/** Reads a PDF back as a reader would copy it: text by page, and where each piece of it stands. Points, from the top left. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface ReadPage {
  readonly texts: readonly PlacedText[];
  /** Every line of text in drawing order, joined with single spaces. */
  readonly text: string;
  readonly roles: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string;
  readonly language: string;
  /** Roles of the structure tree, in reading order. */
  readonly roles: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const facts = info as { readonly Title?: string; readonly Language?: string };
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1).then(readPage)),
  );
  await task.destroy();
  return {
    pages,
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    roles: pages.flatMap(({ roles }) => roles),
  };
}

interface TreeNode {
  readonly role?: string;
  readonly children?: readonly TreeNode[];
}

function rolesOf(node: TreeNode | null): readonly string[] {
  if (node === null) return [];
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.filter((item) => 'str' in item);
  const texts = runs
    .filter((run) => run.str.trim() !== '')
    .map((run) => ({
      text: run.str,
      left: run.transform[4] as number,
      right: (run.transform[4] as number) + run.width,
      y: height - (run.transform[5] as number),
      size: Math.hypot(run.transform[2] as number, run.transform[3] as number),
      font: run.fontName,
    }));
  const text = runs
    .map((run) => run.str + (run.hasEOL ? ' ' : ''))
    .join('')
    .replaceAll(/\s+/gu, ' ');
  const roles = rolesOf((await page.getStructTree()) as TreeNode | null);
  return { texts, text, roles, width, height };
}

export function wholeText(pdf: ReadPdf): string {
  return pdf.pages.map((page) => page.text).join(' ');
}
