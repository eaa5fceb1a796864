/** One place where failures become answers: a refusal is a typed value, anything else is logged and told in general. */
import { implement, ORPCError, ValidationError } from '@orpc/server';
import { z } from 'zod';
import { contract } from '../../src/api/contract.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';

// What was expected is told in the language of the committee, like the errors of the exchange files.
z.config({ ...z.locales.vi(), jitless: true });

/** What is answered while nobody is signed in: nothing that shows or changes what a file holds, but what the hall sees anyway. Folders or single procedures. */
const answeredToAnybody: ReadonlySet<string> = new Set([
  'host',
  'files',
  'people.state',
  'people.signIn',
  'people.recover',
  'people.lock',
  'people.stillHere',
  'hall.state',
]);

/** The contract, ready for handlers that throw `Refusal`; everything else refuses with signed-out until somebody signs in. */
export function answering(desk: Desk) {
  return implement(contract).use(async ({ next, path, errors }) => {
    try {
      if (!answeredToAnybody.has(path[0]!) && !answeredToAnybody.has(path.join('.'))) {
        desk.file();
        desk.people.required();
      }
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'REFUSED') throw error;
      const refusal = refusalOf(error);
      if (refusal.code === 'unexpected') desk.log(error);
      throw errors.REFUSED({ data: { code: refusal.code, params: { ...refusal.params } }, cause: error });
    }
  });
}

export type Answering = ReturnType<typeof answering>;

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const issue = inputIssue(error);
  return issue ? new Refusal('input-wrong', issue) : new Refusal('unexpected', {});
}

/** The first thing wrong with an input, or null when the failure is of another kind. */
function inputIssue(error: unknown): { path: string; expected: string } | null {
  const isInput = error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError;
  if (!isInput) return null;
  const issue = (error.cause as ValidationError).issues[0];
  const path = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { path, expected: issue?.message ?? '' };
}
