/** Đối chiếu số phiếu được dồn: no more votes can be in the box than shares at the meeting × seats (rules.md §4.4). */
import type { Finding } from './findings.ts';
import type { RoundDefinition } from './model.ts';

/** `entitled`: the votes that all ballots entered may give together, valid or not. No finding where the shares are unknown. */
export function reconcileEntitlements(
  { style, seats, electorate }: Pick<RoundDefinition, 'style' | 'seats' | 'electorate'>,
  entitled: number,
): Finding[] {
  if (style !== 'cumulative' || electorate.shares === undefined) return [];
  const limit = atMostSafe(electorate.shares.present * seats);
  const votes = atMostSafe(entitled);
  return votes > limit ? [{ code: 'F.207', votes, limit }] : [];
}

/** Beyond the safe integers a figure is no longer exact and is told as the largest exact one. */
function atMostSafe(votes: number): number {
  return Math.min(votes, Number.MAX_SAFE_INTEGER);
}
