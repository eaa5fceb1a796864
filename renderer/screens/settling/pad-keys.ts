/** The keys of the number pad on this screen, read as the typist's are: by where they lie, whatever NumLock and input method say. */
import { useLayoutEffect, useRef } from 'react';
import { keyOf, type Key } from '../../../src/reading/keys.ts';

/** `take` is given every key of the pad that is pressed outside of fields and dialogs. */
export function usePadKeys(take: (key: Key) => void): void {
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
      if (event.target.closest('input, textarea, select, [role=dialog], [role=menu]')) return;
      // Page keys go from place to place.
      if (event.code.startsWith('Page')) return;
      const onControl = event.target.closest('button, a') !== null;
      if (onControl && (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space')) return;
      const key = keyOf(event.code, event.shiftKey);
      if (key === null) return;
      event.preventDefault();
      // A resting finger answers one question, not the next ones.
      if (!event.repeat) latest.current(key);
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
