import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './layer-above.css';
import { useKeysAbove } from './keys-above.ts';
import { typedWithoutNumLock } from '../people/pad-digit.ts';

/**
 * Lies above every screen and dialog while it is there: the browser lets nothing below be reached, read aloud or clicked.
 * What is below stays as it is, and has the focus again afterwards.
 */
export function LayerAbove({
  kind,
  label,
  onKey,
  children,
}: {
  /** lock: nothing below is to be seen. question: a dialog over the screen. guide: over the lock as well. */
  readonly kind: 'lock' | 'question' | 'guide';
  readonly label: string;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}) {
  const layer = useRef<HTMLDialogElement>(null);
  useKeysAbove((event) => {
    // Left to the browser, Esc would close the layer.
    if (event.key === 'Escape') event.preventDefault();
    if (!typedWithoutNumLock(event)) onKey(event);
  });
  useLayoutEffect(() => {
    const element = layer.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => element?.close();
  }, []);
  return createPortal(
    <dialog
      ref={layer}
      aria-modal="true"
      aria-label={label}
      className={`layer-above ${kind}`}
      tabIndex={-1}
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>,
    document.body,
  );
}
