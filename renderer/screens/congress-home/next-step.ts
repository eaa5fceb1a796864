/** The one thing to do next at a congress: the first election, in the order of the congress, that is not finished. */
import type { Congress, ElectionSummary, RoundSummary } from '../../../src/api/views.ts';

export type StepKind = 'congress' | 'add' | 'candidates' | 'ballots' | 'entry' | 'reconcile' | 'done';

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
  const open = elections.find((election) => currentRound(election)?.state !== 'sealed') ?? elections.at(-1);
  const round = open && currentRound(open);
  if (!open || !round) return { kind: 'add', to: '/elections/new', ...none };
  const kind = stepOf(round);
  const suffix = kind === 'candidates' ? '/setup' : kind === 'done' ? '/papers' : '';
  return { kind, to: `/rounds/${round.id}${suffix}`, electionId: open.id, title: open.title };
}

function stepOf(round: RoundSummary): StepKind {
  if (round.state === 'sealed') return 'done';
  if (round.candidates === 0) return 'candidates';
  if (round.collected === null) return 'ballots';
  return round.entered < round.collected ? 'entry' : 'reconcile';
}
