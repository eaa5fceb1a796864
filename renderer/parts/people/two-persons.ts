/**
 * Commands that need two persons of the committee. The command is sent as it is; where the desk asks for a second person, the
 * question opens above the screen (`SecondPersonDialog`), and the command goes out again with that person's word.
 */
import { useMutation } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Witness } from '../../../src/api/inputs.ts';
import type { RefusalCode } from '../../../src/refusal.ts';
import { refusalOf } from '../../desk.ts';

export type SecondPerson = NonNullable<Witness>;

interface Question {
  /** Sends the command with the second person; rejects where that person has to try again. */
  readonly answer: (witness: SecondPerson) => Promise<void>;
  readonly leave: () => void;
}

/** The command that waits for its second person; null while none does. */
export const useSecondPersonQuestion = create<{ readonly question: Question | null }>()(() => ({ question: null }));

/** What the second person can set right without leaving the question. */
const ofTheSecond: ReadonlySet<RefusalCode> = new Set(['secret-wrong', 'sign-in-delayed', 'second-person-unfit']);

/** Like useMutation, of `run`, asking for the second person where one is needed. Pending for as long as the question is open. */
export function useTwoPersons<In extends { readonly witness?: Witness }, Out>(
  run: (input: In) => Promise<Out>,
  onDone?: (out: Out) => void,
) {
  const command = useMutation({
    mutationFn: (input: In) => byTwo(run, input),
    ...(onDone ? { onSuccess: onDone } : {}),
  });
  // Whoever closes the question has read it.
  const error = command.error && refusalOf(command.error).code === 'second-person-needed' ? null : command.error;
  return {
    mutate: command.mutate,
    mutateAsync: command.mutateAsync,
    isPending: command.isPending,
    reset: command.reset,
    error,
  };
}

async function byTwo<In extends { readonly witness?: Witness }, Out>(
  run: (input: In) => Promise<Out>,
  input: In,
): Promise<Out> {
  try {
    return await run(input);
  } catch (error) {
    if (refusalOf(error).code !== 'second-person-needed') throw error;
    return asked((witness) => run({ ...input, witness }), error);
  }
}

/** Opens the question; without an answer the command fails as it did. */
function asked<Out>(again: (witness: SecondPerson) => Promise<Out>, refused: unknown): Promise<Out> {
  return new Promise((resolve, reject) => {
    const close = () => useSecondPersonQuestion.setState({ question: null });
    useSecondPersonQuestion.setState({
      question: {
        async answer(witness) {
          try {
            resolve(await again(witness));
          } catch (error) {
            if (ofTheSecond.has(refusalOf(error).code)) throw error;
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          close();
        },
        leave() {
          close();
          reject(refused instanceof Error ? refused : new Error(String(refused)));
        },
      },
    });
  });
}
