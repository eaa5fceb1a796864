/** The first part of the minutes: title page, what is elected, the list, the counting committee. */
import type { Candidate, Person, RoundDefinition, Style } from '../../election/model.ts';
import { dateInWords, shortDate } from '../../vietnamese/dates.ts';
import { keptTogether } from '../../vietnamese/phrases.ts';
import type { Block, TableBlock, TitleBlock } from '../document.ts';
import { roundNote } from './minutes-earlier.ts';
import { layoutOf } from '../layout.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { meetingInWords } from '../paper-header.ts';
import { pollOf, wordsOf } from '../paper-words.ts';
import { blank, capital, counted, filled, line, lowered, opens } from '../sentences.ts';
import type { Section } from '../sentences.ts';

export function titleOf(facts: MinutesFacts): TitleBlock {
  const { definition } = facts;
  const subtitle = keptTogether(definition.title);
  if (definition.poll === true) {
    return { kind: 'title', text: `Biên bản kiểm phiếu ${pollOf(definition)}`, subtitle };
  }
  return { kind: 'title', text: 'Biên bản kiểm phiếu', subtitle, note: roundNote(facts) };
}

/** Which meeting, when and where, under which regulation. */
export function openingOf({ congress, definition }: MinutesFacts): readonly Block[] {
  const { meeting, regulation } = wordsOf(definition);
  const name = meetingInWords(congress, meeting);
  const day = dateInWords(congress.day);
  const when = filled([
    day === null ? '' : `Ngày${day.slice('ngày'.length)}`,
    congress.place && `tại ${congress.place}`,
  ]);
  const subject = when.length === 0 ? capital(name) : `${capital(when.join(', '))}, ${name}`;
  return [line(`${subject} tiến hành ${actOf(definition)}; thực hiện theo ${regulation}.`)];
}

/** Votes of shares are signed; all others are secret (rules.md §4.7). */
function actOf({ poll, style, title }: RoundDefinition): string {
  // The title of a poll mostly says itself what papers are taken for.
  if (poll === true && /^(?:lấy )?(?:phiếu |xin ý kiến|giới thiệu)/iu.test(title)) {
    // A title in capitals stays as it is.
    const own = title === title.toLocaleUpperCase('vi') ? title : lowered(title);
    return `lấy phiếu ${own.replace(/^(?:lấy )?(?:phiếu )?/iu, '')}`;
  }
  if (poll === true) return `lấy phiếu ${pollOf({ title })}: ${title}`;
  return `${style === 'cumulative' ? 'bầu cử theo cách bầu dồn phiếu' : 'bầu cử bằng phiếu kín'}: ${title}`;
}

const styleWords: Readonly<Record<Style, string>> = {
  strike: 'gạch họ và tên người không bầu',
  agree: 'đánh dấu vào ô đồng ý hoặc không đồng ý',
  list: 'chọn người được bầu',
  cumulative: 'bầu dồn phiếu, ghi số phiếu dành cho từng người',
};

const pollStyleWords: Readonly<Record<ReturnType<typeof pollOf>, Readonly<Record<Style, string>>>> = {
  'xin ý kiến': {
    strike: 'gạch họ và tên người không đồng ý',
    agree: 'đánh dấu vào ô đồng ý hoặc không đồng ý',
    list: 'chọn người được đồng ý',
    cumulative: 'ghi số phiếu dành cho từng người',
  },
  'giới thiệu': {
    strike: 'gạch họ và tên người không giới thiệu',
    agree: 'đánh dấu vào ô đồng ý hoặc không đồng ý',
    list: 'chọn người được giới thiệu',
    cumulative: 'ghi số phiếu dành cho từng người',
  },
};

/** With more people than this the list stands in the table of the votes, which has the same order; remarks go to an annex. */
const shortList = 15;
/** With more people than this everyone's votes are an annex: the minutes themselves stay two pages. */
export const longList = 45;

/** Which parts of a long list stand in annexes of the paper. */
interface Annexed {
  readonly votes: boolean;
  readonly remarks: boolean;
  /** What the table with the names is called: the minutes' own unless it says otherwise. */
  readonly table?: string;
}

/** Seats, the kind of paper, and the list of the ballot in its own order. */
export function listOf({ definition }: Pick<MinutesFacts, 'definition'>, annexed: Annexed): Section {
  const printed = printedOn(definition);
  const title = definition.poll === true ? 'Danh sách lấy phiếu' : 'Số lượng cần bầu và danh sách bầu cử';
  const told = remarksStandInList(definition);
  const sentence = `${seatsInWords(definition)} ${listInWords(definition, printed)}`;
  return {
    title,
    blocks: told ? [opens(`${sentence}:`), listTable(printed)] : [line(`${sentence}${whereOf(printed, annexed)}.`)],
  };
}

/** Names printed on the ballot; people whose names voters wrote come later. */
export function printedOn({ candidates }: RoundDefinition): readonly Candidate[] {
  return candidates.filter(({ written }) => written !== true);
}

function seatsInWords(definition: RoundDefinition): string {
  const { meeting, person } = wordsOf(definition);
  const { seats, office, round, style, writeIn, poll } = definition;
  const number = `${counted(seats)} ${person}`;
  const kind = `Kiểu phiếu: ${(poll === true ? pollStyleWords[pollOf(definition)] : styleWords)[style]}${writeIn === true ? ', hoặc ghi tên vào chỗ trống' : ''}.`;
  if (poll === true) {
    const limited = writeIn === true || seats < printedOn(definition).length;
    return limited ? `Mỗi phiếu được chọn nhiều nhất ${number}. ${kind}` : kind;
  }
  // The number of delegates is given by the higher body; the meeting does not vote on it (rules.md §2.3).
  const allotted = office === 'delegates' || office === 'alternate-delegates';
  if (round.kind !== 'first') return `Số lượng cần bầu ở lần này là ${number}. ${kind}`;
  return allotted
    ? `Số lượng cần bầu là ${number}. ${kind}`
    : `${meeting} đã biểu quyết số lượng cần bầu là ${number}. ${kind}`;
}

function listInWords(definition: RoundDefinition, printed: readonly Candidate[]): string {
  const { meeting, person, ballot } = wordsOf(definition);
  if (printed.length === 0) return `Phiếu không in sẵn tên, người bỏ phiếu tự ghi tên`;
  const order = printed.length === 1 ? '' : `, xếp theo thứ tự trên ${ballot}`;
  if (definition.poll === true) return `Danh sách gồm ${counted(printed.length)} ${person}${order}`;
  const surplus = printed.length - definition.seats;
  const surplusWords =
    definition.writeIn === true ? '' : surplus > 0 ? `, số dư ${surplus}` : surplus === 0 ? ', không có số dư' : '';
  const approved =
    definition.round.kind === 'revote'
      ? `Danh sách bầu lại gồm ${counted(printed.length)} ${person} bằng phiếu`
      : `${meeting} đã thông qua danh sách bầu cử gồm ${counted(printed.length)} ${person}`;
  return `${approved}${surplusWords}${order}`;
}

function whereOf(printed: readonly Candidate[], { votes, remarks, table = 'bảng kết quả' }: Annexed): string {
  if (printed.length === 0) return '';
  if (votes) return remarks ? ' (Phụ lục 1 và 2)' : ' (Phụ lục 1)';
  return ` (tên ở ${table} dưới đây${remarks ? '; chức vụ, đơn vị ở phụ lục' : ''})`;
}

function remarksStandInList(definition: RoundDefinition): boolean {
  const printed = printedOn(definition);
  return printed.length > 0 && printed.length <= shortList && printed.some(hasRemark);
}

/** A long list whose people have remarks: they stand in an annex, so that the minutes themselves stay short. */
export function listNeedsAnnex(definition: RoundDefinition): boolean {
  const printed = printedOn(definition);
  return printed.length > shortList && printed.some(hasRemark);
}

/** Everyone's votes are the first annex; a straw poll has them as its outcome. */
export function resultNeedsAnnex({ definition, congress }: Pick<MinutesFacts, 'definition' | 'congress'>): boolean {
  const long = definition.poll !== true && printedOn(definition).length > longList;
  return long && layoutOf(congress, definition.ruleSet).resultInAnnex;
}

export function listTable(candidates: readonly Candidate[]): TableBlock {
  const dated = candidates.some(({ birthDate }) => birthDate !== undefined);
  return {
    kind: 'table',
    size: 'small',
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Họ và tên', width: 27, align: 'left' },
      ...(dated ? [{ title: 'Ngày sinh', width: 14, align: 'center' } as const] : []),
      { title: 'Chức vụ, đơn vị', width: 53, align: 'left' },
    ],
    rows: candidates.map((candidate) => [
      String(candidate.number),
      candidate.name,
      ...(dated ? [shortDate(candidate.birthDate ?? '')] : []),
      placeOf(candidate),
    ]),
  };
}

/** Post and unit; a unit that the post names already is left out. */
export function placeOf({ post = '', unit = '' }: Candidate): string {
  return filled([post, post.includes(unit) ? '' : unit]).join(', ');
}

function hasRemark({ birthDate, post, unit }: Candidate): boolean {
  return filled([birthDate, post, unit]).length > 0;
}

/** The people who counted, with their roles. */
export function committeeOf(facts: Pick<MinutesFacts, 'definition' | 'committee' | 'congress'>): Section {
  const { committee, address, person, meeting } = wordsOf(facts.definition, facts.congress);
  const people = committeeMembers(facts);
  const members = people.map(
    ({ name, role }, index) => `${index + 1}) ${filled([`${address}${name}`, role]).join(', ')}`,
  );
  const content =
    people.length === 0
      ? `${meeting} đã cử ${committee} gồm: ${blank.repeat(6)}`
      : `${meeting} đã cử ${committee} gồm ${counted(people.length)} ${person}: ${members.join('; ')}.`;
  // Not justified: the dots to write on would push the words apart.
  return { title: committee, blocks: [{ ...line(content), align: 'left' }] };
}

export function committeeMembers(facts: {
  readonly committee: readonly Person[];
  readonly definition: RoundDefinition;
}): readonly Person[] {
  return facts.committee.length > 0 ? facts.committee : (facts.definition.committee ?? []);
}
