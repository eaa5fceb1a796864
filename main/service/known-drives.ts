/** Drives for places where nobody should wait for them: what the system said last, asked anew each time. */
import type { Drive } from '../../src/api/views.ts';

/** Windows may take seconds to tell its drives; walking through folders may not. */
const patienceMilliseconds = 400;

/** A function that answers with the drives at hand: the new answer when it comes quickly, else the one before. */
export function knownDrives(ask: () => Promise<readonly Drive[]>): () => Promise<readonly Drive[]> {
  let known: readonly Drive[] = [];
  let asking: Promise<readonly Drive[]> | null = null;
  return async () => {
    asking ??= ask()
      .then((drives) => (known = drives))
      .finally(() => (asking = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<readonly Drive[]>((resolve) => {
      timer = setTimeout(() => resolve(known), patienceMilliseconds);
    });
    try {
      return await Promise.race([asking, late]);
    } catch {
      return known;
    } finally {
      clearTimeout(timer);
    }
  };
}
