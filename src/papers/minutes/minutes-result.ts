/** Ballots by validity, and the votes of everyone in ballot order. */
import { blocks } from '../../election/findings.ts';
import type { BallotColour, RoundDefinition } from '../../election/model.ts';
import { invalidReasons } from '../../election/model.ts';
import type { Result } from '../../election/result.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import { reasonsIn } from '../../words/reasons.ts';
import type { Block } from '../document.ts';
import type { LaidOut } from '../layout.ts';
import type { MinutesFacts, WantedReadings } from './minutes-facts.ts';
import { printedOn, resultNeedsAnnex } from './minutes-opening.ts';
import { inOwnWords, sheetsOf, wordsOf } from '../paper-words.ts';
import { votesTable } from '../people-table.ts';
import { capital, counted, line, lowered, opens } from '../sentences.ts';
import type { Section } from '../sentences.ts';

export const colours: Readonly<Record<BallotColour, string>> = {
  white: 'trắng',
  yellow: 'vàng',
  green: 'xanh lá cây',
  blue: 'xanh da trời',
  pink: 'hồng',
  orange: 'da cam',
};

/** Issued, collected, valid, and invalid by reason. */
export function ballotsOf({ definition, congress, result, readings }: MinutesFacts): Section {
  const words = wordsOf(definition, congress);
  const { issued, collected, valid, invalid } = result.ballots;
  const missing = issued - collected;
  const sheets = sheetsOf(definition);
  const why = reasonsIn('vi', definition.style);
  const reasons = invalidReasons.flatMap((reason) => {
    const count = result.invalidReasons[reason] ?? 0;
    return count === 0 ? [] : [`${lowered(inOwnWords(why[reason], words))}: ${thousands(count)} ${sheets}`];
  });
  const { colour } = definition.round;
  const paper = colour === undefined ? '' : `, in trên giấy màu ${colours[colour]}`;
  const ballot = sheetsOf(definition, words.ballot);
  return {
    title: `Số ${ballot}`,
    blocks: [
      line(
        `${capital(`số ${ballot}`)} phát ra: ${counted(issued)} ${sheets}${paper}. Thu về: ${counted(collected)} ${sheets}${missing > 0 ? `; không thu về: ${counted(missing)} ${sheets}` : ''}.`,
      ),
      line(
        `Số ${sheets} hợp lệ: ${counted(valid)} ${sheets}. Số ${sheets} không hợp lệ: ${counted(invalid)} ${sheets}${reasons.length > 0 ? `, lý do: ${reasons.join('; ')}` : ''}.`,
      ),
      ...(readings === undefined ? [] : [line(readingsInWords(readings.wanted, readings.settled))]),
    ],
  };
}

/** One person cannot differ from himself: only from two readings on there is something to settle. */
function readingsInWords(wanted: WantedReadings, settled: number): string {
  if (wanted === 1) return `${readingWords[wanted]}.`;
  const found =
    settled === 0 ? 'các lượt nhập khớp nhau ở mọi phiếu' : `${thousands(settled)} phiếu có chỗ lệch đã được kết luận`;
  return `${readingWords[wanted]}; ${found}.`;
}

export const readingWords: Readonly<Record<WantedReadings, string>> = {
  1: 'Phiếu được một người nhập, một lượt',
  2: 'Phiếu được hai người nhập độc lập',
  3: 'Phiếu được ba người nhập độc lập',
};

/** Votes of everyone in ballot order, or where they stand; a straw poll is told by votes alone, in its outcome. */
export function votesOf(facts: MinutesFacts): Section | null {
  const { definition, congress, result } = facts;
  const order = result.candidates.length === 1 ? '' : ', xếp theo thứ tự trên phiếu bầu';
  const title = `Kết quả kiểm phiếu${order}`;
  const warning = worthlessIn(result);
  if (definition.poll === true) return warning.length === 0 ? null : { title: 'Đối chiếu số phiếu', blocks: warning };
  const votes = resultNeedsAnnex(facts)
    ? line(`${annexInWords(facts)} là bộ phận không tách rời của biên bản này.`)
    : votesTable(definition, result, result.candidates, 'ballot');
  return { title, blocks: [...warning, votes, ...spellingsOf(definition, congress)] };
}

/** "Phụ lục 1 (63 đồng chí)", told apart from those whose names voters wrote. */
function annexInWords({ definition, result }: MinutesFacts): string {
  const { person } = wordsOf(definition);
  const printed = printedOn(definition).length;
  const written = result.candidates.length - printed;
  return `Phụ lục 1 (${printed} ${person}${written > 0 ? `, ${written} ${person} được ghi thêm` : ''})`;
}

export function worthlessIn(result: Result): readonly Block[] {
  const blocking = [...new Set(result.findings.filter(blocks).map(({ code }) => code))];
  if (blocking.length === 0) return [];
  const text = `Kết quả dưới đây chưa có giá trị: còn phát hiện ${blocking.join(', ')} chưa giải quyết.`;
  return [{ kind: 'paragraph', indent: true, content: [{ text, bold: true }] }];
}

/** Names that voters wrote in several ways and the committee took for one person. */
export function spellingsOf(definition: RoundDefinition, congress: LaidOut): readonly Block[] {
  const { committee } = wordsOf(definition, congress);
  const merged = definition.candidates.flatMap((person) => {
    const spellings = definition.candidates.filter(({ sameAs }) => sameAs === person.number);
    return spellings.length === 0 ? [] : [{ person, spellings }];
  });
  if (merged.length === 0) return [];
  return [
    opens(`${committee} đã xem xét và gộp các cách ghi tên của cùng một người:`),
    ...merged.map(({ person, spellings }) =>
      line(
        `– ${person.name} (số ${person.number}), gồm các cách ghi: ${[person, ...spellings].map(({ name, number }) => `“${name}” (số ${number})`).join(', ')}.`,
      ),
    ),
  ];
}
