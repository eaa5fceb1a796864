/** Which papers a round has, as far as this person may draw them, and how far each of them is. */
import type { RoundView } from '../../../src/api/views.ts';
import { mayDo, maySee, maySeeBallots } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';

/** As the committee's day goes: before the vote, while it counts, the result, what is filed. */
export const paperGroups = ['before', 'counting', 'result', 'filed'] as const;
export type PaperGroup = (typeof paperGroups)[number];

const groupOf = {
  ballots: 'before',
  zero: 'before',
  readiness: 'before',
  covers: 'counting',
  minutes: 'result',
  announcement: 'result',
  tallySheet: 'result',
  invalidBallots: 'result',
  corrigendum: 'result',
  slides: 'result',
  workbook: 'result',
  entryJournal: 'filed',
  committee: 'filed',
  envelope: 'filed',
} as const satisfies Readonly<Record<string, PaperGroup>>;

export type PaperKind = keyof typeof groupOf;

export interface PaperOfRound {
  readonly kind: PaperKind;
  readonly group: PaperGroup;
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

/** `tested`: the pre-count test was run. In the order in which they are shown. */
export function papersOf(round: RoundView, role: Role, tested: boolean): readonly PaperOfRound[] {
  const sealed = round.state === 'sealed';
  const read = round.batches.flatMap(({ readers }) => readers);
  const entered = read.some((reading) => reading.entered > 0);
  const covers = round.batches.filter(({ hash }) => hash !== null).length;
  const listed = round.writeIn || round.candidates.length > 0;
  const { ofResult, ofBallots } = seenOfResult(round, role);
  const result = sealed ? 'official' : 'draft';
  const all: readonly (Omit<PaperOfRound, 'group'> & { readonly shown: boolean })[] = [
    {
      kind: 'ballots',
      state: entered || sealed || round.annulled ? 'too-late' : listed ? 'ready' : 'not-yet',
      shown: mayDo(role, 'ballots-printed'),
    },
    { kind: 'zero', state: entered ? 'too-late' : 'ready', shown: mayDo(role, 'zero-reported') },
    { kind: 'readiness', state: tested ? 'ready' : 'not-yet', shown: mayDo(role, 'test-run') },
    {
      kind: 'covers',
      state: covers > 0 ? 'ready' : 'not-yet',
      count: covers,
      shown: mayDo(role, 'covers-drawn'),
    },
    { kind: 'minutes', state: result, shown: ofResult },
    { kind: 'announcement', state: result, shown: ofResult },
    { kind: 'tallySheet', state: result, shown: ofResult },
    { kind: 'invalidBallots', state: result, shown: ofBallots },
    { kind: 'corrigendum', state: result, shown: ofBallots && round.reopenings.length > 0 },
    { kind: 'slides', state: result, shown: ofResult },
    { kind: 'workbook', state: result, shown: ofBallots },
    {
      kind: 'entryJournal',
      state: read.length > 0 ? 'ready' : 'not-yet',
      shown: mayDo(role, 'entry-journal-drawn'),
    },
    { kind: 'committee', state: 'ready', shown: true },
    { kind: 'envelope', state: result, shown: ofResult },
  ];
  return all.flatMap(({ shown, ...paper }) => (shown ? [{ ...paper, group: groupOf[paper.kind] }] : []));
}

/** Before the seal single ballots are for whoever may see those; a workbook holds them all. */
function seenOfResult(
  { state, readings }: Pick<RoundView, 'state' | 'readings'>,
  role: Role,
): { readonly ofResult: boolean; readonly ofBallots: boolean } {
  const sealed = state === 'sealed';
  const ofResult = maySee(role, sealed ? 'sealed' : 'result');
  return { ofResult, ofBallots: sealed || (ofResult && maySeeBallots(role, { readings, sealed })) };
}

/** A workbook is calculated with, not printed page by page. */
export function hasPages(kind: PaperKind): boolean {
  return kind !== 'workbook';
}

export function isDrawable({ state }: PaperOfRound): boolean {
  return state !== 'not-yet' && state !== 'too-late';
}

/**
 * The paper that was asked for, where it can be drawn; else the one that is due: the ballots as long as none is `issued`, the
 * minutes after that; else the first one that can be drawn.
 */
export function chosenPaper(
  papers: readonly PaperOfRound[],
  asked: string | null,
  issued: boolean,
): PaperOfRound | null {
  const drawable = papers.filter(isDrawable);
  const named = (name: string | null) => drawable.find(({ kind }) => kind === name);
  return named(asked) ?? named(issued ? 'minutes' : 'ballots') ?? drawable[0] ?? null;
}

/** The next paper that can be drawn, up or down the list; the chosen one at its ends. */
export function paperBeside(papers: readonly PaperOfRound[], chosen: PaperKind | null, by: 1 | -1): PaperKind | null {
  const drawable = papers.filter(isDrawable);
  const at = drawable.findIndex(({ kind }) => kind === chosen);
  return drawable[at + by]?.kind ?? chosen;
}
