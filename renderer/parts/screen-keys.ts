import { getHotkeyHandler, type HotkeyItem } from '@mantine/hooks';
import { useLayoutEffect, useRef } from 'react';

/**
 * The keys of a screen, in Mantine's notation ("N", "mod+S", "alt+ArrowUp", "F2"). Plain keys are silent while typing in a
 * field, every key while a dialog is open; Enter stays with the button or link that has the focus.
 * Letters are physical, so a Vietnamese input method makes no difference.
 */
export function useScreenKeys(keys: readonly (readonly [key: string, run: () => void])[]): void {
  const guarded = keys.map(([key, run]): HotkeyItem => {
    const plain = !/\+|^F\d+$|^Escape$/u.test(key);
    return [
      key,
      (event: KeyboardEvent) => {
        const target = event.target as HTMLElement;
        if (document.querySelector('[aria-modal="true"], [role="menu"]') || target.closest('[role="dialog"]')) return;
        if (event.defaultPrevented || target.matches('[aria-haspopup][aria-expanded="true"]')) return;
        if (plain && target.closest('input, textarea, select, [contenteditable="true"]')) return;
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
