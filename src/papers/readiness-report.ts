/** Báo cáo sẵn sàng: what the last pre-count test found, before real ballots are entered on this computer. */
import { thousands } from '../vietnamese/numbers.ts';
import type { Block, Column, PaperDocument } from './document.ts';
import { headingOf } from './paper-header.ts';
import { proofLines } from './paper-proof.ts';
import { wordsOf } from './paper-words.ts';
import { compactTable } from './people-table.ts';
import { roundPaper, roundTitle } from './round-paper.ts';
import type { RoundPaperFacts } from './round-paper.ts';
import { counted, filled, line, lowered, momentInWords, numbered, opens } from './sentences.ts';
import type { Section } from './sentences.ts';
import { committeeSignatures } from './signatures.ts';

interface Compared {
  readonly expected: number;
  readonly counted: number;
}

/** What was expected of a deck with known totals, and what the program counted. */
export interface TestFindings {
  /** Local time of the test. */
  readonly at: string;
  readonly actor: string;
  readonly ballots: number;
  readonly rows: readonly (Compared & { readonly number: number; readonly name: string })[];
  readonly valid: Compared;
  readonly invalid: Compared;
  /** Places of ballots that were keyed otherwise than they are printed. */
  readonly wrongBallots: readonly { readonly batch: number; readonly serial: number }[];
  readonly checks: readonly { readonly check: Check; readonly passed: boolean; readonly detail: string }[];
  readonly passed: boolean;
}

type Check = 'clock' | 'disk' | 'backup' | 'journal' | 'key' | 'people';

export interface ReadinessFacts extends RoundPaperFacts {
  readonly test: TestFindings;
}

export function readinessReport(facts: ReadinessFacts): PaperDocument {
  const { definition, congress, test, proof, program } = facts;
  const { committee } = wordsOf(definition, congress);
  return {
    ...roundPaper(facts, 'Báo cáo sẵn sàng'),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle('Báo cáo sẵn sàng kiểm phiếu', facts),
      line(
        `Hồi ${momentInWords(test.at)}, trước khi kiểm phiếu, ${lowered(committee)} đã cho chương trình Kiểm Phiếu, phiên bản ${program.version}, kiểm một bộ ${counted(test.ballots)} phiếu thử có kết quả biết trước. Người thực hiện: ${test.actor}.`,
      ),
      { kind: 'paragraph', indent: true, content: [{ text: verdictOf(test), bold: true }] },
      ...numbered([votesOf(facts), checksOf(facts)]),
      { kind: 'space', height: 4 },
      {
        kind: 'qr',
        text: `kiemphieu-test/1\n${test.passed ? 'passed' : 'failed'} ${test.at}\nkey ${proof.fingerprint.replaceAll(' ', '')}`,
        caption: proofLines(proof),
      },
      line('Phiếu thử không nằm trong tệp đại hội và không được tính vào kết quả.'),
      committeeSignatures(facts),
    ],
  };
}

function verdictOf({ passed, rows, valid, invalid, checks }: TestFindings): string {
  if (passed) return 'Kết luận: kết quả kiểm khớp với kết quả biết trước, máy sẵn sàng kiểm phiếu.';
  const wrong = [...rows, valid, invalid].filter(differs).length;
  const failed = checks.filter((check) => !check.passed).length;
  const reasons = filled([
    wrong === 0 ? '' : `${wrong} số liệu không khớp`,
    failed === 0 ? '' : `${failed} mục kiểm tra máy chưa đạt`,
  ]);
  return `Kết luận: CHƯA sẵn sàng kiểm phiếu${reasons.length === 0 ? '' : ` (${reasons.join(', ')})`}.`;
}

function differs({ expected, counted: found }: Compared): boolean {
  return expected !== found;
}

function votesOf({ test }: ReadinessFacts): Section {
  const { valid, invalid, rows, wrongBallots } = test;
  const columns: readonly Column[] = [
    { title: 'TT', width: 8, align: 'center' },
    { title: 'Họ và tên', width: 40, align: 'left' },
    { title: 'Biết trước', width: 14, align: 'center' },
    { title: 'Kiểm được', width: 14, align: 'center' },
  ];
  const wrong = rows.filter(differs);
  return {
    title: 'Kết quả kiểm bộ phiếu thử',
    blocks: [
      opens(
        `Phiếu hợp lệ: biết trước ${thousands(valid.expected)}, kiểm được ${thousands(valid.counted)}. Phiếu không hợp lệ: biết trước ${thousands(invalid.expected)}, kiểm được ${thousands(invalid.counted)}. ${wrong.length === 0 ? 'Số phiếu của mọi người đều khớp:' : `Số phiếu không khớp (đánh dấu ≠): số ${wrong.map(({ number }) => number).join(', ')}.`}`,
      ),
      compactTable(
        columns,
        rows.map((row) => [
          String(row.number),
          row.name,
          thousands(row.expected),
          `${thousands(row.counted)}${differs(row) ? ' ≠' : ''}`,
        ]),
      ),
      ...wrongBallotsOf(wrongBallots),
    ],
  };
}

function wrongBallotsOf(wrong: TestFindings['wrongBallots']): readonly Block[] {
  if (wrong.length === 0) return [];
  const places = wrong.map(({ batch, serial }) => `tập ${batch} phiếu ${serial}`);
  return [line(`Phiếu nhập khác với bản in: ${places.join('; ')}.`)];
}

const checkWords: Readonly<Record<Check, string>> = {
  clock: 'Đồng hồ của máy',
  disk: 'Chỗ trống trên ổ đĩa',
  backup: 'Bản sao thứ hai của tệp',
  journal: 'Nhật ký (số dòng · mã cuối)',
  key: 'Khoá ký kết quả',
  people: 'Người nhập phiếu (có / cần)',
};

function checksOf({ test }: ReadinessFacts): Section | null {
  if (test.checks.length === 0) return null;
  return {
    title: 'Kiểm tra máy',
    blocks: [
      {
        kind: 'table',
        size: 'small',
        columns: [
          { title: 'Mục', width: 32, align: 'left' },
          { title: 'Kết quả', width: 18, align: 'center' },
          { title: 'Chi tiết', width: 50, align: 'left' },
        ],
        rows: test.checks.map(({ check, passed, detail }) => [
          checkWords[check],
          passed ? 'Đạt' : 'CHƯA\u00a0ĐẠT',
          // The machine's own writing of a time.
          check === 'clock' ? momentInWords(detail.replace(' ', 'T')) : detail,
        ]),
      },
    ],
  };
}
