import type { Ballot } from './model.ts';

/** As papers lie on the table: pile by pile, each from its first paper to its last. */
export function inPileOrder(one: Pick<Ballot, 'batch' | 'serial'>, other: Pick<Ballot, 'batch' | 'serial'>): number {
  return one.batch - other.batch || one.serial - other.serial;
}
