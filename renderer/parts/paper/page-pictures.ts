/** A PDF as pictures, one a page, sharp enough to be printed: the same picture is shown and printed in both hosts. */
import { useEffect, useRef, useState } from 'react';
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Print resolution. A PDF point is 1/72 inch, so A4 becomes 1654 × 2339 pixels. */
const dotsPerInch = 200;

export interface PagePicture {
  readonly address: string;
  /** The sheet it is printed on. */
  readonly sheet: 'upright' | 'wide' | 'small' | 'slide';
}

/** Upright and wide sheets are A4, small ones A5 upright, slides 16:9; no other is drawn. In points. */
function sheetOf({ width, height }: { readonly width: number; readonly height: number }): PagePicture['sheet'] {
  if (width > height) return width / height > 1.6 ? 'slide' : 'wide';
  return height < 700 ? 'small' : 'upright';
}

export interface PagePictures {
  /** The pictures drawn so far, in page order. */
  readonly pages: readonly PagePicture[];
  /** Pages of the paper; null until it is opened. */
  readonly total: number | null;
  readonly failed: boolean;
}

const nothing: PagePictures = { pages: [], total: null, failed: false };

/** Draws the pages one after the other. Pictures of another paper are never shown or printed for this one. */
export function usePagePictures(pdf: Blob | undefined): PagePictures {
  const drawn = useDrawn(pdf, false);
  return drawn.of === pdf ? drawn : nothing;
}

/**
 * Of a paper that is drawn anew as somebody changes it: the pages before stay until all the new ones are there. The first paper
 * is seen page by page.
 */
export function useSteadyPictures(pdf: Blob | undefined): PagePictures & { readonly complete: boolean } {
  const drawn = useDrawn(pdf, true);
  return { ...drawn, complete: pdf !== undefined && drawn.of === pdf && drawn.pages.length === drawn.total };
}

/** The pictures are given back when those of another paper take their place, or the screen is left. */
function useDrawn(pdf: Blob | undefined, keepsLast: boolean): PagePictures & { readonly of?: Blob } {
  const [drawn, setDrawn] = useState<PagePictures & { readonly of?: Blob }>(nothing);
  const seen = useRef<readonly PagePicture[]>([]);
  useEffect(() => () => giveBack(seen.current), [drawn.of]);
  useEffect(() => {
    seen.current = drawn.pages;
  }, [drawn]);
  useEffect(() => {
    if (!pdf) return;
    const leaving = new AbortController();
    const pageByPage = !keepsLast || seen.current.length === 0;
    const pages: PagePicture[] = [];
    const draw = async () => {
      let shown = false;
      for await (const { picture, sheet, total } of picturesOf(pdf, leaving.signal)) {
        if (leaving.signal.aborted) break;
        pages.push({ address: URL.createObjectURL(picture), sheet });
        if (!pageByPage && pages.length < total) continue;
        setDrawn({ of: pdf, pages: [...pages], total, failed: false });
        shown = true;
      }
      if (!shown) giveBack(pages);
    };
    draw().catch(() => {
      giveBack(pages);
      if (!leaving.signal.aborted) setDrawn({ of: pdf, pages: [], total: null, failed: true });
    });
    return () => leaving.abort();
  }, [pdf, keepsLast]);
  return drawn;
}

function giveBack(pages: readonly PagePicture[]): void {
  for (const { address } of pages) URL.revokeObjectURL(address);
}

async function* picturesOf(
  pdf: Blob,
  signal: AbortSignal,
): AsyncGenerator<{ picture: Blob; sheet: PagePicture['sheet']; total: number }> {
  // Loaded only here: the reader is larger than all other screens together.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerFile;
  const loading = getDocument({ data: await pdf.arrayBuffer() });
  try {
    const paper = await loading.promise;
    const canvas = document.createElement('canvas');
    for (let number = 1; number <= paper.numPages && !signal.aborted; number += 1) {
      const page = await paper.getPage(number);
      const viewport = page.getViewport({ scale: dotsPerInch / 72 });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      page.cleanup();
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      if (!picture) throw new Error('the page could not be turned into a picture');
      if (!signal.aborted) yield { picture, sheet: sheetOf(page.getViewport({ scale: 1 })), total: paper.numPages };
    }
    canvas.width = 0;
  } finally {
    await loading.destroy();
  }
}
