/**
 * Danh sách phiếu không hợp lệ, phiếu bàn bạc: where each invalid ballot lies and why it is invalid, and every ballot that the
 * committee ruled on, with its article and its votes (Quy chế 190 Điều 8: the committee considers and concludes).
 */
import { articleFor } from '../election/articles.ts';
import { judge } from '../election/judge.ts';
import { invalidReasons } from '../election/model.ts';
import type { Ballot, InvalidReason } from '../election/model.ts';
import { inPileOrder } from '../election/pile-order.ts';
import { rulesInForce } from '../election/rules-in-force.ts';
import { thousands } from '../vietnamese/numbers.ts';
import { reasonsIn } from '../words/reasons.ts';
import type { PaperDocument, TableBlock } from './document.ts';
import { rulingsTable } from './minutes/minutes-annexes.ts';
import type { MinutesFacts, MinutesRuling } from './minutes/minutes-facts.ts';
import { headingOf } from './paper-header.ts';
import { resultCode } from './paper-proof.ts';
import { inOwnWords, sheetsOf, wordsOf } from './paper-words.ts';
import { countedAt, resultPaper } from './result-paper.ts';
import type { CountedFacts } from './result-paper.ts';
import { roundTitle } from './round-paper.ts';
import { counted, filled, line, lowered, numbered, opens } from './sentences.ts';
import type { Section } from './sentences.ts';
import { committeeSignatures } from './signatures.ts';

export function invalidBallots(facts: CountedFacts): PaperDocument {
  return {
    ...resultPaper(facts, 'Danh sách phiếu không hợp lệ'),
    blocks: [
      headingOf(facts.congress, facts.definition.ruleSet),
      roundTitle('Danh sách phiếu không hợp lệ, phiếu bàn bạc', facts),
      line(
        `${countedAt(facts)} Tập và số phiếu là chỗ của lá phiếu trong tập giấy, không phải dấu hiệu của người bỏ phiếu.`,
      ),
      ...numbered([invalidOf(facts), discussedOf(facts)]),
      { kind: 'space', height: 4 },
      resultCode(facts),
      committeeSignatures(facts),
    ],
  };
}

interface InvalidBallot {
  readonly batch: number;
  readonly serial: number;
  readonly reason: InvalidReason;
}

function invalidIn({ definition, ballots }: CountedFacts): readonly InvalidBallot[] {
  const rules = rulesInForce(definition);
  return ballots
    .flatMap((ballot: Ballot): readonly InvalidBallot[] => {
      const verdict = judge(ballot, definition, rules);
      return verdict.valid ? [] : [{ batch: ballot.batch, serial: ballot.serial, reason: verdict.reason }];
    })
    .toSorted(inPileOrder);
}

function invalidOf(facts: CountedFacts): Section {
  const invalid = invalidIn(facts);
  const title = 'Phiếu không hợp lệ';
  if (invalid.length === 0) return { title, blocks: [line('Không có phiếu nào không hợp lệ.')] };
  const why = reasonsInOwnWords(facts);
  const byReason = invalidReasons.flatMap((reason) => {
    const count = invalid.filter((one) => one.reason === reason).length;
    return count === 0 ? [] : [`${lowered(why[reason])}: ${thousands(count)}`];
  });
  return {
    title,
    blocks: [
      opens(
        `Số ${sheetsOf(facts.definition)} không hợp lệ: ${counted(invalid.length)}, lý do: ${byReason.join('; ')}.`,
      ),
      invalidTable(facts, invalid),
    ],
  };
}

function reasonsInOwnWords({ definition, congress }: MinutesFacts): Readonly<Record<InvalidReason, string>> {
  const words = wordsOf(definition, congress);
  const reasons = { ...reasonsIn('vi', definition.style) };
  for (const reason of invalidReasons) reasons[reason] = inOwnWords(reasons[reason], words);
  return reasons;
}

function invalidTable(facts: CountedFacts, invalid: readonly InvalidBallot[]): TableBlock {
  const why = reasonsInOwnWords(facts);
  const ruled = new Map(facts.rulings.map((ruling) => [`${ruling.batch} ${ruling.serial}`, ruling]));
  return {
    kind: 'table',
    size: 'small',
    columns: [
      { title: 'TT', width: 7, align: 'center' },
      { title: 'Tập', width: 8, align: 'center' },
      { title: 'Phiếu', width: 9, align: 'center' },
      { title: 'Lý do không hợp lệ', width: 45, align: 'left' },
      { title: 'Điều khoản, kết luận', width: 35, align: 'left' },
    ],
    rows: invalid.map(({ batch, serial, reason }, index) => [
      String(index + 1),
      String(batch),
      String(serial),
      why[reason],
      groundOf(facts, ruled.get(`${batch} ${serial}`)),
    ]),
  };
}

/** The article the committee named, else the one of the regulation where its text is verified; and its votes. */
function groundOf({ definition }: MinutesFacts, ruling: MinutesRuling | undefined): string {
  const article = ruling?.article.trim() || (articleFor('invalid', definition) ?? '');
  return filled([article, ruling && votesInWords(ruling)]).join('; ');
}

function votesInWords({ votesFor, votesAgainst }: MinutesRuling): string {
  return `kết luận với ${votesFor} tán thành, ${votesAgainst} không`;
}

function discussedOf(facts: CountedFacts): Section {
  const { committee } = wordsOf(facts.definition, facts.congress);
  const { rulings } = facts;
  const title = `Phiếu bàn bạc: ${lowered(committee)} đã xem xét, kết luận`;
  if (rulings.length === 0) return { title, blocks: [line('Không có phiếu nào phải bàn bạc.')] };
  const valid = rulings.filter(({ verdict }) => verdict === 'valid').length;
  return {
    title,
    blocks: [
      opens(
        `Số phiếu bàn bạc: ${counted(rulings.length)}; kết luận hợp lệ ${thousands(valid)}, không hợp lệ ${thousands(rulings.length - valid)}.`,
      ),
      rulingsTable(facts),
    ],
  };
}
