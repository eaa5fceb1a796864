import { useLayoutEffect, useRef } from 'react';

/**
 * Stands in a dialog: gives the focus to what is marked with `data-autofocus` as soon as the dialog is there, and back to what
 * had it as soon as the dialog is gone. Mantine does both a moment later, and a quick hand's key falls into that moment.
 */
export function TakesFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    focus(here.current?.closest('[role="dialog"]')?.querySelector('[data-autofocus]'));
    return () =>
      queueMicrotask(() => {
        if (document.activeElement === document.body) focus(before);
      });
  }, []);
  return <span ref={here} hidden />;
}

function focus(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
