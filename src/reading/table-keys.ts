/**
 * A paper on the committee's table: keys → its lines as the committee rules. No ballot is keyed here from nothing, a line
 * is changed to what stands on the paper.
 *
 *   digits       a number; it ends by itself once no candidate's number starts with it and is longer
 *   end          ends a number that could go on; on nothing, nothing: whoever ends each number keys it after one that ended
 *                by itself as well
 *   turn         ends what is being typed; on nothing, changes the line last looked at
 *   a line       is turned to its next mark; on a cumulative ballot its votes are typed
 *   votes        end with `end` or `record`; `end` at once is a tick, 0 no votes
 *   0            list ballots with room for names: asks for a name
 *   back, leave  take back what is being typed
 *
 * `used` is false for a key that means nothing to the paper, so that the screen may take it (Enter records the ruling).
 */
import type { Mark, Style } from '../election/model.ts';
import type { Key } from './keys.ts';
import { turnLine, withMark } from './settling.ts';

export interface PaperOnTable {
  readonly style: Style;
  readonly candidates: number;
  readonly writeIn: boolean;
  readonly marks: readonly Mark[];
  /** The line last changed or looked at. */
  readonly line: number | null;
  /** Digits of a number, or of votes where `amountOf` names a line. */
  readonly pending: string;
  readonly amountOf: number | null;
}

export interface Settled {
  readonly paper: PaperOnTable;
  readonly used: boolean;
  /** What is to be said or shown. */
  readonly heard: 'line' | 'name' | { readonly unknown: string } | { readonly tooLarge: string } | null;
}

/** The keys of the pad, and `turn`: of the keys that end a number, the one that changes a line. */
export function settle(paper: PaperOnTable, key: Key | 'turn'): Settled {
  if (key.length === 1) return typeOnPaper(paper, key);
  switch (key) {
    case 'turn':
      return isTyping(paper) || paper.line === null ? endOnPaper(paper, true) : changeLine(paper, paper.line);
    case 'end':
    case 'record':
      return endOnPaper(paper, key === 'end');
    case 'back':
    case 'leave':
      return takeBackOnPaper(paper, key === 'leave');
    default:
      return { paper, used: false, heard: null };
  }
}

/** Changes a line: turns it, or asks for its votes. */
export function changeLine(paper: PaperOnTable, line: number): Settled {
  if (line < 1 || line > paper.candidates) return unknown(paper, String(line));
  const there = { ...paper, line, pending: '' };
  if (paper.style === 'cumulative') return used({ ...there, amountOf: line }, 'line');
  return used({ ...there, marks: turnLine(paper.style, paper.marks, line) }, 'line');
}

/** Looks at a line without changing it; the first and the last are the ends. */
export function goToLine(paper: PaperOnTable, line: number): PaperOnTable {
  return { ...paper, line: Math.min(paper.candidates, Math.max(1, line)), pending: '', amountOf: null };
}

/** Marks a name that the voter wrote, which may have made the list longer. */
export function markName(paper: PaperOnTable, line: number): PaperOnTable {
  const candidates = Math.max(paper.candidates, line);
  return { ...paper, candidates, line, marks: withMark(paper.marks, line, 'chosen') };
}

function typeOnPaper(paper: PaperOnTable, digit: string): Settled {
  const pending = paper.pending + digit;
  if (paper.amountOf !== null) {
    const votes = Number(pending);
    if (!Number.isSafeInteger(votes)) return { paper, used: true, heard: { tooLarge: pending } };
    return used({ ...paper, pending: String(votes) });
  }
  if (paper.writeIn && pending === '0') return used(paper, 'name');
  const number = Number(pending);
  if (number < 1 || number > paper.candidates) return unknown(paper, pending);
  return number * 10 > paper.candidates ? changeLine(paper, number) : used({ ...paper, pending });
}

function endOnPaper(paper: PaperOnTable, byEndKey: boolean): Settled {
  const { pending, amountOf, marks } = paper;
  if (amountOf !== null) {
    const free = { ...paper, pending: '', amountOf: null };
    if (pending === '' && !byEndKey) return used(free);
    return used({ ...free, marks: withMark(marks, amountOf, pending === '' ? 'chosen' : Number(pending)) }, 'line');
  }
  return pending === '' ? { paper, used: false, heard: null } : changeLine(paper, Number(pending));
}

function takeBackOnPaper(paper: PaperOnTable, all: boolean): Settled {
  const { pending, amountOf } = paper;
  if (!isTyping(paper)) return { paper, used: false, heard: null };
  if (amountOf !== null && pending !== '' && !all) return used({ ...paper, pending: pending.slice(0, -1) });
  return used({ ...paper, pending: '', amountOf: null });
}

function isTyping({ pending, amountOf }: PaperOnTable): boolean {
  return pending !== '' || amountOf !== null;
}

function unknown(paper: PaperOnTable, number: string): Settled {
  return { paper: { ...paper, pending: '' }, used: true, heard: { unknown: number } };
}

function used(paper: PaperOnTable, heard: Settled['heard'] = null): Settled {
  return { paper, used: true, heard };
}
