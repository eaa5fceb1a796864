/** What the rules offer next, and what the meeting decided: one plain sentence each, for the screen and for the papers. */
import type { DecisionContent } from '../election/model.ts';
import type { NextStep } from '../election/progress.ts';
import type { WordsLanguage } from './derivation.ts';
import { withOneInSingular } from './english-one.ts';
import { interpolate } from './interpolate.ts';
import { meetingWords } from './meeting.ts';
import type { MeetingOf } from './meeting.ts';

/** `must` and `may`: the rules leave no choice, or the meeting decides. `{{Meeting}}` and `{{meeting}}` are its name. */
export interface StepWords {
  readonly revote: Readonly<Record<'must' | 'may', string>>;
  readonly further: Readonly<Record<'must' | 'may', string>>;
  readonly 'settle-tie': string;
  readonly 'leave-open': string;
  readonly annul: string;
  readonly again: string;
}

const stepsVi: StepWords = {
  revote: {
    must: 'Phải bầu lại giữa {{count}} người bằng phiếu nhau để lấy {{seats}} người: {{names}}. Người nhiều phiếu hơn trúng cử, không cần quá một nửa.',
    may: '{{Meeting}} có thể quyết định bầu lại giữa {{count}} người bằng phiếu nhau để lấy {{seats}} người: {{names}}.',
  },
  further: {
    must: 'Phải bầu tiếp {{seats}} người còn thiếu. Trong danh sách còn {{count}} người chưa trúng cử; {{meeting}} quyết định có bổ sung danh sách hay không.',
    may: '{{Meeting}} quyết định có bầu tiếp {{seats}} người còn thiếu hay không. Trong danh sách còn {{count}} người chưa trúng cử.',
  },
  'settle-tie':
    'Bốc thăm, hoặc {{meeting}} quyết định {{seats}} trong {{count}} người bằng phiếu nhau trúng cử: {{names}}.',
  'leave-open': 'Không bầu nữa: để thiếu {{seats}} người, cuộc bầu kết thúc.',
  annul:
    'Số phiếu thu về lớn hơn số phiếu phát ra: {{meeting}} phải quyết định huỷ toàn bộ số phiếu của lần bầu này và bầu lại.',
  again: 'Phiếu đã huỷ: bầu lại {{seats}} người với danh sách {{count}} người như cũ.',
};

const stepsEn: StepWords = {
  revote: {
    must: 'There must be a re-vote among the {{count}} people who are level, for {{seats}} seats: {{names}}. The most votes win, without a majority.',
    may: '{{Meeting}} may decide on a re-vote among the {{count}} people who are level, for {{seats}} seats: {{names}}.',
  },
  further: {
    must: 'The vote must go on for the {{seats}} seats still open. Of the list {{count}} people are not elected yet; {{meeting}} decides whether names are added.',
    may: '{{Meeting}} decides whether to vote on for the {{seats}} seats still open. Of the list {{count}} people are not elected yet.',
  },
  'settle-tie':
    'Draw lots, or let {{meeting}} decide which {{seats}} of the {{count}} people who are level are elected: {{names}}.',
  'leave-open': 'No further vote: {{seats}} seats are left open and the election ends.',
  annul: 'More ballots were collected than issued: {{meeting}} must void all ballots of this round and vote again.',
  again: 'The ballots were voided: the same vote again, {{seats}} seats and the same list of {{count}} people.',
};

/** The whole sentence, with the verified article in brackets. `nameOf`: the name of a number on the ballot of `step.round`. */
export function stepSentence(
  step: NextStep,
  language: WordsLanguage,
  meetingOf: MeetingOf,
  nameOf: (number: number) => string,
): string {
  const words = language === 'vi' ? stepsVi : stepsEn;
  const sentence = step.kind === 'revote' || step.kind === 'further' ? words[step.kind][step.duty] : words[step.kind];
  const people = 'candidates' in step ? step.candidates : [];
  const told = interpolate(sentence, {
    ...meetingWords(meetingOf, language),
    seats: 'seats' in step ? step.seats : '',
    count: people.length,
    names: people.map(nameOf).join(', '),
  });
  const said = language === 'vi' ? told : withOneInSingular(told);
  return 'article' in step && step.article !== null ? `${said} (${step.article})` : said;
}

export interface DecisionWords {
  readonly lots: string;
  readonly congress: string;
  readonly 'go-on': string;
  readonly 'leave-open': string;
  readonly annul: string;
}

const decisionsVi: DecisionWords = {
  lots: 'Bốc thăm giữa những người bằng phiếu nhau; trúng cử: {{names}}.',
  congress: '{{Meeting}} quyết định trong số những người bằng phiếu nhau; trúng cử: {{names}}.',
  'go-on': '{{Meeting}} quyết định bầu tiếp cho đủ số lượng.',
  'leave-open': '{{Meeting}} quyết định không bầu tiếp.',
  annul: '{{Meeting}} quyết định huỷ toàn bộ số phiếu của lần bầu và bầu lại.',
};

const decisionsEn: DecisionWords = {
  lots: 'Lots were drawn among the people who were level; elected: {{names}}.',
  congress: '{{Meeting}} decided among the people who were level; elected: {{names}}.',
  'go-on': '{{Meeting}} decided to vote on for the open seats.',
  'leave-open': '{{Meeting}} decided not to vote on.',
  annul: '{{Meeting}} decided to void all ballots of the round and to vote again.',
};

/** What was decided, without its reason and time. `nameOf`: the name of a number on the ballot of the decided round. */
export function decisionSentence(
  decision: DecisionContent,
  language: WordsLanguage,
  meetingOf: MeetingOf,
  nameOf: (number: number) => string,
): string {
  const words = language === 'vi' ? decisionsVi : decisionsEn;
  const meeting = meetingWords(meetingOf, language);
  if (decision.kind !== 'settle-tie') return interpolate(words[decision.kind], meeting);
  return interpolate(words[decision.method], { ...meeting, names: decision.elected.map(nameOf).join(', ') });
}
