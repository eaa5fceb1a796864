/**
 * Biên bản đính chính: what a reopening changed. It sets the sealed result before beside the one now and tells every difference,
 * so that nobody has to compare two minutes line by line.
 */
import type { Result } from '../../election/result.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { Align, Block, Column, PaperDocument, QrBlock, TableBlock } from '../document.ts';
import { countChanges, declaredChanges, remarkChanges, rulingChanges, voteChanges } from './corrigendum-changes.ts';
import type { Change } from './corrigendum-changes.ts';
import { signersOf } from '../minutes/minutes-closing.ts';
import type { MinutesFacts } from '../minutes/minutes-facts.ts';
import { stillOpen } from '../minutes/minutes-outcome.ts';
import { headingOf, meetingName } from '../paper-header.ts';
import { hashLine, proofLines } from '../paper-proof.ts';
import { sheetsOf, wordsOf } from '../paper-words.ts';
import { countedAt, resultPaper } from '../result-paper.ts';
import { roundTitle } from '../round-paper.ts';
import { counted, line, momentInWords, numbered, opens, sentence } from '../sentences.ts';
import type { Section } from '../sentences.ts';
import { signaturesOf } from '../signatures.ts';

export interface CorrigendumFacts {
  /** As it was sealed before the round was opened again. */
  readonly before: MinutesFacts;
  readonly now: MinutesFacts;
}

export function corrigendum(facts: CorrigendumFacts): PaperDocument {
  const { now } = facts;
  const { definition, congress } = now;
  const { committee, meeting } = wordsOf(definition, congress);
  return {
    ...resultPaper(now, 'Biên bản đính chính'),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle('Biên bản đính chính kết quả kiểm phiếu', now),
      line(
        `${meetingName(congress, meeting)}. ${committee} lập biên bản này để ghi những chỗ kết quả kiểm phiếu khác với kết quả đã niêm phong trước khi mở lại. ${countedAt(now)}`,
      ),
      ...numbered([
        reopenedOf(facts),
        changed('Khai báo', declaredChanges(facts.before, now)),
        changed(`Số ${sheetsOf(definition)}`, countChanges(facts.before, now)),
        votesOf(facts),
        electedOf(facts),
        changed(`Phiếu ${committee} kết luận`, rulingChanges(facts.before, now)),
        remarksOf(facts),
      ]),
      { kind: 'space', height: 4 },
      hashesOf(facts),
      line(
        `Những nội dung không nêu ở đây giữ nguyên như trong biên bản kiểm phiếu. Biên bản đính chính này kèm theo biên bản kiểm phiếu và được lập thành ${counted(now.copies)} bản có nội dung như nhau.`,
      ),
      signaturesOf(signersOf(now)),
    ],
  };
}

/** Only what was opened after the seal that is corrected: earlier reopenings stand in its own minutes. */
function reopenedOf({ before, now }: CorrigendumFacts): Section {
  const since = now.reopenings.slice(before.reopenings.length);
  const sealed = before.finishedAt === null ? '' : ` hồi ${momentInWords(before.finishedAt)}`;
  return {
    title: 'Việc mở lại',
    blocks: [
      opens(`Kết quả niêm phong${sealed} đã được mở lại ${counted(since.length)} lần:`),
      ...since.map(({ at, actor, reason }) =>
        line(`– ${momentInWords(at)}${actor.trim() === '' ? '' : `, ${actor.trim()}`}. Lý do: ${sentence(reason)}`),
      ),
    ],
  };
}

const beforeAndNow: readonly Column[] = [
  { title: 'Trước khi mở lại', width: 27, align: 'center' },
  { title: 'Nay', width: 27, align: 'center' },
];

/** `align`: figures stand in the middle of their column, sentences begin at its left. */
function changed(title: string, changes: readonly Change[], align: Align = 'center'): Section {
  if (changes.length === 0) return { title, blocks: [line('Không thay đổi.')] };
  return {
    title,
    blocks: [
      {
        kind: 'table',
        size: 'small',
        columns: [
          { title: 'Nội dung', width: align === 'left' ? 20 : 46, align: 'left' },
          ...beforeAndNow.map((column) => ({ ...column, align })),
        ],
        rows: changes.map(({ what, before, now }) => [what, before || none, now || none]),
      },
    ],
  };
}

/** Only where something was said besides the figures. */
function remarksOf({ before, now }: CorrigendumFacts): Section | null {
  if (before.remarks === undefined && now.remarks === undefined) return null;
  return changed('Ý kiến, sự việc, khiếu nại', remarkChanges(before, now), 'left');
}

const none = '(không có)';

function votesOf({ before, now }: CorrigendumFacts): Section {
  const title = 'Số phiếu của từng người';
  const changes = voteChanges(before, now);
  if (changes.length === 0) return { title, blocks: [line('Không thay đổi.')] };
  const people = new Set(changes.map(({ number }) => number)).size;
  const agree = now.definition.style === 'agree';
  const table: TableBlock = {
    kind: 'table',
    size: 'small',
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Họ và tên', width: agree ? 28 : 37, align: 'left' },
      ...(agree ? [{ title: 'Dấu', width: 18, align: 'left' } as const] : []),
      ...beforeAndNow.map((column) => ({ ...column, width: 20 })),
      { title: 'Thêm, bớt', width: 13, align: 'center' },
    ],
    rows: changes.map((one) => [
      String(one.number),
      one.name,
      ...(agree ? [one.what] : []),
      one.before || none,
      one.now || none,
      one.difference,
    ]),
  };
  const { person } = wordsOf(now.definition);
  const all = now.result.candidates.length;
  const same = all > people ? `; ${thousands(all - people)} ${person} khác giữ nguyên` : '';
  return { title, blocks: [opens(`Có thay đổi ở ${counted(people)} ${person}${same}:`), table] };
}

/** Who is elected now and was not, and the other way round; a straw poll elects nobody. */
function electedOf(facts: CorrigendumFacts): Section | null {
  const { before, now } = facts;
  if (now.definition.poll === true) return null;
  const { person } = wordsOf(now.definition);
  const added = electedBeside(now, before);
  const gone = electedBeside(before, now);
  const blocks: Block[] = [];
  if (added.length > 0) blocks.push(line(`Nay trúng cử, trước đó không trúng cử: ${added.join('; ')}.`));
  if (gone.length > 0) blocks.push(line(`Nay không trúng cử, trước đó trúng cử: ${gone.join('; ')}.`));
  const total = line(
    `Số trúng cử trước khi mở lại: ${counted(before.result.elected.length)} ${person}; nay: ${counted(now.result.elected.length)} ${person}.`,
  );
  const unchanged = blocks.length === 0 ? [line('Danh sách trúng cử không thay đổi.')] : [...blocks, total];
  return {
    title: 'Người trúng cử',
    blocks: [...unchanged, ...(openIn(before.result) === openIn(now.result) ? [] : openBlocks(now))],
  };
}

/** Elected here and not there, by name: a number may have changed hands. */
function electedBeside(here: MinutesFacts, there: MinutesFacts): readonly string[] {
  const { address } = wordsOf(here.definition);
  const others = new Set(electedIn(there.result));
  return electedIn(here.result)
    .filter((one) => !others.has(one))
    .map((one) => `${address}${one}`);
}

function electedIn({ candidates, elected }: Result): readonly string[] {
  const names = new Map(candidates.map(({ number, name }) => [number, name]));
  return elected.map((number) => `${names.get(number) ?? ''} (số ${number})`);
}

function openIn({ tied, shortfall }: Result): string {
  return JSON.stringify([tied, shortfall]);
}

/** What is open after the outcome of now; where nothing is, that is the change. */
function openBlocks(now: MinutesFacts): readonly Block[] {
  const left = stillOpen(now);
  return left.length > 0 ? left : [line('Nay không còn người bằng phiếu ở chỗ cuối cùng và không còn thiếu người.')];
}

function hashesOf({ before, now }: CorrigendumFacts): QrBlock {
  return {
    kind: 'qr',
    text: `kiemphieu-corrigendum/1\nbefore ${before.resultHash}\nnow ${now.resultHash}`,
    caption: [
      hashLine('Mã kết quả trước', before.resultHash),
      hashLine('Mã kết quả nay', now.resultHash),
      ...(now.proof === undefined ? [] : proofLines(now.proof)),
    ],
  };
}
