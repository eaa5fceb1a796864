/**
 * Phiếu bầu: the paper that voters are handed (rules.md §1.4). Organisation, place for the stamp, what is elected in which round,
 * how to vote in two lines, and the people in the order of the definition. Nothing on a secret ballot tells one copy from another.
 */
import type { BallotColour, Candidate, RoundDefinition, Style } from '../../election/model.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import { keptTogether } from '../../vietnamese/phrases.ts';
import { agreeForm } from './ballot-agree.ts';
import { codeOf } from './ballot-code.ts';
import type { BallotCode } from './ballot-code.ts';
import { cumulativeForm } from './ballot-cumulative.ts';
import { senseOf } from './ballot-form.ts';
import type { BallotForm, BallotHolder, BallotSense } from './ballot-form.ts';
import type { BallotSheet, BesideName } from './ballot-look.ts';
import { listForm } from './ballot-list.ts';
import { strikeForm } from './ballot-strike.ts';
import type { PaperDocument } from '../document.ts';
import type { FormBlock, FormColumn, FormRow } from '../form.ts';
import { roundNote } from '../minutes/minutes-earlier.ts';
import type { MinutesCongress } from '../minutes/minutes-facts.ts';
import { placeOf, printedOn } from '../minutes/minutes-opening.ts';
import { colours } from '../minutes/minutes-result.ts';
import { headerOf } from '../paper-header.ts';
import { watermarkOf } from '../paper-proof.ts';
import { wordsOf } from '../paper-words.ts';
import { capital } from '../sentences.ts';

export interface BallotOptions {
  readonly congress: MinutesCongress;
  /** Lần bầu: 1, 2, 3 … */
  readonly roundNumber: number;
  readonly sheet: BallotSheet;
  readonly beside: BesideName;
  /** Corner marks and a code that a scanner goes by; null leaves both out. */
  readonly scanning: BallotCode | null;
  /** A test of the printer, marked so that nobody votes on it. */
  readonly test?: boolean;
  /** Drawn from a practice file. */
  readonly practice?: boolean | undefined;
}

/**
 * One ballot, on as few pages as are readable; of votes of shares, one for each holder, filled in, and set like those of the
 * `others`, who have theirs already.
 */
export function ballotPaper(
  definition: RoundDefinition,
  options: BallotOptions,
  holders: readonly BallotHolder[] = [],
  others: readonly BallotHolder[] = [],
): PaperDocument {
  return {
    title: `${capital(wordsOf(definition).ballot)}: ${definition.title}`,
    language: 'vi',
    ...pageOf(options),
    ...ballotWatermark(options),
    blocks: [formOf(definition, options, holders, others)],
  };
}

export interface BallotRun {
  /** One sheet, marked as a test. */
  readonly test: PaperDocument;
  readonly ballots: PaperDocument;
  /** Ballots that come out of the printer. */
  readonly count: number;
}

/** So many ballots in one file, all alike, or one filled in for each holder; and a test of the printer before them. */
export function ballotRun(
  definition: RoundDefinition,
  options: BallotOptions,
  copies: number | readonly BallotHolder[],
  others: readonly BallotHolder[] = [],
): BallotRun {
  const holders = typeof copies === 'number' ? [] : copies;
  const wanted = typeof copies === 'number' ? copies : copies.length;
  // A sheet that two share is printed whole.
  const count = options.sheet === 'two-on-A4' ? 2 * Math.ceil(wanted / 2) : wanted;
  return {
    count,
    // Of all holders: the test is laid out as their ballots are, by the longest words of any.
    test: ballotPaper(definition, { ...options, test: true }, holders, others),
    ballots: { ...ballotPaper(definition, options, holders, others), copies: count },
  };
}

/** The white around a ballot holds the corner marks, 10 mm from the edge; without them nothing moves. */
function pageOf({ sheet, scanning }: BallotOptions): Pick<PaperDocument, 'page' | 'margins'> {
  const size = sheet === 'A4' ? 'A4' : 'A5';
  const white = size === 'A4' ? 15 : 12;
  return {
    page: { size, twoOnSheet: sheet === 'two-on-A4', cornerMarks: scanning !== null },
    margins: { top: white, bottom: white, left: white, right: white },
  };
}

/** A practice file outweighs everything: its papers are never ballots. */
function ballotWatermark({ test, practice }: BallotOptions): Pick<PaperDocument, 'watermark'> {
  return test === true && practice !== true ? { watermark: 'IN THỬ' } : watermarkOf({ practice });
}

const forms: Readonly<Record<Style, (sense: BallotSense) => BallotForm>> = {
  strike: strikeForm,
  agree: agreeForm,
  list: listForm,
  cumulative: cumulativeForm,
};

function formOf(
  definition: RoundDefinition,
  options: BallotOptions,
  holders: readonly BallotHolder[],
  others: readonly BallotHolder[],
): FormBlock {
  const { congress, roundNumber, scanning } = options;
  const form = forms[definition.style](senseOf(definition, holders));
  const { superior, issuer, underIssuer, motto } = headerOf(congress, definition.ruleSet);
  const name = capital(wordsOf(definition).ballot);
  const first = definition.poll === true || definition.round.kind === 'first';
  return {
    kind: 'form',
    header: { superior, issuer, underIssuer, motto },
    stamp: 'Đóng dấu',
    title: name,
    subtitle: keptTogether(subjectOf(definition)),
    note: first ? '' : roundNote({ definition, roundNumber }),
    bar: barOf(definition, roundNumber),
    pageName: 'Trang {page}/{pages}',
    continued: `${name.toLocaleUpperCase('vi')} (tiếp theo): ${subjectOf(definition)}`,
    code: scanning === null ? null : codeOf(scanning, roundNumber),
    instructions: form.instructions,
    fields: form.fields,
    filled: form.filled,
    ...(others.length === 0 ? {} : { roomFor: forms[definition.style](senseOf(definition, others)).filled }),
    ...linesOf(definition, options, form),
    sideBySide: form.sideBySide,
    signature: form.signature,
  };
}

/** As it was declared: "Bầu Ban Chấp hành …". The title of a poll often begins with what stands above it in capitals. */
function subjectOf({ title, poll }: RoundDefinition): string {
  return poll === true
    ? capital(title.replace(/^(?:lấy )?phiếu (?:giới thiệu|xin ý kiến(?: về)?) (?=\S)/iu, ''))
    : title;
}

/** Light enough for black words on it. */
const tints: Readonly<Record<BallotColour, string>> = {
  white: '#ffffff',
  yellow: '#ffe066',
  green: '#a8dcae',
  blue: '#a9d0f5',
  pink: '#f8bbcf',
  orange: '#ffc078',
};

/** The round in figures, and its colour in words and in colour. */
function barOf(definition: RoundDefinition, roundNumber: number): FormBlock['bar'] {
  const { poll, round } = definition;
  const which = poll === true ? wordsOf(definition).ballot.toLocaleUpperCase('vi') : `LẦN ${roundNumber}`;
  if (round.colour === undefined) return { text: which, colour: tints.white };
  return { text: `${which} · MÀU ${colours[round.colour].toLocaleUpperCase('vi')}`, colour: tints[round.colour] };
}

function linesOf(
  definition: RoundDefinition,
  { beside: wanted }: BallotOptions,
  form: BallotForm,
): Pick<FormBlock, 'columns' | 'rows'> {
  const printed = printedOn(definition);
  const beside = columnsBeside(wanted).filter(({ of }) => printed.some((one) => of(one) !== ''));
  const columns: readonly FormColumn[] = [
    { title: 'STT', kind: 'number' },
    { title: 'Họ và tên', kind: 'name' },
    ...beside.map(({ column }) => column),
    ...form.columns,
  ];
  const rows: readonly FormRow[] = printed.map((one) => ({
    cells: [String(one.number), one.name, ...beside.map(({ of }) => of(one))],
  }));
  // Written names get their numbers when they are counted, unless the paper has nothing else.
  const open = Array.from({ length: form.openLines }, (_, index): FormRow => ({
    cells: printed.length === 0 ? [String(index + 1)] : [],
    open: true,
  }));
  return { columns, rows: [...rows, ...open] };
}

interface ColumnBeside {
  readonly column: FormColumn;
  readonly of: (candidate: Candidate) => string;
}

function columnsBeside({ birth, post, unit }: BesideName): readonly ColumnBeside[] {
  const born: Readonly<Record<BesideName['birth'], readonly ColumnBeside[]>> = {
    none: [],
    year: [{ column: { title: 'Năm sinh', kind: 'short' }, of: ({ birthDate = '' }) => birthDate.slice(0, 4) }],
    date: [{ column: { title: 'Ngày sinh', kind: 'date' }, of: ({ birthDate = '' }) => shortDate(birthDate) }],
  };
  const place = [...(post ? ['chức vụ'] : []), ...(unit ? ['đơn vị'] : [])];
  if (place.length === 0) return born[birth];
  return [
    ...born[birth],
    {
      column: { title: capital(place.join(', ')), kind: 'text' },
      of: (one) => placeOf({ ...one, post: post ? one.post : undefined, unit: unit ? one.unit : undefined }),
    },
  ];
}
