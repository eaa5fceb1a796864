/**
 * Báo cáo kết quả kiểm phiếu, read aloud to the meeting: how many ballots, who is elected with how many votes, what is still
 * open. In type that is read at arm's length; what nobody reads aloud stands in the minutes.
 */
import type { CandidateResult } from '../election/result.ts';
import { thousands } from '../vietnamese/numbers.ts';
import type { Block, Column, PaperDocument, TableBlock } from './document.ts';
import type { MinutesFacts } from './minutes/minutes-facts.ts';
import { stillOpen } from './minutes/minutes-outcome.ts';
import { worthlessIn } from './minutes/minutes-result.ts';
import { headingOf } from './paper-header.ts';
import { resultCode } from './paper-proof.ts';
import { pollOf, sheetsOf, wordsOf } from './paper-words.ts';
import { shareColumn } from './people-table.ts';
import { countedAt, resultPaper } from './result-paper.ts';
import { roundTitle } from './round-paper.ts';
import { counted, line, lowered, opens } from './sentences.ts';
import { chairSignature } from './signatures.ts';

export function announcement(facts: MinutesFacts): PaperDocument {
  const { definition, congress } = facts;
  const { meeting, presidium, committee } = wordsOf(definition, congress);
  return {
    ...resultPaper(facts, 'Báo cáo kết quả'),
    blocks: [
      headingOf(congress, definition.ruleSet),
      roundTitle(`Báo cáo kết quả kiểm phiếu${definition.poll === true ? ` ${pollOf(definition)}` : ''}`, facts),
      line(`Kính thưa ${presidium}, kính thưa ${lowered(meeting)}!`),
      line(`${committee} xin báo cáo kết quả kiểm phiếu. ${ballotsInWords(facts)}`),
      ...worthlessIn(facts.result),
      ...(definition.poll === true ? pollBlocks(facts) : [...electedBlocks(facts), ...stillOpen(facts)]),
      line(`${committee} trân trọng báo cáo ${lowered(meeting)}.`),
      resultCode({ ...facts, proof: undefined }, [countedAt(facts)]),
      chairSignature(facts),
    ],
  };
}

function ballotsInWords({ definition, result }: MinutesFacts): string {
  const { voters, person } = wordsOf(definition);
  const { electorate, poll, seats } = definition;
  const { issued, collected, valid, invalid } = result.ballots;
  const people = `Số ${voters[electorate.kind]} được triệu tập: ${thousands(electorate.summoned)}; có mặt: ${thousands(electorate.present)}.`;
  const papers = `Số ${sheetsOf(definition)} phát ra: ${thousands(issued)}; thu về: ${thousands(collected)}; hợp lệ: ${thousands(valid)}; không hợp lệ: ${thousands(invalid)}.`;
  if (poll === true) return `${people} ${papers}`;
  const needed =
    result.needed === null ? '' : `; người trúng cử phải được từ ${thousands(result.needed)} phiếu trở lên`;
  return `${people} ${papers} Số lượng cần bầu: ${thousands(seats)} ${person}${needed}.`;
}

function electedBlocks(facts: MinutesFacts): readonly Block[] {
  const { definition, result } = facts;
  const { person } = wordsOf(definition);
  const byNumber = new Map(result.candidates.map((one) => [one.number, one]));
  const elected = result.elected.flatMap((number) => byNumber.get(number) ?? []);
  if (elected.length === 0) return [line(`Không có ${person} nào trúng cử.`)];
  const order = elected.length > 1 ? ', xếp theo số phiếu từ cao xuống thấp' : '';
  return [opens(`Có ${counted(elected.length)} ${person} trúng cử${order}:`), readAloud(facts, elected)];
}

function pollBlocks(facts: MinutesFacts): readonly Block[] {
  const { definition, result } = facts;
  const kind = pollOf(definition);
  const byVotes = result.candidates.toSorted((one, other) => other.for - one.for || one.number - other.number);
  return [
    opens(`Kết quả lấy phiếu ${kind}, xếp theo số phiếu từ cao xuống thấp:`),
    readAloud(facts, byVotes),
    line(`Đây là kết quả lấy phiếu ${kind}, không phải là kết quả bầu cử.`),
  ];
}

/** With more people than this, smaller type keeps the paper on two pages: 55 elected are usual in a province. */
const longList = 36;

function readAloud({ definition, result }: MinutesFacts, people: readonly CandidateResult[]): TableBlock {
  const share = shareColumn(definition, result);
  // Votes of shares are numbers of up to thirteen digits.
  const shares = definition.style === 'cumulative';
  const twice = new Set(
    result.candidates.map(({ name }) => name).filter((name, index, names) => names.indexOf(name) !== index),
  );
  const columns: readonly Column[] = [
    { title: 'TT', width: 8, align: 'center' },
    { title: 'Họ và tên', width: shares ? 31 : 42, align: 'left' },
    { title: 'Số phiếu', width: shares ? 29 : 20, align: 'center' },
    ...(share === null ? [] : [{ ...share.column, width: shares ? 32 : 30 }]),
  ];
  const rows = people.map((one, index) => [
    String(index + 1),
    // Two people of one name are told apart by their numbers on the ballot.
    twice.has(one.name) ? `${one.name} (số ${one.number})` : one.name,
    thousands(one.for),
    ...(share === null ? [] : [share.of(one)]),
  ]);
  return { kind: 'table', size: shares || rows.length > longList ? 'medium' : 'large', columns, rows };
}
