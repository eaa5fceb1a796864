/** A paper that is looked at, printed and saved: the same on every screen that shows one. */
import { useEffect, useRef, useState } from 'react';
import { usePagePictures } from './page-pictures.ts';

export function usePaper(pdf: Blob | undefined) {
  const { pages, total, failed } = usePagePictures(pdf);
  const complete = total !== null && pages.length === total;
  const preview = useRef<HTMLElement>(null);
  /** Asked for before the last page was drawn: printed as soon as all are there. */
  const [waitsToPrint, setWaitsToPrint] = useState(false);
  useEffect(() => {
    if (!waitsToPrint || !(complete || failed)) return;
    let left = false;
    const pictures = [...(preview.current?.querySelectorAll('img') ?? [])];
    // A picture that is not decoded yet would leave a white page.
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (left) return;
      setWaitsToPrint(false);
      if (complete) window.print();
    });
    return () => {
      left = true;
    };
  }, [waitsToPrint, complete, failed]);
  return {
    pages,
    total,
    failed,
    complete,
    preview,
    waitsToPrint,
    print: () => setWaitsToPrint(true),
    save: (name: string) => {
      if (pdf) saveFile(pdf, name);
    },
    scroll: (by: 1 | -1) => preview.current?.scrollBy({ top: by * preview.current.clientHeight * 0.9 }),
  };
}

export type Paper = ReturnType<typeof usePaper>;

/** Hands a file to the browser's or the window's own way of saving one. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
