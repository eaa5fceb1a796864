import { Refusal } from '../../src/refusal.ts';
import type { DoubtfulBallot } from '../../src/api/views.ts';
import type { Desk } from '../desk.ts';
import type { Answering } from './answering.ts';
import { requireFit } from './reading.ts';
import { requireOpen } from './requirements.ts';
import { ballotOf, roundRow } from './round-facts.ts';

export function rulingsHandlers(os: Answering, desk: Desk) {
  return os.rulings.router({
    list: os.rulings.list.handler(({ input: { roundId } }): DoubtfulBallot[] => {
      const file = desk.file();
      const { style } = roundRow(file, roundId);
      return file.ballots
        .ofRound(roundId, style)
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
        const { style } = roundRow(file, roundId);
        requireOpen(file, roundId);
        requireFit(file, roundId, style, ballot);
        const reading = file.readings.ofBatch(roundId, batch);
        const entry = reading && file.readings.entry(reading.id, serial, style);
        if (!entry) throw new Refusal('not-found', { what: `phiếu ${batch}–${serial}` });
        file.rulings.add(entry.id, style, ballot, reason, at, actor);
        return {
          answer: undefined,
          roundId,
          open: { batch, serial },
          closed: { ...ballot, reason },
          changed: { subject: 'round', roundId },
        };
      }),
    ),
  });
}
