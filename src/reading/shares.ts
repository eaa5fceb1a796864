/** Danh sách cổ đông in sums. */

/**
 * Voting shares of all and of those present, own and represented. A share held for another is the other's own, so all shares
 * are the own ones; a register of those present alone names fewer of them than are represented.
 */
export function sharesOf(
  holders: readonly { readonly own: number; readonly proxied: number; readonly present: boolean }[],
): { readonly all: number; readonly present: number } {
  let own = 0;
  let present = 0;
  for (const holder of holders) {
    own += holder.own;
    if (holder.present) present += holder.own + holder.proxied;
  }
  return { all: Math.max(own, present), present };
}
