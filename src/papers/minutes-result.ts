/** The heart of the minutes: ballots, votes in ballot order, the elected, and in full what a tie or a shortfall means. */
import { ruleSets } from '../election/rule-sets/index.ts';
import { blocks } from '../election/findings.ts';
import type { RoundDefinition } from '../election/model.ts';
import { invalidReasons } from '../election/model.ts';
import type { CandidateResult, Result } from '../election/result.ts';
import { rulesInForce } from '../election/rules-in-force.ts';
import { sources } from '../election/sources.ts';
import { decimalComma, thousands } from '../vietnamese/numbers.ts';
import { reasonsVi } from '../words/reasons.ts';
import type { Block, Column, TableBlock } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { counted } from './minutes-opening.ts';

/** Issued, collected, valid, and invalid by reason. */
export function ballotsOf({ result }: MinutesFacts): readonly Block[] {
  const { issued, collected, valid, invalid } = result.ballots;
  const missing = issued - collected;
  const reasons = invalidReasons.flatMap((reason) => {
    const count = result.invalidReasons[reason] ?? 0;
    return count === 0 ? [] : [{ words: reasonsVi[reason], count }];
  });
  return [
    { kind: 'heading', text: '4. Số phiếu' },
    line(`Số phiếu bầu phát ra: ${counted(issued)} phiếu.`),
    line(
      `Số phiếu bầu thu về: ${counted(collected)} phiếu${missing > 0 ? `; không thu về: ${counted(missing)} phiếu` : ''}.`,
    ),
    line(`Số phiếu hợp lệ: ${counted(valid)} phiếu.`),
    line(
      `Số phiếu không hợp lệ: ${counted(invalid)} phiếu${reasons.length > 0 ? ', lý do:' : '.'}`,
      reasons.length > 0,
    ),
    ...reasons.map(({ words, count }, index) =>
      line(`– ${words}: ${thousands(count)} phiếu${index === reasons.length - 1 ? '.' : ';'}`),
    ),
  ];
}

function line(content: string, withNext = false): Block {
  return { kind: 'paragraph', indent: true, content, withNext };
}

/** Votes of everyone in ballot order. */
export function votesOf({ definition, result }: MinutesFacts): readonly Block[] {
  const blocking = [...new Set(result.findings.filter(blocks).map(({ code }) => code))];
  const warning: readonly Block[] =
    blocking.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            indent: true,
            content: [
              {
                text: `Kết quả dưới đây chưa có giá trị: còn phát hiện ${blocking.join(', ')} chưa giải quyết.`,
                bold: true,
              },
            ],
          },
        ];
  return [
    { kind: 'heading', text: '5. Kết quả kiểm phiếu' },
    ...warning,
    line('Kết quả kiểm phiếu cụ thể, xếp theo thứ tự trên phiếu bầu:', true),
    votesTable(definition, result),
  ];
}

function votesTable({ style }: RoundDefinition, result: Result): TableBlock {
  const percent = percentColumn(result);
  if (style === 'agree') {
    return {
      kind: 'table',
      columns: [
        { title: 'TT', width: 7, align: 'center' },
        { title: 'Họ và tên', width: percent.length > 0 ? 37 : 57, align: 'left' },
        { title: 'Đồng ý', width: 12, align: 'center' },
        { title: 'Không đồng ý', width: 12, align: 'center' },
        { title: 'Không tính', width: 12, align: 'center' },
        ...percent,
      ],
      rows: result.candidates.map((one) => [
        String(one.number),
        one.name,
        thousands(one.for),
        thousands(one.against),
        thousands(one.uncounted),
        ...percentCell(one),
      ]),
    };
  }
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Họ và tên', width: 54, align: 'left' },
      {
        title: style === 'cumulative' ? 'Số phiếu bầu (cổ phần × số người bầu)' : 'Số phiếu',
        width: 17,
        align: 'center',
      },
      ...percent,
    ],
    rows: result.candidates.map((one) => [String(one.number), one.name, thousands(one.for), ...percentCell(one)]),
  };
}

/** The base stands in the column's title: a percentage without its base says nothing (rules.md §2.8). */
function percentColumn({ base }: Result): readonly Column[] {
  return base === null
    ? []
    : [{ title: `Tỷ lệ % (so với mẫu\u00a0số\u00a0${thousands(base)})`, width: 23, align: 'center' }];
}

function percentCell({ percent }: CandidateResult): readonly string[] {
  return percent === null ? [] : [decimalComma(percent)];
}

/** Who is elected, who is level, and which seats stay open. */
export function outcomeOf(facts: MinutesFacts): readonly Block[] {
  return [
    { kind: 'heading', text: '6. Kết quả bầu cử' },
    ...electedBlocks(facts),
    ...tieBlocks(facts),
    ...shortfallBlocks(facts),
  ];
}

function electedBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  const { person } = ruleSets[definition.ruleSet].words;
  if (result.elected.length === 0) return [line(`Không có ${person} nào trúng cử.`)];
  const elected = chosen(result, result.elected);
  const over = result.needed === null ? '' : ' số phiếu đều quá một nửa so với mẫu số,';
  return [
    line(
      `Căn cứ kết quả trên${articleOf(definition)}, có ${counted(elected.length)} ${person} trúng cử,${over} xếp theo số phiếu từ cao xuống thấp:`,
      true,
    ),
    electedTable(result, elected),
  ];
}

function articleOf(definition: RoundDefinition): string {
  const rules = rulesInForce(definition);
  const known = sources[definition.ruleSet];
  const source = rules.threshold === 'majority' ? known.majority : known.mostVotes;
  const applies =
    source !== null &&
    source.styles.includes(definition.style) &&
    source.electorates.includes(definition.electorate.kind) &&
    definition.rules.base === undefined &&
    definition.round.kind !== 'revote';
  return applies ? ` (${source.article})` : '';
}

function electedTable(result: Result, elected: readonly CandidateResult[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Họ và tên', width: 43, align: 'left' },
      { title: 'Số trên phiếu', width: 12, align: 'center' },
      { title: 'Số phiếu', width: 15, align: 'center' },
      ...percentColumn(result),
    ],
    rows: elected.map((one, index) => [
      String(index + 1),
      one.name,
      String(one.number),
      thousands(one.for),
      ...percentCell(one),
    ]),
  };
}

function tieBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  if (result.tied === null) return [];
  const { person, address } = ruleSets[definition.ruleSet].words;
  const level = chosen(result, result.tied.candidates);
  const names = level.map((one) => `${address}${one.name} (số ${one.number})`).join(', ');
  return [
    line(
      `${counted(level.length)} ${person} cùng được ${thousands(level[0]?.for ?? 0)} phiếu mà chỉ còn ${counted(result.tied.seats)} chỗ: ${names}. Chưa xác định được người trúng cử trong số này.`,
    ),
    line(tieStep(definition)),
  ];
}

/** What happens next when people are level. */
function tieStep(definition: RoundDefinition): string {
  const meeting = meetingOf(definition);
  if (definition.round.kind === 'revote') {
    return `Lần bầu lại này vẫn bằng phiếu: có tiếp tục bầu hay không do ${meeting} quyết định.`;
  }
  switch (rulesInForce(definition).tie) {
    case 'revote':
      return `${meeting} bầu lại giữa những người bằng phiếu này; người có số phiếu cao hơn trúng cử, không cần quá một nửa. Nếu vẫn bằng phiếu, có tiếp tục bầu hay không do ${meeting} quyết định.`;
    case 'older':
      return `Thể lệ bầu cử lấy người nhiều tuổi hơn, nhưng ngày sinh đã khai không đủ để phân định; ${meeting} xem xét, quyết định.`;
    case 'congress':
      return `${meeting} xem xét, quyết định người trúng cử trong số này.`;
  }
}

function shortfallBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  if (result.shortfall === 0) return [];
  const { person } = ruleSets[definition.ruleSet].words;
  const meeting = meetingOf(definition);
  return [
    line(
      `So với số lượng cần bầu là ${definition.seats}, lần bầu này còn thiếu ${counted(result.shortfall)} ${person}. Việc bầu tiếp cho đủ số lượng do ${meeting} xem xét, quyết định.`,
    ),
  ];
}

function chosen(result: Result, numbers: readonly number[]): readonly CandidateResult[] {
  const byNumber = new Map(result.candidates.map((one) => [one.number, one]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
