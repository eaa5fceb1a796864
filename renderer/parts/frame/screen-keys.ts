import { getHotkeyHandler, type HotkeyItem } from '@mantine/hooks';
import { useLayoutEffect, useRef } from 'react';

/**
 * Keys pressed while a dialog or a menu was open. It closes at once, so the Esc that closed it would not find it any more
 * when it reaches the screen below. Listening from the start, before any dialog does.
 */
const keysOfDialogs = new WeakSet<Event>();
window.addEventListener(
  'keydown',
  (event) => {
    const target = event.target as HTMLElement;
    const ofMenu = target.matches?.('[aria-haspopup][aria-expanded="true"]');
    if (ofMenu || document.querySelector('[aria-modal="true"], [role="menu"]')) keysOfDialogs.add(event);
  },
  { capture: true },
);

/**
 * The keys of a screen, in Mantine's notation ("N", "mod+S", "alt+ArrowUp", "F2"). Plain keys are silent while typing in a
 * field, every key while a dialog is open; Enter stays with the button or link that has the focus. A field with `data-digits`
 * takes nothing but digits, and a box to tick no letters either, so that these are still the screen's.
 * Letters are physical, so a Vietnamese input method makes no difference.
 */
export function useScreenKeys(keys: readonly (readonly [key: string, run: () => void])[]): void {
  const guarded = keys.map(([key, run]): HotkeyItem => {
    const plain = !/\+|^F\d+$|^Escape$/u.test(key);
    const inputs = /^[A-Z]$/u.test(key) ? 'input:not([data-digits], [type="checkbox"])' : 'input';
    return [
      key,
      (event: KeyboardEvent) => {
        const target = event.target as HTMLElement;
        if (keysOfDialogs.has(event) || target.closest('[role="dialog"]') || event.defaultPrevented) return;
        if (plain && target.closest(`${inputs}, textarea, select, [contenteditable="true"]`)) return;
        if (key === 'Enter' && target.closest('button, a, summary')) return;
        event.preventDefault();
        run();
      },
      { preventDefault: false, usePhysicalKeys: /(^|\+)[A-Z]$/u.test(key) },
    ];
  });
  const handle = useRef<ReturnType<typeof getHotkeyHandler>>(() => {});
  useLayoutEffect(() => {
    handle.current = getHotkeyHandler(guarded);
  });
  // Before the screen is painted: whoever sees it can press its keys.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handle.current(event);
    document.documentElement.addEventListener('keydown', onKeyDown);
    return () => document.documentElement.removeEventListener('keydown', onKeyDown);
  }, []);
}
