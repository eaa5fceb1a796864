/** Ý kiến, sự việc, khiếu nại: what the committee says of a round in its minutes, in the contract. */
import { type } from '@orpc/contract';
import { z } from 'zod';
import { remarkLimits } from '../election/remarks.ts';
import { ask, round } from './ask.ts';
import * as input from './inputs.ts';
import type { RemarkView } from './views.ts';

const content = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('incident'),
    time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)]),
    text: input.requiredText(remarkLimits.text),
  }),
  z.object({
    kind: z.literal('objection'),
    from: input.requiredText(remarkLimits.from),
    about: input.requiredText(remarkLimits.about),
    sheets: z.number().int().min(0).max(remarkLimits.sheets),
    answer: input.text(remarkLimits.answer),
  }),
]);

export const remarksContract = {
  list: ask.input(round).output(type<readonly RemarkView[]>()),
  /** Refuses: round-sealed. */
  write: ask.input(round.extend({ content })).output(type<{ number: number }>()),
  /** Another wording of one that is there. Refuses: round-sealed, not-found. */
  change: ask.input(round.extend({ number: input.rowId, content })).output(type<void>()),
  /** It is not printed any more; the file keeps it. Refuses: round-sealed, not-found. */
  remove: ask.input(round.extend({ number: input.rowId })).output(type<void>()),
};
