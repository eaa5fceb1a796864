/** Ý kiến, sự việc, khiếu nại kèm theo: the committee's own words in the minutes. */
import type { Incident, NumberedRemark, Objection } from '../../election/remarks.ts';
import { timeInWords } from '../../vietnamese/dates.ts';
import type { Block } from '../document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { printedOn } from './minutes-opening.ts';
import { blank, capital, counted, filled, line, opens, sentence } from '../sentences.ts';

/** What happened while counting; where nothing is written yet, there is room for a hand. */
export function incidentBlocks({ remarks = [], definition }: MinutesFacts): readonly Block[] {
  const said = remarks.filter(isIncident);
  if (said.length > 0) return [opens(`${incidents}:`), ...said.map((one) => line(`– ${incidentInWords(one)}`))];
  // The signatures of a long list shall not move to a page of their own for an empty line.
  const more = printedOn(definition).length > longList ? [] : [blank.repeat(11), blank.repeat(11)];
  return [
    line(`${incidents}: ${blank.repeat(4)}`),
    ...more.map((content) => ({ kind: 'paragraph', content }) as const),
  ].map((one) => ({ ...one, align: 'left' }));
}

const incidents = 'Ý kiến, sự việc xảy ra khi kiểm phiếu';
const longList = 5;

/** Complaints with what is attached of them and how the committee answered. */
export function objectionBlocks({ remarks = [] }: MinutesFacts): readonly Block[] {
  const handed = remarks.filter(isObjection);
  if (handed.length === 0) return [];
  return [
    opens(`Đơn, ý kiến khiếu nại kèm theo biên bản, ${counted(handed.length)}:`),
    ...handed.map((one, index) => line(`${index + 1}) ${objectionInWords(one)}`)),
  ];
}

/** "14 giờ 10 phút: Mất điện 5 phút." The first word may be a name: it keeps its capital. */
function incidentInWords({ time, text }: Incident): string {
  return filled([timeInWords(`T${time}`) ?? '', capital(sentence(text))]).join(': ');
}

/** "Đại biểu Trần Văn Nam: Đề nghị kiểm lại tập 3. Kèm theo 2 (hai) tờ. Trả lời: Đã kiểm lại." */
function objectionInWords({ from, about, sheets, answer }: Objection): string {
  const attached = sheets === 0 ? '' : ` Kèm theo ${counted(sheets)} tờ.`;
  const answered = answer.trim() === '' ? '' : ` Trả lời: ${capital(sentence(answer))}`;
  return `${capital(from.trim())}: ${capital(sentence(about))}${attached}${answered}`;
}

/** Every remark by its number, for a paper that sets two wordings beside each other. */
export function remarksInWords({
  remarks = [],
}: MinutesFacts): readonly { number: number; what: string; said: string }[] {
  return remarks.map((one) =>
    isIncident(one)
      ? { number: one.number, what: 'Ý kiến, sự việc', said: incidentInWords(one) }
      : { number: one.number, what: 'Khiếu nại', said: objectionInWords(one) },
  );
}

function isIncident(one: NumberedRemark): one is Incident & NumberedRemark {
  return one.kind === 'incident';
}

function isObjection(one: NumberedRemark): one is Objection & NumberedRemark {
  return one.kind === 'objection';
}
