/**
 * `ballots.csv`: one line a ballot. Read as bytes in chunks of any size, in memory that grows only by eight bytes or so per
 * ballot (to find a doubled batch and serial). The column told in a message is the field's place in its line, from 1.
 */
import { parse as parseCsv } from 'csv-parse/sync';
import { invalidReasons, paperDefects } from '../election/model.ts';
import type { Ballot, Mark, PaperDefect } from '../election/model.ts';
import { Refusal } from '../refusal.ts';
import { column, headerCells, readHeader, shown } from './ballots-header.ts';
import type { BallotShape } from './ballots-header.ts';
import { expectedCell, formatMark, parseCell, parseWholeNumber } from './cells.ts';
import { SeenBallots } from './seen-ballots.ts';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;
const noDefects: readonly PaperDefect[] = [];
/** Batches and serials beyond this are typing mistakes. */
const largestNumber = 1_000_000_000;
/** No ballot line is longer; more without a line end is not a ballots file. */
const longestLine = 1_000_000;

export interface BallotReader {
  /** Takes the next bytes of the file; every ballot completed by them is handed on in order. */
  push(bytes: Uint8Array): void;
  /** Ends the file and answers how many ballots it had. */
  end(): number;
}

/** Reads `ballots.csv` piece by piece; each ballot goes to `take`. A mistake is thrown as a refusal naming `file`. */
export function createBallotReader(shape: BallotShape, file: string, take: (ballot: Ballot) => void): BallotReader {
  const lines = new LineReader(shape, file, take);
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push(bytes) {
      const joined = rest.length === 0 ? bytes : concat(rest, bytes);
      let start = 0;
      for (let end = joined.indexOf(lineFeed, 0); end !== -1; end = joined.indexOf(lineFeed, start)) {
        lines.line(joined, start, end);
        start = end + 1;
      }
      rest = joined.slice(start);
      if (rest.length > longestLine) lines.refuse(1, 'dòng quá dài, đây không phải là tệp phiếu');
    },
    end() {
      if (rest.length > 0) lines.line(rest, 0, rest.length);
      rest = new Uint8Array(0);
      return lines.end();
    },
  };
}

/** The ballots of a whole `ballots.csv`, in the order of the file. */
export function parseBallots(text: string, shape: BallotShape, file: string): Ballot[] {
  const ballots: Ballot[] = [];
  const reader = createBallotReader(shape, file, (ballot) => ballots.push(ballot));
  reader.push(new TextEncoder().encode(text));
  reader.end();
  return ballots;
}

/** The first line of the file, without its line end. */
export function formatBallotsHeader(shape: BallotShape): string {
  return headerCells(shape).join(',');
}

/** One ballot as a line, without its line end. */
export function formatBallot(shape: BallotShape, ballot: Ballot): string {
  const defects = paperDefects.filter((defect) => ballot.defects.includes(defect)).join(' ');
  const marks = shape.candidates.map((_, index) => formatMark(shape.style, ballot.marks[index] ?? 'none'));
  const votes = shape.style === 'cumulative' ? [ballot.votes ?? 0] : [];
  return [ballot.batch, ballot.serial, defects, ...marks, ...votes].join(',');
}

/** The whole file, LF after each line, ballots in the given order. */
export function formatBallots(shape: BallotShape, ballots: Iterable<Ballot>): string {
  const lines = [formatBallotsHeader(shape)];
  for (const ballot of ballots) lines.push(formatBallot(shape, ballot));
  return `${lines.join('\n')}\n`;
}

/** Turns lines into ballots and remembers where it is. */
class LineReader {
  readonly #shape: BallotShape;
  readonly #file: string;
  readonly #take: (ballot: Ballot) => void;
  readonly #seen = new SeenBallots();
  readonly #untouched: readonly Mark[];
  /** The mark of a cell of one letter by its byte, null where the letter means nothing. */
  readonly #markOfByte: readonly (Mark | null)[];
  #columns: readonly number[] | null = null;
  #lineNumber = 0;
  #blankLine = 0;
  #count = 0;

  constructor(shape: BallotShape, file: string, take: (ballot: Ballot) => void) {
    this.#shape = shape;
    this.#file = file;
    this.#take = take;
    this.#untouched = shape.candidates.map(() => (shape.style === 'cumulative' ? 0 : 'none'));
    this.#markOfByte = Array.from({ length: 256 }, (_, byte) => parseCell(shape.style, String.fromCharCode(byte)));
  }

  /** One line: the bytes from `start` up to but without `end`. */
  line(bytes: Uint8Array, start: number, end: number): void {
    this.#lineNumber += 1;
    if (end > start && bytes[end - 1] === carriageReturn) end -= 1;
    if (this.#lineNumber === 1 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf)
      start += 3;
    if (this.#columns === null) this.#columns = this.#header(this.#cells(bytes, start, end));
    else if (isBlank(bytes, start, end)) this.#blankLine ||= this.#lineNumber;
    else if (this.#blankLine > 0) this.refuse(1, 'dòng trống giữa tệp, cần bỏ dòng này', this.#blankLine);
    else this.#ballot(bytes, start, end, this.#columns);
  }

  end(): number {
    if (this.#columns === null) {
      this.#lineNumber = 1;
      this.refuse(1, `tệp trống, cần dòng đầu ${shown(formatBallotsHeader(this.#shape))}`);
    }
    return this.#count;
  }

  refuse(field: number, expected: string, line = Math.max(1, this.#lineNumber)): never {
    throw new Refusal('exchange-wrong', { file: this.#file, line, column: field, expected });
  }

  #header(cells: readonly string[]): readonly number[] {
    const columns = readHeader(cells, this.#shape);
    return 'expected' in columns ? this.refuse(columns.field, columns.expected) : columns;
  }

  #ballot(bytes: Uint8Array, start: number, end: number, columns: readonly number[]): void {
    const marks = this.#untouched.slice();
    const facts = { batch: 0, serial: 0, defects: noDefects, votes: undefined as number | undefined };
    let field = 0;
    let from = start;
    for (let at = start; at <= end; at++) {
      const byte = at === end ? comma : bytes[at];
      // A quoted cell is rare: the whole line goes the slow way.
      if (byte === quote) return this.#quotedBallot(bytes, start, end, columns);
      if (byte !== comma) continue;
      const meaning = columns[field];
      if (meaning === undefined) this.#wrongWidth(bytes, start, end, columns);
      else if (meaning < 0) this.#fact(facts, meaning, this.#text(bytes, from, at, field), field);
      else if (at > from) {
        const short = at - from === 1 ? this.#markOfByte[bytes[from] ?? 0] : null;
        marks[meaning] = short ?? this.#mark(this.#text(bytes, from, at, field), field);
      }
      field += 1;
      from = at + 1;
    }
    if (field !== columns.length) this.#wrongWidth(bytes, start, end, columns);
    this.#finish(facts, marks, columns);
  }

  #quotedBallot(bytes: Uint8Array, start: number, end: number, columns: readonly number[]): void {
    const cells = this.#cells(bytes, start, end);
    if (cells.length !== columns.length) this.#wrongWidth(bytes, start, end, columns);
    const marks = this.#untouched.slice();
    const facts = { batch: 0, serial: 0, defects: noDefects, votes: undefined as number | undefined };
    cells.forEach((cell, field) => {
      const meaning = columns[field] ?? 0;
      if (meaning < 0) this.#fact(facts, meaning, cell, field);
      else marks[meaning] = this.#mark(cell, field);
    });
    this.#finish(facts, marks, columns);
  }

  #finish(facts: BallotFacts, marks: readonly Mark[], columns: readonly number[]): void {
    const { batch, serial, defects, votes } = facts;
    if (!this.#seen.add(batch, serial))
      this.refuse(
        columns.indexOf(column.serial) + 1,
        `phiếu số ${serial} của tập ${batch} đã có ở dòng trước, mỗi phiếu chỉ có một dòng`,
      );
    this.#count += 1;
    this.#take(votes === undefined ? { batch, serial, defects, marks } : { batch, serial, defects, marks, votes });
  }

  #fact(facts: BallotFacts, meaning: number, cell: string, field: number): void {
    if (meaning === column.defects) facts.defects = cell === '' ? noDefects : this.#defects(cell, field);
    else if (meaning === column.votes)
      facts.votes =
        parseWholeNumber(cell) ?? this.refuse(field + 1, `“${shown(cell)}”: cần số phiếu được dồn, số nguyên`);
    else {
      const value = parseWholeNumber(cell) ?? 0;
      if (value < 1 || value > largestNumber) {
        const what = meaning === column.batch ? 'số tập phiếu' : 'số thứ tự trong tập';
        this.refuse(field + 1, `“${shown(cell)}”: cần ${what}, số nguyên từ 1 đến ${largestNumber}`);
      }
      if (meaning === column.batch) facts.batch = value;
      else facts.serial = value;
    }
  }

  #defects(cell: string, field: number): readonly PaperDefect[] {
    const codes = new Set(cell.split(/[ \t]+/u));
    for (const code of codes) {
      if ((paperDefects as readonly string[]).includes(code)) continue;
      const computed = (invalidReasons as readonly string[]).includes(code);
      this.refuse(
        field + 1,
        computed
          ? `“${code}” do chương trình tự tính từ các dấu, không ghi vào cột defects`
          : `“${shown(code)}”: cần mã lỗi trong ${paperDefects.join(', ')}, cách nhau bằng dấu cách`,
      );
    }
    return paperDefects.filter((defect) => codes.has(defect));
  }

  #mark(cell: string, field: number): Mark {
    const { style } = this.#shape;
    return parseCell(style, cell) ?? this.refuse(field + 1, `“${shown(cell)}”: ${expectedCell[style]}`);
  }

  #wrongWidth(bytes: Uint8Array, start: number, end: number, columns: readonly number[]): never {
    const cells = this.#cells(bytes, start, end).length;
    return this.refuse(
      Math.min(cells, columns.length + 1),
      `cần ${columns.length} ô như dòng đầu, dòng này có ${cells}`,
    );
  }

  /** The cells of a line by the CSV library, which knows quotes. A ballot's cell never holds a line end. */
  #cells(bytes: Uint8Array, start: number, end: number): string[] {
    const text = this.#text(bytes, start, end, 0);
    // The CSV library would take it for the end of the line, and what follows would be lost.
    if (text.includes('\r')) {
      const field = text.slice(0, text.indexOf('\r')).split(',').length;
      return this.refuse(field, 'có dấu xuống dòng CR giữa dòng, cần LF hoặc CRLF ở cuối mỗi dòng');
    }
    if (!text.includes('"')) return text.split(',').map(trimBlanks);
    try {
      return (parseCsv(text, { ltrim: true, rtrim: true, relax_column_count: true })[0] ?? ['']).map(trimBlanks);
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      return this.refuse(
        text.slice(0, text.indexOf('"')).split(',').length,
        'ngoặc kép sai, cần mở và đóng quanh cả ô',
      );
    }
  }

  #text(bytes: Uint8Array, from: number, to: number, field: number): string {
    if (from === to) return '';
    if (to - from <= 16) {
      let text = '';
      let at = from;
      for (let byte = bytes[at] ?? 0; at < to && byte < 128; byte = bytes[++at] ?? 0) text += String.fromCharCode(byte);
      if (at === to) return trimBlanks(text);
    }
    try {
      return trimBlanks(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from, to)));
    } catch {
      return this.refuse(field + 1, 'cần chữ mã hoá UTF-8');
    }
  }
}

interface BallotFacts {
  batch: number;
  serial: number;
  defects: readonly PaperDefect[];
  votes: number | undefined;
}

function trimBlanks(text: string): string {
  if (!/[ \t]/u.test(text)) return text;
  return text.replace(/^[ \t]+|[ \t]+$/gu, '');
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
