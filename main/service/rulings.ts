import { Refusal } from '../../src/refusal.ts';
import type { DoubtfulBallot } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { withEntitlement } from './cumulative-paper.ts';
import { requireFit } from './reading.ts';
import { requireOpen } from './requirements.ts';
import { ballotOf, roundRow } from './round-facts.ts';
import { fileForBallots } from './seen-ballots.ts';

export function rulingsHandlers(os: Answering, desk: Desk) {
  return os.rulings.router({
    list: os.rulings.list.handler(({ input: { roundId } }): DoubtfulBallot[] => {
      const file = fileForBallots(desk, roundId);
      const { style } = roundRow(file, roundId);
      return file.ballots
        .ofRound(roundId, style, file.candidates.count(roundId))
        .filter(({ doubt, ruling }) => doubt !== null || ruling !== null)
        .map((ballot) => {
          const { batch, serial, asRead, doubt, ruling } = ballot;
          return {
            batch,
            serial,
            asRead: ballotOf(ballot, asRead),
            doubt: doubt ?? '',
            ruling: ruling && {
              ballot: ballotOf(ballot, ruling),
              reason: ruling.reason,
              at: ruling.at,
              actor: ruling.actor,
            },
          };
        });
    }),

    decide: os.rulings.decide.handler(({ input: { roundId, batch, serial, ballot, reason } }) =>
      desk.command('ballot-ruled', (file, { at, actor }) => {
        const round = roundRow(file, roundId);
        const { style } = round;
        requireOpen(file, roundId);
        const reading = file.readings.ofBatch(roundId, batch);
        const entry = reading && file.readings.entry(reading.id, serial, style);
        if (!entry) throw new Refusal('not-found', { what: `phiếu ${batch}–${serial}` });
        // The paper stays whose it was unless the committee read another code on it.
        const read = { ...ballot, code: ballot.code ?? entry.code };
        const paper = withEntitlement(file, round, { batch, serial }, read, false);
        requireFit(file, round, paper);
        file.rulings.add(entry.id, style, paper, reason, at, actor);
        return {
          answer: undefined,
          roundId,
          open: { batch, serial },
          closed: { ...paper, reason },
          changed: { subject: 'round', roundId },
        };
      }),
    ),
  });
}
