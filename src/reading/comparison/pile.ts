/**
 * Tập phiếu đã so sánh: the papers of a pile as its readings and the rulings above them give them. Readings never change; a
 * ruling names its paper by the entries that were read of it, so that it falls away by itself when one of them is corrected.
 */
import type { Mark, PaperDefect, Style } from '../../election/model.ts';
import type { BallotContent } from '../draft.ts';
import { askedOf } from './asked.ts';
import type { Holder } from './ballot-difference.ts';
import type { Fault } from './faults.ts';
import { contentOf, gatheredPile } from './gathered.ts';
import type { GatheredPaper } from './gathered.ts';
import type { GatheredFault } from './gathered-faults.ts';

/** What one reading holds of one paper; the id of its entry in the file. */
export interface ReadEntry {
  readonly id: number;
  readonly content: BallotContent;
}

/** A ruling in force. `entries` names a paper by its entries, one a reading in order ("812 -"), or the fault of the order that it confirms. */
export interface PaperRuling {
  readonly entries: string;
  readonly kind: 'paper' | 'not-a-paper' | 'order';
  /** Of a `paper`; null otherwise. */
  readonly content: BallotContent | null;
  /** By a vote of the committee on a doubtful ballot; else by the third person. */
  readonly byCommittee: boolean;
}

/** A pile all of whose readings are finished. */
export interface ReadPile {
  /** Papers by the cover of the pile, and lines of the ballot. */
  readonly size: number;
  readonly lines: number;
  readonly style: Style;
  /** One to three, in the order they were begun, each in the order it was keyed. */
  readonly readings: readonly (readonly ReadEntry[])[];
  readonly rulings: readonly PaperRuling[];
}

export interface PilePaper {
  readonly entries: string;
  /** Its place in the pile, from 1; a thing that was settled as no paper keeps the place it would have had. */
  readonly serial: number;
  /** What each reading holds of it; null where it lacks it. */
  readonly read: readonly (BallotContent | null)[];
  /**
   * Some reading put it on the committee's table: its content is the committee's to decide, not a third person's. A single
   * one still waits for a third person to say whether it is a paper.
   */
  readonly doubt: string | null;
  /**
   * single: some reading lacks it; it waits until a third person has said what it is, also where two of three have it alike:
   * two may have keyed the same paper twice, and the number of papers shows nothing when all lack another. differs waits
   * unless it is doubtful.
   */
  readonly kind: 'alike' | 'differs' | 'single';
  /** single: by the size of the pile more likely keyed twice or from elsewhere than left out by the others. */
  readonly surplus: boolean;
  /** The parts in which the readings differ, each with what stands in them; the marks in the order of the ballot's own marks. */
  readonly asked: {
    readonly lines: readonly { readonly number: number; readonly marks: readonly Mark[] }[];
    readonly defects: readonly PaperDefect[];
    readonly holders: readonly Holder[];
  };
  readonly ruling: PaperRuling | null;
  /**
   * As it counts: by the ruling, else as all have read it; a doubtful one without the committee's ruling as it was read
   * first, with its doubt. Null while open, and of no paper.
   */
  readonly content: BallotContent | null;
}

export interface ComparedPile {
  readonly faults: readonly { readonly fault: Fault; readonly key: string | null; readonly settled: boolean }[];
  /** In the order of the pile. */
  readonly papers: readonly PilePaper[];
  /**
   * Decisions that are still to be made: papers, faults of the order, and what only a new reading puts right. A ballot left
   * out or keyed twice is asked as its paper.
   */
  readonly open: number;
  /** Nothing is open and there are as many papers as the pile has. Only then do its ballots count. */
  readonly agreed: boolean;
}

/**
 * One reading is as good as its typist: all its papers are alike. More agree where each has the paper and holds the same of it;
 * everything else waits for a ruling on just these entries, however the readings were laid together.
 */
export function comparedPile({ size, lines, style, readings, rulings }: ReadPile): ComparedPile {
  const gathered = gatheredPile(readings, { size, lines, style });
  if ('kind' in gathered) {
    return { faults: [{ fault: gathered, key: null, settled: false }], papers: [], open: 1, agreed: false };
  }
  const inForce = new Map(rulings.map((ruling) => [ruling.entries, ruling]));
  const papers = withSerials(gathered.papers.map((paper) => pilePaper(paper, style, inForce)));
  const paperOf = new Map(gathered.papers.map((paper, place) => [paper, papers[place]!]));
  const faults: ComparedPile['faults'] = [
    ...gathered.faults.map((fault) => pileFault(fault, paperOf, inForce)),
    ...(readings.length > 1 ? countFault(papers, size) : []),
  ];
  const open =
    papers.filter(isOpen).length +
    faults.filter(({ fault, settled }) => !settled && (fault.kind === 'count' || isOfOrder(fault))).length;
  return { faults, papers, open, agreed: open === 0 && papers.filter(isPaper).length === size };
}

type PaperOfPile = Omit<PilePaper, 'serial'>;

function pilePaper(gathered: GatheredPaper, style: Style, inForce: ReadonlyMap<string, PaperRuling>): PaperOfPile {
  const { entries, surplus } = gathered;
  const read = entries.map((entry) => entry?.content ?? null);
  const doubt = read.flatMap((content) => content?.doubt ?? [])[0] ?? null;
  const asked = askedOf(read, style);
  const differs = asked.lines.length + asked.defects.length + asked.holders.length > 0;
  const kind = entries.includes(null) ? 'single' : differs ? 'differs' : 'alike';
  const key = entries.map((entry) => entry?.id ?? '-').join(' ');
  const ruling = applicable(inForce.get(key), kind);
  const paper = { entries: key, read, doubt, kind, surplus, asked, ruling } as const;
  return { ...paper, content: countedContent(paper, contentOf(gathered)) };
}

/** Only what some reading lacks can be no paper. */
function applicable(ruling: PaperRuling | undefined, kind: PilePaper['kind']): PaperRuling | null {
  if (ruling === undefined || ruling.kind === 'order') return null;
  return ruling.kind === 'not-a-paper' && kind !== 'single' ? null : ruling;
}

function countedContent(
  { kind, doubt, ruling }: Pick<PilePaper, 'kind' | 'doubt' | 'ruling'>,
  readFirst: BallotContent,
): BallotContent | null {
  if (ruling !== null) {
    if (ruling.content === null) return null;
    return ruling.byCommittee ? ruling.content : { ...ruling.content, doubt };
  }
  if (kind === 'single') return null;
  if (doubt !== null) return { ...readFirst, doubt };
  return kind === 'alike' ? readFirst : null;
}

function isOpen({ content, ruling }: PaperOfPile): boolean {
  return content === null && ruling === null;
}

/** What will be a paper of the pile as far as anybody knows; a doubtful one until a third person says it is none. */
function isPaper({ surplus, doubt, ruling }: PaperOfPile): boolean {
  return ruling === null ? !surplus || doubt !== null : ruling.kind === 'paper';
}

function withSerials(papers: readonly PaperOfPile[]): PilePaper[] {
  let before = 0;
  return papers.map((paper) => {
    const serial = before + 1;
    if (isPaper(paper)) before = serial;
    return { ...paper, serial };
  });
}

type JudgedFault = ComparedPile['faults'][number];

function isOfOrder({ kind }: Fault): boolean {
  return kind === 'swapped' || kind === 'moved' || kind === 'turned';
}

/** With its place in the pile told in the serials of the pile, which those of a reading are not where papers are left out. */
function pileFault(
  { fault, papers, ends, entries }: GatheredFault,
  paperOf: ReadonlyMap<GatheredPaper, PilePaper>,
  inForce: ReadonlyMap<string, PaperRuling>,
): JudgedFault {
  const side = fault.reading === 1 ? 'second' : 'first';
  const serials = ends?.map((paper) => paperOf.get(paper)!.serial);
  const placed =
    serials === undefined ? fault : { ...fault, [side]: { from: Math.min(...serials), to: Math.max(...serials) } };
  if (!isOfOrder(fault))
    return { fault: placed, key: null, settled: !papers.some((paper) => isOpen(paperOf.get(paper)!)) };
  const key = `${fault.kind} ${entries.join(' ')}`;
  return { fault: placed, key, settled: inForce.get(key)?.kind === 'order' };
}

/** Papers as they are known by now against the cover of the pile: settled as soon as the rulings make the two one number. */
function countFault(papers: readonly PaperOfPile[], size: number): JudgedFault[] {
  const unruled = papers.filter((paper) => isPaper({ ...paper, ruling: null })).length;
  const now = papers.filter(isPaper).length;
  if (unruled === size && now === size) return [];
  const settled = now === size;
  return [{ fault: { kind: 'count', papers: settled ? unruled : now, size }, key: null, settled }];
}
