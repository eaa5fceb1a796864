import { describe, expect, test } from 'vitest';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import type { TableBlock } from '../../src/papers/document.ts';
import { tallySheet } from '../../src/papers/tally-sheet.ts';
import { countedFacts, sampleDefinition } from './sample-facts.ts';
import { tableIn, textOf } from './paper-text.ts';

const number = (cell: string | undefined) => Number((cell ?? '').replaceAll('.', ''));
const titles = (table: TableBlock | undefined) => table?.columns.map(({ title }) => title);

function withPapers(definition: RoundDefinition, collected: number): RoundDefinition {
  const electorate = { ...definition.electorate, summoned: collected, present: collected, excluded: [] };
  return { ...definition, electorate, ballots: { issued: collected, collected } };
}

describe('the tally sheet', () => {
  test('has a column for each pile, and the papers of each by validity', () => {
    const table = tableIn(tallySheet(countedFacts(sampleDefinition(3, 'strike', 2))));
    expect(titles(table)).toEqual([
      'TT',
      'Họ và tên',
      ...[1, 2, 3, 4, 5, 6, 7].map((pile) => `Tập ${pile}`),
      'Tổng số',
    ]);
    expect(table?.rows.slice(0, 3)).toEqual([
      ['', 'Số phiếu của tập', '50', '50', '50', '50', '50', '50', '46', '346'],
      ['', '– hợp lệ', '49', '50', '50', '50', '50', '50', '46', '345'],
      ['', '– không hợp lệ', '1', '0', '0', '0', '0', '0', '0', '1'],
    ]);
    expect(table?.emphasised).toEqual([0, 1, 2]);
  });

  test.each([
    [3, 2, 346],
    [63, 55, 346],
    [120, 100, 2000],
  ])('of %i names adds up to the result, over every page of piles', (count, seats, collected) => {
    const facts = countedFacts(withPapers(sampleDefinition(count, 'strike', seats), collected));
    const tables = tallySheet(facts).blocks.filter((block) => block.kind === 'table');
    const piles = tables.flatMap((table) =>
      titles(table)!
        .slice(2)
        .filter((title) => /^Tập \d+$/u.test(title)),
    );
    expect(piles).toEqual(Array.from({ length: Math.ceil(collected / 50) }, (_, index) => `Tập ${index + 1}`));
    facts.result.candidates.forEach((one, index) => {
      let sum = 0;
      for (const table of tables) {
        const row = table.rows[index + 3]!;
        const votes = titles(table)!.flatMap((title, column) =>
          /^Tập \d+$/u.test(title) ? [number(row[column])] : [],
        );
        const part = votes.reduce((all, each) => all + each, 0);
        if (tables.length > 1) expect(number(row[titles(table)!.indexOf('Cộng')])).toBe(part);
        sum += part;
      }
      expect([one.name, sum]).toEqual([tables[0]!.rows[index + 3]![1], one.for]);
      expect(number(tables.at(-1)!.rows[index + 3]!.at(-1))).toBe(one.for);
    });
  });

  test('of agree ballots tells the sums of all three outcomes', () => {
    const facts = countedFacts(sampleDefinition(3, 'agree', 3));
    const table = tableIn(tallySheet(facts));
    expect(titles(table)!.slice(-3)).toEqual(['Tổng đồng ý', 'Tổng không đồng ý', 'Tổng không tính']);
    facts.result.candidates.forEach((one, index) => {
      expect(table!.rows[index + 3]!.slice(-3).map(number)).toEqual([one.for, one.against, one.uncounted]);
    });
  });

  test('sets fewer piles beside each other the longer their numbers are', () => {
    const votes = 1_000_000_000_000;
    const electorate = {
      kind: 'members',
      summoned: 9,
      excluded: [],
      present: 9,
      shares: { all: 9e12, present: 9e12 },
    } as const;
    const definition = {
      ...sampleDefinition(2, 'cumulative', 2),
      ruleSet: 'shareholders',
      electorate,
      ballots: { issued: 9, collected: 9 },
    } as const;
    const ballots = Array.from({ length: 9 }, (_, at): Ballot => ({
      batch: at + 1,
      serial: 1,
      defects: [],
      marks: [votes, votes],
      votes: 2 * votes,
    }));
    const paper = tallySheet(countedFacts(definition, {}, ballots));
    const tables = paper.blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThan(1);
    expect(textOf(paper)).toContain('9.000.000.000.000');
  });

  test('lies on its side only where an upright sheet does not hold the piles', () => {
    expect(tallySheet(countedFacts(sampleDefinition(63)))).not.toHaveProperty('landscape');
    expect(tallySheet(countedFacts(withPapers(sampleDefinition(3), 2000)))).toMatchObject({ landscape: true });
  });

  test('keeps piles in the order of their numbers, however the ballots come', () => {
    const facts = countedFacts(sampleDefinition(3, 'strike', 2));
    expect(tallySheet({ ...facts, ballots: facts.ballots.toReversed() })).toEqual(tallySheet(facts));
  });

  test('of no ballots has only the sums', () => {
    const facts = countedFacts(withPapers(sampleDefinition(2), 0));
    const table = tableIn(tallySheet(facts));
    expect(titles(table)).toEqual(['TT', 'Họ và tên', 'Tổng số']);
    expect(table!.rows.map((row) => row.at(-1))).toEqual(['0', '0', '0', '0', '0']);
  });
});
