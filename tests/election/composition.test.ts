import { describe, expect, test } from 'vitest';
import { composition } from '../../src/election/composition.ts';
import type { Candidate } from '../../src/election/model.ts';

const day = '2025-06-15';

function people(...facts: readonly Partial<Candidate>[]): Candidate[] {
  return facts.map((fact, place) => ({ number: place + 1, name: `Người ${place + 1}`, ...fact }));
}

function ages(...birthDates: readonly string[]) {
  return composition(people(...birthDates.map((birthDate) => ({ birthDate }))), day);
}

describe('who the elected are', () => {
  test('nobody', () => {
    expect(composition([], day)).toEqual({
      people: 0,
      known: { sex: 0, ethnicGroup: 0, birthDate: 0 },
      women: 0,
      minorities: 0,
      ages: [
        { from: 0, to: 30, count: 0 },
        { from: 31, to: 40, count: 0 },
        { from: 41, to: 50, count: 0 },
        { from: 51, to: 60, count: 0 },
        { from: 61, to: null, count: 0 },
      ],
      meanAge: null,
      youngest: null,
      oldest: null,
      posts: [],
    });
  });

  test('women among those whose sex is known', () => {
    const { known, women } = composition(
      people({ sex: 'female' }, { sex: 'male' }, { sex: 'female' }, { sex: 'female' }, {}),
      day,
    );
    expect([known.sex, women]).toEqual([4, 3]);
  });

  test('ethnic groups other than Kinh, however it is written', () => {
    const groups = ['Kinh', 'kinh', ' KINH ', 'Tày', 'Nùng', '', '  '];
    const { known, minorities } = composition(people(...groups.map((ethnicGroup) => ({ ethnicGroup })), {}), day);
    expect([known.ethnicGroup, minorities]).toEqual([5, 2]);
  });

  test('whole years on the day, by groups', () => {
    const {
      ages: groups,
      youngest,
      oldest,
      known,
    } = ages(
      '1995-06-15',
      '1994-06-16',
      '1994-06-15',
      '1985-06-15',
      '1984-06-15',
      '1975-01-01',
      '1974-06-15',
      '1965-06-15',
      '1964-06-15',
      '1940-01-01',
    );
    expect(groups.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2]);
    expect([youngest, oldest, known.birthDate]).toEqual([30, 85, 10]);
  });

  test.each([
    ['1990-06-15', 35],
    ['1990-06-16', 34],
    ['1990-07-01', 34],
    ['1990-05-31', 35],
    ['1990-06', 35],
    ['1990-07', 34],
    ['1990', 35],
    ['2025-06-15', 0],
  ])('born %s is %i on 15 June 2025', (birthDate, age) => expect(ages(birthDate).oldest).toBe(age));

  test.each(['', '15/06/1990', '90', '1990-6-1', '1990-06-15T00:00', 'x1990', '2026', '2025-06-16'])(
    '“%s” is no birth date that can be read',
    (birthDate) => expect(ages(birthDate).known.birthDate).toBe(0),
  );

  test.each([
    [['1990', '1990'], '35.0'],
    [['1990', '1991'], '34.5'],
    [['1990', '1990', '1991'], '34.7'],
    [['1990', '1991', '1991'], '34.3'],
    [['1990', '1990', '1990', '1991'], '34.8'],
    [['1990', '1991', '1991', '1991'], '34.3'],
    [[...Array<string>(19).fill('1990'), '1989'], '35.1'],
    [['2020'], '5.0'],
  ])('the mean age of %j is %s, half up', (birthDates, mean) => expect(ages(...birthDates).meanAge).toBe(mean));

  test('posts by how often they occur, then ABC; people without one are left out', () => {
    const posts = ['Uỷ viên', 'Bí thư', ' Uỷ viên ', 'Ấp trưởng', 'Đội trưởng', '', '  '];
    expect(composition(people(...posts.map((post) => ({ post })), {}), day).posts).toEqual([
      { post: 'Uỷ viên', count: 2 },
      { post: 'Ấp trưởng', count: 1 },
      { post: 'Bí thư', count: 1 },
      { post: 'Đội trưởng', count: 1 },
    ]);
  });
});
