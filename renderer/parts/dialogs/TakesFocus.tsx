import { useLayoutEffect, useRef } from 'react';

/**
 * Stands in a dialog: gives the focus to what is marked with `data-autofocus` as soon as the dialog is there, and back to what
 * had it as soon as the dialog is gone. Mantine does both a moment later, and a quick hand's key falls into that moment.
 */
export function TakesFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = here.current?.closest('[role="dialog"]');
    let marked = dialog?.querySelector('[data-autofocus]');
    focus(marked);
    // What is marked gets the focus from Mantine once more, after a quick Tab maybe: so the mark goes along with the focus.
    dialog?.addEventListener('focusin', ({ target }) => {
      if (!marked || !(target instanceof Element)) return;
      marked.removeAttribute('data-autofocus');
      target.setAttribute('data-autofocus', 'true');
      marked = target;
    });
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
