/** What ties a ballot to its election without telling one paper from another: the same code stands on every copy. */
import { canonicalJson } from '../../exchange/canonical-json.ts';
import type { RoundDefinition } from '../../election/model.ts';
import { printedOn } from '../minutes/minutes-opening.ts';

export interface BallotCode {
  /** Which election of the congress, in figures. */
  readonly election: number;
  /** SHA-256 of `printedDefinition`, in hexadecimal. */
  readonly definitionHash: string;
}

/**
 * The part of a definition that is known when the ballots are printed and says how they are read: who is present and how many
 * papers are handed out, or whose names voters write, comes later and changes nothing on the paper.
 */
export function printedDefinition(definition: RoundDefinition): string {
  const { title, style, seats, poll, writeIn, round } = definition;
  return canonicalJson({
    format: 'kiemphieu-ballot/1',
    title,
    style,
    seats,
    poll,
    writeIn,
    round: { kind: round.kind, number: round.number },
    candidates: printedOn(definition).map(({ number, name }) => ({ number, name })),
  });
}

/** In capitals and figures, which make a code of few squares; the writer puts the page in. */
export function codeOf({ election, definitionHash }: BallotCode, roundNumber: number): string {
  return `KIEMPHIEU-BALLOT/1 ELECTION ${election} ROUND ${roundNumber} PAGE {page}/{pages} DEFINITION ${definitionHash.toUpperCase()}`;
}
