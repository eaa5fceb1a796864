/** The end of the minutes: findings with the committee's notes, rulings, reopenings, custody, time, copies and signatures. */
import { articleFor } from '../election/articles.ts';
import type { Finding } from '../election/findings.ts';
import type { RoundDefinition } from '../election/model.ts';
import type { Sources } from '../election/rule-sets/index.ts';
import { decimalComma, thousands } from '../vietnamese/numbers.ts';
import { findingsVi } from '../words/findings.ts';
import { interpolate } from '../words/interpolate.ts';
import type { Block } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeMembers } from './minutes-opening.ts';
import { inOwnWords, wordsOf } from './paper-words.ts';
import { grouped, proofLines } from './paper-proof.ts';
import { receiverOf } from './signatures.ts';
import type { Signers } from './signatures.ts';
import { counted, line, momentInWords, opens, sentence } from './sentences.ts';
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
  const { committee } = wordsOf(definition);
  return [
    opens('Các phát hiện khi đối chiếu:'),
    {
      kind: 'table',
      size: 'small',
      columns: [
        { title: 'Mã', width: 10, align: 'center' },
        { title: 'Phát hiện', width: 50, align: 'left' },
        { title: `Ý kiến của ${committee}`, width: 40, align: 'left' },
      ],
      rows: all.map(({ finding, note }) => [
        finding.code,
        findingText(finding, definition),
        note.trim() || '(chưa có ý kiến)',
      ]),
    },
  ];
}

function findingText(finding: Finding, definition: RoundDefinition): string {
  const words = wordsOf(definition);
  const { title, explanation } = findingsVi[finding.code];
  const figures = Object.fromEntries(
    Object.entries(finding).map(([name, value]) => [
      name,
      typeof value === 'number' ? thousands(value) : name === 'percent' ? decimalComma(value) : value,
    ]),
  );
  const own = onPaper[finding.code];
  const article = own === undefined ? null : articleFor(own.source, definition);
  const text = interpolate(`${title}. ${own?.explanation ?? explanation}`, figures);
  return inOwnWords(article === null ? text : `${text} (${article})`, words);
}

/** Where the catalogue names the articles of several regulations, the paper names its own alone. */
const onPaper: Partial<Record<Finding['code'], { readonly explanation: string; readonly source: keyof Sources }>> = {
  'W.102': {
    explanation:
      'Danh sách dư {{surplus}} người so với {{seats}} người cần bầu ({{percent}} %); nhiều nhất là {{limit}} người',
    source: 'surplus',
  },
  'W.103': {
    explanation: '{{name}} vừa ở trong ban kiểm phiếu vừa có tên trong danh sách bầu cử',
    source: 'committee',
  },
};

function rulingSentence({ definition, rulings }: MinutesFacts): readonly Block[] {
  if (rulings.length === 0) return [];
  const { committee } = wordsOf(definition);
  const valid = rulings.filter(({ verdict }) => verdict === 'valid').length;
  const article = articleFor('committee', definition);
  const under = article === null ? '' : ` (${article})`;
  return [
    line(
      `${committee} đã kết luận ${counted(rulings.length)} phiếu có điểm chưa rõ${under}: ${valid} hợp lệ, ${rulings.length - valid} không hợp lệ; danh sách ở phụ lục.`,
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

/** Which key signed and where the journal stood, with the hash of the result as a code that a telephone reads. */
function proofOf({ proof, resultHash }: MinutesFacts): readonly Block[] {
  if (proof === undefined) return [];
  const result = [{ text: 'Mã kết quả: ', bold: true }, { text: grouped(resultHash) }];
  return [{ kind: 'qr', text: resultHash, caption: [result, ...proofLines(proof)] }];
}

/** Custody, time and copies: the lines that stand with the signatures. */
export function closingOf(facts: MinutesFacts): readonly Block[] {
  const { finishedAt, copies } = facts;
  const finished = finishedAt === null ? '…… giờ …… phút, ngày …… tháng …… năm ………' : momentInWords(finishedAt);
  return [
    { kind: 'space', height: 4 },
    ...proofOf(facts),
    line(custodyOf(facts)),
    line(
      `Việc kiểm phiếu kết thúc hồi ${finished}. Biên bản này được lập thành ${counted(copies)} bản có nội dung như nhau.`,
    ),
  ];
}

/** The rule on custody speaks of ballots of elections; those of a straw poll are only sealed and handed over. */
function custodyOf(facts: MinutesFacts): string {
  const { custody, committee, ballot } = wordsOf(facts.definition);
  const text =
    facts.definition.poll === true
      ? `Toàn bộ ${ballot} được ${committee} niêm phong và giao {{receiver}} để lưu giữ theo quy định.`
      : custody;
  return interpolate(text, { receiver: receiverOf(signersOf(facts)) });
}

export function signersOf(facts: MinutesFacts): Signers {
  return {
    ruleSet: facts.definition.ruleSet,
    electorate: facts.definition.electorate.kind,
    presidium: facts.presidium,
    committee: committeeMembers(facts),
  };
}
