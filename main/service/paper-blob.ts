import { mediaTypes } from '../../src/papers/drawn-papers.ts';
import type { PaperFormat } from '../../src/papers/drawn-papers.ts';

/** A drawn paper as it is answered to the screens. */
export function paperBlob(bytes: Uint8Array, format: PaperFormat): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaTypes[format] });
}
