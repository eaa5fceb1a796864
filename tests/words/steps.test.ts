import { expect, test } from 'vitest';
import type { DecisionContent } from '../../src/election/model.ts';
import type { NextStep } from '../../src/election/progress.ts';
import type { MeetingOf } from '../../src/words/meeting.ts';
import { decisionSentence, stepSentence } from '../../src/words/steps.ts';

const congress: MeetingOf = { ruleSet: 'party', electorate: { kind: 'delegates' } };
const names = (number: number) => ['', 'An', 'Bình', 'Cường'][number]!;

test.each<[string, string, NextStep]>([
  [
    'Phải bầu lại giữa 2 người bằng phiếu nhau để lấy 1 người: Bình, Cường. Người nhiều phiếu hơn trúng cử, không cần quá một nửa.',
    'There must be a re-vote among the 2 people who are level, for 1 seat: Bình, Cường. The most votes win, without a majority.',
    { kind: 'revote', round: 1, seats: 1, candidates: [2, 3], duty: 'must', article: null },
  ],
  [
    'Đại hội có thể quyết định bầu lại giữa 2 người bằng phiếu nhau để lấy 1 người: Bình, Cường. (Điều 148)',
    'The meeting may decide on a re-vote among the 2 people who are level, for 1 seat: Bình, Cường. (Điều 148)',
    { kind: 'revote', round: 1, seats: 1, candidates: [2, 3], duty: 'may', article: 'Điều 148' },
  ],
  [
    'Phải bầu tiếp 2 người còn thiếu. Trong danh sách còn 3 người chưa trúng cử; đại hội quyết định có bổ sung danh sách hay không.',
    'The vote must go on for the 2 seats still open. Of the list 3 people are not elected yet; the meeting decides whether names are added.',
    { kind: 'further', round: 1, seats: 2, candidates: [1, 2, 3], duty: 'must', article: null },
  ],
  [
    'Đại hội quyết định có bầu tiếp 2 người còn thiếu hay không. Trong danh sách còn 0 người chưa trúng cử. (Điều 20)',
    'The meeting decides whether to vote on for the 2 seats still open. Of the list 0 people are not elected yet. (Điều 20)',
    { kind: 'further', round: 1, seats: 2, candidates: [], duty: 'may', article: 'Điều 20' },
  ],
  [
    'Bốc thăm, hoặc đại hội quyết định 1 trong 2 người bằng phiếu nhau trúng cử: Bình, Cường.',
    'Draw lots, or let the meeting decide which 1 of the 2 people who are level are elected: Bình, Cường.',
    { kind: 'settle-tie', round: 2, seats: 1, candidates: [2, 3] },
  ],
  [
    'Phải bầu tiếp 1 người còn thiếu. Trong danh sách còn 1 người chưa trúng cử; đại hội quyết định có bổ sung danh sách hay không.',
    'The vote must go on for the 1 seat still open. Of the list 1 person is not elected yet; the meeting decides whether names are added.',
    { kind: 'further', round: 1, seats: 1, candidates: [1], duty: 'must', article: null },
  ],
  [
    'Không bầu nữa: để thiếu 2 người, cuộc bầu kết thúc.',
    'No further vote: 2 seats are left open and the election ends.',
    { kind: 'leave-open', round: 1, seats: 2 },
  ],
  [
    'Số phiếu thu về lớn hơn số phiếu phát ra: đại hội phải quyết định huỷ toàn bộ số phiếu của lần bầu này và bầu lại.',
    'More ballots were collected than issued: the meeting must void all ballots of this round and vote again.',
    { kind: 'annul', round: 1 },
  ],
  [
    'Phiếu đã huỷ: bầu lại 2 người với danh sách 3 người như cũ.',
    'The ballots were voided: the same vote again, 2 seats and the same list of 3 people.',
    { kind: 'again', round: 1, seats: 2, candidates: [1, 2, 3] },
  ],
])('%s', (vi, en, step) => {
  expect(stepSentence(step, 'vi', congress, names)).toBe(vi);
  expect(stepSentence(step, 'en', congress, names)).toBe(en);
});

test.each<[string, string, DecisionContent]>([
  [
    'Bốc thăm giữa những người bằng phiếu nhau; trúng cử: Bình, An.',
    'Lots were drawn among the people who were level; elected: Bình, An.',
    { kind: 'settle-tie', method: 'lots', elected: [2, 1] },
  ],
  [
    'Đại hội quyết định trong số những người bằng phiếu nhau; trúng cử: Cường.',
    'The meeting decided among the people who were level; elected: Cường.',
    { kind: 'settle-tie', method: 'congress', elected: [3] },
  ],
  [
    'Đại hội quyết định bầu tiếp cho đủ số lượng.',
    'The meeting decided to vote on for the open seats.',
    { kind: 'go-on' },
  ],
  ['Đại hội quyết định không bầu tiếp.', 'The meeting decided not to vote on.', { kind: 'leave-open' }],
  [
    'Đại hội quyết định huỷ toàn bộ số phiếu của lần bầu và bầu lại.',
    'The meeting decided to void all ballots of the round and to vote again.',
    { kind: 'annul' },
  ],
])('%s', (vi, en, decision) => {
  expect(decisionSentence(decision, 'vi', congress, names)).toBe(vi);
  expect(decisionSentence(decision, 'en', congress, names)).toBe(en);
});

test.each<[string, MeetingOf]>([
  ['Hội nghị', { ruleSet: 'party', electorate: { kind: 'committee' } }],
  ['Đại hội đồng cổ đông', { ruleSet: 'shareholders', electorate: { kind: 'members' } }],
])('it is %s that decides', (meeting, meetingOf) => {
  const further = { kind: 'further', round: 1, seats: 2, candidates: [1], duty: 'may', article: null } as const;
  expect(stepSentence(further, 'vi', meetingOf, names)).toMatch(new RegExp(`^${meeting} quyết định`, 'u'));
  expect(decisionSentence({ kind: 'leave-open' }, 'vi', meetingOf, names)).toBe(
    `${meeting} quyết định không bầu tiếp.`,
  );
  const settle = { kind: 'settle-tie', round: 1, seats: 1, candidates: [1, 2] } as const;
  const within = meeting.replace(/^./u, (first) => first.toLowerCase());
  expect(stepSentence(settle, 'vi', meetingOf, names)).toMatch(new RegExp(`^Bốc thăm, hoặc ${within} quyết định`, 'u'));
});
