/** What each style of ballot puts on the paper: the columns behind a name, how to vote, and what else waits for a pen. */
import type { RoundDefinition } from '../../election/model.ts';
import type { Rules } from '../../election/rules.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import type { FormBlock, FormColumn } from '../form.ts';
import { printedOn } from '../minutes/minutes-opening.ts';
import { pollOf, wordsOf } from '../paper-words.ts';
import { thousands } from '../../vietnamese/numbers.ts';

export interface BallotForm extends Pick<FormBlock, 'instructions' | 'fields' | 'filled' | 'signature' | 'sideBySide'> {
  /** Behind number, name and remarks. */
  readonly columns: readonly FormColumn[];
  /** Lines on which voters write names. */
  readonly openLines: number;
}

/** What the two lines on how to vote are written from. */
export interface BallotSense {
  readonly definition: RoundDefinition;
  readonly rules: Rules;
  /** Names printed on the paper. */
  readonly printed: number;
  /** "bầu"; a straw poll does not elect. */
  readonly act: string;
  /** "5 đồng chí" */
  readonly most: string;
  /** Votes of shares: whose ballots they are; the others are filled in by hand. */
  readonly holders: readonly BallotHolder[];
}

/** A shareholder as the register has him (rules.md §4.4: such ballots are not secret). */
export interface BallotHolder {
  readonly code: string;
  readonly name: string;
  /** Own and represented. */
  readonly shares: number;
}

export function senseOf(definition: RoundDefinition, holders: readonly BallotHolder[]): BallotSense {
  const poll = pollOf(definition) === 'giới thiệu' ? 'giới thiệu' : 'chọn';
  return {
    definition,
    rules: rulesInForce(definition),
    printed: printedOn(definition).length,
    act: definition.poll === true ? poll : 'bầu',
    most: `${thousands(definition.seats)} ${wordsOf(definition).person}`,
    holders,
  };
}

/** A secret ballot tells nothing of who cast it (rules.md §1.6, K7 and K8). */
export const secret = 'Không ký tên, không viết thêm.';

export function sentences(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
