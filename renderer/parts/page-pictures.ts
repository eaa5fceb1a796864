/** A PDF as pictures, one a page, sharp enough to be printed: the same picture is shown and printed in both hosts. */
import { useEffect, useState } from 'react';
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Print resolution. A PDF point is 1/72 inch, so A4 becomes 1654 × 2339 pixels. */
const dotsPerInch = 200;

export interface PagePictures {
  /** Addresses of the pictures drawn so far, in page order. */
  readonly pages: readonly string[];
  /** Pages of the paper; null until it is opened. */
  readonly total: number | null;
  readonly failed: boolean;
}

const nothing: PagePictures = { pages: [], total: null, failed: false };

/** Draws the pages one after the other; the pictures are given back when the paper changes or the screen is left. */
export function usePagePictures(pdf: Blob | undefined): PagePictures {
  const [drawn, setDrawn] = useState<PagePictures & { readonly of?: Blob }>(nothing);
  useEffect(() => {
    if (!pdf) return;
    const leaving = new AbortController();
    const pages: string[] = [];
    const draw = async () => {
      for await (const { picture, total } of picturesOf(pdf, leaving.signal)) {
        pages.push(URL.createObjectURL(picture));
        setDrawn({ of: pdf, pages: [...pages], total, failed: false });
      }
    };
    draw().catch(() => {
      if (!leaving.signal.aborted) setDrawn({ of: pdf, pages: [], total: null, failed: true });
    });
    return () => {
      leaving.abort();
      for (const page of pages) URL.revokeObjectURL(page);
    };
  }, [pdf]);
  // Pictures of another paper are never shown or printed for this one.
  return drawn.of === pdf ? drawn : nothing;
}

async function* picturesOf(pdf: Blob, signal: AbortSignal): AsyncGenerator<{ picture: Blob; total: number }> {
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
      if (!signal.aborted) yield { picture, total: paper.numPages };
    }
    canvas.width = 0;
  } finally {
    await loading.destroy();
  }
}
