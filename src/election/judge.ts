/**
 * Hợp lệ hay không hợp lệ: the verdict on one ballot (rules.md §1.5–1.7; the order of reasons: §8).
 * Called for each ballot of a million: plain loops, shared verdicts, nothing allocated.
 */
import { invalidReasons, paperDefects } from './model.ts';
import type { Ballot, InvalidReason, Mark, RoundDefinition } from './model.ts';
import type { Rules } from './rules.ts';
import { countChosen } from './spellings.ts';

export type Verdict = { readonly valid: true } | { readonly valid: false; readonly reason: InvalidReason };

/** What of a round decides validity; written names may be spellings of one person. */
export type BallotShape = Pick<RoundDefinition, 'style' | 'seats' | 'candidates'>;
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
      return judgeNumberChosen(countKept(paper.marks, rules), shape, rules);
    case 'list':
      return judgeNumberChosen(countChosen(paper.marks, shape.candidates), shape, rules);
    case 'agree':
      return paper.marks.length === 1 ? judgeOneLine(paper.marks[0], rules) : judgeLines(paper.marks, shape, rules);
    case 'cumulative':
      return judgeVotesGiven(paper, shape, rules);
  }
}

/** Gạch tên, chọn tên: not more than the seats (K2) and, on a list of several, not nobody (K3). */
function judgeNumberChosen(chosen: number, shape: BallotShape, rules: Rules): Verdict {
  if (chosen > shape.seats) return invalid['too-many'];
  return chosen > 0 ? valid : judgeNobodyChosen(shape, rules);
}

/** A vote for nobody: against the only candidate where the rules allow it, otherwise K3. */
function judgeNobodyChosen(shape: BallotShape, rules: Rules): Verdict {
  return rules.singleStruck === 'valid' && hasOnePrinted(shape.candidates) ? valid : invalid['none-chosen'];
}

/** The list has one name on it. Names that voters added do not count: no ballot may change the verdict on another. */
function hasOnePrinted(candidates: BallotShape['candidates']): boolean {
  const [first, second] = candidates;
  return first !== undefined && first.written !== true && (second === undefined || second.written === true);
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

/** Dồn phiếu: not more votes than the paper is entitled to, and where the rules say so not for more people than seats (rules.md §4.4). */
function judgeVotesGiven(paper: Paper, shape: BallotShape, rules: Rules): Verdict {
  let given = 0;
  let people = 0;
  for (let line = 0; line < paper.marks.length; line += 1) {
    const mark = paper.marks[line];
    if (mark !== 0) people += 1;
    // Beyond 2^53 the sum is rounded, but then it is beyond every entitlement as well.
    if (mark !== 'chosen') given += Number(mark);
  }
  if (given > (paper.votes ?? 0)) return invalid['too-many'];
  if (rules.moreThanSeats === 'invalid' && people > shape.seats) return invalid['too-many'];
  return people > 0 ? valid : judgeNobodyChosen(shape, rules);
}

/** Names left standing; a strike through a part of the name only counts as the rules say (rules.md §4.2). */
function countKept(marks: readonly Mark[], rules: Rules): number {
  const alsoKept: Mark = rules.partialStrike === 'kept' ? 'partial' : 'none';
  let kept = 0;
  for (let line = 0; line < marks.length; line += 1) {
    const mark = marks[line];
    if (mark === 'none' || mark === alsoKept) kept += 1;
  }
  return kept;
}

function count(marks: readonly Mark[], wanted: Mark): number {
  let found = 0;
  for (let line = 0; line < marks.length; line += 1) if (marks[line] === wanted) found += 1;
  return found;
}
