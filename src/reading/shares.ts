/** Danh sách cổ đông in sums. */

type Holding = { readonly own: number; readonly proxied: number; readonly present: boolean };

/**
 * Voting shares of all, and of those present: own and represented. A share held for another is the other's own, so all shares
 * are the own ones, whoever comes to the meeting. More at the meeting than there are: some count twice, or holders are missing.
 */
export function sharesOf(holders: readonly Holding[]): { readonly all: number; readonly present: number } {
  let all = 0;
  let present = 0;
  for (const holder of holders) {
    all += holder.own;
    if (holder.present) present += holder.own + holder.proxied;
  }
  return { all, present };
}

/**
 * The total that the company declared; 0 where none was: it then follows the own shares of the register. `all` is what stands
 * for the meeting beside the register `holders`.
 */
export function declaredTotal(all: number | undefined, holders: readonly Holding[]): number {
  return all === undefined || all === sharesOf(holders).all ? 0 : all;
}
