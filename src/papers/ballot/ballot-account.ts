/** Bảng theo dõi in phiếu: every printed ballot is handed out, spoilt and destroyed, or left over; nothing else may become of it. */
import { inWords, thousands } from '../../vietnamese/numbers.ts';
import type { PaperDocument, TableBlock } from '../document.ts';
import { headingOf } from '../paper-header.ts';
import { grouped } from '../paper-proof.ts';
import { wordsOf } from '../paper-words.ts';
import { roundPaper, roundTitle } from '../round-paper.ts';
import type { RoundFacts } from '../round-paper.ts';
import { blank, line, momentInWords, opens } from '../sentences.ts';
import { handSignatures } from '../signatures.ts';

/** Points: a row that a hand writes in. */
const handRow = 24;

/** One file of ballots that the program gave to the printer, as its journal tells. */
export interface PrintedBallots {
  /** Local time, "2026-01-05T08:05". */
  readonly at: string;
  readonly count: number;
  /** Each with its holder's code, name and votes. */
  readonly filled: boolean;
  /** Printed for this holder alone; `replaces`: instead of a ballot that was spoilt or lost. */
  readonly only?: { readonly code: string; readonly replaces: boolean } | undefined;
  /** SHA-256 of what these ballots say. */
  readonly definitionHash: string;
}

export interface BallotAccountFacts extends RoundFacts {
  /** Oldest first. */
  readonly printed: readonly PrintedBallots[];
  /** Phát ra, where it is declared already; the rest is counted and written by hand. */
  readonly issued: number | null;
  /** SHA-256 of what the ballots would say now: of a run before a change of the declaration it is another one. */
  readonly definitionHash: string;
}

export function ballotAccount(facts: BallotAccountFacts): PaperDocument {
  const { definition, congress, printed, definitionHash } = facts;
  const { ballot } = wordsOf(definition);
  return {
    ...roundPaper(facts, `Bảng theo dõi in ${ballot}`, `Theo dõi in ${ballot}`),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle(`Bảng theo dõi in ${ballot}`, facts),
      line(`Mã khai báo của ${ballot}: ${grouped(definitionHash)}. ${likeness(facts)}`),
      ...printed.map((run, index) => line(`Đợt in ${index + 1}: ${runInWords(run, facts)}`)),
      opens(`Lập hồi ${momentInWords(facts.drawnAt)}. Số phiếu ở từng dòng do hai người đếm:`),
      accountTable(facts),
      line(balanceOf(facts)),
      line(
        'Phiếu in thử có chữ IN THỬ, không phải phiếu bầu; phiếu hỏng, phiếu đổi và phiếu còn lại không ai được giữ.',
      ),
      handSignatures(['Người in phiếu', 'Người nhận phiếu']),
    ],
  };
}

function likeness({ printed, definition, definitionHash }: BallotAccountFacts): string {
  const { ballot } = wordsOf(definition);
  if (printed.some(({ filled }) => filled))
    return `Mỗi ${ballot} in sẵn mã, tên và số phiếu được quyền của một cổ đông; mỗi cổ đông dự họp một ${ballot}.`;
  const which = printed.some((run) => isOutdated(run, definitionHash)) ? ' cùng mã' : '';
  return `Các ${ballot}${which} giống hệt nhau, không đánh số.`;
}

function runInWords(run: PrintedBallots, { definition, definitionHash }: BallotAccountFacts): string {
  const { at, count, filled } = run;
  const { ballot } = wordsOf(definition);
  const which = run.only
    ? aloneInWords(run, run.only, ballot)
    : `${thousands(count)} ${ballot}${filled ? ' in sẵn tên cổ đông' : ''}`;
  // Somebody changed the list, the seats or the title after these were printed.
  const outdated = isOutdated(run, definitionHash)
    ? ` In theo khai báo cũ, mã ${grouped(run.definitionHash)}: không được phát, phải huỷ.`
    : '';
  return `${which}, lúc ${momentInWords(at)}.${outdated}`;
}

/** A sheet that two share is printed whole. */
function aloneInWords({ count }: PrintedBallots, only: NonNullable<PrintedBallots['only']>, ballot: string): string {
  const spare = count > 1 ? ` và ${thousands(count - 1)} ${ballot} để trống trên cùng tờ` : '';
  return only.replaces
    ? `in lại 1 ${ballot} cho cổ đông mã ${only.code}, thay phiếu hỏng hoặc mất${spare}`
    : `1 ${ballot} in sẵn tên cổ đông mã ${only.code}${spare}`;
}

/** Of what is handed out: ballots of an earlier declaration are all destroyed, whatever they replaced. */
function replacedIn({ printed, definitionHash }: BallotAccountFacts): number {
  return printed.filter((run) => run.only?.replaces === true && !isOutdated(run, definitionHash)).length;
}

function isOutdated(run: PrintedBallots, definitionHash: string): boolean {
  return run.definitionHash !== definitionHash;
}

function totalOf({ printed }: BallotAccountFacts): number {
  return printed.reduce((sum, { count }) => sum + count, 0);
}

/** Rows 2 and 4 are known to the program; the others are counted on the table. */
function accountTable(facts: BallotAccountFacts): TableBlock {
  const rows: readonly (readonly [string, number | null])[] = [
    ['In thử (đã huỷ trước khi phát phiếu)', null],
    ['Phát in: số phiếu ra khỏi máy in', facts.printed.length === 0 ? null : totalOf(facts)],
    ['Hỏng khi in, cắt, đóng dấu (đã huỷ)', null],
    ['Phát ra cho người bỏ phiếu', facts.issued],
    [
      replacedIn(facts) > 0
        ? 'Người bỏ phiếu viết hỏng, đổi phiếu khác (thu lại, đã huỷ), làm mất'
        : 'Người bỏ phiếu viết hỏng, đổi phiếu khác (thu lại, đã huỷ)',
      null,
    ],
    ['Còn lại, chưa phát', null],
    ['Trong số còn lại: đã huỷ', null],
    ['Trong số còn lại: niêm phong cùng hồ sơ', null],
  ];
  return {
    kind: 'table',
    rowHeight: handRow,
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Nội dung', width: 48, align: 'left' },
      { title: 'Số phiếu', width: 16, align: 'center' },
      { title: 'Bằng chữ', width: 28, align: 'left' },
    ],
    rows: rows.map(([what, count], index) => [
      String(index + 1),
      what,
      count === null ? '' : thousands(count),
      count === null ? '' : inWords(count),
    ]),
  };
}

/** What was printed less what became of it is nothing, added up by hand. */
function balanceOf(facts: BallotAccountFacts): string {
  const { printed, issued } = facts;
  const known = (count: number | null): string => (count === null ? blank : thousands(count));
  const all = printed.length === 0 ? null : totalOf(facts);
  const replaced = replacedIn(facts);
  const old =
    replaced === 0
      ? ''
      : ` Phiếu được thay tính là phiếu hỏng: dòng 3 và dòng 5 cộng lại ít nhất là ${thousands(replaced)}; dòng 4 chỉ tính phiếu thay.`;
  return `Cộng dòng 3, 4, 5 và 6: ${blank} + ${known(issued)} + ${blank} + ${blank} = ${blank}. Phải bằng dòng 2: ${known(all)}.${old} Cộng dòng 7 và 8 phải bằng dòng 6. Lệch thì tìm ra trước khi kiểm phiếu.`;
}
