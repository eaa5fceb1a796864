/** From one round to the next: later rounds, decisions of the congress, alternates. */
import type { NextRound } from '../../src/api/inputs.ts';
import type { Decision, DecisionContent } from '../../src/election/model.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { nextReplacement } from './alternates.ts';
import type { Answering } from './answering.ts';
import { electionRounds, finishedElection } from './election-progress.ts';
import type { ElectionRounds } from './election-progress.ts';
import { laterList, offeredStep, parentOf, requireSeats } from './later-round.ts';
import { requireLast, requireNoBallots, requireOpen } from './requirements.ts';
import { roundRow } from './round-facts.ts';

const changed = { subject: 'elections' } as const;

export function electionStepHandlers(os: Answering, desk: Desk) {
  const { elections } = os;
  return {
    startRound: elections.startRound.handler(({ input: { electionId, reason, decidedAt, ...round } }) =>
      desk.command('round-started', (file, { at, actor }) => {
        const election = electionRounds(file, electionId);
        const last = election.rows.at(-1)!;
        const roundId = addRound(file, election, round);
        if (round.kind === 'further') file.decisions.add(last.id, { kind: 'go-on', reason, decidedAt }, at, actor);
        const { number, kind, parentId } = roundRow(file, roundId);
        const candidates = file.candidates.list(roundId);
        const terms = { ...round, electionId, number, kind, parentId, candidates };
        return { answer: { roundId }, roundId, open: { ...terms, reason, decidedAt }, changed };
      }),
    ),

    removeRound: elections.removeRound.handler(({ input: { roundId } }) =>
      desk.command('round-removed', (file, { at, actor }) => {
        const row = roundRow(file, roundId);
        if (row.number === 1) throw new Refusal('step-not-offered', { step: 'remove' });
        requireLast(file, row);
        requireOpen(file, roundId);
        requireNoBallots(file, roundId);
        const { electionId, number } = row;
        for (const { id, number: before } of file.rounds.ofElection(electionId)) {
          if (before !== number - 1) continue;
          for (const decision of file.decisions.ofRound(id))
            if (decision.decision.kind === 'go-on') file.decisions.revoke(decision, `lần bầu ${number}`, at, actor);
        }
        file.rounds.remove(roundId);
        return { answer: undefined, open: { electionId, roundId, number }, changed };
      }),
    ),

    decide: elections.decide.handler(({ input: { roundId, decision: content, reason, decidedAt } }) =>
      desk.command('decision-taken', (file, { at, actor }) => {
        const { electionId, number } = roundRow(file, roundId);
        requireFitting(electionRounds(file, electionId), number, content);
        const decision: Decision = { ...content, reason, decidedAt };
        const decisionId = file.decisions.add(roundId, decision, at, actor);
        return { answer: { decisionId }, roundId, open: { decisionId, decision }, changed };
      }),
    ),

    revoke: elections.revoke.handler(({ input: { decisionId, reason } }) =>
      desk.command('decision-revoked', (file, { at, actor }) => {
        const decision = file.decisions.get(decisionId);
        if (!decision) throw new Refusal('not-found', { what: `quyết định ${decisionId}` });
        const { roundId } = decision;
        requireLast(file, roundRow(file, roundId));
        file.decisions.revoke(decision, reason, at, actor);
        return { answer: undefined, roundId, open: { decisionId, reason }, changed };
      }),
    ),

    takeAlternates: elections.takeAlternates.handler(({ input: { electionId, seats, reason, decidedAt } }) =>
      desk.command('alternates-taken', (file, { at, actor }) => {
        const { election } = finishedElection(file, electionId);
        if (election.office !== 'delegates' || election.poll)
          throw new Refusal('step-not-offered', { step: 'alternates' });
        const replaced = file.alternates.replacements(electionId).length;
        if (seats < replaced) throw new Refusal('decision-unfit', { expected: `ít nhất ${replaced}` });
        file.alternates.take(electionId, seats, reason, decidedAt, at, actor);
        return { answer: undefined, open: { electionId, seats, reason, decidedAt }, changed };
      }),
    ),

    replace: elections.replace.handler(({ input: { electionId, absent, reason, decidedAt } }) =>
      desk.command('delegate-replaced', (file, { at, actor }) => {
        const election = finishedElection(file, electionId);
        const replacement = nextReplacement(file, election, absent, { reason, decidedAt });
        file.alternates.replace(electionId, replacement, at, actor);
        return { answer: replacement, open: { electionId, ...replacement }, changed };
      }),
    ),
  };
}

/** Adds the round that the outcome offers; refuses with step-not-offered and, where it does not fit the offer, input-wrong. */
function addRound(file: OpenCongress, election: ElectionRounds, round: NextRound): number {
  const step = offeredStep(election, round.kind);
  const parent = parentOf(election, step);
  requireSeats(step, round.seats);
  const candidates = laterList(file, parent, step, election, round.candidates);
  const kind = step.kind === 'again' ? parent.kind : step.kind;
  const { ruleSet, rules, readings } = parent;
  // Voters choose among the tied alone, so nobody writes a name.
  const writeIn = parent.writeIn && round.style === 'list' && kind !== 'revote';
  if (candidates.length === 0 && !writeIn)
    throw new Refusal('input-wrong', { path: 'candidates', expected: 'cần ít nhất một người' });
  const roundId = file.rounds.add({
    electionId: election.election.id,
    number: election.rows.length + 1,
    kind,
    parentId: parent.id,
    colour: round.colour,
    style: round.style,
    seats: round.seats,
    ruleSet,
    rules,
    writeIn,
    readings,
  });
  file.candidates.replace(roundId, candidates);
  file.rounds.saveElectorate(roundId, round.electorate);
  return roundId;
}

/** Refuses with step-not-offered, and decision-unfit where other people than the tied, or too many or few, are named. */
function requireFitting(election: ElectionRounds, round: number, content: Exclude<DecisionContent, { kind: 'go-on' }>) {
  const step = offeredStep(election, content.kind, round);
  if (content.kind !== 'settle-tie' || step.kind !== 'settle-tie') return;
  const named = new Set(content.elected);
  const fits = named.size === content.elected.length && [...named].every((number) => step.candidates.includes(number));
  if (!fits || named.size !== step.seats)
    throw new Refusal('decision-unfit', { expected: `${step.seats} trong các số ${step.candidates.join(', ')}` });
}
