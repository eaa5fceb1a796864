import { isOfDeclaration } from '../../src/election/findings.ts';
import type { Electorate } from '../../src/election/model.ts';
import { maySee } from '../../src/people/permissions.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk, Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { requireTwo, requireTwoOnceCounted } from '../people/two-persons.ts';
import type { ReadBatch } from '../storage/ballots.ts';
import type { Pile } from '../storage/batches.ts';
import type { RoundRow } from '../storage/rounds.ts';
import type { Answering } from './answering.ts';
import { readBatches } from './batch-readings.ts';
import { finishedElection } from './election-progress.ts';
import { layOutPiles } from './piles.ts';
import { requireBatch, requireLast, requireOpen } from './requirements.ts';
import { countedRound, roundRow } from './round-facts.ts';
import { notedFindings } from './round-findings.ts';
import { roundView } from './round-view.ts';
import { sealRound } from './sealing.ts';
import { isSame, unchanged } from './unchanged.ts';

export function roundsHandlers(os: Answering, desk: Desk) {
  return os.rounds.router({
    get: os.rounds.get.handler(({ input }) => {
      const view = roundView(desk.fileFor('progress'), input.roundId);
      // What the count found is part of its result.
      if (view.state === 'sealed' || maySee(desk.people.required().role, 'result')) return view;
      return { ...view, findings: view.findings.filter(({ finding }) => isOfDeclaration(finding)) };
    }),

    saveElectorate: os.rounds.saveElectorate.handler(async ({ input: { roundId, electorate, witness } }) => {
      const second = await desk.witness(witness);
      const save = (file: OpenCongress, occasion: Occasion) => {
        const round = roundRow(file, roundId);
        requireOpen(file, roundId);
        // A round that follows the congress goes on following it where its figures are saved as they stand.
        if (isSame(round.electorate ?? file.congress.get().electorate, electorate)) return unchanged;
        requireTwoOnceCounted(file, occasion, roundId);
        file.rounds.saveElectorate(roundId, electorate);
        return { answer: undefined, roundId, open: { electorate }, changed: { subject: 'round', roundId } } as const;
      };
      desk.command('electorate-saved', save, second);
    }),

    electorateFrom: os.rounds.electorateFrom.handler(async ({ input: { roundId, electionId, witness } }) => {
      const second = await desk.witness(witness);
      const save = (file: OpenCongress, occasion: Occasion) => {
        roundRow(file, roundId);
        requireOpen(file, roundId);
        requireTwoOnceCounted(file, occasion, roundId);
        const { length } = finishedElection(file, electionId).progress.elected;
        const electorate: Electorate = { kind: 'committee', summoned: length, excluded: [], present: length };
        file.rounds.saveElectorate(roundId, electorate);
        const open = { electorate, electionId };
        return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } } as const;
      };
      desk.command('electorate-saved', save, second);
    }),

    saveColour: os.rounds.saveColour.handler(({ input: { roundId, colour } }) =>
      desk.command('colour-saved', (file) => {
        const round = roundRow(file, roundId);
        requireOpen(file, roundId);
        if (round.colour === colour) return unchanged;
        file.rounds.saveColour(roundId, colour);
        return { answer: undefined, roundId, open: { colour }, changed: { subject: 'round', roundId } };
      }),
    ),

    saveBallots: os.rounds.saveBallots.handler(
      async ({ input: { roundId, issued, collected, batchSize, witness } }) => {
        const second = await desk.witness(witness);
        const save = (file: OpenCongress, occasion: Occasion) => {
          const round = roundRow(file, roundId);
          requireOpen(file, roundId);
          const before = file.batches.list(roundId);
          const piles = layOutPiles(collected, batchSize, batchSize === round.batchSize ? before : []);
          const { issued: wasIssued, collected: wasCollected, batchSize: wasBatchSize } = round;
          if (isSame([wasIssued, wasCollected, wasBatchSize, before], [issued, collected, batchSize, piles]))
            return unchanged;
          requireTwoOnceCounted(file, occasion, roundId);
          requireRoomForEntered(file, round, piles);
          file.rounds.saveBallots(roundId, issued, collected, batchSize);
          file.batches.replace(roundId, piles);
          const open = { issued, collected, batchSize, piles: piles.map((pile) => pile.size) };
          return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } } as const;
        };
        desk.command('ballots-declared', save, second);
      },
    ),

    saveBatch: os.rounds.saveBatch.handler(({ input: { roundId, batch, size } }) =>
      desk.command('pile-measured', (file) => {
        const round = roundRow(file, roundId);
        requireOpen(file, roundId);
        requireBatch(file, roundId, batch);
        // A size that was worked out is another fact than the same size counted by a person.
        const measured = { number: batch, size, measured: true };
        if (file.batches.list(roundId).some((pile) => isSame(pile, measured))) return unchanged;
        requireRoomForEntered(file, round, [measured], batch);
        file.batches.measure(roundId, batch, size);
        // Whoever keys a pile measures it meanwhile: who and when stays in the file, as with its ballots.
        const facts = { open: { batch, size }, closed: {} };
        return { answer: undefined, roundId, ...facts, changed: { subject: 'round', roundId } };
      }),
    ),

    saveReadings: os.rounds.saveReadings.handler(async ({ input: { roundId, readings, witness } }) => {
      const second = await desk.witness(witness);
      const save = (file: OpenCongress, occasion: Occasion) => {
        const round = roundRow(file, roundId);
        requireOpen(file, roundId);
        if (round.readings === readings) return unchanged;
        requireTwoOnceCounted(file, occasion, roundId);
        file.rounds.saveReadings(roundId, readings);
        return { answer: undefined, roundId, open: { readings }, changed: { subject: 'round', roundId } } as const;
      };
      desk.command('readings-saved', save, second);
    }),

    note: os.rounds.note.handler(({ input: { roundId, key, note } }) =>
      desk.command('finding-noted', (file, { at, actor }) => {
        requireOpen(file, roundId);
        const noted = notedFindings(file, countedRound(file, roundId)).find((finding) => finding.key === key);
        if (!noted) throw new Refusal('not-found', { what: key });
        file.notes.add(roundId, key, note, at, actor);
        const open = { finding: noted.finding, note };
        return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } };
      }),
    ),

    seal: os.rounds.seal.handler(async ({ input: { roundId, witness } }) => {
      const second = await desk.witness(witness);
      desk.command('round-sealed', (file, occasion) => sealRound(desk, file, roundId, occasion), second);
    }),

    reopen: os.rounds.reopen.handler(async ({ input: { roundId, reason, witness } }) => {
      const second = await desk.witness(witness);
      const reopen = (file: OpenCongress, occasion: Occasion) => {
        const { at, actor } = occasion;
        const row = roundRow(file, roundId);
        if (file.seals.last(roundId) !== 'sealed') throw new Refusal('round-not-sealed', {});
        requireLast(file, row);
        const { name: witness } = requireTwo(occasion);
        // What was decided on the outcome is decided anew once there is an outcome again.
        const revoked = file.decisions.ofRound(roundId);
        for (const decision of revoked) file.decisions.revoke(decision, reason, at, actor);
        file.seals.reopen(roundId, reason, witness, at, actor);
        const open = { reason, ...(revoked.length > 0 ? { revoked: revoked.map(({ id }) => id) } : {}) };
        return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } } as const;
      };
      desk.command('round-reopened', reopen, second);
    }),
  });
}

/**
 * Entered ballots keep their pile and place; refuses with batch-too-small where a pile would lose some. Of a pile whose readings
 * are compared its papers count: what only one of them has may have been keyed twice, and takes no room until it is settled. A
 * pile is empty, or gone, only where no reading holds anything that was not settled as no paper.
 */
function requireRoomForEntered(
  file: OpenCongress,
  round: RoundRow,
  piles: readonly Pick<Pile, 'number' | 'size'>[],
  only?: number,
): void {
  for (const batch of readBatches(file, round)) {
    if (only !== undefined && batch.number !== only) continue;
    const size = piles.find((pile) => pile.number === batch.number)?.size ?? 0;
    const entered = papersKept(batch, size === 0);
    if (entered > size) throw new Refusal('batch-too-small', { batch: batch.number, entered, size });
  }
}

/** Papers that a pile must have room for; `whole`: also what some reading lacks, until it is settled. */
function papersKept({ compared, readings }: ReadBatch, whole: boolean): number {
  // Readings too unlike to be laid together have no papers yet, but ballots.
  if (!compared || compared.papers.length === 0) return Math.max(0, ...readings.map(({ entered }) => entered));
  return compared.papers.filter(({ kind, ruling }) =>
    ruling === null ? whole || kind !== 'single' : ruling.kind === 'paper',
  ).length;
}
