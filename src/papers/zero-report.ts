/**
 * Biên bản kiểm tra trước khi nhập phiếu (báo cáo số 0): printed and signed before the first ballot. It says what will be counted
 * by which rules, that nothing was counted yet, and which key signs the result: from here on paper is the root of trust.
 */
import { tally } from '../election/tally.ts';
import { thousands } from '../vietnamese/numbers.ts';
import type { Column, PaperDocument, QrBlock, TableBlock } from './document.ts';
import { electorateOf, formulaBeforeCount } from './minutes/minutes-electorate.ts';
import { committeeOf, listOf } from './minutes/minutes-opening.ts';
import { colours, readingWords } from './minutes/minutes-result.ts';
import { rulesInForceOf } from './minutes/minutes-rules.ts';
import { headingOf, meetingName } from './paper-header.ts';
import { hashLine, proofLines } from './paper-proof.ts';
import { wordsOf } from './paper-words.ts';
import { compactTable } from './people-table.ts';
import { roundPaper, roundTitle } from './round-paper.ts';
import type { RoundFacts, RoundPaperFacts } from './round-paper.ts';
import { filled, line, momentInWords, numbered, opens } from './sentences.ts';
import type { Section } from './sentences.ts';
import { committeeSignatures } from './signatures.ts';

/** Key, journal and readings are left out where no congress file stands behind the declaration. */
export interface ZeroReportFacts extends RoundFacts, Pick<Partial<RoundPaperFacts>, 'proof' | 'readings'> {
  /** SHA-256 of the declaration as `election.json` would have it now, in hexadecimal. */
  readonly definitionHash: string;
}

const title = 'Biên bản kiểm tra trước khi nhập phiếu';

export function zeroReport(facts: ZeroReportFacts): PaperDocument {
  const { definition, congress } = facts;
  const { committee, meeting } = wordsOf(definition, congress);
  return {
    ...roundPaper(facts, title, `Báo cáo số 0 · Mã khai báo ${facts.definitionHash.slice(0, 12)}`),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle(title, facts),
      line(
        `${meetingName(congress, meeting)}. Hồi ${momentInWords(facts.drawnAt)}, trước khi nhập lá phiếu đầu tiên, ${committee} đã kiểm tra chương trình kiểm phiếu và xác nhận (báo cáo số\u00a00):`,
      ),
      ...numbered([
        listOf(facts, { votes: false, remarks: false, table: 'bảng số phiếu' }),
        votersOf(facts),
        readingOf(facts),
        talliesOf(facts),
        committeeOf(facts),
        programOf(facts),
      ]),
      line(
        `${facts.proof === undefined ? '' : 'Mã khoá và mã nhật ký trên biên bản này khớp với màn hình của chương trình tại thời điểm kiểm tra. '}${committee} giữ biên bản này để đối chiếu với biên bản kiểm phiếu và thư mục kết quả đã ký.`,
      ),
      committeeSignatures(facts),
    ],
  };
}

function votersOf({ definition, congress }: ZeroReportFacts): Section {
  const result = tally(definition, []);
  const electorate = electorateOf({ definition, result }, formulaBeforeCount(definition, result));
  return { ...electorate, blocks: [...electorate.blocks, ...rulesInForceOf(definition, congress)] };
}

function readingOf({ definition, readings }: ZeroReportFacts): Section | null {
  const { colour } = definition.round;
  const settled = '; chỗ lệch giữa các lượt nhập do người không nhập tập đó kết luận, theo phiếu giấy';
  const told = filled([
    readings && `${readingWords[readings]}${readings === 1 ? '' : settled}.`,
    colour && `Phiếu in trên giấy màu ${colours[colour]}.`,
  ]);
  return told.length === 0 ? null : { title: 'Cách nhập phiếu', blocks: [line(told.join(' '))] };
}

/** Nothing was counted yet: every number that the minutes will have stands here as zero. */
function talliesOf({ definition }: ZeroReportFacts): Section {
  return {
    title: 'Số phiếu trong chương trình trước khi nhập',
    blocks: [
      opens('Số phiếu đã nhập: 0 (không). Số phiếu hợp lệ: 0. Số phiếu không hợp lệ: 0. Số phiếu của từng người:'),
      zeroTable(definition),
    ],
  };
}

function zeroTable(definition: ZeroReportFacts['definition']): TableBlock {
  const agree = definition.style === 'agree';
  const votes: readonly Column[] = agree
    ? [
        { title: 'Đồng ý', width: 14, align: 'center' },
        { title: 'Không đồng ý', width: 16, align: 'center' },
        { title: 'Không tính', width: 14, align: 'center' },
      ]
    : [{ title: 'Số phiếu', width: 18, align: 'center' }];
  const columns: readonly Column[] = [
    { title: 'TT', width: 10, align: 'center' },
    { title: 'Họ và tên', width: 46, align: 'left' },
    ...votes,
  ];
  const { candidates } = tally(definition, []);
  const rows = candidates.map((one) => [
    String(one.number),
    one.name,
    ...(agree ? [one.for, one.against, one.uncounted] : [one.for]).map(thousands),
  ]);
  if (rows.length === 0) return { kind: 'table', columns, rows: [['', '(phiếu không in sẵn tên)', '0']] };
  return agree
    ? { kind: 'table', columns, rows, ...(rows.length < 16 ? {} : { size: 'small' as const }) }
    : compactTable(columns, rows);
}

/** The key, where there is one, is printed large: it is compared by eye, group by group. */
function programOf({ program, proof, definitionHash }: ZeroReportFacts): Section {
  const declared = hashLine('Mã khai báo', definitionHash);
  if (proof === undefined) {
    const text = `kiemphieu-zero/1\ndefinition ${definitionHash}`;
    return {
      title: 'Chương trình và mã khai báo',
      blocks: [
        opens(`Chương trình Kiểm Phiếu, phiên bản ${program.version}.`),
        { kind: 'qr', text, caption: [declared, 'Mã QR chứa mã khai báo.'] },
      ],
    };
  }
  const { fingerprint, journal } = proof;
  const code = [
    'kiemphieu-zero/1',
    `key ${fingerprint.replaceAll(' ', '')}`,
    `journal ${journal.lines} ${journal.head}`,
    `definition ${definitionHash}`,
  ].join('\n');
  const captions: QrBlock['caption'] = [
    ...proofLines(proof),
    declared,
    'Mã QR chứa mã khoá, mã nhật ký và mã khai báo.',
  ];
  return {
    title: 'Chương trình, mã khoá và nhật ký',
    blocks: [
      opens(`Chương trình Kiểm Phiếu, phiên bản ${program.version}. Mã khoá của tệp đại hội, dùng để ký kết quả:`),
      {
        kind: 'paragraph',
        align: 'center',
        size: 'large',
        content: [{ text: fingerprint.replaceAll(' ', '\u00a0\u00a0'), bold: true }],
        withNext: true,
      },
      { kind: 'qr', text: code, caption: captions },
    ],
  };
}
