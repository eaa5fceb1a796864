/** Danh sách cổ đông as the number pad needs it: found by the digits of a code, with the votes a ballot may give. */

export interface RegisteredHolder {
  readonly code: string;
  readonly name: string;
  /** Shares, own and represented. */
  readonly shares: number;
  readonly present: boolean;
}

export interface Register {
  readonly byCode: ReadonlyMap<string, RegisteredHolder>;
  /** By all digits of the code ("CĐ-0123" is 0123), and by the same without leading zeros where that is one holder. */
  readonly byDigits: ReadonlyMap<string, RegisteredHolder | 'several'>;
}

/** A ballot that gives votes to one of `seats` places: shares × seats (rules.md §4.4). */
export function entitlement(shares: number, seats: number): number {
  return shares * seats;
}

export function registerOf(holders: readonly RegisteredHolder[]): Register {
  const whole = byKey(holders, digitsOf);
  const short = byKey(holders, (code) => withoutZeros(digitsOf(code)));
  return {
    byCode: new Map(holders.map((holder) => [holder.code, holder])),
    byDigits: new Map([...short, ...whole]),
  };
}

/** The holder with these digits; `several` where the pad cannot tell them apart; null for nobody. */
export function holderByDigits(register: Register, digits: string): RegisteredHolder | 'several' | null {
  return register.byDigits.get(digits) ?? register.byDigits.get(withoutZeros(digits)) ?? null;
}

export function digitsOf(code: string): string {
  return code.replace(/\D/gu, '');
}

export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

function byKey(holders: readonly RegisteredHolder[], keyOf: (code: string) => string) {
  const found = new Map<string, RegisteredHolder | 'several'>();
  for (const holder of holders) {
    const key = keyOf(holder.code);
    if (key !== '') found.set(key, found.has(key) ? 'several' : holder);
  }
  return found;
}
