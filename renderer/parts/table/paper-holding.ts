/** What is read on a cumulative ballot that lies on the table: a holder's code, or where no register is kept the votes themselves. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RoundView } from '../../../src/api/views.ts';
import type { Style } from '../../../src/election/model.ts';
import {
  entitlement,
  holderByDigits,
  registerOf,
  type Register,
  type RegisteredHolder,
} from '../../../src/reading/register.ts';
import { ask } from '../../desk.ts';

/** Whose cumulative ballots there can be; without a register nobody's. Other styles need none. */
export function useRegister(style: Style): { readonly register: Register; readonly isLoading: boolean } {
  const answer = useQuery({ ...ask.holders.get.queryOptions(), enabled: style === 'cumulative' });
  const holders = answer.data?.holders;
  const register = useMemo(
    () => registerOf((holders ?? []).map(({ own, proxied, ...holder }) => ({ ...holder, shares: own + proxied }))),
    [holders],
  );
  return { register, isLoading: answer.isLoading };
}

export interface PaperHolding {
  readonly registered: boolean;
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  /** The holder of the code typed; null while nothing is typed, when the ballot stays whose it was. */
  readonly holder: RegisteredHolder | null;
  /** Votes the paper may give, by what is typed or else as it was read. */
  readonly votes: number;
  readonly code: string | null;
  /** What is typed is nobody's code, or no whole number. */
  readonly unfit: boolean;
}

export function usePaperHolding({ style, seats }: Pick<RoundView, 'style' | 'seats'>, asRead: number): PaperHolding {
  const [typed, setTyped] = useState('');
  const { register } = useRegister(style);
  const registered = register.byCode.size > 0;
  const text = typed.normalize('NFC').trim();
  const read = { registered, typed, setTyped, holder: null, votes: asRead, code: null, unfit: false };
  if (text === '') return read;
  if (!registered) {
    const votes = Number(text.replace(/[\s.,]/gu, ''));
    return Number.isSafeInteger(votes) && votes > 0 ? { ...read, votes } : { ...read, unfit: true };
  }
  const found = register.byCode.get(text) ?? holderByDigits(register, text);
  if (found === null || found === 'several') return { ...read, unfit: true };
  return { ...read, holder: found, code: found.code, votes: entitlement(found.shares, seats) };
}
