/** What is proposed for an election before anything is typed. Everything can be changed. */
import type { Office } from '../../../src/election/model.ts';
import type { Style } from '../../../src/election/model.ts';

interface Preset {
  /** 0 where the congress decides the number. */
  readonly seats: number;
  readonly style: Style;
  /** The organisation's name is part of the title. */
  readonly named: boolean;
}

export const presets: Readonly<Record<Office, Preset>> = {
  'executive-committee': { seats: 0, style: 'strike', named: true },
  'standing-committee': { seats: 0, style: 'strike', named: true },
  secretary: { seats: 1, style: 'agree', named: true },
  'deputy-secretary': { seats: 1, style: 'agree', named: true },
  'inspection-committee': { seats: 0, style: 'strike', named: true },
  'inspection-chair': { seats: 1, style: 'agree', named: true },
  delegates: { seats: 0, style: 'strike', named: false },
  'alternate-delegates': { seats: 0, style: 'strike', named: false },
  other: { seats: 0, style: 'strike', named: false },
};

/**
 * The ballot that fits a list: with a surplus names are struck, without one every line is agreed or not
 * (Quy chế 190 Điều 15). Null while there is no list.
 */
export function fittingStyle(candidates: number, seats: number): 'strike' | 'agree' | null {
  if (candidates === 0 || seats === 0) return null;
  return candidates > seats ? 'strike' : 'agree';
}
