import { useEffect } from 'react';
import { desk } from '../../desk.ts';

/** Half a minute: so often at most the desk hears of keys and mouse. */
const quiet = 30_000;

/** Tells the desk that somebody is at keyboard or mouse, which puts the lock off; `on` while somebody is signed in. */
export function useStillHere(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let told = performance.now();
    const tell = ({ timeStamp }: Event) => {
      if (timeStamp - told < quiet) return;
      told = timeStamp;
      // Where nobody answers any more, the screen says so by itself.
      void desk.people.stillHere().catch(() => {});
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [on]);
}
