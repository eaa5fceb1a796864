/**
 * Phiếu bầu: the paper that voters are handed (rules.md §1.4). Organisation, place for the stamp, what is elected in which round,
 * how to vote in two lines, and the people in the order of the definition. Nothing on it tells one copy from another.
 */
import type { BallotColour, Candidate, RoundDefinition, Style } from '../election/model.ts';
import { agreeForm } from './ballot-agree.ts';
import type { BallotAccountFacts } from './ballot-account.ts';
import { ballotAccount } from './ballot-account.ts';
import { codeOf } from './ballot-code.ts';
import type { BallotCode } from './ballot-code.ts';
import { cumulativeForm } from './ballot-cumulative.ts';
import { senseOf } from './ballot-form.ts';
import type { BallotForm, BallotSense } from './ballot-form.ts';
import { listForm } from './ballot-list.ts';
import { strikeForm } from './ballot-strike.ts';
import type { PaperDocument } from './document.ts';
import type { FormBlock, FormColumn, FormRow } from './form.ts';
import { roundNote } from './minutes-earlier.ts';
import type { MinutesCongress } from './minutes-facts.ts';
import { placeOf, printedOn } from './minutes-opening.ts';
import { colours } from './minutes-result.ts';
import { headerOf } from './paper-header.ts';
import { watermarkOf } from './paper-proof.ts';
import { wordsOf } from './paper-words.ts';
import { capital } from './sentences.ts';

export interface BallotOptions {
  readonly congress: MinutesCongress;
  /** Lần bầu: 1, 2, 3 … */
  readonly roundNumber: number;
  /** `two-on-A4`: two A5 ballots on a sheet of A4, to be cut apart. */
  readonly sheet: 'A4' | 'A5' | 'two-on-A4';
  /** Beside the name; a column that says nothing of anybody is left out. */
  readonly remarks: { readonly birthYear: boolean; readonly place: boolean };
  /** Corner marks and a code that a scanner goes by; null leaves both out. */
  readonly scanning: BallotCode | null;
  /** A test of the printer, marked so that nobody votes on it. */
  readonly test?: boolean;
  /** Drawn from a practice file. */
  readonly practice?: boolean | undefined;
}

/** One ballot, on as few pages as are readable. */
export function ballotPaper(definition: RoundDefinition, options: BallotOptions): PaperDocument {
  return {
    title: `${capital(wordsOf(definition).ballot)}: ${definition.title}`,
    language: 'vi',
    ...pageOf(options),
    ...ballotWatermark(options),
    blocks: [formOf(definition, options)],
  };
}

export interface BallotRun {
  /** One copy, marked as a test. */
  readonly test: PaperDocument;
  readonly ballots: PaperDocument;
  /** What became of the printed ones. */
  readonly account: PaperDocument;
}

/** So many ballots in one file, a test of the printer before them, and the sheet that accounts for every one. */
export function ballotRun(
  definition: RoundDefinition,
  options: BallotOptions,
  run: Pick<BallotAccountFacts, 'handled' | 'program'> & { readonly count: number },
): BallotRun {
  // A sheet that two share is printed whole.
  const printed = options.sheet === 'two-on-A4' ? 2 * Math.ceil(run.count / 2) : run.count;
  const paper = ballotPaper(definition, options);
  return {
    test: ballotPaper(definition, { ...options, test: true }),
    ballots: { ...paper, copies: printed },
    account: ballotAccount({ ...options, ...run, definition, printed }),
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

function formOf(definition: RoundDefinition, options: BallotOptions): FormBlock {
  const { congress, roundNumber, scanning } = options;
  const form = forms[definition.style](senseOf(definition));
  const { superior, issuer, underIssuer, motto } = headerOf(congress, definition.ruleSet);
  const name = capital(wordsOf(definition).ballot);
  const first = definition.poll === true || definition.round.kind === 'first';
  return {
    kind: 'form',
    header: { superior, issuer, underIssuer, motto },
    stamp: 'Đóng dấu',
    title: name,
    subtitle: subjectOf(definition),
    note: first ? '' : roundNote({ definition, roundNumber }),
    bar: barOf(definition, roundNumber),
    pageName: 'Trang {page}/{pages}',
    continued: `${name.toLocaleUpperCase('vi')} (tiếp theo): ${subjectOf(definition)}`,
    code: scanning === null ? null : codeOf(scanning, roundNumber),
    instructions: form.instructions,
    fields: form.fields,
    ...linesOf(definition, options, form),
    sideBySide: form.sideBySide,
    signature: form.signature,
  };
}

/** "Bầu Ban Chấp hành …" below "PHIẾU BẦU" would say it twice; "Bầu bổ sung …" is no repetition. */
function subjectOf({ title }: RoundDefinition): string {
  return title.replace(/^(?:Bầu|(?:Lấy )?[Pp]hiếu (?:giới thiệu|xin ý kiến(?: về)?)) (?=\p{Lu})/u, '');
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
  { remarks }: BallotOptions,
  form: BallotForm,
): Pick<FormBlock, 'columns' | 'rows'> {
  const printed = printedOn(definition);
  const told = [
    { column: { title: 'Năm sinh', kind: 'short' }, wanted: remarks.birthYear, of: birthYearOf },
    { column: { title: 'Chức vụ, đơn vị', kind: 'text' }, wanted: remarks.place, of: placeOf },
  ] as const;
  const beside = told.filter(({ wanted, of }) => wanted && printed.some((one) => of(one) !== ''));
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

function birthYearOf({ birthDate = '' }: Candidate): string {
  return birthDate.slice(0, 4);
}
