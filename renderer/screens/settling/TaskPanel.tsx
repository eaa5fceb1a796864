import type { RoundView } from '../../../src/api/views.ts';
import type { Register } from '../../../src/reading/register.ts';
import { CountPanel } from './CountPanel.tsx';
import { NotMinePanel } from './NotMinePanel.tsx';
import { OrderPanel } from './OrderPanel.tsx';
import { PaperPanel } from './PaperPanel.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { SettledPanel } from './SettledPanel.tsx';
import type { SettlingStage } from './settling-hints.ts';
import { decisionOn } from './settling-tasks.ts';
import type { SettlingTask } from './settling-tasks.ts';
import { SinglePanel } from './SinglePanel.tsx';

export interface TaskPanelProps<T = SettlingTask> {
  readonly round: RoundView;
  readonly task: T;
  /** Cumulative ballots: whose they can be; null where no register is kept. */
  readonly register: Register | null;
  readonly stage: SettlingStage;
  readonly setStage: (stage: SettlingStage) => void;
  /** Says why a key did nothing. */
  readonly refuse: (words: string) => void;
  /** A key did something: what was said before is gone. */
  readonly changed: () => void;
  readonly onSettled: () => void;
  /** Takes back what was settled last. */
  readonly onUndo: () => void;
  /** Puts the paper before the committee. */
  readonly onCommittee: (serial: number) => void;
  readonly onLeave: () => void;
  /** To the next or previous place, from a field that keeps the keys of the screen to itself. */
  readonly onMove: (by: 1 | -1) => void;
}

/** The one thing that is to be settled now. */
export function TaskPanel({
  locked,
  ...props
}: TaskPanelProps & {
  /** Why nothing is settled here by this person; null where something may be. */
  readonly locked: string | null;
}) {
  const { round, task } = props;
  const decision = decisionOn(task);
  if (decision && (task.kind === 'paper' || task.kind === 'order')) {
    return <SettledPanel {...props} task={task} decision={decision} locked={locked} />;
  }
  if (locked !== null || !task.batch.mayISettle) return <NotMinePanel round={round} task={task} locked={locked} />;
  switch (task.kind) {
    case 'order':
      return <OrderPanel {...props} task={task} />;
    case 'count':
      return <CountPanel {...props} task={task} />;
    case 'reading':
      return <ReadingPanel {...props} task={task} />;
    case 'paper':
      return task.paper.kind === 'single' ? (
        <SinglePanel {...props} task={task} />
      ) : (
        <PaperPanel {...props} task={task} />
      );
  }
}
