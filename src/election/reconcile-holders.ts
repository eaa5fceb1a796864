import type { Finding } from './findings.ts';

/**
 * A shareholder gives one cumulative ballot. Batches that several people read at the same time cannot warn each other of a code
 * keyed in both; the papers of batches that count tell it.
 */
export function reconcileHolders(
  papers: readonly { readonly batch: number; readonly serial: number; readonly code: string | null }[],
): Finding[] {
  const first = new Map<string, { readonly batch: number; readonly serial: number }>();
  return papers.flatMap(({ batch, serial, code }): Finding[] => {
    if (code === null) return [];
    const other = first.get(code);
    if (other) return [{ code: 'F.209', batch, serial, otherBatch: other.batch, otherSerial: other.serial }];
    first.set(code, { batch, serial });
    return [];
  });
}
