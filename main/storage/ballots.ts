import type { Database } from 'better-sqlite3';
import type { Mark } from '../../src/election/model.ts';
import { sameContent } from '../../src/reading/draft.ts';
import { comparedPile } from '../../src/reading/comparison/pile.ts';
import type { ComparedPile, PilePaper } from '../../src/reading/comparison/pile.ts';
import { batchesTable } from './batches.ts';
import type { Pile } from './batches.ts';
import { readingsTable } from './readings.ts';
import type { EntryPlace, PaperContent, ReadingRow } from './readings.ts';
import { remembering } from './remembered.ts';
import type { RoundRow } from './rounds.ts';
import { rulingsTable } from './rulings.ts';
import type { RulingRow } from './rulings.ts';

/** One ballot of a round with everything that was said about it. */
export interface BallotFacts {
  /** Names the paper by its entries, one a reading in order, `-` where a reading lacks it. */
  readonly entries: string;
  readonly batch: number;
  readonly serial: number;
  /** As the first of the readings that have it read it. */
  readonly asRead: PaperContent;
  /** What others hold that read it otherwise. */
  readonly otherwise: readonly PaperContent[];
  readonly doubt: string | null;
  /** By the ruling in force, else as all have read it, a doubtful one as it was read first; null while the readings differ. */
  readonly content: PaperContent | null;
  /** Of the committee, by vote; null where it has none. */
  readonly ruling: (RulingRow & { readonly paper: PaperContent }) | null;
  /** A third person decided what the readings differ in. */
  readonly settled: boolean;
}

/** A batch as its readings give it by now. */
export interface ReadBatch {
  readonly number: number;
  readonly size: number;
  /** Readings it must have: as many as the round asks for, and no fewer than were begun. */
  readonly wanted: 1 | 2 | 3;
  /** In the order they were begun, each with the ballots it holds. */
  readonly readings: readonly (ReadingRow & { readonly entered: number })[];
  /** Null until all wanted readings are finished, for nobody may know it before; and where only one is wanted. */
  readonly compared: ComparedPile | null;
  /** Its papers, whatever is dropped as none left out; empty until all wanted readings are finished. */
  readonly papers: readonly BallotFacts[];
  /** Its ballots count: it is agreed, or read once only, as far as it is entered. */
  readonly counts: boolean;
  /** By the entries they are about. */
  readonly rulings: ReadonlyMap<string, RulingRow>;
}

type RoundOfBallots = Pick<RoundRow, 'id' | 'style' | 'readings'>;
type Compared = Pick<ReadBatch, 'compared' | 'papers' | 'rulings'>;

/** The ballots of a round: the newest entries of its readings, compared batch by batch, with the rulings in force above them. */
export function ballotsQuery(database: Database) {
  const batches = batchesTable(database);
  const readings = readingsTable(database);
  const rulings = rulingsTable(database);
  const placesOf = remembering<readonly EntryPlace[]>(database);
  const contentOf = remembering<PaperContent>(database);
  const comparedOf = remembering<Compared>(database);

  function read(round: RoundOfBallots, { number, size }: Pick<Pile, 'number' | 'size'>, lines: number): ReadBatch {
    const { id: roundId, style } = round;
    const given = readings.ofBatch(roundId, number).map((reading) => {
      const newest = readings.newest(reading.id);
      return { reading, newest, places: placesOf(reading.id, newest, () => readings.places(reading.id)) };
    });
    const wanted = wantedOf(round, given.length);
    const complete = wanted === 1 || (given.length === wanted && given.every(({ reading }) => reading.finished));
    const papersOf = (places: readonly EntryPlace[]) =>
      places.map((place): ReadPaper => {
        const content = contentOf(place.id, place.id, () => readings.content(place.id, style));
        return { ...place, paper: padded(content, lines) };
      });
    const rows = JSON.stringify([
      wanted,
      complete,
      size,
      lines,
      rulings.newest(roundId, number),
      ...given.map(({ reading, newest }) => [reading.id, newest]),
    ]);
    const compared = comparedOf(`${roundId}/${number}`, rows, () => {
      const standing = new Set(given.flatMap(({ places }) => places.map(({ id }) => id)));
      const inForce = rulings.ofBatch(roundId, number, style, standing);
      if (!complete) return { compared: null, papers: [], rulings: inForce };
      const read = given.map(({ places }) => papersOf(places));
      if (wanted === 1)
        return { compared: null, papers: readOnce(number, read[0] ?? [], inForce, lines), rulings: inForce };
      const pile = comparedPile({
        size,
        lines,
        style,
        readings: read.map((papers) => papers.map(({ id, doubt, paper }) => ({ id, content: { ...paper, doubt } }))),
        rulings: [...inForce.values()].map(({ entries, kind, paper, votes }) => ({
          entries,
          kind,
          content: paper && { ...padded(paper, lines), doubt: null },
          byCommittee: votes !== null,
        })),
      });
      return { compared: pile, papers: papersCompared(number, pile, inForce, lines), rulings: inForce };
    });
    return {
      number,
      size,
      wanted,
      readings: given.map(({ reading, places }) => ({ ...reading, entered: places.length })),
      ...compared,
      counts: wanted === 1 || compared.compared?.agreed === true,
    };
  }

  return {
    /** `lines`: names on the list now; a paper read before a name was written onto the list is padded with empty lines. */
    ofRound: (round: RoundOfBallots, lines: number): ReadBatch[] =>
      batches.list(round.id).map((pile) => read(round, pile, lines)),
    /** Undefined where the round has no such batch. */
    ofBatch(round: RoundOfBallots, lines: number, number: number): ReadBatch | undefined {
      const size = batches.size(round.id, number);
      return size === undefined ? undefined : read(round, { number, size }, lines);
    },
  };
}

interface ReadPaper extends EntryPlace {
  readonly paper: PaperContent;
}

/** A reading too many is compared like the others, until somebody discards it. */
export function wantedOf({ readings }: Pick<RoundRow, 'readings'>, given: number): 1 | 2 | 3 {
  return Math.max(readings, given) as 1 | 2 | 3;
}

function readOnce(
  batch: number,
  papers: readonly ReadPaper[],
  rulings: ReadonlyMap<string, RulingRow>,
  lines: number,
): BallotFacts[] {
  return papers.map(({ id, serial, doubt, paper }) => {
    const entries = String(id);
    const ruling = ofCommittee(rulings.get(entries), lines);
    const content = ruling?.paper ?? paper;
    return { entries, batch, serial, asRead: paper, otherwise: [], doubt, content, ruling, settled: false };
  });
}

function papersCompared(
  batch: number,
  { papers }: ComparedPile,
  rulings: ReadonlyMap<string, RulingRow>,
  lines: number,
): BallotFacts[] {
  return papers.flatMap((paper): BallotFacts[] => {
    const { entries, serial, doubt, content } = paper;
    if (paper.ruling?.kind === 'not-a-paper') return [];
    const [asRead, ...others] = readContents(paper, lines);
    if (!asRead) return [];
    const otherwise = others.filter((other) => !isSamePaper(other, asRead));
    const ruling = ofCommittee(rulings.get(entries), lines);
    const settled = paper.ruling !== null && !paper.ruling.byCommittee;
    const facts = { entries, batch, serial, asRead, otherwise, doubt, ruling, settled };
    return [{ ...facts, content: content && padded(paperOf(content), lines) }];
  });
}

/** What the readings hold that have the paper, in their order. */
function readContents({ read }: PilePaper, lines: number): PaperContent[] {
  return read.flatMap((content) => (content === null ? [] : [padded(paperOf(content), lines)]));
}

function paperOf({ marks, defects, votes, code }: PaperContent): PaperContent {
  return { marks, defects, votes, code };
}

function isSamePaper(one: PaperContent, other: PaperContent): boolean {
  return sameContent({ ...one, doubt: null }, { ...other, doubt: null });
}

function ofCommittee(ruling: RulingRow | undefined, lines: number): BallotFacts['ruling'] {
  if (!ruling || ruling.votes === null || ruling.paper === null) return null;
  return { ...ruling, paper: padded(ruling.paper, lines) };
}

/** One mark per name of the list: names written onto it later are not chosen on the papers before. */
export function padded<P extends PaperContent>(paper: P, lines: number): P {
  const { marks } = paper;
  if (marks.length === lines) return paper;
  return { ...paper, marks: Array.from({ length: lines }, (_, line): Mark => marks[line] ?? 'none') };
}

export type BallotsQuery = ReturnType<typeof ballotsQuery>;
