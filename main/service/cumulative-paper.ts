/** Phiếu dồn phiếu: whose paper it is and how many votes it may give (rules.md §4.4). */
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';

interface Place {
  readonly batch: number;
  readonly serial: number;
}

/**
 * The paper as it is kept. With a register the votes are the holder's shares × seats, whatever the screen says; a paper that
 * waits for the committee or has a defect may be without a holder, and then gives no votes. Papers of other styles have no code.
 * Refuses: holder-unknown, holder-absent, holder-twice where another paper of the round has the holder's code.
 */
export function withEntitlement(
  file: OpenCongress,
  { id: roundId, style, seats }: Pick<RoundRow, 'id' | 'style' | 'seats'>,
  place: Place,
  paper: PaperContent,
  waiting: boolean,
): PaperContent {
  if (style !== 'cumulative' || !file.holders.exists()) return { ...paper, code: null };
  if (paper.code === null && (waiting || paper.defects.length > 0)) return { ...paper, votes: 0 };
  const holder = paper.code === null ? undefined : file.holders.find(paper.code);
  if (!holder) throw new Refusal('holder-unknown', { code: paper.code ?? '' });
  const { code, name, own, proxied, present } = holder;
  if (!present) throw new Refusal('holder-absent', { code, name });
  const other = file.holders
    .papers(roundId, code)
    .find(({ batch, serial }) => batch !== place.batch || serial !== place.serial);
  if (other) throw new Refusal('holder-twice', { code, ...other });
  const votes = (own + proxied) * seats;
  if (!Number.isSafeInteger(votes))
    throw new Refusal('input-wrong', { path: 'ballot.votes', expected: `≤ ${Number.MAX_SAFE_INTEGER}` });
  return { ...paper, code, votes };
}
