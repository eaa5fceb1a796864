import { describe, expect, test } from 'vitest';
import type { SettlingBatch, SettlingPaper } from '../../../src/api/views.ts';
import type { Fault } from '../../../src/reading/comparison/faults.ts';
import { decisionOn, openTasks, settledTasks, taskAfter } from '../../../renderer/screens/settling/settling-tasks.ts';
import { whoMaySettle } from '../../../renderer/screens/settling/who-may-settle.ts';
import { rereadParts } from '../../../renderer/screens/settling/reread-parts.ts';

const paper = (serial: number, more: Partial<SettlingPaper> = {}): SettlingPaper => ({
  entries: `${serial} ${serial + 100}`,
  serial,
  kind: 'differs',
  surplus: false,
  lines: [{ number: 1, marks: ['none', 'struck'] }],
  defects: [],
  holders: [],
  settled: null,
  ...more,
});
const batch = (number: number, more: Partial<SettlingBatch> = {}): SettlingBatch => ({
  batch: number,
  size: 50,
  mayISettle: true,
  faults: [],
  papers: [],
  ...more,
});
const at = (from: number, to = from) => ({ from, to });
const skipped = (from: number): Fault => ({ kind: 'skipped', reading: 2, count: 1, first: at(from), second: at(from) });
const settled = { rulingId: 9, as: 'paper', at: '2026-01-05T08:00:00Z', actor: 'Trần Thị Đếm' } as const;

describe('what is settled next', () => {
  test('goes from the top of the pile down, an order fault at its place', () => {
    const swapped: Fault = { kind: 'swapped', reading: 2, first: at(8, 9), second: at(8, 9) };
    const tasks = openTasks({
      batches: [
        batch(3, {
          papers: [paper(17), paper(4)],
          faults: [{ fault: swapped, key: 'k', settled: false, confirmed: null }],
        }),
        batch(7, { papers: [paper(1)] }),
      ],
    });
    expect(tasks.map(({ key }) => key)).toEqual(['3:4 104', '3:k', '3:17 117', '7:1 101']);
  });

  test('begins with what concerns the whole pile', () => {
    const count: Fault = { kind: 'count', papers: 49, size: 50 };
    const tasks = openTasks({
      batches: [
        batch(3, { papers: [paper(1)], faults: [{ fault: count, key: null, settled: false, confirmed: null }] }),
      ],
    });
    expect(tasks.map(({ kind }) => kind)).toEqual(['count', 'paper']);
  });

  test('says of a paper that some reading lacks how it came to that, by its nearest fault', () => {
    const faults = [skipped(31), skipped(2)].map((fault) => ({ fault, key: null, settled: false, confirmed: null }));
    const [task, ...more] = openTasks({ batches: [batch(3, { papers: [paper(30, { kind: 'single' })], faults })] });
    expect(more).toEqual([]);
    expect(task?.kind === 'paper' && task.fault).toEqual(skipped(31));
  });

  test('leaves out what is settled, papers and orders alike, which can be taken back', () => {
    const turned: Fault = { kind: 'turned', reading: 2, first: at(1, 50), second: at(1, 50) };
    const confirmed = { rulingId: 8, at: settled.at, actor: settled.actor };
    const view = {
      batches: [
        batch(3, {
          papers: [paper(1, { settled }), paper(2)],
          faults: [
            { fault: turned, key: 'k', settled: true, confirmed },
            { fault: skipped(1), key: null, settled: true, confirmed: null },
          ],
        }),
      ],
    };
    expect(openTasks(view).map(({ key }) => key)).toEqual(['3:2 102']);
    expect(settledTasks(view).map((task) => [task.key, decisionOn(task)])).toEqual([
      ['3:k', { ...confirmed, as: 'order' }],
      ['3:1 101', settled],
    ]);
  });

  test('goes on below the paper just settled, then from the top, and never into a batch this person read', () => {
    const tasks = openTasks({
      batches: [
        batch(1, { papers: [paper(1), paper(2), paper(3)] }),
        batch(2, { papers: [paper(5)], mayISettle: false }),
      ],
    });
    expect(taskAfter(tasks, null)?.key).toBe('1:1 101');
    expect(taskAfter(tasks, '1:2 102')?.key).toBe('1:3 103');
    expect(taskAfter(tasks, '1:3 103')?.key).toBe('1:1 101');
    expect(taskAfter(tasks.slice(3), null)).toBeUndefined();
  });
});

test('a batch is settled by whoever did not read it: chair or operator, never an observer', () => {
  const person = (id: number, role: 'chair' | 'operator' | 'observer', active = true) => ({
    id,
    name: `Người ${id}`,
    role,
    active,
  });
  const people = [
    person(1, 'chair'),
    person(2, 'operator'),
    person(3, 'operator'),
    person(4, 'observer'),
    person(5, 'operator', false),
  ];
  const reader = { readingId: 1, person: 'Người 2', personId: 2, entered: 50, finished: true };
  expect(whoMaySettle(people, { readers: [reader] }).map(({ id }) => id)).toEqual([1, 3]);
});

test('what a paper read anew differs in is found in the words of the refusal', () => {
  expect(rereadParts('3, 17, signed, holder')).toEqual({ lines: [3, 17], defects: ['signed'], holder: true });
  expect(rereadParts('')).toEqual({ lines: [], defects: [], holder: false });
});
