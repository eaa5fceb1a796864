/** The one thing to do next at a congress: the first election, in the order of the congress, that is not finished. */
import type { Congress, ElectionSummary, RoundSummary } from '../../../src/api/views.ts';

export type StepKind =
  'congress' | 'add' | 'candidates' | 'ballots' | 'entry' | 'reconcile' | 'decide' | 'again' | 'done';

export interface NextStep {
  readonly kind: StepKind;
  readonly electionId: number | null;
  readonly title: string;
  /** The screen where it is done. */
  readonly to: string;
}

/** The round an election is in: its last. */
export function currentRound(election: ElectionSummary): RoundSummary | undefined {
  return election.rounds.at(-1);
}

export function nextStep(congress: Pick<Congress, 'electorate'>, elections: readonly ElectionSummary[]): NextStep {
  const none = { electionId: null, title: '' };
  if (congress.electorate.summoned === 0 && elections.every((each) => currentRound(each)?.state !== 'counting')) {
    return { kind: 'congress', to: '/congress/setup', ...none };
  }
  const open = elections.find(({ progress }) => progress !== 'complete') ?? elections.at(-1);
  const round = open && currentRound(open);
  if (!open || !round) return { kind: 'add', to: '/elections/new', ...none };
  const kind = stepOf(round, open.progress);
  const to = kind === 'again' ? `/elections/${open.id}/next/again` : `/rounds/${round.id}${screens[kind] ?? ''}`;
  return { kind, to, electionId: open.id, title: open.title };
}

/** Where it is done, where that is not the board. */
const screens: Partial<Record<StepKind, string>> = { candidates: '/setup', decide: '/result', done: '/papers' };

function stepOf(round: RoundSummary, progress: ElectionSummary['progress']): StepKind {
  if (round.annulled) return 'again';
  if (round.state === 'sealed') return progress === 'deciding' ? 'decide' : 'done';
  // Where voters write names (list ballots), there may be nobody on the list.
  if (round.candidates === 0 && round.collected === null && round.style !== 'list') return 'candidates';
  if (round.collected === null) return 'ballots';
  return round.entered < round.collected ? 'entry' : 'reconcile';
}
