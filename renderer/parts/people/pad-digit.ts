/** The digit of a number pad whose NumLock is off, which would otherwise move the caret; null for any other key. */
export function digitWithoutNumLock({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string | null {
  const digit = /^Numpad(\d)$/u.exec(code)?.[1] ?? null;
  return digit === null || key.length === 1 ? null : digit;
}

/** What tells a field for a PIN from other fields; no browser offers to remember what is typed there. */
export const secretField = 'one-time-code';

/** Types the digit of a number pad without NumLock where the caret stands in a field for a PIN; false for anything else. */
export function typedWithoutNumLock(event: KeyboardEvent): boolean {
  const digit = digitWithoutNumLock(event);
  const field = document.activeElement;
  if (digit === null || !(field instanceof HTMLInputElement) || field.autocomplete !== secretField) return false;
  event.preventDefault();
  field.setRangeText(digit, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
