import type { ReactNode } from 'react';

/** One answer under its digit. The mouse never takes the keys away from the paper. */
export function ChoiceButton({
  digit,
  chosen,
  words,
  help,
  picture,
  onChoose,
}: {
  readonly digit: number;
  readonly chosen: boolean;
  readonly words: string;
  readonly help?: string;
  /** How the paper looks then. */
  readonly picture?: ReactNode;
  readonly onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className="settling-choice"
      aria-pressed={chosen}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {picture}
      <span className="settling-choice-words">
        <kbd className="key">{digit}</kbd>
        <span>
          {words}
          {help === undefined ? null : <small>{help}</small>}
        </span>
        {chosen ? <span aria-hidden="true">✓</span> : null}
      </span>
    </button>
  );
}
