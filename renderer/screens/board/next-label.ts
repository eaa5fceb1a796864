import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';
import { isFull, wantedOf } from '../../parts/next-reading.ts';
import type { NextStep } from './next-step.ts';

/** What Enter does next, in a few words. `hasLater`: the voided vote was repeated already. */
export function useNextLabel(round: RoundView, next: NextStep, hasLater: boolean): string {
  const { t } = useTranslation('board');
  switch (next.kind) {
    case 'enter': {
      const { batch, ordinal, begun } = next;
      const pile = round.batches.find(({ number }) => number === batch);
      if (!pile || wantedOf(pile, round) === 1) return t(begun ? 'next/goOn' : 'next/start', { batch });
      const own = pile.readers[ordinal - 1];
      if (own && isFull(pile, own)) return t('next/end', { batch, ordinal });
      return t(begun ? 'next/goOnReading' : 'next/startReading', { batch, ordinal });
    }
    case 'settle':
    case 'rulings':
      return t(`next/${next.kind}`, { count: next.count });
    case 'finding':
      return t('next/finding', { code: next.code });
    case 'again':
      return t(hasLater ? 'next/toAgain' : 'next/again');
    default:
      return t(`next/${next.kind}`);
  }
}
