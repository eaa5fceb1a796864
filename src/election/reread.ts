/** Which papers to read again first when a result is close: those a person doubted, and those a single line turns. */
import { judge } from './judge.ts';
import type { Ballot, Mark, RoundDefinition, Style } from './model.ts';
import { inPileOrder } from './pile-order.ts';
import type { Rules } from './rules.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { NearLine } from './near-lines.ts';

/**
 *   ruled           the committee ruled on it
 *   invalid-by-one  invalid, and valid if one line were read otherwise
 *   defect          invalid for a defect a person saw on the paper
 *   near-line       valid, with a doubtful mark for somebody near the line, or with votes both ways across it
 */
export type RereadReason = 'ruled' | 'near-line' | 'invalid-by-one' | 'defect';

export interface Reread {
  readonly batch: number;
  readonly serial: number;
  readonly because: readonly RereadReason[];
}

/** What each reason weighs; people near the line on the ballot break the ties between ballots. */
const weights: Readonly<Record<RereadReason, number>> = { ruled: 8, 'invalid-by-one': 4, 'near-line': 2, defect: 1 };
const most = 50;

export function ballotsToReread(
  definition: RoundDefinition,
  near: readonly NearLine[],
  ballots: readonly Ballot[],
  ruled: (ballot: Ballot) => boolean,
): Reread[] {
  const rules = rulesInForce(definition);
  const lines = linesNear(definition, near);
  return ballots
    .map((ballot) => {
      const because = reasonsFor(ballot, definition, rules, lines, ruled(ballot));
      const weight = because.reduce((sum, reason) => sum + weights[reason], 0);
      return { ballot, because, weight, turning: turningLines(ballot, definition.style, lines) };
    })
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.weight - a.weight || b.turning - a.turning || inPileOrder(a.ballot, b.ballot))
    .slice(0, most)
    .map(({ ballot: { batch, serial }, because }) => ({ batch, serial, because }));
}

/** A line of the ballot of somebody near the line; `over`: a vote less would cross it, else a vote more. */
interface LineNear {
  readonly place: number;
  readonly over: boolean;
}

function linesNear({ candidates }: RoundDefinition, near: readonly NearLine[]): readonly LineNear[] {
  const over = new Map(near.map(({ number, distance }) => [number, distance >= 0]));
  return candidates.flatMap(({ number, sameAs }, place) => {
    const side = over.get(sameAs ?? number);
    return side === undefined ? [] : [{ place, over: side }];
  });
}

function reasonsFor(
  ballot: Ballot,
  definition: RoundDefinition,
  rules: Rules,
  lines: readonly LineNear[],
  isRuled: boolean,
): RereadReason[] {
  const verdict = judge(ballot, definition, rules);
  const reasons: RereadReason[] = isRuled ? ['ruled'] : [];
  if (verdict.valid) {
    const doubtful = lines.some(({ place }) => isDoubtful(ballot.marks[place]!, definition.style));
    if (doubtful || votesBothWays(ballot, definition.style, lines)) reasons.push('near-line');
  } else if (ballot.defects.length > 0) {
    reasons.push('defect');
  } else if (oneLineFromValid(ballot, definition, rules)) {
    reasons.push('invalid-by-one');
  }
  return reasons;
}

/** A mark that one reader takes for this and another for that. */
function isDoubtful(mark: Mark, style: Style): boolean {
  return mark === 'partial' || (style === 'agree' && (mark === 'both' || mark === 'none'));
}

/** The ballot votes for somebody just over the line and not for somebody just under it: two lines taken for each other show here. */
function votesBothWays(ballot: Ballot, style: Style, lines: readonly LineNear[]): boolean {
  return (
    lines.some(({ place, over }) => over && isVote(ballot.marks[place]!, style)) &&
    lines.some(({ place, over }) => !over && !isVote(ballot.marks[place]!, style))
  );
}

/** Lines on which a misreading would bring somebody nearer to crossing. */
function turningLines(ballot: Ballot, style: Style, lines: readonly LineNear[]): number {
  return lines.filter(({ place, over }) => isVote(ballot.marks[place]!, style) === over).length;
}

function isVote(mark: Mark, style: Style): boolean {
  if (typeof mark === 'number') return mark > 0;
  return mark === 'chosen' || mark === 'agree' || (style === 'strike' && mark === 'none');
}

/** Every line is tried with every clear mark it could carry. */
function oneLineFromValid(ballot: Ballot, definition: RoundDefinition, rules: Rules): boolean {
  return ballot.marks.some((_, place) =>
    clearMarks[definition.style].some(
      (other) => judge({ ...ballot, marks: ballot.marks.with(place, other) }, definition, rules).valid,
    ),
  );
}

/** What a line says without a doubt. Of figures only the extremes matter: nothing at all, or a single vote. */
const clearMarks: Readonly<Record<Style, readonly Mark[]>> = {
  strike: ['none', 'struck'],
  agree: ['agree', 'disagree'],
  list: ['none', 'chosen'],
  cumulative: [0, 1],
};
