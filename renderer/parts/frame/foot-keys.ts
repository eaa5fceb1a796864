import type { KeyHint } from './KeyBar.tsx';
import { useScreenKeys } from './screen-keys.ts';

export interface FootKey {
  /** In the notation of the keys of a screen. */
  readonly key: string;
  /** Its word at the foot; null where it stands on a button of the screen. */
  readonly label: string | null;
  readonly run: () => void;
}

/** Keys of a screen, each written down once; what the foot says of them. */
export function useFootKeys(keys: readonly FootKey[]): readonly KeyHint[] {
  useScreenKeys(keys.map(({ key, run }) => [key, run] as const));
  return keys.flatMap(({ key, label, run }) =>
    label === null ? [] : [{ cap: key === 'Escape' ? 'Esc' : key, label, press: run }],
  );
}
