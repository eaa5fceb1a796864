/** `round` of `election.json`: which round this is, the rounds before it, and what the congress decided on each. */
import { z } from 'zod';
import { ballotColours, roundKinds } from '../election/model.ts';
import { list, localTime, object, oneOf, peopleNumbers, reason, sha256Text, whole } from './fields.ts';

const decided = { reason, decidedAt: localTime };
const decision = z.discriminatedUnion(
  'kind',
  [
    z.looseObject({
      kind: z.literal('settle-tie'),
      method: oneOf(['lots', 'congress']),
      elected: peopleNumbers,
      ...decided,
    }),
    z.looseObject({ kind: z.literal('go-on'), ...decided }),
    z.looseObject({ kind: z.literal('leave-open'), ...decided }),
    z.looseObject({ kind: z.literal('annul'), ...decided }),
  ],
  {
    error: (issue) =>
      issue.code === 'invalid_union'
        ? 'cần một trong "settle-tie", "go-on", "leave-open", "annul"'
        : 'cần một đối tượng { … }',
  },
);

const tied = z
  .looseObject({ seats: whole(1), candidates: peopleNumbers }, { error: 'cần một đối tượng { … } hoặc null' })
  .refine(({ seats, candidates }) => candidates.length > seats, {
    error: 'cần số người bằng phiếu lớn hơn số chỗ còn lại (seats)',
    path: ['candidates'],
  })
  .nullable();

const earlierRound = z
  .looseObject(
    {
      number: whole(1),
      kind: oneOf(roundKinds),
      resultHash: sha256Text,
      seats: whole(1),
      elected: peopleNumbers,
      tied,
      shortfall: whole(0),
      decisions: z.array(decision, list).default([]),
    },
    object,
  )
  .check(({ value, issues }) => {
    const wrong = (message: string, ...path: (string | number)[]) =>
      issues.push({ code: 'custom', message, path, input: value });
    const level = value.tied?.candidates ?? [];
    if (value.elected.some((number) => level.includes(number)))
      wrong('cần những người bằng phiếu không nằm trong số trúng cử (elected)', 'tied', 'candidates');
    const filled = value.elected.length + (value.tied?.seats ?? 0);
    // A straw poll elects nobody and is short of nobody.
    const poll = filled + value.shortfall === 0;
    if (filled > value.seats) wrong(`cần nhiều nhất ${value.seats} người cùng với chỗ bằng phiếu`, 'elected');
    else if (!poll && filled + value.shortfall !== value.seats)
      wrong(`cần ${value.seats - filled}: số cần bầu trừ số trúng cử và chỗ bằng phiếu`, 'shortfall');
    value.decisions.forEach((one, index) => {
      if (one.kind !== 'settle-tie') return;
      const places = value.tied?.seats ?? 0;
      const fits = one.elected.length === places && one.elected.every((number) => level.includes(number));
      const expected =
        value.tied === null
          ? 'lần bầu này không có người bằng phiếu'
          : `cần đúng ${places} người trong số bằng phiếu (tied)`;
      if (!fits || value.tied === null) wrong(expected, 'decisions', index, 'elected');
    });
  });

/** Earlier rounds stand oldest first and end before this one; the parent is one of them. */
export const roundPlace = z
  .looseObject(
    {
      kind: oneOf(roundKinds).default('first'),
      number: whole(1).optional(),
      parent: whole(1).optional(),
      colour: oneOf(ballotColours).optional(),
      earlier: z.array(earlierRound, list).optional(),
    },
    object,
  )
  .check(({ value, issues }) => {
    const wrong = (message: string, ...path: (string | number)[]) =>
      issues.push({ code: 'custom', message, path, input: value });
    const { number = Infinity, parent, earlier = [] } = value;
    earlier.forEach((round, index) => {
      const before = earlier[index - 1]?.number ?? 0;
      if (round.number <= before) wrong(`cần số lớn hơn ${before}, lần bầu cũ đứng trước`, 'earlier', index, 'number');
      else if (round.number >= number)
        wrong(`cần số nhỏ hơn ${number}, số của lần bầu này`, 'earlier', index, 'number');
    });
    if (parent === undefined) {
      if (earlier.length > 0) wrong('cần số của lần bầu mà danh sách lần này được lấy từ đó', 'parent');
      return;
    }
    if (parent >= number) wrong(`cần số nhỏ hơn ${number}, số của lần bầu này`, 'parent');
    else if (value.earlier !== undefined && !earlier.some((round) => round.number === parent))
      wrong('cần số của một lần bầu trong earlier', 'parent');
  });
