/** Biên bản kiểm phiếu: the minutes of one round's counting as a paper. */
import type { PaperDocument } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';

export type { MinutesFacts } from './minutes-facts.ts';

/** The minutes as a tree, in Vietnamese, in the layout of the Party's papers (rules.md §3). Same facts, same paper. */
export function minutes(facts: MinutesFacts): PaperDocument {
  return {
    title: `Biên bản kiểm phiếu: ${facts.definition.title}`,
    language: 'vi',
    blocks: [{ kind: 'title', text: 'Biên bản kiểm phiếu', subtitle: facts.definition.title }],
  };
}
