/**
 * Keys while a paper is settled: digits choose what stands on the paper, Enter goes on to the next part and at the last one
 * records, − takes back. No key records a part that was not answered.
 */
import type { SettlingPaper } from '../../../src/api/views.ts';
import type { SettledParts } from '../../../src/api/inputs.ts';
import type { Mark, PaperDefect, Style } from '../../../src/election/model.ts';
import type { Key } from '../../../src/reading/keys.ts';
import { entitlement, holderByDigits, type Register } from '../../../src/reading/register.ts';
import { optionsOf, questionsOf, type Answer, type Question } from './paper-questions.ts';

export interface Settling {
  readonly style: Style;
  /** Cumulative ballots: who may have a ballot, and the seats shares are multiplied with; null where no register is kept. */
  readonly register: Register | null;
  readonly seats: number;
  readonly questions: readonly Question[];
  /** One a question; null while it is open. */
  readonly answers: readonly (Answer | null)[];
  /** The question under the finger. */
  readonly at: number;
  /** The marks that nobody read are shown as well. */
  readonly opened: boolean;
  /** Digits of a figure or of a holder's code; null while none is asked for. */
  readonly typing: string | null;
}

export type SettlingRefusal =
  | { readonly code: 'unanswered' | 'key-not-here' | 'nothing-typed' | 'too-large' }
  | { readonly code: 'no-option'; readonly digit: string }
  | { readonly code: 'unknown-holder'; readonly digits: string };

export interface SettlingPressed {
  readonly settling: Settling;
  /** record: every part is answered; undo: nothing is left to take back here; leave: nothing is open that Esc could close. */
  readonly effect: 'record' | 'undo' | 'leave' | 'committee' | { readonly refuse: SettlingRefusal } | null;
}

export function startSettling(
  paper: SettlingPaper,
  { style, seats, register }: Pick<Settling, 'style' | 'seats' | 'register'>,
): Settling {
  const questions = questionsOf(paper, style);
  const answers = questions.map(() => null);
  return { style, seats, register, questions, answers, at: 0, opened: false, typing: null };
}

export function pressSettling(settling: Settling, key: Key): SettlingPressed {
  if (key.length === 1) return settling.typing === null ? choose(settling, key) : typeDigit(settling, key);
  switch (key) {
    case 'record':
      return settling.typing === null ? goOn(settling) : endTyping(settling, false);
    case 'end':
      return settling.typing === null ? refused(settling, { code: 'key-not-here' }) : endTyping(settling, true);
    case 'back':
      return takeBack(settling);
    case 'leave':
      return isOpen(settling) ? changed(closed(settling)) : { settling, effect: 'leave' };
    case 'earlier':
    case 'later':
      return changed(goTo(settling, settling.at + (key === 'later' ? 1 : -1)));
    case 'doubt':
      return { settling, effect: 'committee' };
    default:
      return refused(settling, { code: 'key-not-here' });
  }
}

/** Looks at another part; the first and the last are the ends. */
export function goTo(settling: Settling, at: number): Settling {
  const { questions } = settling;
  return { ...closed(settling), at: Math.min(questions.length - 1, Math.max(0, at)) };
}

/** What the desk is told once every part is answered. */
export function settledParts({ questions, answers }: Settling): SettledParts {
  const lines: { number: number; mark: Mark }[] = [];
  const defects: { defect: PaperDefect; present: boolean }[] = [];
  let holder: SettledParts['holder'] = null;
  for (const [at, question] of questions.entries()) {
    const answer = answers[at] ?? null;
    if (answer === null) continue;
    if (question.part === 'line' && 'mark' in answer) lines.push({ number: question.number, mark: answer.mark });
    if (question.part === 'defect' && 'present' in answer) {
      defects.push({ defect: question.defect, present: answer.present });
    }
    if ('holder' in answer) holder = { code: answer.holder.code, votes: answer.holder.votes };
  }
  return { lines, defects, holder };
}

function choose(settling: Settling, digit: string): SettlingPressed {
  const question = settling.questions[settling.at];
  const option = question && optionsOf(question, settling.style, settling.opened)[Number(digit) - 1];
  if (option === undefined) return refused(settling, { code: 'no-option', digit });
  if (option !== 'more') return changed(answered(settling, option));
  const typed = question?.part === 'holder' || settling.style === 'cumulative';
  return changed(typed ? { ...settling, typing: '' } : { ...settling, opened: true });
}

/** On to the next part without an answer; to the desk where there is none. */
function goOn(settling: Settling): SettlingPressed {
  const { answers, at } = settling;
  if (answers[at] === null) return refused(settling, { code: 'unanswered' });
  const open = answers.flatMap((answer, index) => (answer === null ? [index] : []));
  const next = open.find((index) => index > at) ?? open[0];
  return next === undefined ? { settling, effect: 'record' } : changed(goTo(settling, next));
}

function typeDigit(settling: Settling, digit: string): SettlingPressed {
  const typing = `${settling.typing ?? ''}${digit}`;
  if (isFigure(settling) && !Number.isSafeInteger(Number(typing))) return refused(settling, { code: 'too-large' });
  return changed({ ...settling, typing });
}

/** `byEndKey`: + on nothing is a tick, as on the pad of the typist. */
function endTyping(settling: Settling, byEndKey: boolean): SettlingPressed {
  const typed = settling.typing ?? '';
  const question = settling.questions[settling.at];
  if (question?.part === 'line') {
    if (typed !== '') return changed(answered(settling, { mark: Number(typed) }));
    return byEndKey ? changed(answered(settling, { mark: 'chosen' })) : refused(settling, { code: 'nothing-typed' });
  }
  if (typed === '') return refused(settling, { code: 'nothing-typed' });
  if (settling.register === null) {
    return changed(answered(settling, { holder: { code: null, name: null, votes: Number(typed) } }));
  }
  const found = holderByDigits(settling.register, typed);
  if (found === null || found === 'several') {
    return refused({ ...settling, typing: '' }, { code: 'unknown-holder', digits: typed });
  }
  const { code, name, shares } = found;
  return changed(answered(settling, { holder: { code, name, votes: entitlement(shares, settling.seats) } }));
}

function takeBack(settling: Settling): SettlingPressed {
  const { typing, opened, answers, at } = settling;
  if (typing !== null) return changed({ ...settling, typing: typing === '' ? null : typing.slice(0, -1) });
  if (answers[at] !== null) return changed({ ...settling, answers: answers.with(at, null), opened: false });
  if (opened) return changed({ ...settling, opened: false });
  return at > 0 ? changed(goTo(settling, at - 1)) : { settling, effect: 'undo' };
}

function answered(settling: Settling, answer: Answer): Settling {
  return { ...settling, typing: null, answers: settling.answers.with(settling.at, answer) };
}

/** Votes are typed here, not a holder's code. */
function isFigure({ questions, at, register }: Settling): boolean {
  return questions[at]?.part === 'line' || register === null;
}

function isOpen({ opened, typing }: Settling): boolean {
  return opened || typing !== null;
}

function closed(settling: Settling): Settling {
  return { ...settling, opened: false, typing: null };
}

function changed(settling: Settling): SettlingPressed {
  return { settling, effect: null };
}

function refused(settling: Settling, refuse: SettlingRefusal): SettlingPressed {
  return { settling, effect: { refuse } };
}
