import type { Same } from '../same.ts';
import type { behind as vi } from '../vi/behind.ts';

export const behind: Same<typeof vi> = {
  all: 'All ballots entered',
  valid: 'Valid ballots',
  invalid: 'Invalid ballots',
  invalidFor: 'Invalid ballots: {{reason}}',
  for: 'Ballots for number {{number}}, {{name}}',
  against: 'Ballots against number {{number}}, {{name}}',
  uncounted: 'Ballots not counted for number {{number}}, {{name}}',
  written: 'Ballots on which “{{name}}” is written',
  ruled: 'Ballots ruled on by the committee',
  count: 'Ballots: {{count}}',
  none: 'There is no such ballot.',
  list: 'List of ballots',
  place: 'Batch {{batch}} · ballot {{serial}}',
  take: 'Take batch {{batch}}, ballot {{serial}} from the top',
  isValid: 'Valid',
  isInvalid: 'Invalid',
  hasRuling: 'ruled',
  correct: 'Correct this ballot',
  rule: 'Rule again',
  ruleFirst: 'Put before the committee',
  othersWork: 'Look only: the reader of this batch, or the chair, may correct this ballot.',
  sealedNote: 'The round is sealed: ballots can be seen, not changed.',
  keys: { move: 'choose a ballot', correct: 'correct', back: 'close' },
};
