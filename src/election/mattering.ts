/** Which parameters of the rules may decide something on a ballot: only those are asked about, and told in the minutes. */
import type { Style } from './model.ts';
import { ruleChoices } from './rules.ts';
import type { Rules } from './rules.ts';

export type Parameter = keyof Rules;

/** In the order in which they are asked and told. */
export const parameters = Object.keys(ruleChoices) as readonly Parameter[];

export interface BallotFacts {
  readonly style: Style;
  /** Names printed on the list; the seats while there is no list yet. */
  readonly people: number;
  readonly poll: boolean;
}

export function matters(parameter: Parameter, { style, people, poll }: BallotFacts): boolean {
  const single = people === 1;
  switch (parameter) {
    case 'base':
      return true;
    case 'threshold':
    case 'tie':
    case 'maxRounds':
      return !poll;
    case 'singleNeither':
      return style === 'agree' && single;
    case 'singleStruck':
      return style !== 'agree' && single;
    case 'allBlank':
    case 'lineUnclear':
      return style === 'agree' && !single;
    case 'partialStrike':
      return style === 'strike';
    case 'moreThanSeats':
    case 'equalDivision':
      return style === 'cumulative';
  }
}
