/** A window is the workplace of the committee or the hall's screen, over which nothing of the workplace lies: no lock, no question. */
import { useSyncExternalStore } from 'react';
import { hallHash } from '../src/api/transport.ts';
import { Hall } from './screens/hall/Hall.tsx';
import { Workplace } from './Workplace.tsx';

export function WindowContents() {
  const hash = useSyncExternalStore(followHash, () => location.hash);
  return hash === hallHash ? <Hall /> : <Workplace />;
}

function followHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
