import type { Key } from '../../../src/reading/keys.ts';

/** What stands on the keys of the pad. */
const caps: Readonly<Partial<Record<Key, string>>> = {
  end: '+',
  record: 'Enter',
  back: '−',
  same: '*',
  defects: '/',
  doubt: '.',
};

export function keyCap(key: Key): string {
  return caps[key] ?? key;
}
