/** Bảng theo dõi in phiếu: every printed ballot is handed out, spoilt and destroyed, or left over; nothing else may become of it. */
import type { RoundDefinition } from '../election/model.ts';
import { inWords, thousands } from '../vietnamese/numbers.ts';
import type { BallotCode } from './ballot-code.ts';
import type { Block, PaperDocument, TableBlock } from './document.ts';
import { marginsOf } from './layout.ts';
import type { MinutesCongress } from './minutes-facts.ts';
import { headingOf } from './paper-header.ts';
import { grouped, watermarkOf } from './paper-proof.ts';
import { wordsOf } from './paper-words.ts';
import { footerOf, roundTitle } from './round-paper.ts';
import { capital, line, opens } from './sentences.ts';
import { handSignatures } from './signatures.ts';

export interface BallotAccountFacts {
  readonly definition: RoundDefinition;
  readonly roundNumber: number;
  readonly congress: MinutesCongress;
  readonly sheet: 'A4' | 'A5' | 'two-on-A4';
  readonly scanning: BallotCode | null;
  readonly practice?: boolean | undefined;
  /** Phát in: ballots that came out of the printer, tests not among them. */
  readonly printed: number;
  /** What is known already; the rest is written by hand. */
  readonly handled: {
    /** Hỏng: misprinted or torn, destroyed. */
    readonly spoiled: number | null;
    /** Phát ra: handed to voters. */
    readonly issued: number | null;
    /** Còn: counted, not reckoned. */
    readonly left: number | null;
  };
  readonly program: { readonly version: string };
}

const sheets = {
  A4: 'khổ A4',
  A5: 'khổ A5',
  'two-on-A4': 'khổ A5, hai phiếu trên một tờ A4',
};

export function ballotAccount(facts: BallotAccountFacts): PaperDocument {
  const { definition, congress, sheet, printed, scanning } = facts;
  const { ballot } = wordsOf(definition);
  const code = scanning === null ? '' : ` Mã khai báo trên phiếu: ${grouped(scanning.definitionHash)}.`;
  return {
    title: `Bảng theo dõi in ${ballot}: ${definition.title}`,
    language: 'vi',
    footer: footerOf(facts, `Theo dõi in ${ballot}`),
    ...marginsOf(congress),
    ...watermarkOf(facts),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle(`Bảng theo dõi in ${ballot}`, facts),
      line(`${capital(ballot)} in ${sheets[sheet]}, các lá giống hệt nhau, không đánh số.${code}`),
      opens('Bản in thử có chữ IN THỬ, không tính vào số phiếu dưới đây và phải huỷ trước khi phát phiếu:'),
      accountTable(facts),
      ...balanceOf(facts, printed),
      handSignatures(['Người in phiếu', 'Người nhận phiếu']),
    ],
  };
}

function accountTable({ printed, handled }: BallotAccountFacts): TableBlock {
  const { spoiled, issued, left } = handled;
  const rows: readonly (readonly [string, number | null])[] = [
    ['Phát in (số phiếu in ra)', printed],
    ['Hỏng (đã huỷ, không dùng)', spoiled],
    ['Phát ra (giao cho người bỏ phiếu)', issued],
    ['Còn lại (chưa dùng, niêm phong riêng hoặc huỷ)', left],
  ];
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Nội dung', width: 46, align: 'left' },
      { title: 'Số phiếu', width: 16, align: 'center' },
      { title: 'Bằng chữ', width: 30, align: 'left' },
    ],
    rows: rows.map(([what, count], index) => [
      String(index + 1),
      what,
      count === null ? '' : thousands(count),
      count === null ? '' : inWords(count),
    ]),
  };
}

/** Phát in = hỏng + phát ra + còn: said as a rule, and as a finding where all are known. */
function balanceOf({ handled }: BallotAccountFacts, printed: number): readonly Block[] {
  const { spoiled, issued, left } = handled;
  const rule = 'Số phiếu phát in phải bằng tổng số phiếu hỏng, phát ra và còn lại.';
  if (spoiled === null || issued === null || left === null) return [line(rule)];
  const missing = printed - spoiled - issued - left;
  if (missing === 0) return [line(`${rule} Đối chiếu: khớp.`)];
  const found = missing > 0 ? `thiếu ${thousands(missing)} phiếu` : `thừa ${thousands(-missing)} phiếu`;
  return [
    {
      kind: 'paragraph',
      indent: true,
      content: [{ text: `${rule} ` }, { text: `Đối chiếu: ${found}, phải tìm ra trước khi kiểm phiếu.`, bold: true }],
    },
  ];
}
