/** What the program itself tells: its host, and what changed. */

export interface HostInfo {
  readonly kind: 'desktop' | 'web';
  readonly version: string;
  /** Folder proposed for new congress files. */
  readonly documents: string;
}

export type Change =
  | { readonly subject: 'file' }
  | { readonly subject: 'backup' }
  /** Who is signed in, or the accounts. */
  | { readonly subject: 'people' }
  | { readonly subject: 'congress' }
  | { readonly subject: 'elections' }
  | { readonly subject: 'round'; readonly roundId: number }
  /** What the hall's screen shows. */
  | { readonly subject: 'hall' };
