/** What every paper of one round's counting says of it: the meeting, the election, the program that drew it. */
import type { Person, RoundDefinition } from '../election/model.ts';
import { keptTogether } from '../vietnamese/phrases.ts';
import type { PaperDocument, TitleBlock } from './document.ts';
import { marginsOf } from './layout.ts';
import { roundNote } from './minutes/minutes-earlier.ts';
import type { FileProof, MinutesCongress, WantedReadings } from './minutes/minutes-facts.ts';
import { watermarkOf } from './paper-proof.ts';

/** What is known of a round that no congress file stands behind as well. */
export interface RoundFacts {
  readonly definition: RoundDefinition;
  /** Lần bầu: 1, 2, 3 … */
  readonly roundNumber: number;
  /** `day`: the day on which the paper is drawn. */
  readonly congress: MinutesCongress;
  readonly committee: readonly Person[];
  /** Local time at which the paper is drawn, "2026-01-05T15:42"; null where it is drawn afterwards: the time is then written by hand. */
  readonly drawnAt: string | null;
  /** Drawn from a practice file. */
  readonly practice?: boolean | undefined;
  readonly program: { readonly version: string };
}

export interface RoundPaperFacts extends RoundFacts {
  readonly drawnAt: string;
  /** How many people read each batch. */
  readonly readings: WantedReadings;
  /** As of the moment at which the paper is drawn. */
  readonly proof: FileProof;
}

/** Everything of the paper but its blocks. `foot`: its name at the foot of each page. */
export function roundPaper(facts: RoundFacts, name: string, foot = name): Omit<PaperDocument, 'blocks'> {
  return {
    title: `${name}: ${facts.definition.title}`,
    language: 'vi',
    footer: footerOf(facts, foot),
    ...marginsOf(facts.congress),
    ...watermarkOf(facts),
  };
}

/** The kind of paper, which election, which round; a straw poll has no rounds. */
export function roundTitle(text: string, facts: Pick<RoundFacts, 'definition' | 'roundNumber'>): TitleBlock {
  const { definition } = facts;
  const title = { kind: 'title', text, subtitle: keptTogether(definition.title) } as const;
  return definition.poll === true ? title : { ...title, note: roundNote(facts) };
}

export function footerOf({ program }: Pick<RoundFacts, 'program'>, name: string): string {
  return `Kiểm Phiếu ${program.version} · ${name}`;
}
