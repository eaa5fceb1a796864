/** The end of the minutes: findings with the committee's notes, rulings, reopenings, custody, time, copies and signatures. */
import { ruleSets } from '../election/rule-sets/index.ts';
import type { MinutesLayout } from '../election/rule-sets/rule-set.ts';
import type { Finding } from '../election/findings.ts';
import type { Person } from '../election/model.ts';
import { decimalComma, thousands } from '../vietnamese/numbers.ts';
import { findingsVi } from '../words/findings.ts';
import { interpolate } from '../words/interpolate.ts';
import type { Block, SignaturesBlock } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeMembers } from './minutes-opening.ts';
import { articleOn, inOwnWords, wordsOf } from './paper-words.ts';
import type { PaperWords } from './paper-words.ts';
import { counted, line, lowered, momentInWords, opens, sentence } from './sentences.ts';
import type { Section } from './sentences.ts';

/** What reconciliation found, each with the note of the committee; then what it ruled on and what was opened again. */
export function remarksOf(facts: MinutesFacts): Section | null {
  const blocks = [...findingBlocks(facts), ...rulingSentence(facts), ...reopeningBlocks(facts)];
  if (blocks.length === 0) return null;
  return { title: `Đối chiếu và kết luận của ${wordsOf(facts.definition).committee}`, blocks };
}

function findingBlocks({ definition, notes, result }: MinutesFacts): readonly Block[] {
  const noted = new Set(notes.map(({ finding }) => JSON.stringify(finding)));
  const open = result.findings.filter((finding) => !noted.has(JSON.stringify(finding)));
  const all = [...notes, ...open.map((finding) => ({ finding, note: '' }))];
  if (all.length === 0) return [];
  const words = wordsOf(definition);
  return [
    opens('Các phát hiện khi đối chiếu:'),
    {
      kind: 'table',
      small: true,
      columns: [
        { title: 'Mã', width: 10, align: 'center' },
        { title: 'Phát hiện', width: 50, align: 'left' },
        { title: `Ý kiến của ${words.committee}`, width: 40, align: 'left' },
      ],
      rows: all.map(({ finding, note }) => [
        finding.code,
        findingText(finding, words),
        note.trim() || '(chưa có ý kiến)',
      ]),
    },
  ];
}

function findingText(finding: Finding, own: PaperWords): string {
  const words = findingsVi[finding.code];
  const figures = Object.fromEntries(
    Object.entries(finding).map(([name, value]) => [
      name,
      typeof value === 'number' ? thousands(value) : name === 'percent' ? decimalComma(value) : value,
    ]),
  );
  return inOwnWords(interpolate(`${words.title}. ${words.explanation}`, figures), own);
}

function rulingSentence({ definition, rulings }: MinutesFacts): readonly Block[] {
  if (rulings.length === 0) return [];
  const { committee } = wordsOf(definition);
  const valid = rulings.filter(({ verdict }) => verdict === 'valid').length;
  const article = articleOn('committee', definition);
  return [
    line(
      `${committee} đã xem xét, kết luận${article === null ? '' : ` (${article})`} ${counted(rulings.length)} phiếu có điểm chưa rõ: ${valid} phiếu hợp lệ, ${rulings.length - valid} phiếu không hợp lệ. Danh sách ở phụ lục kèm theo biên bản này.`,
    ),
  ];
}

function reopeningBlocks({ reopenings }: MinutesFacts): readonly Block[] {
  if (reopenings.length === 0) return [];
  return [
    opens(`Kết quả đã niêm phong trên máy và được mở lại ${counted(reopenings.length)} lần:`),
    ...reopenings.map(({ at, actor, reason }) =>
      line(`– ${momentInWords(at)}${actor.trim() === '' ? '' : `, ${actor.trim()}`}. Lý do: ${sentence(reason)}`),
    ),
  ];
}

/** Custody, time and copies: the lines that stand with the signatures. */
export function closingOf(facts: MinutesFacts): readonly Block[] {
  const { finishedAt, copies } = facts;
  const finished = finishedAt === null ? '…… giờ …… phút, ngày …… tháng …… năm ………' : momentInWords(finishedAt);
  return [
    { kind: 'space', height: 6 },
    line(custodyOf(facts)),
    line(
      `Việc kiểm phiếu kết thúc hồi ${finished}. Biên bản này được lập thành ${counted(copies)} bản có nội dung như nhau.`,
    ),
  ];
}

/** The rule on custody speaks of ballots of elections; those of a straw poll are only sealed and handed over. */
function custodyOf(facts: MinutesFacts): string {
  const { custody, committee, presidium, ballot } = wordsOf(facts.definition);
  const text =
    facts.definition.poll === true
      ? `Toàn bộ ${ballot} được ${committee} niêm phong và giao {{receiver}} để lưu giữ theo quy định.`
      : custody;
  return interpolate(text, { receiver: presidesAlone(facts) ? soleChairOf(facts) : presidium });
}

export function signaturesOf(facts: MinutesFacts): SignaturesBlock {
  return { kind: 'signatures', places: ruleSets[facts.definition.ruleSet].minutes.signatures.map(placeFor(facts)) };
}

type SignaturePlace = SignaturesBlock['places'][number];

function placeFor(facts: MinutesFacts): (who: MinutesLayout['signatures'][number]) => SignaturePlace {
  const { presidiumSigns, committee, committeeChair } = wordsOf(facts.definition);
  const note = '(ký, ghi rõ họ tên)';
  return (who) => {
    switch (who) {
      case 'presidium': {
        const title = presidesAlone(facts) ? soleChairOf(facts) : presidiumSigns;
        return { title, note, ...named(personWith(facts.presidium, /chủ tịch|chủ trì|chủ to[aạ]/iu)) };
      }
      case 'committee-chair':
        return { title: committeeChair, note, ...named(personWith(committeeMembers(facts), /trưởng ban/iu)) };
      case 'committee-members':
        return { title: committee, note: '(từng người ký, ghi rõ họ tên)' };
    }
  };
}

/** A committee's meeting is led by one person, a congress by its presidium. */
function presidesAlone({ definition, presidium }: MinutesFacts): boolean {
  return definition.electorate.kind === 'committee' && presidium.length <= 1;
}

/** "Chủ tịch hội nghị" where a presidium (Đoàn …) would lead; an organisation that is led by one person has its own word. */
function soleChairOf({ definition }: MinutesFacts): string {
  const { presidium, meeting } = wordsOf(definition);
  return presidium.startsWith('Đoàn') ? `Chủ tịch ${lowered(meeting)}` : presidium;
}

/** Who holds the role, or the first named when nobody's role says so. */
function personWith(people: readonly Person[], role: RegExp): Person | undefined {
  return people.find((person) => role.test(person.role) && !/phó/iu.test(person.role)) ?? people[0];
}

function named(person: Person | undefined): { readonly name?: string } {
  return person ? { name: person.name } : {};
}
