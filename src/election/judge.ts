/**
 * Hợp lệ hay không hợp lệ: the verdict on one ballot (rules.md §1.5–1.7; the order of reasons: §8).
 * Called for each ballot of a million: plain loops, shared verdicts, nothing allocated.
 */
import { invalidReasons, paperDefects } from './model.ts';
import type { Ballot, InvalidReason, Mark, RoundDefinition } from './model.ts';
import type { Rules } from './rules.ts';

export type Verdict = { readonly valid: true } | { readonly valid: false; readonly reason: InvalidReason };

/** What of a round decides validity. */
export type BallotShape = Pick<RoundDefinition, 'style' | 'seats'>;
/** What of a ballot decides validity. */
export type Paper = Pick<Ballot, 'defects' | 'marks' | 'votes'>;

const valid: Verdict = Object.freeze({ valid: true });
const invalid = Object.freeze(
  Object.fromEntries(invalidReasons.map((reason) => [reason, Object.freeze({ valid: false, reason })])),
) as Readonly<Record<InvalidReason, Verdict>>;

/** The verdict on a ballot whose marks fit the style; the first reason of rules.md §8 that applies is the ballot's reason. */
export function judge(paper: Paper, shape: BallotShape, rules: Rules): Verdict {
  if (paper.defects.length > 0) {
    for (const defect of paperDefects) if (paper.defects.includes(defect)) return invalid[defect];
  }
  switch (shape.style) {
    case 'strike':
      return judgeNumberChosen(paper.marks.length - count(paper.marks, 'struck'), paper, shape, rules);
    case 'list':
      return judgeNumberChosen(count(paper.marks, 'chosen'), paper, shape, rules);
    case 'agree':
      return paper.marks.length === 1 ? judgeOneLine(paper.marks[0], rules) : judgeLines(paper.marks, shape, rules);
    case 'cumulative':
      return judgeVotesGiven(paper, rules);
  }
}

/** Gạch tên, chọn tên: not more than the seats (K2) and, on a list of several, not nobody (K3). */
function judgeNumberChosen(chosen: number, paper: Paper, shape: BallotShape, rules: Rules): Verdict {
  if (chosen > shape.seats) return invalid['too-many'];
  return chosen > 0 ? valid : judgeNobodyChosen(paper, rules);
}

/** A vote for nobody: against the only candidate where the rules allow it, otherwise K3. */
function judgeNobodyChosen(paper: Paper, rules: Rules): Verdict {
  return paper.marks.length === 1 && rules.singleStruck === 'valid' ? valid : invalid['none-chosen'];
}

/** One candidate, two boxes: exactly one marked (H2, K4, K5). */
function judgeOneLine(mark: Mark | undefined, rules: Rules): Verdict {
  if (mark === 'both') return invalid['both-boxes'];
  if (mark === 'none' && rules.singleNeither === 'invalid') return invalid['no-box'];
  return valid;
}

/** Several candidates, two boxes each (H3, K2, K3): an unclear line spoils the ballot only where the rules say so. */
function judgeLines(marks: readonly Mark[], shape: BallotShape, rules: Rules): Verdict {
  const agreed = count(marks, 'agree');
  if (agreed > shape.seats) return invalid['too-many'];
  const blank = count(marks, 'none');
  if (blank === marks.length && rules.allBlank === 'invalid') return invalid['none-chosen'];
  if (rules.lineUnclear === 'ballot-invalid' && blank + count(marks, 'both') > 0) return invalid['line-unclear'];
  return valid;
}

/** Dồn phiếu: not more votes than the paper is entitled to (rules.md §4.4). */
function judgeVotesGiven(paper: Paper, rules: Rules): Verdict {
  let given = 0;
  // Beyond 2^53 the sum is rounded, but then it is beyond every entitlement as well.
  for (let line = 0; line < paper.marks.length; line += 1) given += Number(paper.marks[line]);
  if (given > (paper.votes ?? 0)) return invalid['too-many'];
  return given > 0 ? valid : judgeNobodyChosen(paper, rules);
}

function count(marks: readonly Mark[], wanted: Mark): number {
  let found = 0;
  for (let line = 0; line < marks.length; line += 1) if (marks[line] === wanted) found += 1;
  return found;
}
