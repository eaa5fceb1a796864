import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperDefects } from '../../../src/election/model.ts';
import type { Mark } from '../../../src/election/model.ts';
import type { BallotContent } from '../../../src/reading/draft.ts';
import { contentDifference } from '../../../src/reading/comparison/ballot-difference.ts';
import type { ContentDifference } from '../../../src/reading/comparison/ballot-difference.ts';
import { settledContent, undecidedParts } from '../../../src/reading/comparison/settled-content.ts';
import type { Choice, Decisions } from '../../../src/reading/comparison/settled-content.ts';
import { content } from './pile.ts';

const one: BallotContent = { ...content(['struck', 'none', 'none']), defects: ['marked'], doubt: null };
const other: BallotContent = { ...content(['struck', 'struck', 'none']), defects: [], doubt: 'nét mờ' };

const ballots = fc.record({
  marks: fc.array(fc.constantFrom<Mark>('none', 'struck', 'partial'), { minLength: 4, maxLength: 4 }),
  defects: fc.subarray([...paperDefects]),
  doubt: fc.constantFrom(null, 'nét mờ', 'rách'),
  votes: fc.constant(null),
  code: fc.constant(null),
});

function everythingFrom(difference: ContentDifference | null, take: 'first' | 'second'): Decisions {
  if (difference === null) return {};
  const choice = { take } as const;
  return {
    lines: new Map(difference.lines.map(({ number }) => [number, choice])),
    defects: new Map(difference.defects.map(({ defect }) => [defect, choice])),
    ...(difference.doubt === null ? {} : { doubt: choice }),
    ...(difference.holder === null ? {} : { holder: choice }),
  };
}

describe('the content of a ruling', () => {
  test('takes each part from the reading that was right, or from the paper', () => {
    const decisions: Decisions = {
      lines: new Map<number, Choice<Mark>>([[2, { take: 'other', value: 'partial' }]]),
      defects: new Map([['marked', { take: 'second' }]]),
      doubt: { take: 'first' },
    };
    expect(settledContent(one, other, decisions, 'strike')).toEqual(content(['struck', 'partial', 'none']));
  });

  test('is one reading whole when every part is taken from it', () => {
    fc.assert(
      fc.property(ballots, ballots, fc.constantFrom('first' as const, 'second' as const), (first, second, take) => {
        const decisions = everythingFrom(contentDifference(first, second), take);
        const ruled = settledContent(first, second, decisions, 'strike');
        expect(contentDifference(ruled, take === 'first' ? first : second)).toBeNull();
      }),
    );
  });

  test('is refused as long as any part is undecided, naming it', () => {
    const difference = contentDifference(one, other)!;
    expect(undecidedParts(difference, {})).toEqual(['2', 'marked', 'doubt']);
    const all = everythingFrom(difference, 'first');
    for (const part of ['lines', 'defects', 'doubt'] as const) {
      expect(() => settledContent(one, other, { ...all, [part]: undefined }, 'strike')).toThrow(
        expect.objectContaining({ code: 'ruling-undecided' }),
      );
    }
  });

  test('is refused where a part is decided that both readings hold alike', () => {
    const decisions = { lines: new Map<number, Choice<Mark>>([[1, { take: 'other', value: 'none' }]]) };
    expect(() => settledContent(one, one, decisions, 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-not-asked', params: { parts: '1' } }),
    );
  });

  test('takes no third mark that this kind of paper cannot carry', () => {
    const differing = [content(['none']), content(['struck'])] as const;
    const decided = (value: Mark): Decisions => ({ lines: new Map([[1, { take: 'other', value }]]) });
    expect(() => settledContent(...differing, decided('agree'), 'strike')).toThrow(
      expect.objectContaining({ code: 'ruling-mark-unfit', params: { number: 1 } }),
    );
    const figures = [content([5]), content([7])] as const;
    expect(() => settledContent(...figures, decided(-1), 'cumulative')).toThrow(
      expect.objectContaining({ code: 'ruling-mark-unfit' }),
    );
    expect(settledContent(...figures, decided(6), 'cumulative').marks).toEqual([6]);
    expect(settledContent(...figures, decided('chosen'), 'cumulative').marks).toEqual(['chosen']);
  });

  test('never mixes the holder of one reading with the votes of the other', () => {
    const first = { ...content([5]), code: '17', votes: 100 };
    const second = { ...content([5]), code: '71', votes: 900 };
    expect(settledContent(first, second, { holder: { take: 'second' } }, 'cumulative')).toEqual(second);
  });

  test('has a line for a name that only the later reading knew', () => {
    const decisions: Decisions = { lines: new Map([[2, { take: 'second' }]]) };
    const ruled = settledContent(content(['chosen']), content(['chosen', 'chosen']), decisions, 'list');
    expect(ruled.marks).toEqual(['chosen', 'chosen']);
  });
});
