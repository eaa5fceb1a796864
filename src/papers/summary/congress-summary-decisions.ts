/** What the meeting decided on an election, with time, reason and who was named: a decision on the last round stands nowhere else. */
import { ruleSets } from '../../election/rule-sets/index.ts';
import { meetingWords } from '../../words/meeting.ts';
import type { SummaryElection } from './congress-summary-facts.ts';
import type { Block } from '../document.ts';
import { decisionInWords } from '../minutes/minutes-earlier.ts';
import { counted, line, momentInWords, opens, sentence } from '../sentences.ts';

export function decisionsOf(election: SummaryElection): readonly Block[] {
  const sentences = decisionSentences(election);
  return sentences.length === 0
    ? []
    : [opens('Các quyết định, theo thứ tự:'), ...sentences.map((text) => line(`– ${text}`))];
}

/** "Sau lần 2, Hội nghị quyết định (15 giờ 42 phút, ngày …): …", one sentence a decision. */
export function decisionSentences({ decisions, taken, meetingOf }: SummaryElection): readonly string[] {
  const { address } = ruleSets[meetingOf.ruleSet].words;
  const { Meeting: meeting } = meetingWords(meetingOf, 'vi');
  const onRounds = decisions.map(({ round, decision, named }) => {
    const nameOf = (number: number) =>
      `${address}${named.find((one) => one.number === number)?.name ?? `số ${number}`}`;
    return `Sau lần ${round}, ${decisionInWords(decision, { meeting }, nameOf)}`;
  });
  if (taken === null) return onRounds;
  const content = taken.seats === 0 ? 'không lấy' : `lấy ${counted(taken.seats)}`;
  return [
    ...onRounds,
    `${meeting} quyết định (${momentInWords(taken.decidedAt)}): ${content} đại biểu dự khuyết từ danh sách còn lại. Lý do: ${sentence(taken.reason)}`,
  ];
}
