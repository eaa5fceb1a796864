/** What waits for a third person, one thing at a time: which comes first, and what belongs to it. */
import type { SettlingBatch, SettlingFault, SettlingPaper, SettlingView } from '../../../src/api/views.ts';
import type { Fault, OrderFault } from '../../../src/reading/comparison/faults.ts';

type CountFault = Extract<Fault, { kind: 'count' }>;

/**
 *   paper    lines of one paper, or a paper that some reading lacks; `fault` says how it came to that
 *   order    the readings have the papers in another order
 *   count    the papers read are more or fewer than the pile has
 *   reading  nothing but a new reading helps
 */
export type SettlingTask = { readonly key: string; readonly batch: SettlingBatch } & (
  | { readonly kind: 'paper'; readonly paper: SettlingPaper; readonly fault: Fault | null }
  | {
      readonly kind: 'order';
      readonly fault: OrderFault;
      readonly faultKey: string;
      readonly confirmed: SettlingFault['confirmed'];
    }
  | { readonly kind: 'count'; readonly fault: CountFault }
  | { readonly kind: 'reading'; readonly fault: Fault }
);

/** What is open, batch by batch: what concerns the pile as a whole first, then from the top of the pile down. */
export function openTasks({ batches }: SettlingView): readonly SettlingTask[] {
  return batches.flatMap((batch) => {
    const papers = batch.papers.filter(({ settled }) => settled === null).map((paper) => paperTask(batch, paper));
    const faults = faultTasks(batch, ({ settled }) => !settled);
    return [...faults, ...papers].sort((one, other) => placeOf(one) - placeOf(other));
  });
}

/** What somebody said of it, and can be taken back. */
export interface Decision {
  readonly rulingId: number;
  readonly as: NonNullable<SettlingPaper['settled']>['as'] | 'order';
  readonly at: string;
  readonly actor: string;
}

export type DecidableTask = Extract<SettlingTask, { kind: 'paper' | 'order' }>;

/** Null while it is open, and where nobody decides it by itself. */
export function decisionOn(task: SettlingTask): Decision | null {
  if (task.kind === 'paper') return task.paper.settled;
  return task.kind === 'order' && task.confirmed ? { ...task.confirmed, as: 'order' } : null;
}

export function settledTasks({ batches }: SettlingView): readonly DecidableTask[] {
  return batches.flatMap((batch) => {
    const papers = batch.papers.filter(({ settled }) => settled !== null).map((paper) => paperTask(batch, paper));
    const orders = faultTasks(batch, ({ confirmed }) => confirmed !== null).filter((task) => task.kind === 'order');
    return [...orders, ...papers].sort((one, other) => placeOf(one) - placeOf(other));
  });
}

function paperTask(batch: SettlingBatch, paper: SettlingPaper): Extract<SettlingTask, { kind: 'paper' }> {
  const fault = paper.kind === 'single' ? faultBehind(paper, batch) : null;
  return { key: `${batch.batch}:${paper.entries}`, kind: 'paper', batch, paper, fault };
}

function faultTasks(batch: SettlingBatch, which: (fault: SettlingFault) => boolean): SettlingTask[] {
  return batch.faults.filter(which).flatMap(({ fault, key: faultKey, confirmed }): SettlingTask[] => {
    const key = `${batch.batch}:${faultKey ?? fault.kind}`;
    switch (fault.kind) {
      case 'swapped':
      case 'moved':
      case 'turned':
        return faultKey === null ? [] : [{ key, kind: 'order', batch, fault, faultKey, confirmed }];
      case 'count':
        return [{ key, kind: 'count', batch, fault }];
      case 'unlike':
        return [{ key, kind: 'reading', batch, fault }];
      case 'skipped':
      case 'doubled':
      case 'surplus':
        // Settled with the papers it is about, which say it themselves.
        return [];
    }
  });
}

/** How it came to a paper that some reading lacks: the fault of its kind that is nearest to its place. */
function faultBehind({ serial, surplus }: SettlingPaper, { faults }: SettlingBatch): Fault | null {
  const near = faults.flatMap(({ fault }) => {
    if (fault.kind !== 'skipped' && fault.kind !== 'doubled' && fault.kind !== 'surplus') return [];
    if ((fault.kind === 'skipped') === surplus) return [];
    const distances = [fault.first, fault.second].map(({ from, to }) => Math.max(from - serial, serial - to, 0));
    return [{ fault, distance: Math.min(...distances) }];
  });
  return near.sort((one, other) => one.distance - other.distance)[0]?.fault ?? null;
}

/** From the top of the pile; 0 for what concerns all of it. */
function placeOf(task: SettlingTask): number {
  if (task.kind === 'paper') return task.paper.serial;
  return task.kind === 'order' && task.fault.kind !== 'turned' ? task.fault.first.from : 0;
}

/** The task to go on with, once `done` is settled: what stood after it, from the top again, and only what is `mine`. */
export function taskAfter(tasks: readonly SettlingTask[], done: string | null): SettlingTask | undefined {
  const mine = tasks.filter(({ key, batch }) => batch.mayISettle && key !== done);
  const at = tasks.findIndex(({ key }) => key === done);
  return mine.find((task) => tasks.indexOf(task) > at) ?? mine[0];
}
