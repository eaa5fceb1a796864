import type { Same } from '../same.ts';
import type { rules as vi } from '../vi/rules.ts';

export const rules: Same<typeof vi> = {
  title: 'Rules',
  follows: 'Under {{regulation}}.',
  fixed: {
    base: {
      summoned: 'The base is the number summoned less those left out.',
      present: 'The base is the number of people present.',
      collected: 'The base is the number of ballots collected.',
      valid: 'The base is the number of valid ballots.',
      none: 'There is no base.',
    },
    threshold: {
      majority: 'Election needs more than half of the base; among more people than seats, the highest win.',
      none: 'The most votes win, no majority is needed.',
      fraction:
        'Election needs at least {{numerator}}/{{denominator}} of the base; among more people than seats, the highest win.',
    },
    tie: {
      revote: 'Level at the last place: a re-vote among the people who are level.',
      older: 'Level at the last place: the older is elected.',
      congress: 'Level at the last place: the congress decides.',
    },
    maxRounds: 'Rounds at most: {{count}}; seats still open then stay open.',
    mustGoOn: 'If the first round fills too few seats, a further round must follow.',
    poll: 'A straw poll: nobody is elected. A ballot may name at most the number above.',
    lineUnclear: {
      'line-uncounted': 'A line with both boxes or neither counts for nobody; the ballot stays valid.',
      'ballot-invalid': 'A line with both boxes or neither makes the whole ballot invalid.',
    },
  },
  open: 'The rules leave these open: the congress or the counting committee decides once for this election, and the answer stands in the minutes.',
  other: 'Does the congress vote by other rules?',
  otherHelp: 'Change only what the congress’s own voting rules say otherwise. What differs stands in the minutes.',
  otherChanged: 'Rules that differ from the regulation: {{count}}.',
  usual: 'usual',
  regulation: 'the regulation',
  ask: {
    base: {
      question: 'What is a share measured against?',
      summoned: 'People summoned less those left out: the absent count too',
      present: 'People present at the vote',
      collected: 'Ballots collected, invalid ones too',
      valid: 'Valid ballots: invalid ones change no share',
      none: 'Nothing: the most votes win',
    },
    threshold: {
      question: 'How many votes elect?',
      majority: 'More than half of the base',
      none: 'The most votes win, no majority is needed',
      fraction: 'At least a part of the base:',
      numerator: 'Numerator',
      denominator: 'Denominator',
      wrong: 'Two numbers, such as 2/3; the first not above the second, which is at most 1000.',
    },
    tie: {
      question: 'What if people are level at the last place?',
      revote: 'A re-vote among them; level again, the congress decides',
      older: 'The older is elected',
      congress: 'The congress decides',
      olderMissing: 'Whole birth dates missing: {{count}}. Without them age cannot decide.',
    },
    maxRounds: {
      question: 'How many rounds may there be when too few are elected?',
      unlimited: 'No limit: the congress decides each time',
      limited: 'At most:',
      rounds: 'Rounds at most',
      times: 'rounds (re-votes among the tied not counted)',
    },
    singleNeither: {
      question: 'One candidate, neither box marked',
      valid: 'Valid, not counted for the person',
      invalid: 'Invalid',
    },
    singleStruck: {
      question: 'One candidate, the name struck or not chosen',
      valid: 'Valid, a vote against',
      invalid: 'Invalid',
    },
    allBlank: {
      question: 'Several candidates, every line left blank',
      valid: 'Valid, counted for nobody',
      invalid: 'Invalid',
    },
    lineUnclear: {
      question: 'A line with both boxes marked, or neither',
      'line-uncounted': 'Valid ballot, only the line is not counted',
      'ballot-invalid': 'The whole ballot is invalid',
    },
    partialStrike: {
      question: 'Only a part of the name struck, or a line under it',
      kept: 'As if not struck: still a vote for the person',
      struck: 'As if struck: no vote for the person',
    },
    moreThanSeats: {
      question: 'Votes given to more people than there are seats',
      valid: 'Valid, as long as no more votes are given than the ballot has',
      invalid: 'Invalid',
    },
    equalDivision: {
      question: 'Ticks instead of figures: what if they do not divide evenly?',
      'round-down': 'The rest is lost: everyone gets the same whole number',
      'remainder-in-order': 'The rest goes one by one from the top',
    },
  },
};
