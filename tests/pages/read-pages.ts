/** A drawn paper as it is seen and heard: every piece of text with its place and its role, what is ruled, and the tree of roles. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { shapesOf } from '../main/documents/page-shapes.ts';
import type { PageShapes } from '../main/documents/page-shapes.ts';

export interface SeenText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, from the top. Points. */
  readonly y: number;
  readonly size: number;
  /** False for a watermark. */
  readonly upright: boolean;
  /** Role of the structure element that it is a part of: P, H1, TD …; Artifact for what is no content. */
  readonly role: string;
  /** Names its part of the structure tree; null for what is no content. */
  readonly part: string | null;
}

export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SeenText[];
  readonly shapes: PageShapes;
  readonly tree: StructureNode;
}

export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly scope?: string;
  /** `content` for a leaf, which has an `id` of its own. */
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

export interface SeenPaper {
  readonly pages: readonly SeenPage[];
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  /** Viewers show the title in place of the file's name. */
  readonly showsTitle: boolean;
  /** Content of the XMP packet; empty where there is none. */
  readonly xmp: string;
}

export async function readPages(bytes: Uint8Array): Promise<SeenPaper> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: SeenPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as { readonly Title?: string; readonly Language?: string };
  const preferences = await pdf.getViewerPreferences();
  const marks = await pdf.getMarkInfo();
  await task.destroy();
  return {
    pages,
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    marked: entryOf(marks, 'Marked') === true,
    showsTitle: entryOf(preferences, 'DisplayDocTitle') === true,
    xmp: metadata?.getRaw() ?? '',
  };
}

/** pdf.js gives dictionaries as maps; its types say otherwise. */
function entryOf(dictionary: unknown, key: string): unknown {
  return dictionary instanceof Map ? dictionary.get(key) : undefined;
}

async function readPage(page: PDFPageProxy): Promise<SeenPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts: SeenText[] = [];
  let role = '';
  let part: string | null = null;
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() === '') continue;
      const [a, b, c, d, left, bottom] = item.transform as readonly number[];
      const size = Math.hypot(c!, d!);
      const placed = { left: left!, right: left! + item.width, y: height - bottom!, size };
      texts.push({ text: item.str, ...placed, upright: b === 0 && a! > 0, role, part });
    } else if (item.type === 'endMarkedContent') {
      role = '';
      part = null;
    } else {
      role = (item as { readonly tag?: string }).tag ?? '';
      part = item.id ?? null;
    }
  }
  const tree = ((await page.getStructTree()) ?? {}) as StructureNode;
  return { width, height, texts, shapes: await shapesOf(page), tree };
}

/** Text without any white space: what a line break or a wide gap cannot change. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
