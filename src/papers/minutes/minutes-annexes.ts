/** What is added to the minutes after the signatures: votes and remarks of a long list, the ballots ruled on, how the result follows. */
import { derive } from '../../election/derivation.ts';
import { explain } from '../../election/why.ts';
import { derivationSentence } from '../../words/derivation.ts';
import { reasonsIn } from '../../words/reasons.ts';
import { whyLine } from '../../words/why.ts';
import type { Block, TableBlock } from '../document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { committeeMembers, listNeedsAnnex, listTable, printedOn, resultNeedsAnnex } from './minutes-opening.ts';
import { votesTable } from '../people-table.ts';
import { inOwnWords, wordsOf } from '../paper-words.ts';
import { resultCode } from '../paper-proof.ts';
import { filled, lowered, opens } from '../sentences.ts';
import type { Section } from '../sentences.ts';
import { chairSignature } from '../signatures.ts';

/** The annexes on pages of their own, one after another, numbered where there are several. */
export function annexesOf(facts: MinutesFacts): readonly Block[] {
  const annexes = [resultAnnex(facts), listAnnex(facts), rulingsAnnex(facts), derivationAnnex(facts)].filter(
    (annex) => annex !== null,
  );
  if (annexes.length === 0) return [];
  return [
    { kind: 'page-break' },
    ...annexes.flatMap(({ title, blocks }, index): readonly Block[] => [
      { kind: 'title', text: annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${index + 1}`, subtitle: title },
      ...blocks,
    ]),
  ];
}

/** Everyone's votes on pages of their own, for which the head of the committee answers. */
function resultAnnex(facts: MinutesFacts): Section | null {
  if (!resultNeedsAnnex(facts)) return null;
  const { definition, result } = facts;
  return {
    title: 'Kết quả kiểm phiếu của những người trong danh sách bầu cử (xếp theo thứ tự trên phiếu bầu)',
    blocks: [
      votesTable(definition, result, result.candidates, 'ballot'),
      resultCode(facts),
      chairSignature({ ...facts, committee: committeeMembers(facts) }),
      { kind: 'page-break' },
    ],
  };
}

function listAnnex({ definition }: MinutesFacts): Section | null {
  if (!listNeedsAnnex(definition)) return null;
  const title = definition.poll === true ? 'Danh sách lấy phiếu' : 'Danh sách bầu cử';
  return { title, blocks: [listTable(printedOn(definition))] };
}

/** Every ballot the committee ruled on. */
function rulingsAnnex(facts: MinutesFacts): Section | null {
  if (facts.rulings.length === 0) return null;
  const { committee } = wordsOf(facts.definition, facts.congress);
  return { title: `Các phiếu ${committee} đã xem xét, kết luận`, blocks: [rulingsTable(facts)] };
}

export function rulingsTable({ definition, congress, rulings }: MinutesFacts): TableBlock {
  const words = wordsOf(definition, congress);
  return {
    kind: 'table',
    size: 'small',
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Tập', width: 7, align: 'center' },
      { title: 'Phiếu', width: 9, align: 'center' },
      { title: 'Điểm chưa rõ', width: 20, align: 'left' },
      { title: 'Kết luận', width: 20, align: 'left' },
      { title: 'Lý do, điều khoản', width: 27, align: 'left' },
      { title: 'Tán thành', width: 11, align: 'center' },
      { title: 'Không', width: 12, align: 'center' },
    ],
    rows: rulings.map(({ batch, serial, doubt, verdict, reason, article, votesFor, votesAgainst }, index) => [
      String(index + 1),
      String(batch),
      String(serial),
      doubt,
      verdict === 'valid'
        ? 'Hợp lệ'
        : `Không hợp lệ: ${lowered(inOwnWords(reasonsIn('vi', definition.style)[verdict], words))}`,
      filled([reason, article]).join('; '),
      String(votesFor),
      String(votesAgainst),
    ]),
  };
}

/** More people than this are told by their numbers in a sentence; their names stand in the table below it. */
const namedAtMost = 12;

/** How the result follows from the ballots, step by step, and for everyone why; a straw poll has nothing to follow. */
function derivationAnnex({ definition, result, decisions }: MinutesFacts): Section | null {
  if (definition.poll === true) return null;
  const names = new Map(result.candidates.map(({ number, name }) => [number, name]));
  const many = result.candidates.length > namedAtMost;
  const nameOf = (number: number) => (many ? String(number) : (names.get(number) ?? String(number)));
  const steps = derive(definition, result).map((step) => derivationSentence(step, 'vi', definition, nameOf));
  return {
    title: `Diễn giải kết quả${many ? ' (người được nêu bằng số trên phiếu)' : ''}`,
    blocks: [
      // With the table below them: the title of an annex is not left alone with a line at the foot of a page.
      ...steps.map((step, index) => opens(`${index + 1}) ${step}`)),
      opens('Vì sao từng người trúng cử hoặc không trúng cử:'),
      {
        kind: 'table',
        size: 'small',
        columns: [
          { title: 'TT', width: 6, align: 'center' },
          { title: 'Họ và tên', width: 28, align: 'left' },
          { title: 'Diễn giải', width: 66, align: 'left' },
        ],
        rows: explain(definition, result, decisions).map((why) => [
          String(why.number),
          names.get(why.number) ?? '',
          // Without the article: the steps above the table have it.
          whyLine(why, definition),
        ]),
      },
    ],
  };
}
