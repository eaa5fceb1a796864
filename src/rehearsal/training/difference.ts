/** What was keyed against what lies there. */
import { paperDefects } from '../../election/model.ts';
import type { PaperDefect } from '../../election/model.ts';
import { untouchedMarks } from '../../reading/draft.ts';
import type { BallotContent } from '../../reading/draft.ts';
import type { Style } from '../../election/model.ts';
import type { PaperToKey } from './keys-of-paper.ts';

export interface Difference {
  /** Numbers that stand on the paper and were not keyed. */
  readonly missing: readonly number[];
  /** Numbers that were keyed and are not so on the paper. */
  readonly surplus: readonly number[];
  /** Defects keyed or forgotten wrongly. */
  readonly defects: readonly PaperDefect[];
  readonly doubt: boolean;
  /** Cumulative ballots: another holder, or other votes. */
  readonly holder: boolean;
}

/** Null where the ballot was keyed as it lies there. */
export function differenceOf(style: Style, paper: PaperToKey, keyed: BallotContent): Difference | null {
  const missing: number[] = [];
  const surplus: number[] = [];
  for (const [line, mark] of paper.marks.entries()) {
    if (keyed.marks[line] === mark) continue;
    (keyed.marks[line] === untouchedMarks[style] ? missing : surplus).push(line + 1);
  }
  const defects = paperDefects.filter((defect) => paper.defects.includes(defect) !== keyed.defects.includes(defect));
  const doubt = paper.doubtful !== (keyed.doubt !== null);
  const holder = style === 'cumulative' && (paper.votes !== keyed.votes || paper.code !== keyed.code);
  const same = missing.length + surplus.length + defects.length === 0 && !doubt && !holder;
  return same ? null : { missing, surplus, defects, doubt, holder };
}
