import type { Election } from '../../src/api/inputs.ts';
import type { ElectionSummary } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { RoundTerms } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { electionRow } from './election-progress.ts';
import { electionStepHandlers } from './election-steps.ts';
import { electionSummary, electionView } from './election-views.ts';
import { requireNoBallots, requireOpen } from './requirements.ts';
import { roundRow } from './round-facts.ts';
import { isSame, unchanged } from './unchanged.ts';

const changed = { subject: 'elections' } as const;

export function electionsHandlers(os: Answering, desk: Desk) {
  return os.elections.router({
    list: os.elections.list.handler((): ElectionSummary[] => {
      const file = desk.fileFor('setup');
      return file.elections.list().map((row) => electionSummary(file, row));
    }),

    get: os.elections.get.handler(({ input }) => electionView(desk.fileFor('setup'), input.electionId)),

    ...electionStepHandlers(os, desk),

    add: os.elections.add.handler(({ input }) =>
      desk.command('election-added', (file) => {
        const electionId = file.elections.add(input.title, input.office, input.poll);
        const first = { number: 1, kind: 'first', parentId: null, colour: 'white' } as const;
        const roundId = file.rounds.add({ electionId, ...first, ...termsOf(input) });
        return { answer: { electionId, roundId }, roundId, open: { electionId, ...input }, changed };
      }),
    ),

    save: os.elections.save.handler(({ input: { roundId, ...election } }) =>
      desk.command('election-saved', (file) => {
        const row = roundRow(file, roundId);
        const { electionId } = row;
        for (const round of file.rounds.ofElection(electionId)) requireOpen(file, round.id);
        requireNoBallots(file, roundId);
        const standing = { ...electionRow(file, electionId), ...row };
        if (isSame(standing, { ...standing, ...election, ...termsOf(election) })) return unchanged;
        file.elections.save(electionId, election.title, election.office, election.poll);
        file.rounds.saveTerms(roundId, termsOf(election));
        return { answer: undefined, roundId, open: { electionId, ...election }, changed };
      }),
    ),

    remove: os.elections.remove.handler(({ input: { electionId } }) =>
      desk.command('election-removed', (file) => {
        const { title } = electionRow(file, electionId);
        for (const round of file.rounds.ofElection(electionId)) {
          requireOpen(file, round.id);
          requireNoBallots(file, round.id);
        }
        file.elections.remove(electionId);
        file.elections.arrange(file.elections.list().map(({ id }) => id));
        return { answer: undefined, open: { electionId, title }, changed };
      }),
    ),

    move: os.elections.move.handler(({ input: { electionId, place } }) =>
      desk.command('election-moved', (file) => {
        electionRow(file, electionId);
        const others = file.elections.list().flatMap(({ id }) => (id === electionId ? [] : [id]));
        file.elections.arrange(others.toSpliced(place - 1, 0, electionId));
        return { answer: undefined, open: { electionId, place }, changed };
      }),
    ),
  });
}

function termsOf({ style, seats, ruleSet, rules, writeIn, readings }: Election): RoundTerms {
  const decided = Object.entries(rules).filter(([, value]) => value !== undefined);
  return { style, seats, ruleSet, rules: Object.fromEntries(decided), writeIn: writeIn && style === 'list', readings };
}
