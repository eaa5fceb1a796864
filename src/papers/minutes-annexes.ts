/** What is added to the minutes after the signatures: the list with its remarks, the ballots ruled on, how the result follows. */
import { reasonsVi } from '../words/reasons.ts';
import type { Block } from './document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { listNeedsAnnex, listTable, printedOn } from './minutes-opening.ts';
import { inOwnWords, wordsOf } from './paper-words.ts';
import { lowered } from './sentences.ts';
import type { Section } from './sentences.ts';

/** The annexes on pages of their own, one after another, numbered where there are several. */
export function annexesOf(facts: MinutesFacts): readonly Block[] {
  const annexes = [listAnnex(facts), rulingsAnnex(facts)].filter((annex) => annex !== null);
  if (annexes.length === 0) return [];
  return [
    { kind: 'page-break' },
    ...annexes.flatMap(({ title, blocks }, index): readonly Block[] => [
      { kind: 'title', text: annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${index + 1}`, subtitle: title },
      ...blocks,
    ]),
  ];
}

function listAnnex({ definition }: MinutesFacts): Section | null {
  if (!listNeedsAnnex(definition)) return null;
  const title = definition.poll === true ? 'Danh sách lấy phiếu' : 'Danh sách bầu cử';
  return { title, blocks: [listTable(printedOn(definition))] };
}

/** Every ballot the committee ruled on. */
function rulingsAnnex({ definition, rulings }: MinutesFacts): Section | null {
  if (rulings.length === 0) return null;
  const words = wordsOf(definition);
  return {
    title: `Các phiếu ${words.committee} đã xem xét, kết luận`,
    blocks: [
      {
        kind: 'table',
        small: true,
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
          verdict === 'valid' ? 'Hợp lệ' : `Không hợp lệ: ${lowered(inOwnWords(reasonsVi[verdict], words))}`,
          reason,
        ]),
      },
    ],
  };
}
