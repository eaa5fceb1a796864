/**
 * What a scene looks like in the hall. A result comes from the seal alone, and only the names of the page that is shown leave the
 * desk; of a round that is still counted nothing leaves but how many ballots were read.
 */
import type { HallRound, HallShown, HallView } from '../../src/api/views.ts';
import type { HeldRound } from '../../src/election/held-round.ts';
import { electedIn } from '../../src/election/held-round.ts';
import { rulesInForce } from '../../src/election/rules-in-force.ts';
import { peopleToShow } from '../../src/hall/people.ts';
import { hallPage } from '../../src/hall/scene.ts';
import type { HallOrder, HallScene } from '../../src/hall/scene.ts';
import type { Led } from '../hall/hall-at-desk.ts';
import { congressTitle } from '../open-congress.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { readBatches } from './batch-readings.ts';
import { agreedIn, enteredIn, progressOf } from './round-facts.ts';

/** The round as it was sealed, with the congress's decisions on it; null while it is open. */
export function sealedRound(file: OpenCongress, roundId: number): HeldRound | null {
  const seal = file.seals.inForce(roundId);
  if (seal === null) return null;
  const { definition, result } = seal.minutes;
  return { definition, result, sealed: true, decisions: file.decisions.ofRound(roundId).map((row) => row.decision) };
}

/** `led` null, or no file: the hall sees no more than the name of the congress. */
export function hallView(file: OpenCongress | null, led: Led | null): HallView {
  if (file === null) return { congress: null, practice: false, shown: { mode: 'blank' } };
  const congress = file.congress.get();
  return {
    congress: { organisation: congress.organisation, title: congressTitle(congress) },
    practice: isPractice(file),
    shown: (led && shownOf(file, led)) ?? { mode: 'blank' },
  };
}

function shownOf(file: OpenCongress, { roundId, scene, order }: Led): HallShown | null {
  switch (scene.mode) {
    case 'blank':
      return null;
    case 'progress':
      return progressShown(file, roundId);
    case 'result': {
      const round = sealedRound(file, roundId);
      return round && resultShown(round, scene, order);
    }
  }
}

function progressShown(file: OpenCongress, roundId: number): HallShown | null {
  const row = file.rounds.get(roundId);
  const election = row && file.elections.get(row.electionId);
  if (!row || !election) return null;
  const batches = readBatches(file, row).map(progressOf);
  return {
    mode: 'progress',
    round: { title: election.title, number: row.number, kind: row.kind, poll: election.poll },
    collected: row.collected,
    read: enteredIn(batches),
    agreed: row.readings === 1 ? null : agreedIn(batches),
    done: file.seals.last(roundId) === 'sealed',
  };
}

function resultShown(round: HeldRound, scene: HallScene & { mode: 'result' }, order: HallOrder): HallShown {
  const { definition, result } = round;
  const { reveal, step } = scene;
  const all = peopleToShow(round, reveal, order);
  const { people, page, pages, size } = hallPage(all, reveal, step);
  return {
    mode: 'result',
    round: roundOf(definition),
    reveal,
    order,
    collected: result.ballots.collected,
    valid: result.ballots.valid,
    base: result.base,
    needed: result.needed,
    byMajority: rulesInForce(definition).threshold === 'majority',
    seats: definition.seats,
    elected: electedIn(round).length,
    whole: Math.max(1, result.base ?? 0, ...result.candidates.map((one) => one.for)),
    people,
    page,
    pages,
    size,
    revealed: reveal === 'one-by-one' ? { shown: step, of: all.length } : null,
  };
}

function roundOf({ title, round, poll }: HeldRound['definition']): HallRound {
  return { title, number: round.number ?? 1, kind: round.kind, poll: poll === true };
}
