/** Biên bản kiểm phiếu: the minutes of one round's counting, or of a straw poll, as a paper. */
import type { PaperDocument } from '../document.ts';
import { marginsOf } from '../layout.ts';
import { annexesOf } from './minutes-annexes.ts';
import { closingOf, remarksOf, signersOf } from './minutes-closing.ts';
import { earlierOf } from './minutes-earlier.ts';
import { electorateOf } from './minutes-electorate.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeOf, listNeedsAnnex, listOf, openingOf, resultNeedsAnnex, titleOf } from './minutes-opening.ts';
import { outcomeOf } from './minutes-outcome.ts';
import { ballotsOf, votesOf } from './minutes-result.ts';
import { regulationOf } from './minutes-rules.ts';
import { headingOf } from '../paper-header.ts';
import { watermarkOf } from '../paper-proof.ts';
import { numbered } from '../sentences.ts';
import { signaturesOf } from '../signatures.ts';

export type { MinutesFacts } from './minutes-facts.ts';

/** The minutes as a tree, in Vietnamese, laid out as the organisation's rule set says. Same facts, same paper. */
export function minutes(facts: MinutesFacts): PaperDocument {
  const title = titleOf(facts);
  const electorate = electorateOf(facts);
  return {
    title: `${title.text}: ${facts.definition.title}`,
    language: 'vi',
    footer: `Kiểm Phiếu ${facts.program.version} · Mã kết quả ${facts.resultHash.slice(0, 12)}`,
    ...marginsOf(facts.congress),
    ...watermarkOf(facts),
    blocks: [
      headingOf(facts.congress, facts.definition.ruleSet),
      title,
      ...openingOf(facts),
      ...numbered([
        earlierOf(facts),
        listOf(facts, { votes: resultNeedsAnnex(facts), remarks: listNeedsAnnex(facts.definition) }),
        committeeOf(facts),
        { ...electorate, blocks: [...electorate.blocks, ...regulationOf(facts)] },
        ballotsOf(facts),
        votesOf(facts),
        outcomeOf(facts),
        remarksOf(facts),
      ]),
      ...closingOf(facts),
      signaturesOf(signersOf(facts)),
      ...annexesOf(facts),
    ],
  };
}
