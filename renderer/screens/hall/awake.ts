import { useEffect } from 'react';

/** Keeps the display on while this window is seen; a browser takes the lock back whenever the window is hidden. */
export function useAwake(): void {
  useEffect(() => {
    let left = false;
    let lock: WakeLockSentinel | null = null;
    const stayAwake = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on a low battery; in the desktop window the program itself keeps the display on.
      const held = await navigator.wakeLock.request('screen').catch(() => null);
      if (left) await held?.release();
      else lock = held;
    };
    const onVisible = () => void stayAwake();
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
}
