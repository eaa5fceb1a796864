/** Which papers a round has, as far as this person may draw them, and how far each of them is. */
import type { RoundView } from '../../../src/api/views.ts';
import { mayDo, maySee } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';

export type PaperKind = 'minutes' | 'zero' | 'covers' | 'entryJournal' | 'readiness';

export interface PaperOfRound {
  readonly kind: PaperKind;
  /**
   *   official   as it was sealed
   *   draft      not to be signed
   *   ready      as things stand now
   *   not-yet    nothing to draw it from
   *   too-late   only before the first ballot
   */
  readonly state: 'official' | 'draft' | 'ready' | 'not-yet' | 'too-late';
  /** Covers: agreed batches. */
  readonly count?: number;
}

/** `tested`: the pre-count test was run. */
export function papersOf(round: RoundView, role: Role, tested: boolean): readonly PaperOfRound[] {
  const sealed = round.state === 'sealed';
  const read = round.batches.flatMap(({ readers }) => readers);
  const entered = read.some((reading) => reading.entered > 0);
  const covers = round.batches.filter(({ hash }) => hash !== null).length;
  return [
    ...(maySee(role, sealed ? 'sealed' : 'result')
      ? [{ kind: 'minutes', state: sealed ? 'official' : 'draft' } as const]
      : []),
    ...(mayDo(role, 'zero-reported') ? [{ kind: 'zero', state: entered ? 'too-late' : 'ready' } as const] : []),
    ...(mayDo(role, 'covers-drawn')
      ? [{ kind: 'covers', state: covers > 0 ? 'ready' : 'not-yet', count: covers } as const]
      : []),
    ...(mayDo(role, 'entry-journal-drawn')
      ? [{ kind: 'entryJournal', state: read.length > 0 ? 'ready' : 'not-yet' } as const]
      : []),
    ...(mayDo(role, 'test-run') ? [{ kind: 'readiness', state: tested ? 'ready' : 'not-yet' } as const] : []),
  ];
}

export function isDrawable({ state }: PaperOfRound): boolean {
  return state !== 'not-yet' && state !== 'too-late';
}

/** The paper that was asked for, where it can be drawn; else the first one that can. */
export function chosenPaper(papers: readonly PaperOfRound[], asked: string | null): PaperOfRound | null {
  const drawable = papers.filter(isDrawable);
  return drawable.find(({ kind }) => kind === asked) ?? drawable[0] ?? null;
}
