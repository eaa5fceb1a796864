/**
 * Nhật ký nhập phiếu: who keyed which pile when, what was corrected, settled, ruled on, sealed and opened again. The committee
 * files it with the papers of the congress; it names typists and times and is in no export.
 */
import { shortDate } from '../../vietnamese/dates.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { Block, PaperDocument } from '../document.ts';
import type { EntryJournalFacts, JournalReading, JournalSettling } from './entry-journal-facts.ts';
import { journalRows } from './entry-journal-lines.ts';
import { journalSentence, rangeOfLines } from './journal-words.ts';
import { headingOf } from '../paper-header.ts';
import { proofLines } from '../paper-proof.ts';
import { wordsOf } from '../paper-words.ts';
import { roundPaper, roundTitle } from '../round-paper.ts';
import { counted, filled, line, lowered, momentInWords, numbered, opens } from '../sentences.ts';
import type { Section } from '../sentences.ts';
import { committeeSignatures } from '../signatures.ts';

export type { EntryJournalFacts } from './entry-journal-facts.ts';

export function entryJournal(facts: EntryJournalFacts): PaperDocument {
  const { definition, congress, proof, drawnAt } = facts;
  const { committee, meeting } = wordsOf(definition, congress);
  return {
    ...roundPaper(facts, 'Nhật ký nhập phiếu'),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle('Nhật ký nhập phiếu', facts),
      line(
        `Nhật ký ghi lại việc nhập, đối chiếu và kết luận phiếu trên chương trình Kiểm Phiếu, lập hồi ${momentInWords(drawnAt)}. Nhật ký không ghi nội dung lá phiếu nào, do ${committee} lưu cùng hồ sơ của ${lowered(meeting)} và không có trong thư mục kết quả.`,
      ),
      ...numbered([readingsOf(facts), settlingsOf(facts), rulingsOf(facts), sealsOf(facts)]),
      { kind: 'space', height: 4 },
      { kind: 'qr', text: proof.journal.head, caption: proofLines(proof) },
      line(`Các dòng nhật ký mà chương trình ghi được liệt kê ở phụ lục.`),
      committeeSignatures(facts),
      ...linesOf(facts),
    ],
  };
}

interface Clock {
  /** "15:42:07" */
  readonly at: (moment: string) => string;
  /** "15:42 – 15:51" */
  readonly span: (from: string, to: string) => string;
}

/** Times with the day before them where the count went over several days. */
function clockOf({ lines, drawnAt }: EntryJournalFacts, length: 'minutes' | 'seconds'): Clock {
  const days = new Set([...lines.map(({ at }) => at), drawnAt].map((at) => at.slice(0, 10)));
  const end = length === 'minutes' ? 16 : 19;
  const time = (moment: string) => moment.slice(11, end);
  const day = (moment: string) => (days.size > 1 ? `${shortDate(moment.slice(0, 10)).replace(/\/\d+$/u, '')} ` : '');
  const at = (moment: string) => day(moment) + time(moment);
  return {
    at,
    span(from, to) {
      const sameDay = from.slice(0, 10) === to.slice(0, 10);
      return at(from) === at(to) ? at(from) : `${at(from)} – ${sameDay ? time(to) : at(to)}`;
    },
  };
}

function readingsOf(facts: EntryJournalFacts): Section {
  const { journalReadings: readings } = facts;
  const title = 'Các lượt nhập';
  if (readings.length === 0) return { title, blocks: [line('Chưa có lượt nhập nào.')] };
  const { span } = clockOf(facts, 'minutes');
  const inForce = readings.filter(({ discarded }) => discarded === null);
  const sum = (of: (reading: JournalReading) => number) => inForce.reduce((total, one) => total + of(one), 0);
  return {
    title,
    blocks: [
      opens(
        `Có ${counted(inForce.length)} lượt nhập được tính, gồm ${thousands(sum(({ ballots }) => ballots))} lần nhập phiếu; đã sửa ${thousands(sum(({ corrections }) => corrections))} lần, rút lại ${thousands(sum(({ withdrawals }) => withdrawals))} lần. Số lượt nhập đã bỏ: ${readings.length - inForce.length}.`,
      ),
      {
        kind: 'table',
        size: 'small',
        columns: [
          { title: 'Tập', width: 7, align: 'center' },
          { title: 'Lượt', width: 8, align: 'center' },
          { title: 'Người nhập', width: 32, align: 'left' },
          { title: 'Từ – đến', width: 18, align: 'center' },
          { title: 'Phiếu', width: 9, align: 'center' },
          { title: 'Sửa', width: 7, align: 'center' },
          { title: 'Rút', width: 7, align: 'center' },
          { title: 'Ghi chú', width: 23, align: 'left' },
        ],
        rows: readings.map((reading) => [
          String(reading.batch),
          reading.ordinal === null ? '–' : String(reading.ordinal),
          reading.reader,
          span(reading.from, reading.to),
          String(reading.ballots),
          String(reading.corrections),
          String(reading.withdrawals),
          remarkOn(reading),
        ]),
      },
    ],
  };
}

function remarkOn({ discarded, finished }: JournalReading): string {
  if (discarded !== null) return `Đã bỏ (${discarded.by}): ${discarded.reason}`;
  return finished ? '' : 'chưa báo xong';
}

const settledAs: Readonly<Record<JournalSettling['kind'], string>> = {
  paper: 'Kết luận theo phiếu giấy',
  'not-a-paper': 'Không phải phiếu của tập: bỏ',
  order: 'Xác nhận thứ tự phiếu trong tập',
  revoked: 'Thu hồi kết luận trước',
};

function settlingsOf(facts: EntryJournalFacts): Section | null {
  const { settlings } = facts;
  if (settlings.length === 0) return null;
  const { at } = clockOf(facts, 'minutes');
  return {
    title: 'Chỗ lệch đã kết luận',
    blocks: [
      opens('Người kết luận không nhập tập phiếu đó:'),
      {
        kind: 'table',
        size: 'small',
        columns: [
          { title: 'Tập', width: 8, align: 'center' },
          { title: 'Phiếu', width: 9, align: 'center' },
          { title: 'Kết luận', width: 38, align: 'left' },
          { title: 'Người kết luận', width: 27, align: 'left' },
          { title: 'Lúc', width: 18, align: 'center' },
        ],
        rows: settlings.map(({ batch, serial, kind, reason, by, at: moment }) => [
          String(batch),
          serial === null ? '' : String(serial),
          filled([settledAs[kind], reason]).join('. Lý do: '),
          by,
          at(moment),
        ]),
      },
    ],
  };
}

function rulingsOf(facts: EntryJournalFacts): Section | null {
  const { rulings, definition, congress } = facts;
  if (rulings.length === 0) return null;
  const { at } = clockOf(facts, 'minutes');
  return {
    title: `Phiếu ${wordsOf(definition, congress).committee} biểu quyết kết luận`,
    blocks: [
      {
        kind: 'table',
        size: 'small',
        columns: [
          { title: 'Tập', width: 8, align: 'center' },
          { title: 'Phiếu', width: 9, align: 'center' },
          { title: 'Lý do, điều khoản', width: 34, align: 'left' },
          { title: 'Tán thành', width: 11, align: 'center' },
          { title: 'Không', width: 10, align: 'center' },
          { title: 'Người ghi', width: 22, align: 'left' },
          { title: 'Lúc', width: 16, align: 'center' },
        ],
        rows: rulings.map((ruling) => [
          String(ruling.batch),
          ruling.serial === null ? '' : String(ruling.serial),
          filled([ruling.revoked ? 'Thu hồi' : '', ruling.reason, ruling.article]).join('; '),
          String(ruling.votesFor),
          String(ruling.votesAgainst),
          ruling.by,
          at(ruling.at),
        ]),
      },
    ],
  };
}

function sealsOf(facts: EntryJournalFacts): Section | null {
  const { seals } = facts;
  if (seals.length === 0) return null;
  return {
    title: 'Niêm phong và mở lại kết quả trên máy',
    blocks: seals.map(({ kind, at, by, with: second, reason }) =>
      line(
        `– ${momentInWords(at)}: ${kind === 'sealed' ? 'niêm phong' : 'mở lại'}, do ${filled([by, second]).join(' và ')}${reason === '' ? '' : `. Lý do: ${reason}`}.`,
      ),
    ),
  };
}

function linesOf(facts: EntryJournalFacts): readonly Block[] {
  const { lines, proof } = facts;
  const { span } = clockOf(facts, 'seconds');
  const others =
    proof.journal.lines > lines.length
      ? ` trong ${thousands(proof.journal.lines)} dòng của tệp; các dòng khác thuộc những lần bầu khác`
      : '';
  const rows = journalRows(lines);
  return [
    { kind: 'page-break' },
    { kind: 'title', text: 'Phụ lục', subtitle: 'Các dòng nhật ký của lần bầu này và của cả tệp đại hội' },
    opens(
      `Gồm ${thousands(lines.length)} dòng${others}. Những phiếu do một người nhập liên tiếp trong một tập được ghi chung một hàng.`,
    ),
    {
      kind: 'table',
      size: 'fine',
      columns: [
        { title: 'Dòng', width: 11, align: 'center' },
        { title: 'Giờ', width: 19, align: 'center' },
        { title: 'Người thực hiện', width: 22, align: 'left' },
        { title: 'Việc', width: 48, align: 'left' },
      ],
      rows: rows.map((row) => [rangeOfLines(row), span(row.from.at, row.to.at), row.from.actor, journalSentence(row)]),
    },
  ];
}
