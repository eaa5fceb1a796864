import { Refusal } from '../../src/refusal.ts';
import type { Election } from '../../src/api/inputs.ts';
import type { ElectionSummary } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { ElectionRow } from '../storage/elections.ts';
import type { RoundTerms } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { requireNoBallots, requireOpen } from './requirements.ts';
import { roundRow } from './round-facts.ts';
import { roundSummary } from './round-view.ts';

const changed = { subject: 'elections' } as const;

export function electionsHandlers(os: Answering, desk: Desk) {
  return os.elections.router({
    list: os.elections.list.handler((): ElectionSummary[] => {
      const file = desk.file();
      return file.elections.list().map(({ id, title, office }) => ({
        id,
        title,
        office,
        rounds: file.rounds.ofElection(id).map((row) => roundSummary(file, row)),
      }));
    }),

    add: os.elections.add.handler(({ input }) =>
      desk.command('election-added', (file) => {
        const electionId = file.elections.add(input.title, input.office);
        const roundId = file.rounds.add({ electionId, number: 1, kind: 'first', parentId: null, ...termsOf(input) });
        return { answer: { electionId, roundId }, roundId, open: { electionId, ...input }, changed };
      }),
    ),

    save: os.elections.save.handler(({ input: { roundId, ...election } }) =>
      desk.command('election-saved', (file) => {
        const { electionId } = roundRow(file, roundId);
        for (const round of file.rounds.ofElection(electionId)) requireOpen(file, round.id);
        requireNoBallots(file, roundId);
        file.elections.save(electionId, election.title, election.office);
        file.rounds.saveTerms(roundId, termsOf(election));
        return { answer: undefined, roundId, open: { electionId, ...election }, changed };
      }),
    ),

    remove: os.elections.remove.handler(({ input: { electionId } }) =>
      desk.command('election-removed', (file) => {
        const { title } = election(file, electionId);
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
        election(file, electionId);
        const others = file.elections.list().flatMap(({ id }) => (id === electionId ? [] : [id]));
        file.elections.arrange(others.toSpliced(place - 1, 0, electionId));
        return { answer: undefined, open: { electionId, place }, changed };
      }),
    ),
  });
}

function election(file: OpenCongress, electionId: number): ElectionRow {
  const row = file.elections.get(electionId);
  if (!row) throw new Refusal('not-found', { what: `cuộc bầu ${electionId}` });
  return row;
}

function termsOf({ style, seats, ruleSet, rules }: Election): RoundTerms {
  const decided = Object.entries(rules).filter(([, value]) => value !== undefined);
  return { style, seats, ruleSet, rules: Object.fromEntries(decided) };
}
