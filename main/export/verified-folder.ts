import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { Verification } from './verify.ts';

/** A verified folder, by the name it was given. */
export type VerifiedFolder = Pick<Verification, 'election' | 'result' | 'resultHash'> & {
  readonly folder: string;
  /** Null or absent where nobody signed it. */
  readonly publicKey?: string | null;
};

/** One whose declaration can be read. */
export type ReadFolder = VerifiedFolder & { readonly election: ElectionFile };
