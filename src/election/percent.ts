/**
 * Tỷ lệ %: votes over base with two decimals, half up (the third digit 5 rounds up: rules.md §2.8), decimal point.
 * BigInt inside, so that no binary fraction can turn 22.565 into 22.56. A base of 0 gives "0.00": there is nothing to measure.
 */
export function percentOf(votes: number, base: number): string {
  if (base <= 0) return '0.00';
  const divisor = BigInt(base);
  const hundredths = (BigInt(votes) * 20_000n + divisor) / (divisor * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
