import { Refusal } from '../../src/refusal.ts';
import { sortByGivenName } from '../../src/vietnamese/names.ts';
import type { Candidate } from '../../src/election/model.ts';
import type { Desk, Done, Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { requireTwoOnceCounted } from '../people/two-persons.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { electionRounds, finishedElection } from './election-progress.ts';
import { keptList, personOf } from './later-round.ts';
import { requireNoBallots, requireOpen } from './requirements.ts';
import { roundRow } from './round-facts.ts';
import { isSame, unchanged } from './unchanged.ts';
import { numberOfWritten, requireMerge, writtenNames } from './written-names.ts';

export function candidatesHandlers(os: Answering, desk: Desk) {
  return os.candidates.router({
    save: os.candidates.save.handler(({ input: { roundId, candidates } }) =>
      desk.command('candidates-saved', (file) => {
        const row = roundRow(file, roundId);
        requireOpen(file, roundId);
        requireNoBallots(file, roundId);
        const before = file.candidates.list(roundId);
        file.candidates.replace(roundId, row.number === 1 ? candidates : laterListOf(file, row, candidates));
        const open = { candidates: file.candidates.list(roundId) };
        if (isSame(before, open.candidates)) return unchanged;
        return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } };
      }),
    ),
    takeElected: os.candidates.takeElected.handler(({ input: { roundId, electionId } }) =>
      desk.command('candidates-taken', (file) => {
        const row = roundRow(file, roundId);
        requireOpen(file, roundId);
        requireNoBallots(file, roundId);
        if (row.number > 1) throw new Refusal('step-not-offered', { step: 'candidates' });
        const { progress } = finishedElection(file, electionId);
        const people = sortByGivenName(progress.elected.map(({ candidate }) => personOf(candidate)));
        file.candidates.replace(roundId, people);
        file.rounds.saveSource(roundId, electionId);
        const open = { electionId, candidates: file.candidates.list(roundId) };
        return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } };
      }),
    ),
    write: os.candidates.write.handler(({ input: { roundId, name } }) =>
      desk.command('name-written', (file) => {
        const row = roundRow(file, roundId);
        requireOpen(file, roundId);
        if (!row.writeIn) throw new Refusal('write-in-not-here', {});
        const number = numberOfWritten(file, row, name);
        // Names are written while a ballot is keyed: who keyed it and when stays in the file, as with the ballot itself.
        const { from } = file.candidates.list(roundId)[number - 1]!;
        const facts = { open: { number, name, ...(from === undefined ? {} : { from }) }, closed: {} };
        return { answer: { number }, roundId, ...facts, changed: { subject: 'round', roundId } };
      }),
    ),
    written: os.candidates.written.handler(({ input }) => writtenNames(desk.fileFor('result'), input.roundId)),
    merge: os.candidates.merge.handler(async ({ input: { roundId, number, sameAs, witness } }) => {
      const second = await desk.witness(witness);
      const merge = (file: OpenCongress, occasion: Occasion) => {
        requireNamesOpen(file, roundId, number, sameAs);
        requireTwoOnceCounted(file, occasion, roundId);
        if (sameAs === null) file.candidates.tellApart(roundId, number);
        else file.candidates.merge(roundId, number, sameAs);
        return onName(roundId, { number, sameAs });
      };
      desk.command('name-merged', merge, second);
    }),
    leaveOpen: os.candidates.leaveOpen.handler(async ({ input: { roundId, number, witness } }) => {
      const second = await desk.witness(witness);
      const leaveOpen = (file: OpenCongress, occasion: Occasion) => {
        requireNamesOpen(file, roundId, number, null);
        requireTwoOnceCounted(file, occasion, roundId);
        file.candidates.leaveOpen(roundId, number);
        return onName(roundId, { number });
      };
      desk.command('name-left-open', leaveOpen, second);
    }),
    previewFile: os.candidates.previewFile.handler(async ({ input: { name, content } }) => {
      const { previewList } = await listReader();
      return previewList(name, new Uint8Array(await content.arrayBuffer()));
    }),
    previewText: os.candidates.previewText.handler(async ({ input }) => (await listReader()).previewText(input.text)),
    template: os.candidates.template.handler(async () => (await listReader()).listTemplate()),
  });
}

function requireNamesOpen(file: OpenCongress, roundId: number, number: number, sameAs: number | null): void {
  roundRow(file, roundId);
  requireOpen(file, roundId);
  requireMerge(file.candidates.list(roundId), number, sameAs);
}

/** The committee's word on a name is told; who gave it between two ballots, and when, stays in the file. */
function onName(roundId: number, open: { readonly number: number; readonly sameAs?: number | null }): Done<void> {
  return { answer: undefined, roundId, open, closed: {}, changed: { subject: 'round', roundId } };
}

/** A later round keeps the people its outcome gave it; a further round may have others besides. */
function laterListOf(file: OpenCongress, row: RoundRow, listed: readonly Omit<Candidate, 'number'>[]) {
  return keptList(file, row, electionRounds(file, row.electionId), listed);
}

/** Spreadsheet libraries are loaded when a list is read, not when the program starts. */
function listReader() {
  return import('../documents/lists/candidate-list.ts');
}
