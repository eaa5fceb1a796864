/** The scripts of `verify.html` without its screen, run apart from Node's modules as a browser would. */
import { createContext, runInContext } from 'node:vm';
import { checkingScript } from '../../../../main/export/verify-page.ts';

export interface Problem {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface PageScripts {
  readonly ruleSets: object;
  readonly readElection: (file: unknown, ruleSets: object) => { readonly candidates: readonly unknown[] };
  readonly readBallots: (text: string, election: object) => readonly object[];
  readonly recount: (election: object, ballots: readonly object[]) => object;
  readonly checkFolder: (
    files: ReadonlyMap<string, Uint8Array>,
    ruleSets: object,
    subtle?: SubtleCrypto,
  ) => Promise<{ readonly problems: readonly Problem[]; readonly publicKey: string | null; readonly lines: number }>;
  readonly sha256Hex: (bytes: Uint8Array) => string;
  readonly sha512: (bytes: Uint8Array) => Uint8Array;
  readonly isSignedSlowly: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
  readonly keyText: (publicKey: string) => string;
  readonly pageWords: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>>;
}

const names =
  'ruleSets, readElection, readBallots, recount, checkFolder, sha256Hex, sha512, isSignedSlowly, keyText, pageWords';

export function pageScripts(): PageScripts {
  const context = createContext({ TextEncoder, TextDecoder, console });
  return runInContext(`'use strict';\n${checkingScript()}\n({ ${names} });`, context) as PageScripts;
}
