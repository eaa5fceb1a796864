import type { ReactNode } from 'react';

export interface KeyHint {
  /** What stands on the key: "Enter", "0–9", "Đ". */
  readonly cap: string;
  readonly label: string;
  /** When given, the hint is also a button for the mouse. */
  readonly press?: () => void;
}

/** The foot of every screen: the keys that work here, and on the far right a quiet fact. */
export function KeyBar({ hints, far }: { readonly hints: readonly KeyHint[]; readonly far?: ReactNode }) {
  return (
    <footer className="frame-foot">
      <KeyHints hints={hints} />
      {far === undefined ? null : <span className="far">{far}</span>}
    </footer>
  );
}

/** The keys alone, for a dialog. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return hints.map((hint) =>
    hint.press ? (
      <button key={hint.cap} type="button" className="key-hint" onClick={hint.press} tabIndex={-1}>
        <kbd className="key">{hint.cap}</kbd>
        {hint.label}
      </button>
    ) : (
      <span key={hint.cap} className="key-hint">
        <kbd className="key">{hint.cap}</kbd>
        {hint.label}
      </span>
    ),
  );
}
