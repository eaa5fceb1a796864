/** The round a screen is about: its number from the address, its view from the desk, its name in words. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useParams } from 'react-router';
import type { RoundView } from '../../src/api/views.ts';
import { ask } from '../desk.ts';

/** The round id in the address; 0, which no round has, when it is not a number. */
export function useRoundId(): number {
  const { roundId } = useParams();
  return /^\d{1,15}$/u.test(roundId ?? '') ? Number(roundId) : 0;
}

/** The round as the desk sees it now; asked again whenever something of it changes. */
export function useRound(roundId: number) {
  return useQuery(ask.rounds.get.queryOptions({ input: { roundId } }));
}

/** "Bầu Ban Chấp hành khoá XII · Lần 1" */
export function roundTitle(t: TFunction<'common'>, round: Pick<RoundView, 'title' | 'kind' | 'number'>): string {
  return `${round.title} · ${t(`round/${round.kind}`, { number: round.number })}`;
}
