/**
 * Danh sách ban kiểm phiếu: every member signs when the count begins and when it ends, and so do the technicians whom the
 * committee takes along (Quy chế 190 Điều 8).
 */
import type { PaperDocument, TableBlock } from './document.ts';
import { committeeMembers } from './minutes/minutes-opening.ts';
import { headingOf, meetingName } from './paper-header.ts';
import { hashLine } from './paper-proof.ts';
import { wordsOf } from './paper-words.ts';
import { roundPaper, roundTitle } from './round-paper.ts';
import type { RoundFacts } from './round-paper.ts';
import { line, lowered, momentInWords, numbered, opens } from './sentences.ts';

export interface CommitteeSheetFacts extends RoundFacts {
  /** SHA-256 of the declaration: before the first ballot there is nothing else to tie the sheet to. */
  readonly definitionHash: string;
}

/** Lines to write on where nobody is named beforehand. */
const openMembers = 7;
const openTechnicians = 3;

export function committeeSheet(facts: CommitteeSheetFacts): PaperDocument {
  const { definition, congress, definitionHash } = facts;
  const { committee, committeeChair, meeting } = wordsOf(definition, congress);
  const members = committeeMembers(facts);
  const title = `Danh sách ${lowered(committee)}`;
  return {
    ...roundPaper(facts, title, `${title} · Mã khai báo ${definitionHash.slice(0, 12)}`),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle(title, facts),
      line(
        `${meetingName(congress, meeting)}. Danh sách lập hồi ${momentInWords(facts.drawnAt)}; người có tên ký khi bắt đầu và khi kết thúc kiểm phiếu.`,
      ),
      ...numbered([
        {
          title: `Thành viên ${lowered(committee)}`,
          blocks: [
            signedBy(
              'Chức trách',
              members.length > 0 ? members.map((one) => [one.name, one.role] as const) : open(openMembers),
            ),
          ],
        },
        {
          title: 'Nhân viên kỹ thuật giúp việc',
          blocks: [
            opens(
              `Người không phải là thành viên, làm việc kỹ thuật theo sự điều hành của ${lowered(committeeChair)} (nếu có):`,
            ),
            signedBy('Việc được giao', open(openTechnicians)),
          ],
        },
      ]),
      { kind: 'space', height: 4 },
      {
        kind: 'qr',
        text: `kiemphieu-committee/1\ndefinition ${definitionHash}`,
        caption: [hashLine('Mã khai báo', definitionHash)],
      },
    ],
  };
}

function open(count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, () => ['', ''] as const);
}

function signedBy(role: string, people: readonly (readonly [string, string])[]): TableBlock {
  return {
    kind: 'table',
    rowHeight: 32,
    columns: [
      { title: 'TT', width: 8, align: 'center' },
      { title: 'Họ và tên', width: 30, align: 'left' },
      { title: role, width: 20, align: 'left' },
      { title: 'Ký khi bắt đầu', width: 21, align: 'center' },
      { title: 'Ký khi kết thúc', width: 21, align: 'center' },
    ],
    rows: people.map(([name, what], index) => [String(index + 1), name, what, '', '']),
  };
}
