import { useEffect, useRef, type RefObject } from 'react';

/** Has the focus when the screen opens, without the screen scrolling to it. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const first = useRef<T>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return first;
}
