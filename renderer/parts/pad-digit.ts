/** The digit of a number pad whose NumLock is off, which would otherwise move the caret; null for any other key. */
export function digitWithoutNumLock({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string | null {
  const digit = /^Numpad(\d)$/u.exec(code)?.[1] ?? null;
  return digit === null || key.length === 1 ? null : digit;
}
