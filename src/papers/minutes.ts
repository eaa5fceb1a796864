/** Biên bản kiểm phiếu: the minutes of one round's counting as a paper. */
import type { PaperDocument } from './document.ts';
import { annexOf, closingOf, remarksOf, signaturesOf } from './minutes-closing.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeOf, headerOf, listOf, openingOf, titleOf } from './minutes-opening.ts';
import { ballotsOf, outcomeOf, votesOf } from './minutes-result.ts';
import { electorateOf, regulationOf } from './minutes-rules.ts';

export type { MinutesFacts } from './minutes-facts.ts';

/** The minutes as a tree, in Vietnamese, in the layout of the Party's papers (rules.md §3). Same facts, same paper. */
export function minutes(facts: MinutesFacts): PaperDocument {
  return {
    title: `Biên bản kiểm phiếu: ${facts.definition.title}`,
    language: 'vi',
    footer: `Kiểm Phiếu ${facts.program.version} · Mã kết quả ${facts.resultHash.slice(0, 12)}`,
    ...(facts.draft ? { watermark: 'BẢN NHÁP' } : {}),
    blocks: [
      headerOf(facts),
      titleOf(facts),
      ...openingOf(facts),
      ...listOf(facts),
      ...committeeOf(facts),
      ...electorateOf(facts),
      ...regulationOf(facts),
      ...ballotsOf(facts),
      ...votesOf(facts),
      ...outcomeOf(facts),
      ...remarksOf(facts),
      ...closingOf(facts),
      signaturesOf(facts),
      ...annexOf(facts),
    ],
  };
}
