/** The end of the minutes: findings with the committee's notes, rulings, reopenings, custody, time, copies and signatures. */
import { articleFor } from '../../election/articles.ts';
import type { Finding } from '../../election/findings.ts';
import type { RoundDefinition } from '../../election/model.ts';
import type { Sources } from '../../election/rule-sets/index.ts';
import { decimalComma, thousands } from '../../vietnamese/numbers.ts';
import { findingsVi } from '../../words/findings.ts';
import { interpolate } from '../../words/interpolate.ts';
import type { Block } from '../document.ts';
import type { LaidOut } from '../layout.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeMembers, resultNeedsAnnex } from './minutes-opening.ts';
import { incidentBlocks, objectionBlocks } from './minutes-remarks.ts';
import { inOwnWords, wordsOf } from '../paper-words.ts';
import { resultCode } from '../paper-proof.ts';
import { receiverOf } from '../signatures.ts';
import type { Signers } from '../signatures.ts';
import { counted, line, momentInWords, opens, sentence } from '../sentences.ts';
import type { Section } from '../sentences.ts';

/** What reconciliation found, what the committee ruled on, what was opened again, and what it has to say besides. */
export function remarksOf(facts: MinutesFacts): Section {
  const { committee } = wordsOf(facts.definition, facts.congress);
  const blocks = [...findingBlocks(facts), ...rulingSentence(facts), ...reopeningBlocks(facts)];
  const title = blocks.length === 0 ? `Ý kiến của ${committee}` : `Đối chiếu, kết luận và ý kiến của ${committee}`;
  return { title, blocks: [...blocks, ...incidentBlocks(facts), ...objectionBlocks(facts)] };
}

function findingBlocks({ definition, congress, notes, result }: MinutesFacts): readonly Block[] {
  const noted = new Set(notes.map(({ finding }) => JSON.stringify(finding)));
  const open = result.findings.filter((finding) => !noted.has(JSON.stringify(finding)));
  const all = [...notes, ...open.map((finding) => ({ finding, note: '' }))];
  if (all.length === 0) return [];
  const { committee } = wordsOf(definition, congress);
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
        findingText(finding, definition, congress),
        note.trim() || '(chưa có ý kiến)',
      ]),
    },
  ];
}

function findingText(finding: Finding, definition: RoundDefinition, congress: LaidOut): string {
  const words = wordsOf(definition, congress);
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

function rulingSentence({ definition, congress, rulings }: MinutesFacts): readonly Block[] {
  if (rulings.length === 0) return [];
  const { committee } = wordsOf(definition, congress);
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

/** Custody, time and copies: the lines that stand with the signatures. The codes stand with everyone's votes. */
export function closingOf(facts: MinutesFacts): readonly Block[] {
  const { finishedAt, copies } = facts;
  return [
    ...(resultNeedsAnnex(facts) ? [] : [resultCode(facts)]),
    line(custodyOf(facts)),
    line(
      `Việc kiểm phiếu kết thúc hồi ${momentInWords(finishedAt)}. Biên bản này được lập thành ${counted(copies)} bản có nội dung như nhau.`,
    ),
  ];
}

/** The rule on custody speaks of ballots of elections; those of a straw poll are only sealed and handed over. */
export function custodyOf(facts: MinutesFacts): string {
  const { custody, committee, ballot } = wordsOf(facts.definition, facts.congress);
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
    congress: facts.congress,
    presidium: facts.presidium,
    committee: committeeMembers(facts),
  };
}
