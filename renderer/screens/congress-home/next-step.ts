/** The one thing to do next at a congress: the first election, in the order of the congress, that is not finished. */
import type { Congress, ElectionSummary, RoundSummary } from '../../../src/api/views.ts';

export type StepKind =
  'congress' | 'add' | 'candidates' | 'ballots' | 'entry' | 'reconcile' | 'decide' | 'again' | 'summary';

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
  if (elections.length === 0) return { kind: 'add', to: '/elections/new', ...none };
  const open = elections.find(({ progress }) => progress !== 'complete');
  const round = open && currentRound(open);
  // The papers of each election were offered when it was sealed; what is left is the paper of them all.
  if (!open || !round) return { kind: 'summary', to: '/congress/summary', ...none };
  const kind = stepOf(round);
  const to = kind === 'again' ? `/elections/${open.id}/next/again` : `/rounds/${round.id}${screens[kind] ?? ''}`;
  return { kind, to, electionId: open.id, title: open.title };
}

/** Where it is done, where that is not the board. */
const screens: Partial<Record<StepKind, string>> = { candidates: '/setup', decide: '/result' };

function stepOf(round: RoundSummary): StepKind {
  if (round.annulled) return 'again';
  if (round.state === 'sealed') return 'decide';
  // Where voters write names (list ballots), there may be nobody on the list.
  if (round.candidates === 0 && round.collected === null && round.style !== 'list') return 'candidates';
  if (round.collected === null) return 'ballots';
  return round.entered < round.collected ? 'entry' : 'reconcile';
}
