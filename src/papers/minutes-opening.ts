/** The first part of the minutes: title page, what is elected, the list, the counting committee. */
import { ruleSets } from '../election/rule-sets/index.ts';
import type { Candidate, Person, RoundDefinition, RoundKind, Style } from '../election/model.ts';
import { dateInWords, shortDate } from '../vietnamese/dates.ts';
import { inWords } from '../vietnamese/numbers.ts';
import type { Block, HeaderBlock, TableBlock, TitleBlock } from './document.ts';
import type { MinutesCongress, MinutesFacts } from './minutes-facts.ts';

/** Left open to be written by hand. */
export const blank = '………';

export function headerOf({ congress, definition }: MinutesFacts): HeaderBlock {
  const { motto } = ruleSets[definition.ruleSet].words;
  const above = sameWords(congress.superior, motto[0] ?? '') ? '' : congress.superior.trim();
  const body = congress.organisation.trim();
  const meeting = filled([congress.name, congress.ordinal]).join(' ');
  const term = congress.term.trim() === '' ? [] : [`Nhiệm kỳ ${congress.term.trim()}`];
  // A congress without a body above it in the title stands under its own organisation (36-HD/VPTW).
  const issuer = [...filled(above === '' ? [meeting] : [body, meeting]), ...term];
  const superior = above === '' ? body : above;
  const day = dateInWords(congress.day) ?? 'ngày …… tháng …… năm ………';
  return { kind: 'header', superior, issuer, motto, placeAndDate: `${congress.place.trim() || blank}, ${day}` };
}

const roundNotes: Readonly<Record<RoundKind, string>> = {
  first: '',
  further: ': bầu tiếp cho đủ số lượng',
  revote: ': bầu lại do bằng phiếu',
};

export function titleOf({ definition, roundNumber }: MinutesFacts): TitleBlock {
  const note = `Lần ${roundNumber}${roundNotes[definition.round.kind]}`;
  return { kind: 'title', text: 'Biên bản kiểm phiếu', subtitle: definition.title, note };
}

/** Which meeting, when and where, under which regulation. */
export function openingOf({ congress, definition }: MinutesFacts): readonly Block[] {
  const meeting = meetingInWords(congress, meetingOf(definition));
  const day = dateInWords(congress.day);
  const when = filled([
    day === null ? '' : `Ngày${day.slice('ngày'.length)}`,
    congress.place && `tại ${congress.place}`,
  ]);
  const subject = when.length === 0 ? capital(meeting) : `${capital(when.join(', '))}, ${meeting}`;
  const { regulation } = ruleSets[definition.ruleSet].words;
  return [
    {
      kind: 'paragraph',
      indent: true,
      content: `${subject} tiến hành bầu cử bằng phiếu kín: ${definition.title}; thực hiện theo ${regulation}.`,
    },
  ];
}

function meetingInWords(congress: MinutesCongress, fallback: string): string {
  const name = congress.name.trim() || fallback;
  const body = name.toLocaleLowerCase('vi').includes(congress.organisation.trim().toLocaleLowerCase('vi'))
    ? ''
    : congress.organisation;
  const phrase = filled([name, body, congress.ordinal]).join(' ');
  return congress.term.trim() === '' ? phrase : `${phrase}, nhiệm kỳ ${congress.term.trim()},`;
}

const styleWords: Readonly<Record<Style, string>> = {
  strike: 'gạch họ và tên người không bầu',
  agree: 'đánh dấu vào ô đồng ý hoặc không đồng ý',
  list: 'chọn hoặc ghi tên người được bầu',
  cumulative: 'bầu dồn phiếu',
};

/** Seats voted by the meeting and the list of the ballot in its own order. */
export function listOf({ definition }: MinutesFacts): readonly Block[] {
  const { person } = ruleSets[definition.ruleSet].words;
  const { seats, candidates } = definition;
  const surplus = candidates.length - seats;
  const surplusWords = surplus > 0 ? `, số dư ${surplus}` : surplus === 0 ? ', không có số dư' : '';
  const meeting = meetingOf(definition);
  return [
    { kind: 'heading', text: '1. Số lượng cần bầu và danh sách bầu cử' },
    {
      kind: 'paragraph',
      indent: true,
      content: `${meeting} đã biểu quyết số lượng cần bầu là ${counted(seats)} ${person}. Kiểu phiếu: ${styleWords[definition.style]}.`,
    },
    {
      kind: 'paragraph',
      indent: true,
      withNext: true,
      content: `${meeting} đã thông qua danh sách bầu cử gồm ${counted(candidates.length)} ${person}${surplusWords}, xếp theo thứ tự trên phiếu bầu:`,
    },
    listTable(candidates),
  ];
}

function listTable(candidates: readonly Candidate[]): TableBlock {
  const remarks = candidates.map(remarkOf);
  if (remarks.every((remark) => remark === '') && candidates.length > 10) return listInPairs(candidates);
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Họ và tên', width: 46, align: 'left' },
      { title: 'Ghi chú', width: 46, align: 'left' },
    ],
    rows: candidates.map((candidate, index) => [String(candidate.number), candidate.name, remarks[index]!]),
  };
}

/** Two people a row, read across: a list of names alone would leave half of each page empty. */
function listInPairs(candidates: readonly Candidate[]): TableBlock {
  const cells = candidates.map((candidate) => [String(candidate.number), candidate.name]);
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Họ và tên', width: 42, align: 'left' },
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Họ và tên', width: 42, align: 'left' },
    ],
    rows: cells.flatMap((cell, index) => (index % 2 === 0 ? [[...cell, ...(cells[index + 1] ?? ['', ''])]] : [])),
  };
}

function remarkOf({ birthDate, post, unit }: Candidate): string {
  return filled([birthDate && `Sinh ${shortDate(birthDate)}`, post, unit]).join('; ');
}

/** The people who counted, with their roles. */
export function committeeOf(facts: MinutesFacts): readonly Block[] {
  const { committee, address, person } = ruleSets[facts.definition.ruleSet].words;
  const people = committeeMembers(facts);
  const meeting = meetingOf(facts.definition);
  const sentence =
    people.length === 0
      ? `${meeting} đã cử ${committee} gồm: ${blank.repeat(6)}`
      : `${meeting} đã cử ${committee} gồm ${counted(people.length)} ${person}:`;
  return [
    { kind: 'heading', text: `2. ${committee}` },
    // Not justified: the dots to write on would push the words apart.
    { kind: 'paragraph', indent: true, align: 'left', content: sentence, withNext: people.length > 0 },
    ...people.map(({ name, role }, index): Block => ({
      kind: 'paragraph',
      indent: true,
      align: 'left',
      content: `${index + 1}) ${filled([`${address}${name}`, role]).join(', ')}${index === people.length - 1 ? '.' : ';'}`,
    })),
  ];
}

export function committeeMembers(facts: {
  readonly committee: readonly Person[];
  readonly definition: RoundDefinition;
}): readonly Person[] {
  return facts.committee.length > 0 ? facts.committee : (facts.definition.committee ?? []);
}

/** "55 (năm mươi lăm)" */
export function counted(value: number): string {
  return `${value} (${inWords(value)})`;
}

export function filled(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text.trim()]));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLocaleUpperCase('vi') === other.trim().toLocaleUpperCase('vi');
}
