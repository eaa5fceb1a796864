import { fitsStyle } from '../../src/exchange/cells.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { RoundRow } from '../storage/rounds.ts';

/**
 * Marks as many as candidates and of the round's style; refuses with input-wrong. Where voters write names, another window may
 * have put one below the list since: a paper without its line has not chosen it.
 */
export function requireFit(file: OpenCongress, { id, style, writeIn }: RoundRow, paper: PaperContent): void {
  const candidates = file.candidates.count(id);
  const { length } = paper.marks;
  if (length > candidates || (length < candidates && !writeIn))
    throw new Refusal('input-wrong', { path: 'ballot.marks', expected: `cần ${candidates} dấu` });
  const wrong = paper.marks.findIndex((mark) => !fitsStyle(style, mark));
  if (wrong >= 0)
    throw new Refusal('input-wrong', { path: `ballot.marks.${wrong}`, expected: `dấu của kiểu phiếu ${style}` });
  if ((style === 'cumulative') !== (paper.votes !== null))
    throw new Refusal('input-wrong', {
      path: 'ballot.votes',
      expected: style === 'cumulative' ? 'cần số phiếu' : 'để trống',
    });
}
