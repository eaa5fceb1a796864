import { useEffect, useState } from 'react';

/** Whole seconds that are left of a wait, counted down once a second; 0 when there is none. */
export function useWaiting(): { readonly seconds: number; readonly wait: (seconds: number) => void } {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const next = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(next);
  }, [seconds]);
  return { seconds, wait: setSeconds };
}
