/** Who is elected, who is level, which seats stay open and what follows from it; in a straw poll, the votes alone. */
import { articleFor, shortfallArticle } from '../../election/articles.ts';
import { derive } from '../../election/derivation.ts';
import type { RoundDefinition } from '../../election/model.ts';
import type { CandidateResult, Result } from '../../election/result.ts';
import { ruleSets } from '../../election/rule-sets/index.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { Block, Column, TableBlock } from '../document.ts';
import { isAnnulled, ownDecisions } from './minutes-earlier.ts';
import { partInWords } from './minutes-electorate.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { spellingsOf } from './minutes-result.ts';
import { withoutLine } from './minutes-rules.ts';
import { pollOf, wordsOf } from '../paper-words.ts';
import { compactTable, longTable, shareColumn, votesTable } from '../people-table.ts';
import { counted, line, opens } from '../sentences.ts';
import type { Section } from '../sentences.ts';

export function outcomeOf(facts: MinutesFacts): Section {
  if (facts.definition.poll === true) return pollOutcome(facts);
  return {
    title: 'Kết quả bầu cử',
    blocks: [...electedBlocks(facts), ...stillOpen(facts)],
  };
}

/** How people level were told apart, who is level still, what is missing, and what the meeting decided on it. */
export function stillOpen(facts: MinutesFacts): readonly Block[] {
  return [...olderBlocks(facts), ...tieBlocks(facts), ...shortfallBlocks(facts), ...ownDecisions(facts).map(line)];
}

/** Counted and reported in the order of the votes; nobody is elected. */
function pollOutcome({ definition, congress, result }: MinutesFacts): Section {
  const kind = pollOf(definition);
  const byVotes = result.candidates.toSorted((one, other) => other.for - one.for || one.number - other.number);
  return {
    title: `Kết quả lấy phiếu ${kind}, xếp theo số phiếu từ cao xuống thấp`,
    blocks: [
      votesTable(definition, result, byVotes, 'votes'),
      ...spellingsOf(definition, congress),
      line(`Đây là kết quả lấy phiếu ${kind} để ${wordsOf(definition).meeting} xem xét, không phải là kết quả bầu cử.`),
    ],
  };
}

function electedBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  const { person } = wordsOf(definition);
  if (result.elected.length === 0) return [line(`Không có ${person} nào trúng cử.`)];
  const elected = chosen(result, result.elected);
  const article = articleFor(result.needed === null ? 'mostVotes' : 'majority', definition);
  const basis = article === null ? 'Căn cứ kết quả trên' : `Theo ${article}`;
  return [
    opens(
      `${basis}, có ${counted(elected.length)} ${person} trúng cử${overInWords(definition, result)}${elected.length > 1 ? ', xếp theo số phiếu từ cao xuống thấp' : ''}:`,
    ),
    electedTable(definition, result, elected),
  ];
}

function overInWords(definition: RoundDefinition, { needed, elected }: Result): string {
  if (needed === null) return '';
  const { threshold } = rulesInForce(definition);
  const all = elected.length > 1 ? 'đều ' : '';
  return threshold === 'majority' ? `, ${all}quá một nửa mẫu số` : `, ${all}được ${partInWords(threshold)} mẫu số`;
}

function electedTable(definition: RoundDefinition, result: Result, elected: readonly CandidateResult[]): TableBlock {
  const share = shareColumn(definition, result);
  const narrow = elected.length >= longTable && definition.style !== 'cumulative';
  const names = new Map<string, number>();
  for (const { name } of result.candidates) names.set(name, (names.get(name) ?? 0) + 1);
  const number: readonly Column[] = narrow ? [] : [{ title: 'Số trên phiếu', width: 12, align: 'center' }];
  const columns: readonly Column[] = [
    { title: 'TT', width: 10, align: 'center' },
    { title: 'Họ và tên', width: 46, align: 'left' },
    ...number,
    { title: 'Số phiếu', width: definition.style === 'cumulative' ? 28 : 16, align: 'center' },
    ...(share === null ? [] : [share.column]),
  ];
  const rows = elected.map((one, index) => [
    String(index + 1),
    // Two people of one name are told apart by their numbers where there is no column for them.
    narrow && (names.get(one.name) ?? 0) > 1 ? `${one.name} (số ${one.number})` : one.name,
    ...(narrow ? [] : [String(one.number)]),
    thousands(one.for),
    ...(share === null ? [] : [share.of(one)]),
  ]);
  if (narrow) return compactTable(columns, rows);
  return { kind: 'table', columns, rows, ...(rows.length < longTable ? {} : { size: 'small' as const }) };
}

/** Age decided among people level across the last place. */
function olderBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  const step = derive(definition, result).find(({ kind }) => kind === 'older');
  if (step?.kind !== 'older') return [];
  const name = ({ name: own, number }: CandidateResult) => `${wordsOf(definition).address}${own} (số ${number})`;
  const elected = chosen(result, step.elected).map(name).join(', ');
  const left = chosen(result, step.left).map(name).join(', ');
  return [
    line(`Bằng phiếu ở chỗ cuối cùng, theo thể lệ bầu cử người nhiều tuổi hơn trúng cử: ${elected}, trước ${left}.`),
  ];
}

function tieBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  if (result.tied === null) return [];
  const { person, address } = wordsOf(definition);
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
  const { meeting } = wordsOf(definition);
  if (definition.round.kind === 'revote') {
    return `Lần bầu lại này vẫn bằng phiếu: có tiếp tục bầu hay không do ${meeting} quyết định.`;
  }
  const rules = rulesInForce(definition);
  switch (rules.tie) {
    case 'revote': {
      const article = articleFor('tie', definition);
      const without = withoutLine(rules);
      return `${article === null ? '' : `Theo ${article}, `}${meeting} bầu lại giữa những người bằng phiếu này; người có số phiếu cao hơn trúng cử${without}. Nếu vẫn bằng phiếu, có tiếp tục bầu hay không do ${meeting} quyết định.`;
    }
    case 'older':
      return `Thể lệ bầu cử lấy người nhiều tuổi hơn, nhưng ngày sinh đã khai không đủ để phân định; ${meeting} xem xét, quyết định.`;
    case 'congress':
      return `${meeting} xem xét, quyết định người trúng cử trong số này.`;
  }
}

function shortfallBlocks({ definition, result }: MinutesFacts): readonly Block[] {
  if (result.shortfall === 0) return [];
  const { person } = wordsOf(definition);
  return [
    line(
      `So với số lượng cần bầu là ${counted(definition.seats)}, lần bầu này còn thiếu ${counted(result.shortfall)} ${person}. ${shortfallStep(definition)}`,
    ),
  ];
}

/** Whether the vote goes on: the rules leave no choice, the limit of rounds is reached, or the meeting decides. */
function shortfallStep(definition: RoundDefinition): string {
  const { meeting } = wordsOf(definition);
  const { maxRounds } = rulesInForce(definition);
  const held = votingRounds(definition);
  if (maxRounds !== null && held >= maxRounds) {
    return `Đã bầu ${counted(held)} lần, là số lần nhiều nhất theo thể lệ bầu cử: không bầu tiếp.`;
  }
  const must = definition.office !== undefined && ruleSets[definition.ruleSet].mustGoOn.includes(definition.office);
  if (!must || held > 1) return `Việc bầu tiếp cho đủ số lượng do ${meeting} xem xét, quyết định.`;
  const article = shortfallArticle(definition, definition.office);
  return `Lần thứ nhất bầu chưa đủ số lượng nên phải tiếp tục bầu${article === null ? '' : ` (${article})`}.`;
}

/** First and further rounds held up to now; re-votes and rounds whose ballots were voided do not count. */
function votingRounds({ round }: RoundDefinition): number {
  const before = (round.earlier ?? []).filter((one) => one.kind !== 'revote' && !isAnnulled(one)).length;
  return before + (round.kind === 'revote' ? 0 : 1);
}

function chosen(result: Result, numbers: readonly number[]): readonly CandidateResult[] {
  const byNumber = new Map(result.candidates.map((one) => [one.number, one]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
