/** The first line of a practice copy's journal names the file it was made from. */
import type { Database } from 'better-sqlite3';
import type { FileKind } from '../../src/api/views.ts';

export interface CopiedFrom {
  readonly path: string;
  /** The real file's journal at that time. */
  readonly lines: number;
  readonly head: string;
  readonly kind: FileKind;
}

interface WithKind {
  readonly congress: { readonly kind: () => FileKind };
}

/** Nobody may take a practice copy for the congress itself: its papers and screens say so. */
export function isPractice({ congress }: WithKind): boolean {
  return congress.kind() === 'practice';
}

/** Null for a file that is no practice copy. */
export function copiedFrom({ database }: { readonly database: Database }): CopiedFrom | null {
  return firstLine(database)?.copiedFrom ?? null;
}

/** The sample, or a practice copy of it: its people are made up, and everybody may know their PIN. */
export function isOfSample(file: WithKind & { readonly database: Database }): boolean {
  return file.congress.kind() === 'sample' || copiedFrom(file)?.kind === 'sample';
}

/** Decides which made-up papers this copy gets: every copy has others, and always the same. */
export function practiceSeed({ database }: { readonly database: Database }): number {
  return Number.parseInt(firstLine(database)?.copy?.slice(0, 8) ?? '0', 16);
}

function firstLine(database: Database): { readonly copiedFrom?: CopiedFrom; readonly copy?: string } | null {
  const line = database.prepare<[], { open: string | null }>('select open from journal where seq = 1').get();
  return line?.open ? (JSON.parse(line.open) as { copiedFrom?: CopiedFrom; copy?: string }) : null;
}
