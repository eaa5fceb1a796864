/** The one thing to do next at a congress: the first election, in the order of the congress, that is not finished. */
import type { Congress, ElectionSummary, RoundSummary } from '../../../src/api/views.ts';
import { mayDo, type Action } from '../../../src/people/permissions.ts';
import type { Role } from '../../../src/people/roles.ts';

export type StepKind =
  | 'congress'
  | 'people'
  | 'add'
  | 'candidates'
  | 'ballots'
  | 'entry'
  | 'reconcile'
  | 'decide'
  | 'again'
  | 'summary'
  /** Another person's work; the board of the round says whose. */
  | 'board';

/** Who is at the keyboard, and whether nobody else has an account. */
export interface AtHome {
  readonly role: Role;
  readonly alone: boolean;
}

export interface NextStep {
  readonly kind: StepKind;
  readonly electionId: number | null;
  readonly title: string;
  /** The screen where it is done. */
  readonly to: string;
}

/** Ballots are never thrown away together with their election. */
export function isRemovable({ rounds }: Pick<ElectionSummary, 'rounds'>): boolean {
  return rounds.every(({ state }) => state === 'setup');
}

/** The round an election is in: its last. */
export function currentRound(election: ElectionSummary): RoundSummary | undefined {
  return election.rounds.at(-1);
}

/** Null where nothing is declared yet and it is not this person's to do. */
export function nextStep(
  congress: Pick<Congress, 'electorate'>,
  elections: readonly ElectionSummary[],
  { role, alone }: AtHome,
): NextStep | null {
  const none = { electionId: null, title: '' };
  const may = (action: Action) => mayDo(role, action);
  const undeclared = congress.electorate.summoned === 0;
  if (undeclared && may('congress-saved') && elections.every((each) => currentRound(each)?.state !== 'counting')) {
    return { kind: 'congress', to: '/congress/setup', ...none };
  }
  // Two people read every batch: their accounts are made before ballots lie on the table.
  if (alone && may('person-added') && elections.every((each) => currentRound(each)?.collected === null)) {
    return { kind: 'people', to: '/congress/people', ...none };
  }
  if (elections.length === 0) return may('election-added') ? { kind: 'add', to: '/elections/new', ...none } : null;
  const open = elections.find(({ progress }) => progress !== 'complete');
  const round = open && currentRound(open);
  // The papers of each election were offered when it was sealed; what is left is the paper of them all.
  if (!open || !round) return { kind: 'summary', to: '/congress/summary', ...none };
  const whole = stepOf(round);
  const action = actions[whole];
  const kind = action === undefined || may(action) ? whole : 'board';
  const to = kind === 'again' ? `/elections/${open.id}/next/again` : `/rounds/${round.id}${screens[kind] ?? ''}`;
  return { kind, to, electionId: open.id, title: open.title };
}

/** What somebody must be allowed to do for the step to be his. */
const actions: Partial<Record<StepKind, Action>> = {
  candidates: 'candidates-saved',
  ballots: 'ballots-declared',
  entry: 'ballot-recorded',
  reconcile: 'round-sealed',
  decide: 'decision-taken',
  again: 'round-started',
};

/** Where it is done, where that is not the board. */
const screens: Partial<Record<StepKind, string>> = { candidates: '/setup', decide: '/result' };

function stepOf(round: RoundSummary): StepKind {
  if (round.annulled) return 'again';
  if (round.state === 'sealed') return 'decide';
  // Where voters write names (list ballots), there may be nobody on the list.
  if (round.candidates === 0 && round.collected === null && round.style !== 'list') return 'candidates';
  if (round.collected === null) return 'ballots';
  return round.agreed < round.collected ? 'entry' : 'reconcile';
}
