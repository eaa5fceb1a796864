/** Which round of its election this is, and the rounds before it: their outcome and what the congress decided on it. */
import type { Decision, EarlierRound, RoundKind } from '../../election/model.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { wordsOf } from '../paper-words.ts';
import type { PaperWords } from '../paper-words.ts';
import { counted, line, momentInWords, sentence } from '../sentences.ts';
import type { Section } from '../sentences.ts';

/** More names than this are left to the minutes of their own round. */
const namedAtMost = 12;

/** "Lần 2: bầu lại do bằng phiếu ở lần 1" */
export function roundNote({ definition, roundNumber }: Pick<MinutesFacts, 'definition' | 'roundNumber'>): string {
  const { kind, parent, earlier = [] } = definition.round;
  const from = parent ?? earlier.at(-1)?.number;
  const of = from === undefined ? '' : ` ở lần ${from}`;
  const voided = earlier.find(({ number }) => number === from);
  if (voided !== undefined && isAnnulled(voided)) return `Lần ${roundNumber}: bầu lại do huỷ toàn bộ phiếu${of}`;
  const notes: Readonly<Record<RoundKind, string>> = {
    first: '',
    further: ': bầu tiếp cho đủ số lượng',
    revote: `: bầu lại do bằng phiếu${of}`,
  };
  return `Lần ${roundNumber}${notes[kind]}`;
}

export function isAnnulled({ decisions }: Pick<EarlierRound, 'decisions'>): boolean {
  return decisions.some(({ kind }) => kind === 'annul');
}

/** The rounds before this one, oldest first; null in the first round. */
export function earlierOf(facts: MinutesFacts): Section | null {
  const { earlier = [] } = facts.definition.round;
  if (earlier.length === 0) return null;
  const paragraphs = earlier.map((round) => line([outcome(facts, round), ...decided(facts, round)].join(' ')));
  return { title: 'Các lần bầu trước', blocks: paragraphs };
}

/** What the congress decided on this round's own outcome before the minutes were drawn. */
export function ownDecisions(facts: MinutesFacts): readonly string[] {
  const { definition, result, decisions = [] } = facts;
  const words = wordsOf(definition);
  const byNumber = new Map(result.candidates.map(({ number, name }) => [number, name]));
  return decisions.map((decision) =>
    decisionInWords(decision, words, (number) => `${words.address}${byNumber.get(number) ?? `số ${number}`}`),
  );
}

const roundNames: Readonly<Record<RoundKind, string>> = {
  first: '',
  further: ' (bầu tiếp)',
  revote: ' (bầu lại do bằng phiếu)',
};

/** "Lần 1: bầu 5 (năm) đồng chí; trúng cử 3 (ba) đồng chí: …; 2 (hai) đồng chí bằng phiếu …" */
function outcome(facts: MinutesFacts, round: EarlierRound): string {
  const { person } = wordsOf(facts.definition);
  const begin = `Lần ${round.number}${roundNames[round.kind]}: bầu ${counted(round.seats)} ${person}`;
  if (isAnnulled(round)) return `${begin}; kết quả không có giá trị vì toàn bộ phiếu đã bị huỷ.`;
  const count = round.elected.length;
  const elected =
    count === 0
      ? `không có ${person} nào trúng cử`
      : count > namedAtMost
        ? `trúng cử ${counted(count)} ${person}, có tên ở biên bản kiểm phiếu lần ${round.number}`
        : `trúng cử ${counted(count)} ${person}: ${round.elected.map((number) => withVotes(facts, round, number)).join(', ')}`;
  const { tied } = round;
  const level =
    tied === null
      ? []
      : [
          `${counted(tied.candidates.length)} ${person} bằng phiếu mà chỉ còn ${counted(tied.seats)} chỗ${
            tied.candidates.length > namedAtMost
              ? `, có tên ở biên bản kiểm phiếu lần ${round.number}`
              : `: ${tied.candidates.map((number) => withVotes(facts, round, number)).join(', ')}`
          }`,
        ];
  const short = round.shortfall === 0 ? [] : [`còn thiếu ${counted(round.shortfall)} ${person}`];
  return `${[begin, elected, ...level, ...short].join('; ')}.`;
}

function decided(facts: MinutesFacts, round: EarlierRound): readonly string[] {
  const words = wordsOf(facts.definition);
  return round.decisions.map((decision) => decisionInWords(decision, words, (number) => nameOf(facts, round, number)));
}

/** "Đại hội quyết định (15 giờ 42 phút, ngày …): bầu tiếp cho đủ số lượng. Lý do: …" */
export function decisionInWords(
  decision: Decision,
  { meeting }: Pick<PaperWords, 'meeting'>,
  name: (number: number) => string,
): string {
  return `${meeting} quyết định (${momentInWords(decision.decidedAt)}): ${contentInWords(decision, name)}. Lý do: ${sentence(decision.reason)}`;
}

function contentInWords(decision: Decision, name: (number: number) => string): string {
  switch (decision.kind) {
    case 'settle-tie': {
      const names = decision.elected.map(name).join(', ');
      return decision.method === 'lots'
        ? `bốc thăm giữa những người bằng phiếu, trúng cử: ${names}`
        : `trong số những người bằng phiếu, trúng cử: ${names}`;
    }
    case 'go-on':
      return 'bầu tiếp cho đủ số lượng';
    case 'leave-open':
      return 'không bầu tiếp, số còn thiếu để khuyết';
    case 'annul':
      return 'huỷ toàn bộ số phiếu của lần bầu này và bầu lại';
  }
}

function withVotes(facts: MinutesFacts, round: EarlierRound, number: number): string {
  const votes = personOf(facts, round, number)?.votes;
  return `${nameOf(facts, round, number)}${votes === undefined ? '' : ` (${thousands(votes)} phiếu)`}`;
}

/** By name where the facts or this round's own list tell it, else by the number on that round's ballot. */
function nameOf(facts: MinutesFacts, round: EarlierRound, number: number): string {
  const { address, person } = wordsOf(facts.definition);
  const name =
    personOf(facts, round, number)?.name ??
    (facts.definition.round.parent === round.number
      ? facts.definition.candidates.find(({ from }) => from === number)?.name
      : undefined);
  return name === undefined ? `${person} số ${number} trên phiếu lần ${round.number}` : `${address}${name}`;
}

function personOf(facts: MinutesFacts, round: EarlierRound, number: number) {
  return facts.earlier?.find((one) => one.round === round.number)?.people.find((one) => one.number === number);
}
