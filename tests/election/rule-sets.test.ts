/** A rule set is complete: an organisation is added by one file, and this tells what the file still lacks. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { electorateKinds, offices, styles } from '../../src/election/model.ts';
import { ruleSetIds, ruleSets } from '../../src/election/rule-sets/index.ts';
import type { RuleSetId, Source } from '../../src/election/rule-sets/index.ts';
import { fractionOf, ruleChoices } from '../../src/election/rules.ts';
import type { Rules } from '../../src/election/rules.ts';

const folder = join(import.meta.dirname, '../../src/election/rule-sets');
const parameters = Object.keys(ruleChoices) as (keyof Rules)[];

/** Every article rules.md marks [V], word for word as it may be shown; nothing else is cited. */
const verified: Readonly<Record<string, string>> = {
  'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 8': '§1.2 full text of 190 Điều 8',
  'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 14': '§1.3 baobackan post66998',
  'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30': '§2.1 khoản 2, members',
  'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30 khoản 1': '§1.5 H3',
  'Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 35': '§3.2 six months',
  'Điều lệ Đảng, Điều 12 khoản 3': '§2.1 dangcongsan 76123',
  'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 7': '§2.6 renumbering',
  'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 16': '§2.6 renumbering',
  'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 17 khoản 2': '§1.5, §1.6',
  'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 20 khoản 2': '§2.3 delegates',
  'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 32': '§2.1 khoản 2, 3',
  'Quy chế bầu cử trong Đảng (244-QĐ/TW), Điều 32 khoản 1': '§1.5 H3',
  'Luật Doanh nghiệp 2020, Điều 148 khoản 3': '§4.4',
};

/** What rules.md §7 (and the table of §4.7) leaves open for each organisation. */
const leftOpen: Readonly<Record<RuleSetId, readonly (keyof Rules)[]>> = {
  party: ['singleNeither', 'allBlank', 'partialStrike'],
  'party-244': ['singleNeither', 'allBlank', 'partialStrike'],
  'youth-union': ['base', 'singleNeither', 'lineUnclear', 'allBlank', 'partialStrike', 'tie', 'maxRounds'],
  'trade-union': ['base', 'tie', 'singleNeither', 'allBlank', 'lineUnclear'],
  shareholders: ['moreThanSeats', 'equalDivision', 'tie'],
  cooperative: [
    'base',
    'threshold',
    'tie',
    'singleNeither',
    'singleStruck',
    'allBlank',
    'lineUnclear',
    'partialStrike',
    'maxRounds',
  ],
  custom: parameters,
};

function fits(parameter: keyof Rules, value: unknown): boolean {
  if ((ruleChoices[parameter] as readonly unknown[]).includes(value)) return true;
  if (parameter === 'threshold') return fractionOf(String(value)) !== null;
  return parameter === 'maxRounds' && Number.isInteger(value) && Number(value) >= 1;
}

function sourcesOf(id: RuleSetId): [string, Source][] {
  return Object.entries(ruleSets[id].sources).flatMap(([rule, cited]: [string, Source | readonly Source[] | null]) =>
    [cited ?? []].flat().map((source): [string, Source] => [rule, source]),
  );
}

test('every file of the folder is a rule set by its own name, and the other way round', () => {
  const files = readdirSync(folder).map((name) => name.replace('.ts', ''));
  const plumbing = ['ids', 'index', 'rule-set'];
  expect(files.filter((name) => !plumbing.includes(name)).toSorted()).toEqual([...ruleSetIds].toSorted());
  expect(Object.keys(ruleSets)).toEqual([...ruleSetIds]);
});

describe.each(ruleSetIds)('the rule set %s', (id) => {
  const set = ruleSets[id];

  test('has its file', () => expect(existsSync(join(folder, `${id}.ts`))).toBe(true));

  test('has every parameter within its choices', () => {
    expect(Object.keys(set.rules).toSorted()).toEqual(parameters.toSorted());
    for (const parameter of parameters)
      expect([parameter, fits(parameter, set.rules[parameter])]).toEqual([parameter, true]);
  });

  test('asks exactly what no verified text settles, each once (rules.md §7)', () => {
    expect([...set.open].toSorted()).toEqual([...leftOpen[id]].toSorted());
    expect(new Set(set.open).size).toBe(set.open.length);
  });

  test('proposes styles for a list with a surplus, without one, and of one person', () => {
    for (const proposed of Object.values(set.styles)) {
      expect(proposed.length).toBeGreaterThan(0);
      expect(styles).toEqual(expect.arrayContaining([...proposed]));
    }
  });

  test('must go on only for offices it proposes', () => {
    expect(offices).toEqual(expect.arrayContaining([...set.offices]));
    expect(set.offices).toEqual(expect.arrayContaining([...set.mustGoOn]));
    expect(set.offices).toContain('other');
  });

  test('cites only articles that rules.md marks [V], each for styles and electorates that exist', () => {
    for (const [rule, { article, styles: where, electorates }] of sourcesOf(id)) {
      expect([rule, Object.keys(verified).includes(article) ? article : `${article} is not verified`]).toEqual([
        rule,
        article,
      ]);
      expect(styles).toEqual(expect.arrayContaining([...(where ?? [])]));
      expect(electorateKinds).toEqual(expect.arrayContaining([...(electorates ?? [])]));
    }
  });

  test('names a regulation by number only where its articles are cited', () => {
    const numbered = /\d+-QĐ|\d{4}/u.test(set.words.regulation);
    expect(numbered).toBe(sourcesOf(id).length > 0);
  });

  test('has a word for everybody and everything, in both languages where the screen asks', () => {
    const { motto, voters, meetings, ...words } = set.words;
    const told = [
      set.name.vi,
      set.name.en,
      ...motto,
      ...Object.values(voters),
      ...Object.values(meetings),
      ...Object.values(words),
    ];
    for (const word of told) expect(word.trim().length).toBeGreaterThan(0);
    expect(Object.keys(voters).toSorted()).toEqual([...electorateKinds].toSorted());
    expect(Object.keys(meetings).toSorted()).toEqual([...electorateKinds].toSorted());
    expect(set.words.custody).toContain('{{receiver}}');
  });

  test('sets up a congress in words of its own, and names no office it does not propose', () => {
    const { examples, kinds, roles, offices: renamed } = set.setup;
    expect(Object.keys(kinds).toSorted()).toEqual([...electorateKinds].toSorted());
    const named = Object.values(renamed).flatMap(({ name, title }) => [name.vi, name.en, title]);
    for (const word of [...Object.values(examples), ...Object.values(kinds), ...Object.values(roles), ...named]) {
      expect(word.trim().length).toBeGreaterThan(0);
    }
    expect(set.offices).toEqual(expect.arrayContaining(Object.keys(renamed)));
  });

  test('has a layout of minutes that somebody signs', () => {
    expect(set.minutes.signatures.length).toBeGreaterThan(0);
    expect(set.minutes.copies).toBeGreaterThan(0);
  });
});

test('every verified article is cited somewhere: nothing known is kept from the reader', () => {
  const cited = new Set(ruleSetIds.flatMap((id) => sourcesOf(id).map(([, { article }]) => article)));
  expect([...cited].toSorted()).toEqual(Object.keys(verified).toSorted());
});

describe('what the organisations call their committee (rules.md §4.7)', () => {
  test.each([
    ['party', 'Ban kiểm phiếu'],
    ['youth-union', 'Ban kiểm phiếu'],
    ['trade-union', 'Ban bầu cử'],
    ['shareholders', 'Ban kiểm phiếu'],
    ['cooperative', 'Ban kiểm phiếu'],
  ] as const)('%s: %s', (id, name) => expect(ruleSets[id].words.committee).toBe(name));
});

test.each(ruleSetIds.filter((id) => id !== 'party' && id !== 'party-244'))(
  'the set-up of %s says nothing of the Party',
  (id) => expect(JSON.stringify(ruleSets[id].setup)).not.toMatch(/[Đđ]ảng|cấp uỷ/u),
);

describe('the largest surplus (rules.md §1.3: only the Party has a verified limit)', () => {
  test.each([
    ['party', 30],
    ['party-244', 30],
    ['youth-union', null],
    ['trade-union', null],
    ['shareholders', null],
    ['cooperative', null],
    ['custom', null],
  ] as const)('%s: %s per cent', (id, percent) => expect(ruleSets[id].surplusPercent).toBe(percent));
});
