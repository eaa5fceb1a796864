import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import type { NumberedRemark } from '../../src/election/remarks.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { readPdf, wholeText } from '../main/documents/pdf-text.ts';
import { textOf } from './paper-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

const power = { number: 1, kind: 'incident', time: '14:10', text: 'mất điện 5 phút, không mất phiếu' } as const;
const complaint = {
  number: 2,
  kind: 'objection',
  from: 'đại biểu Trần Văn Nam',
  about: 'đề nghị kiểm lại tập 3',
  sheets: 2,
  answer: 'đã kiểm lại trước mặt đại biểu',
} as const;

function withRemarks(...remarks: NumberedRemark[]) {
  return minutes(sampleFacts(sampleDefinition(3), { remarks }));
}

describe('what the committee says in its minutes', () => {
  test('stands there in its own words, closed like sentences: what happened and when, then what was handed in', () => {
    const spoken = { ...complaint, number: 3, sheets: 0, answer: '' };
    const last = { number: 4, kind: 'incident', time: '', text: 'Đếm lại số phiếu phát ra.' } as const;
    expect(textOf(withRemarks(power, complaint, spoken, last))).toContain(
      [
        'Ý kiến của Ban kiểm phiếu',
        'Ý kiến, sự việc xảy ra khi kiểm phiếu:',
        '– 14 giờ 10 phút: Mất điện 5 phút, không mất phiếu.',
        '– Đếm lại số phiếu phát ra.',
        'Đơn, ý kiến khiếu nại kèm theo biên bản, 2 (hai):',
        '1) Đại biểu Trần Văn Nam: Đề nghị kiểm lại tập 3. Kèm theo 2 (hai) tờ. Trả lời: Đã kiểm lại trước mặt đại biểu.',
        '2) Đại biểu Trần Văn Nam: Đề nghị kiểm lại tập 3.\n',
      ].join('\n'),
    );
  });

  test('leaves room for a hand where only complaints were keyed', () => {
    const text = textOf(withRemarks(complaint));
    expect(text).toContain('Ý kiến, sự việc xảy ra khi kiểm phiếu: ………');
    expect(text).toContain('Đơn, ý kiến khiếu nại kèm theo biên bản, 1 (một):');
  });

  test('is printed whole over as many pages as it needs, the signatures with text beside them', async () => {
    const long = (number: number): NumberedRemark => ({
      ...power,
      number,
      text: `${'một sự việc dài '.repeat(124)}hết ${number}`,
    });
    const paper = withRemarks(...Array.from({ length: 12 }, (_, index) => long(index + 1)));
    const pages = await readPdf(await drawPdf(paper, { createdAt: new Date(0) }));
    const text = wholeText(pages).replace(/\s+/gu, ' ');
    for (let number = 1; number <= 12; number += 1) expect(text).toContain(`hết ${number}.`);
    expect(text.match(/một sự việc dài/giu)).toHaveLength(12 * 124);
  });
});
