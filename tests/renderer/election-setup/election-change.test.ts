import { describe, expect, test } from 'vitest';
import { changedElection, type DraftElection } from '../../../renderer/screens/election-setup/election-change.ts';

const titleOf = ({ office, poll }: Pick<DraftElection, 'office' | 'poll'>) =>
  `${poll ? 'Xin ý kiến' : 'Bầu'} ${office}`;
const facts = { titleOf, candidates: 0, isNew: true };
const bch: DraftElection = {
  office: 'executive-committee',
  title: 'Bầu executive-committee',
  seats: 0,
  style: 'strike',
  ruleSet: 'party',
  rules: { allBlank: 'invalid' },
  poll: false,
  writeIn: false,
  readings: 2,
};

describe('a change of a declaration', () => {
  test('of the office brings its title and its seats, while neither was typed', () => {
    expect(changedElection(bch, { office: 'secretary' }, facts)).toMatchObject({ title: 'Bầu secretary', seats: 1 });
    const typed = { ...bch, title: 'Bầu BCH khoá XII', seats: 15 };
    expect(changedElection(typed, { office: 'secretary' }, facts)).toMatchObject({
      title: 'Bầu BCH khoá XII',
      seats: 15,
    });
  });

  test('of the office leaves the title of a saved election alone', () => {
    expect(changedElection(bch, { office: 'secretary' }, { ...facts, isNew: false }).title).toBe(bch.title);
  });

  test('of the rule set drops the decisions on the other one, and takes an office and a style it knows', () => {
    expect(changedElection(bch, { ruleSet: 'shareholders' }, facts)).toEqual({
      ...bch,
      ruleSet: 'shareholders',
      rules: {},
      office: 'board-of-directors',
      title: 'Bầu board-of-directors',
      style: 'cumulative',
    });
  });

  test('of one rule keeps the others', () => {
    expect(changedElection(bch, { rules: { tie: 'older' } }, facts)).toMatchObject({
      ruleSet: 'party',
      rules: { tie: 'older' },
      style: 'strike',
    });
  });

  test('to a straw poll renames what was not renamed by hand', () => {
    expect(changedElection(bch, { poll: true }, facts).title).toBe('Xin ý kiến executive-committee');
  });

  test('away from list ballots leaves no room for written names', () => {
    const list: DraftElection = { ...bch, style: 'list', writeIn: true };
    expect(changedElection(list, { seats: 3 }, facts).writeIn).toBe(true);
    expect(changedElection(list, { style: 'strike' }, facts).writeIn).toBe(false);
  });
});
