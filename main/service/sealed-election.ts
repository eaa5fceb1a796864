import type { NumberedRemark, Remark } from '../../src/election/remarks.ts';
import { electionFormat } from '../../src/exchange/election-file.ts';
import type { ElectionFile } from '../../src/exchange/election-file.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes-facts.ts';

/**
 * The declaration of a round as its sealed folder carries it: with the way to the round, the spellings of written
 * names, and what the committee said.
 */
export function sealedElection({
  definition,
  congress: { layout, ...title },
  presidium,
  committee,
  remarks,
}: Pick<MinutesFacts, 'definition' | 'congress' | 'presidium' | 'committee' | 'remarks'>): ElectionFile {
  return {
    format: electionFormat,
    ...definition,
    congress: title,
    presidium,
    committee,
    ...(layout === undefined ? {} : { layout }),
    ...(remarks === undefined ? {} : { remarks: remarks.map(withoutNumber) }),
  };
}

/** Which of them were taken away again is nobody's business outside the file. */
function withoutNumber(remark: NumberedRemark): Remark {
  const { number: _, ...said } = remark;
  return said;
}
