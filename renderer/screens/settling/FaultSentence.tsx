import type { Fault } from '../../../src/reading/comparison/faults.ts';
import { readingFaultSentence } from '../../../src/words/reading-faults.ts';
import { useSession } from '../../session.ts';

/** What is wrong with how the pile was read, in one sentence. */
export function FaultSentence({ fault, batch }: { readonly fault: Fault | null; readonly batch: number }) {
  const language = useSession((session) => session.language);
  return fault ? <p className="settling-fault">{readingFaultSentence(fault, batch, language)}</p> : null;
}
