import { describe, expect, test } from 'vitest';
import { tally } from '../../src/election/tally.ts';
import { explain } from '../../src/election/why.ts';
import type { FindingCode, FindingParams } from '../../src/election/findings.ts';
import { findingsEn, findingsVi } from '../../src/words/findings.ts';
import { reasonsEn, reasonsVi } from '../../src/words/reasons.ts';
import { whyEn, whyOneSeatEn, whyLine, whyOneSeatVi, whySentence, whyVi } from '../../src/words/why.ts';
import { election, paper, papers } from '../election/elections.ts';

/** The figures each finding has, so that no sentence can ask for another. */
const figures: { readonly [C in FindingCode]: Record<keyof FindingParams[C], true> } = {
  'F.101': { present: true, summoned: true },
  'F.102': { issued: true, present: true },
  'F.103': { collected: true, issued: true },
  'F.104': { excluded: true, summoned: true },
  'F.201': { entered: true, collected: true },
  'F.202': { batch: true, entered: true, size: true },
  'F.203': { valid: true, invalid: true, collected: true },
  'F.204': { number: true, name: true, sum: true, valid: true },
  'F.205': { count: true },
  'F.206': { batch: true, open: true },
  'F.207': { votes: true, limit: true },
  'F.208': { batch: true, finished: true, wanted: true },
  'F.209': { batch: true, serial: true, otherBatch: true, otherSerial: true },
  'W.101': { missing: true, issued: true, collected: true },
  'W.102': { surplus: true, seats: true, limit: true, percent: true },
  'W.103': { name: true },
  'W.104': { candidates: true, seats: true },
  'W.105': { title: true, notElected: true },
  'W.106': { present: true, all: true },
  'W.204': { invalid: true, entered: true, percent: true },
  'W.205': { name: true, other: true, pairs: true },
  'W.206': { name: true, other: true, round: true },
  'W.207': { batch: true, serial: true },
};

function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]!))].toSorted();
}

describe.each([
  ['Vietnamese', findingsVi],
  ['English', findingsEn],
])('the findings in %s', (_, words) => {
  test.each(Object.keys(figures) as FindingCode[])('%s uses its own figures, and the explanation uses all', (code) => {
    const { title, explanation, action } = words[code];
    const known = Object.keys(figures[code]).toSorted();
    expect(known).toEqual(expect.arrayContaining(placeholders(title + action)));
    expect([...new Set([...placeholders(title), ...placeholders(explanation)])].toSorted()).toEqual(known);
  });
});

describe('why, in words', () => {
  const definition = election({
    seats: 1,
    electorate: { kind: 'members', summoned: 348, excluded: [], present: 348 },
    ballots: { issued: 174, collected: 174 },
    candidates: [{ number: 1, name: 'Nguyễn Văn An' }],
  });
  const [why] = explain(definition, tally(definition, papers(174, '.')));

  test.each(Object.keys(whyVi) as (keyof typeof whyVi)[])(
    '%s asks for figures that exist, the same in both',
    (code) => {
      expect(placeholders(whyVi[code])).toEqual(placeholders(whyEn[code]));
      expect([...Object.keys(why!), 'meeting']).toEqual(expect.arrayContaining(placeholders(whyVi[code])));
    },
  );
});

describe('why, where one person is elected', () => {
  const meeting = { ruleSet: 'custom', electorate: { kind: 'members' } } as const;
  const oneSeat = election({ seats: 1, rules: { base: 'none', threshold: 'none' } });
  const twoSeats = { ...oneSeat, seats: 2 };
  const ballots = [...papers(3, '.sss'), paper('s.ss')];

  test('leaves the order among the elected out', () => {
    const [first, second] = explain(oneSeat, tally(oneSeat, ballots));
    expect(whySentence(first!, 'vi', meeting)).toBe('Được 3 phiếu, nhiều nhất: trúng cử.');
    expect(whySentence(first!, 'en', meeting)).toBe('3 votes, the most: elected.');
    expect(whySentence(second!, 'en', meeting)).toBe('1 vote, place 2, only 1 seat: not elected.');
    const [ofTwo] = explain(twoSeats, tally(twoSeats, ballots));
    expect(whySentence(ofTwo!, 'vi', meeting)).toBe('Được 3 phiếu, xếp thứ 1 trong 2 người cần bầu: trúng cử.');
  });

  test('is a line below the steps of the result', () => {
    const lineOf = (of: typeof oneSeat) => explain(of, tally(of, ballots)).map((why) => whyLine(why, meeting));
    expect(lineOf(oneSeat)[0]).toBe('Được 3 phiếu, nhiều nhất: trúng cử.');
    expect(lineOf(twoSeats)[0]).toBe('Được 3 phiếu, xếp thứ 1 trên 2: trúng cử.');
    const [first, second] = lineOf(election({ seats: 1, rules: { base: 'valid' } }));
    expect(first).toBe('Được 3 phiếu (cần từ 3), đã quá một nửa: trúng cử.');
    expect(second).toBe('Được 1 phiếu (cần từ 3), thiếu 2: không trúng cử.');
  });

  test.each(Object.keys(whyOneSeatVi) as (keyof typeof whyOneSeatVi)[])('%s names no seats', (code) => {
    expect(placeholders(whyOneSeatVi[code])).toEqual(placeholders(whyOneSeatEn[code]));
    expect(placeholders(whyVi[code])).toEqual(expect.arrayContaining(placeholders(whyOneSeatVi[code])));
    expect(whyOneSeatVi[code]).not.toMatch(/seats|rank/u);
  });
});

test('every reason has a label of its own in both languages', () => {
  for (const labels of [reasonsVi, reasonsEn]) {
    expect(new Set(Object.values(labels)).size).toBe(Object.keys(reasonsVi).length);
  }
});
