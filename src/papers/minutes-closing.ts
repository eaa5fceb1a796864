/** The end of the minutes: findings with the committee's notes, rulings, reopenings, custody, time, copies and signatures. */
import { ruleSets } from '../election/rule-sets/index.ts';
import type { Finding } from '../election/findings.ts';
import type { Person } from '../election/model.ts';
import { dateInWords, timeInWords } from '../vietnamese/dates.ts';
import { decimalComma, thousands } from '../vietnamese/numbers.ts';
import { findingsVi } from '../words/findings.ts';
import { interpolate } from '../words/interpolate.ts';
import { reasonsVi } from '../words/reasons.ts';
import type { Block, SignaturesBlock } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeMembers, counted } from './minutes-opening.ts';

/** What reconciliation found, each with the note of the committee; then what it ruled on and what was opened again. */
export function remarksOf(facts: MinutesFacts): readonly Block[] {
  const remarks = [...findingBlocks(facts), ...rulingSentence(facts), ...reopeningBlocks(facts)];
  const { committee } = ruleSets[facts.definition.ruleSet].words;
  return remarks.length === 0
    ? []
    : [{ kind: 'heading', text: `7. Đối chiếu và kết luận của ${committee}` }, ...remarks];
}

function findingBlocks({ definition, notes, result }: MinutesFacts): readonly Block[] {
  const noted = new Set(notes.map(({ finding }) => JSON.stringify(finding)));
  const open = result.findings.filter((finding) => !noted.has(JSON.stringify(finding)));
  const all = [...notes, ...open.map((finding) => ({ finding, note: '' }))];
  if (all.length === 0) return [];
  const { committee } = ruleSets[definition.ruleSet].words;
  return [
    { kind: 'paragraph', indent: true, withNext: true, content: 'Các phát hiện khi đối chiếu:' },
    {
      kind: 'table',
      columns: [
        { title: 'Mã', width: 10, align: 'center' },
        { title: 'Phát hiện', width: 50, align: 'left' },
        { title: `Ý kiến của ${committee}`, width: 40, align: 'left' },
      ],
      rows: all.map(({ finding, note }) => [finding.code, findingText(finding), note.trim() || '(chưa có ý kiến)']),
    },
  ];
}

function findingText(finding: Finding): string {
  const words = findingsVi[finding.code];
  const figures = Object.fromEntries(
    Object.entries(finding).map(([name, value]) => [
      name,
      typeof value === 'number' ? thousands(value) : name === 'percent' ? decimalComma(value) : value,
    ]),
  );
  return interpolate(`${words.title}. ${words.explanation}`, figures);
}

function rulingSentence({ definition, rulings }: MinutesFacts): readonly Block[] {
  if (rulings.length === 0) return [];
  const { committee, cited } = ruleSets[definition.ruleSet].words;
  const valid = rulings.filter(({ verdict }) => verdict === 'valid').length;
  const article = cited ? ` (${cited}, Điều 8)` : '';
  return [
    {
      kind: 'paragraph',
      indent: true,
      content: `${committee} đã xem xét, kết luận${article} ${counted(rulings.length)} phiếu có điểm chưa rõ: ${valid} phiếu hợp lệ, ${rulings.length - valid} phiếu không hợp lệ. Danh sách ở phụ lục kèm theo biên bản này.`,
    },
  ];
}

function reopeningBlocks({ reopenings }: MinutesFacts): readonly Block[] {
  if (reopenings.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      indent: true,
      withNext: true,
      content: `Kết quả đã niêm phong trên máy và được mở lại ${counted(reopenings.length)} lần:`,
    },
    ...reopenings.map(({ at, actor, reason }): Block => ({
      kind: 'paragraph',
      indent: true,
      content: `– ${momentInWords(at)}${actor.trim() === '' ? '' : `, ${actor.trim()}`}. Lý do: ${sentence(reason)}`,
    })),
  ];
}

/** "15 giờ 42 phút, ngày 05 tháng 01 năm 2026" */
function momentInWords(at: string): string {
  return [timeInWords(at), dateInWords(at)].filter((part) => part !== null).join(', ') || at;
}

/** What a person typed, closed like a sentence. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Custody, time and copies: the lines that stand with the signatures. */
export function closingOf(facts: MinutesFacts): readonly Block[] {
  const { definition, finishedAt, copies } = facts;
  const finished = finishedAt === null ? '…… giờ …… phút, ngày …… tháng …… năm ………' : momentInWords(finishedAt);
  const { custody, presidium } = ruleSets[definition.ruleSet].words;
  return [
    { kind: 'space', height: 6 },
    { kind: 'paragraph', indent: true, content: custody(presidesAlone(facts) ? 'chủ tịch hội nghị' : presidium) },
    {
      kind: 'paragraph',
      indent: true,
      content: `Việc kiểm phiếu kết thúc hồi ${finished}. Biên bản này được lập thành ${counted(copies)} bản có nội dung như nhau.`,
    },
  ];
}

export function signaturesOf(facts: MinutesFacts): SignaturesBlock {
  const words = ruleSets[facts.definition.ruleSet].words;
  const note = '(ký, ghi rõ họ tên)';
  const presides = personWith(facts.presidium, /chủ tịch|chủ trì|chủ to[aạ]/iu);
  const chairs = personWith(committeeMembers(facts), /trưởng ban/iu);
  return {
    kind: 'signatures',
    places: [
      { title: presidesAlone(facts) ? 'Chủ tịch hội nghị' : words.presidiumSigns, note, ...named(presides) },
      { title: `Trưởng ${words.committee}`, note, ...named(chairs) },
    ],
  };
}

/** A committee's meeting is led by one person, a congress by its presidium. */
function presidesAlone({ definition, presidium }: MinutesFacts): boolean {
  return definition.electorate.kind === 'committee' && presidium.length <= 1;
}

/** Who holds the role, or the first named when nobody's role says so. */
function personWith(people: readonly Person[], role: RegExp): Person | undefined {
  return people.find((person) => role.test(person.role) && !/phó/iu.test(person.role)) ?? people[0];
}

function named(person: Person | undefined): { readonly name?: string } {
  return person ? { name: person.name } : {};
}

/** Every ballot the committee ruled on, on pages of its own. */
export function annexOf({ definition, rulings }: MinutesFacts): readonly Block[] {
  if (rulings.length === 0) return [];
  const { committee } = ruleSets[definition.ruleSet].words;
  return [
    { kind: 'page-break' },
    { kind: 'title', text: 'Phụ lục', subtitle: `Các phiếu ${committee} đã xem xét, kết luận` },
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 7, align: 'center' },
        { title: 'Tập', width: 8, align: 'center' },
        { title: 'Phiếu số', width: 9, align: 'center' },
        { title: 'Điểm chưa rõ', width: 26, align: 'left' },
        { title: 'Kết luận', width: 24, align: 'left' },
        { title: 'Lý do', width: 26, align: 'left' },
      ],
      rows: rulings.map(({ batch, serial, doubt, verdict, reason }, index) => [
        String(index + 1),
        String(batch),
        String(serial),
        doubt,
        verdict === 'valid' ? 'Hợp lệ' : `Không hợp lệ: ${lowered(reasonsVi[verdict])}`,
        reason,
      ]),
    },
  ];
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
