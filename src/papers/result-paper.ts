/** What every paper drawn from a count says of it: of which meeting, election and round, when, and of which result. */
import type { Ballot } from '../election/model.ts';
import type { PaperDocument } from './document.ts';
import { marginsOf } from './layout.ts';
import type { MinutesFacts } from './minutes/minutes-facts.ts';
import { watermarkOf } from './paper-proof.ts';
import { footerOf } from './round-paper.ts';
import { momentInWords } from './sentences.ts';

/** The facts of the minutes, and the ballots that they count. */
export interface CountedFacts extends MinutesFacts {
  readonly ballots: readonly Ballot[];
}

/** Everything of the paper but its blocks. */
export function resultPaper(facts: MinutesFacts, name: string): Omit<PaperDocument, 'blocks'> {
  const { definition, congress, resultHash, roundNumber } = facts;
  const round = definition.poll === true ? '' : `, lần ${roundNumber}`;
  return {
    title: `${name}: ${definition.title}`,
    language: 'vi',
    footer: footerOf(facts, `${name}${round} · Mã kết quả ${resultHash.slice(0, 12)}`),
    ...marginsOf(congress),
    ...watermarkOf(facts),
  };
}

/** When the count that the paper tells of was finished; a draft tells that it was not. */
export function countedAt({ finishedAt, draft }: Pick<MinutesFacts, 'finishedAt' | 'draft'>): string {
  if (draft) return 'Việc kiểm phiếu chưa xong: số liệu dưới đây có thể còn thay đổi.';
  return `Việc kiểm phiếu kết thúc hồi ${momentInWords(finishedAt)}.`;
}
