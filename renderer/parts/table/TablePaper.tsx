import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../src/election/model.ts';
import { keyOf } from '../../../src/reading/keys.ts';
import { changeLine, goToLine, settle, type PaperOnTable, type Settled } from '../../../src/reading/table-keys.ts';
import { useFirstFocus } from '../fields/first-focus.ts';
import { columnsFor, PaperBallot } from '../ballot/PaperBallot.tsx';

/** The paper on the table, changed line by line from the keyboard; the keys it does not need go on to the screen. */
export function TablePaper({
  candidates,
  paper,
  asked,
  locked,
  onSettled,
}: {
  readonly candidates: readonly Candidate[];
  readonly paper: PaperOnTable;
  /** Lines in question. */
  readonly asked?: readonly number[];
  readonly locked: boolean;
  readonly onSettled: (settled: Settled) => void;
}) {
  const { t } = useTranslation('table');
  const field = useFirstFocus<HTMLDivElement>();
  // The panel beside the paper takes the room of a fifth column.
  const columns = Math.min(4, columnsFor(candidates.length, paper.style));
  useEffect(() => {
    // Where many names take two rows, the line just keyed may stand below what is seen.
    field.current?.querySelector('[data-framed]')?.scrollIntoView({ block: 'nearest' });
  }, [field, paper.line]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const column = Math.ceil(candidates.length / columns);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: column,
      ArrowLeft: -column,
    };
    const by = moves[event.code];
    const key = event.code === 'Space' ? 'turn' : keyOf(event.code, event.shiftKey);
    if (by !== undefined) {
      onSettled({ paper: goToLine(paper, paper.line === null ? 1 : paper.line + by), used: true, heard: 'line' });
    } else {
      const settled = key === null ? null : settle(paper, key);
      if (settled === null || !settled.used) return;
      onSettled(settled);
      // Esc and Enter end what is being typed, and neither leave the screen nor record.
      event.nativeEvent.stopImmediatePropagation();
    }
    event.preventDefault();
  };

  return (
    <div
      ref={field}
      id="table-paper"
      className="table-paper"
      role="group"
      tabIndex={0}
      aria-label={t('paper')}
      onKeyDown={locked ? undefined : onKeyDown}
    >
      <PaperBallot
        candidates={candidates}
        style={paper.style}
        marks={paper.marks}
        columns={columns}
        highlight={paper.line}
        {...(asked ? { asked } : {})}
        onPick={(number) => (locked ? undefined : onSettled(changeLine(paper, number)))}
      />
    </div>
  );
}

/** Gives the keys back to the paper, from a field beside it. */
export function focusPaper(): void {
  document.getElementById('table-paper')?.focus({ preventScroll: true });
}
