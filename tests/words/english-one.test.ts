import { expect, test } from 'vitest';
import { withOneInSingular } from '../../src/words/english-one.ts';

test.each([
  ['As written, on 1 ballots', 'As written, on 1 ballot'],
  ['1 ballots have no ruling yet.', '1 ballot has no ruling yet.'],
  ['1 votes, place 2. 2 people are level for 1 open seats.', '1 vote, place 2. 2 people are level for 1 open seat.'],
  ['1 people are present but only 1 were summoned.', '1 person is present but only 1 were summoned.'],
])('one of a thing: %s', (many, one) => {
  expect(withOneInSingular(many)).toBe(one);
});

test.each([
  '21 ballots',
  '1,001 votes',
  '0.1 votes',
  '1.1 votes',
  '11 people are',
  '2 / 10 seats',
  'Round 1 votesx',
  '1 of 3 seats',
])('more than one, or part of another word, stays: %s', (many) => {
  expect(withOneInSingular(many)).toBe(many);
});
