/**
 * Nhãn túi phiếu, niêm phong: what lies in the envelope with the ballots of a round, and the strips that are pasted over its
 * flaps and signed across their edges (Quy chế 190 Điều 35: sealed by the committee, kept unopened for six months).
 */
import { ruleSets } from '../election/rule-sets/index.ts';
import { thousands } from '../vietnamese/numbers.ts';
import { shortDate } from '../vietnamese/dates.ts';
import { keptTogether } from '../vietnamese/phrases.ts';
import type { Block, PaperDocument, TableBlock } from './document.ts';
import { custodyOf, signersOf } from './minutes/minutes-closing.ts';
import { roundNote } from './minutes/minutes-earlier.ts';
import type { MinutesFacts } from './minutes/minutes-facts.ts';
import { headingOf, meetingName } from './paper-header.ts';
import { resultCode } from './paper-proof.ts';
import { wordsOf } from './paper-words.ts';
import { countedAt, resultPaper } from './result-paper.ts';
import type { CountedFacts } from './result-paper.ts';
import { roundTitle } from './round-paper.ts';
import { capital, filled, line } from './sentences.ts';
import { signaturesOf } from './signatures.ts';

/** Flaps and seams of an envelope. */
const strips = 4;

export function envelope(facts: CountedFacts): PaperDocument {
  return {
    ...resultPaper(facts, 'Túi phiếu'),
    blocks: [
      headingOf(facts.congress, facts.definition.ruleSet),
      roundTitle('Túi phiếu đã niêm phong', facts),
      { kind: 'paragraph', align: 'center', content: 'Túi số ……… trong tổng số ……… túi' },
      contentsOf(facts),
      line(countedAt(facts)),
      line(custodyOf(facts)),
      ...untilOf(facts).map((until) => line(`${until}.`)),
      resultCode(facts),
      signaturesOf(signersOf(facts)),
      { kind: 'page-break' },
      { kind: 'title', text: 'Dải niêm phong' },
      {
        kind: 'paragraph',
        align: 'center',
        content: [{ text: 'Cắt theo khung, dán trùm lên mép túi; chữ ký và dấu chờm từ dải sang túi.', italic: true }],
      },
      ...Array.from({ length: strips }, (): readonly Block[] => [{ kind: 'space', height: 16 }, stripOf(facts)]).flat(),
    ],
  };
}

/** Papers of each kind; what is left open is counted by hand when the envelope is filled. */
function contentsOf({ definition, result, ballots, copies }: CountedFacts): TableBlock {
  const { ballot } = wordsOf(definition);
  const { issued, collected, valid, invalid } = result.ballots;
  const batches = new Set(ballots.map(({ batch }) => batch)).size;
  return {
    kind: 'table',
    columns: [
      { title: 'Trong túi có', width: 72, align: 'left' },
      { title: 'Số lượng', width: 28, align: 'center' },
    ],
    rows: [
      [`${capital(ballot)} hợp lệ`, thousands(valid)],
      [`${capital(ballot)} không hợp lệ`, thousands(invalid)],
      [`Cộng số phiếu, xếp thành ${thousands(batches)} tập`, thousands(valid + invalid)],
      ['Phiếu in thừa, hỏng, không phát ra', ''],
      [`Biên bản kiểm phiếu (lập ${thousands(copies)} bản)`, ''],
      [
        `Không có trong túi: phiếu không thu về (phát ra ${thousands(issued)}, thu về ${thousands(collected)})`,
        thousands(issued - collected),
      ],
    ],
    emphasised: [2],
  };
}

/** The first day on which the seal may be opened without a decision, where the regulation tells the months. */
function untilOf({ definition, congress }: MinutesFacts): readonly string[] {
  const { custodyMonths } = ruleSets[definition.ruleSet];
  // The regulation speaks of ballots of elections.
  if (custodyMonths === null || definition.poll === true) return [];
  const until = monthsAfter(congress.day, custodyMonths);
  return [`Không mở niêm phong trước ngày ${until === null ? '…… tháng …… năm ………' : shortDate(until)}`];
}

/** The same day so many months later, or the last of that month. Null where there is no whole date. */
function monthsAfter(day: string, months: number): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day);
  if (!parts) return null;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function stripOf(facts: MinutesFacts): TableBlock {
  const { definition, congress } = facts;
  const { committee, meeting } = wordsOf(definition, congress);
  const round = definition.poll === true ? '' : roundNote(facts);
  const what = filled([
    meetingName(congress, meeting),
    definition.title,
    round,
    'Niêm phong ngày\u00a0…… tháng\u00a0…… năm\u00a0………',
    ...untilOf(facts),
  ]);
  return {
    kind: 'table',
    size: 'small',
    rowHeight: 112,
    columns: [
      { title: 'NIÊM PHONG', width: 56, align: 'left' },
      { title: `${committee} ký`, width: 24, align: 'center' },
      { title: 'Đóng dấu', width: 20, align: 'center' },
    ],
    rows: [[keptTogether(`${what.join('. ')}.`), '', '']],
  };
}
