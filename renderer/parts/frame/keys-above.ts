/**
 * The keys of what lies above every screen and dialog: the lock, the question for the second person, the guide. While one of
 * them is there the uppermost alone gets the keys. Listening from the start, before any dialog or screen does.
 */
import { useLayoutEffect, useRef } from 'react';
import { guideKey } from '../guide/guide.ts';

/** Locks this computer, wherever the focus is. Chromium and Electron keep it for nothing of their own. */
export const lockKey = 'F9';

type OnKey = (event: KeyboardEvent) => void;

/** The last one lies on top. */
const layers: { readonly current: OnKey }[] = [];

for (const type of ['keydown', 'keypress', 'keyup'] as const) {
  window.addEventListener(
    type,
    (event) => {
      const top = layers.at(-1);
      if (!top || event.key === lockKey || event.key === guideKey) return;
      event.stopImmediatePropagation();
      if (type === 'keydown') top.current(event);
    },
    { capture: true },
  );
}

/** What the browser does with a key by itself (typing, Tab, Enter in a form) still happens unless `onKey` prevents it. */
export function useKeysAbove(onKey: OnKey): void {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
    };
  }, []);
}
