/** Why a ballot is invalid, in the words of its style: votes of shares are too many in another way than names are. */
import { useMemo } from 'react';
import type { InvalidReason, Style } from '../../../src/election/model.ts';
import { reasonsIn } from '../../../src/words/reasons.ts';
import { useSession } from '../../session.ts';

export function useReasonText(style: Style): (reason: InvalidReason) => string {
  const language = useSession((session) => session.language);
  return useMemo(() => {
    const reasons = reasonsIn(language, style);
    return (reason) => reasons[reason];
  }, [language, style]);
}
