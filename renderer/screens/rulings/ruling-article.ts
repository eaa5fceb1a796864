/** Which article a ruling is proposed to rest on: one whose text was verified (rules.md §8), or none. */
import type { RoundView } from '../../../src/api/views.ts';
import { articleFor } from '../../../src/election/articles.ts';
import { judge } from '../../../src/election/judge.ts';
import type { Mark, PaperDefect } from '../../../src/election/model.ts';

type Judged = Pick<
  RoundView,
  'style' | 'seats' | 'candidates' | 'rules' | 'ruleSet' | 'overrides' | 'kind' | 'poll' | 'electorate'
>;

export function rulingArticle(
  round: Judged,
  paper: { readonly marks: readonly Mark[]; readonly defects: readonly PaperDefect[]; readonly votes: number },
): string {
  const { style, seats, candidates, rules, ruleSet, overrides, kind, poll, electorate } = round;
  const { marks, defects, votes } = paper;
  const verdict = judge(
    { marks, defects, ...(style === 'cumulative' ? { votes } : {}) },
    { style, seats, candidates },
    rules,
  );
  const unclear = style === 'agree' && marks.some((mark) => mark === 'none' || mark === 'both');
  const rule = verdict.valid ? (unclear ? 'lineUnclear' : null) : 'invalid';
  return articleFor(rule, { ruleSet, rules: overrides, round: { kind }, poll, style, electorate }) ?? '';
}
