/** What the regulation leaves open (rules.md §7), and where it matters: only then is it asked. */
import type { Style } from '../../../src/election/model.ts';
import type { Rules } from '../../../src/election/rules.ts';

export const answers = {
  singleNeither: ['invalid', 'valid'],
  singleStruck: ['valid', 'invalid'],
  allBlank: ['valid', 'invalid'],
  lineUnclear: ['line-uncounted', 'ballot-invalid'],
} as const satisfies { readonly [K in keyof Rules]?: readonly Rules[K][] };

export type OpenQuestion = keyof typeof answers;

/** `people`: candidates on the list, or the seats while there is no list yet. */
export function openQuestions(style: Style, people: number): readonly OpenQuestion[] {
  if (people === 0) return [];
  if (style === 'agree') return people === 1 ? ['singleNeither'] : ['allBlank', 'lineUnclear'];
  return people === 1 && style !== 'cumulative' ? ['singleStruck'] : [];
}
