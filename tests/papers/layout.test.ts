import { describe, expect, test } from 'vitest';
import { ruleSetIds, ruleSets } from '../../src/election/rule-sets/index.ts';
import { announcement } from '../../src/papers/announcement.ts';
import { invalidBallots } from '../../src/papers/invalid-ballots.ts';
import { layoutOf } from '../../src/papers/layout.ts';
import type { PaperLayout } from '../../src/papers/layout.ts';
import { minutes } from '../../src/papers/minutes.ts';
import { zeroReport } from '../../src/papers/zero-report.ts';
import { countedFacts, sampleDefinition } from './sample-facts.ts';
import { roundFacts, sampleHash } from './round-paper-facts.ts';
import { textOf } from './paper-text.ts';

const definition = sampleDefinition(3, 'strike', 2);

function laidOut(layout: Partial<PaperLayout>) {
  const facts = countedFacts(definition);
  return { ...facts, congress: { ...facts.congress, layout } };
}

describe('the layout of an organisation', () => {
  test.each(ruleSetIds)('is as its rule set says where nobody settled it: %s', (id) => {
    const { words, minutes: own } = ruleSets[id];
    expect(layoutOf({}, id)).toEqual({
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      heading: true,
      motto: words.motto,
      underIssuer: own.header === 'party' ? 'star' : 'rule',
      committee: words.committee,
      committeeChair: words.committeeChair,
      signers: own.signatures,
    });
  });

  test('gives its margins to every paper, and none where they are the usual ones', () => {
    const margins = { top: 25, bottom: 25, left: 35, right: 15 };
    for (const paper of [minutes, announcement, invalidBallots]) {
      expect(paper(laidOut({ margins })).margins).toEqual(margins);
      expect(paper(laidOut({}))).not.toHaveProperty('margins');
    }
  });

  test('settles motto and what stands under the issuer', () => {
    expect(minutes(laidOut({ motto: [], underIssuer: 'rule' })).blocks[0]).toMatchObject({
      kind: 'header',
      motto: [],
      underIssuer: 'rule',
    });
  });

  test('leaves place and date where the heading is printed on the sheets already', () => {
    const [first, title] = minutes(laidOut({ heading: false })).blocks;
    expect(first).toMatchObject({
      kind: 'paragraph',
      align: 'right',
      content: [{ text: 'Thái Nguyên, ngày 05 tháng 01 năm 2026', italic: true }],
    });
    expect(title?.kind).toBe('title');
  });

  test('calls the committee by its own name on every paper, and leaves what people typed alone', () => {
    const own = { committee: 'Tổ kiểm phiếu', committeeChair: 'Tổ trưởng tổ kiểm phiếu' };
    const facts = {
      ...laidOut(own),
      remarks: [{ number: 1, kind: 'incident', time: '', text: 'Ban kiểm phiếu cũ đã bàn giao' } as const],
    };
    const text = textOf(minutes(facts));
    expect(text).toContain('Đại hội đã cử Tổ kiểm phiếu gồm 3');
    expect(text).toContain('Tổ kiểm phiếu niêm phong toàn bộ phiếu bầu');
    expect(text).toContain('Tổ trưởng tổ kiểm phiếu');
    expect(text.match(/ban kiểm phiếu/giu)).toEqual(['Ban kiểm phiếu']);
    const { congress } = facts;
    const others = [
      announcement(facts),
      invalidBallots(facts),
      zeroReport({ ...roundFacts(definition, { congress }), definitionHash: sampleHash }),
    ];
    for (const paper of others) {
      expect(textOf(paper)).toMatch(/tổ kiểm phiếu/iu);
      expect(textOf(paper)).not.toMatch(/ban kiểm phiếu/iu);
    }
  });

  test('settles who signs the minutes', () => {
    const { blocks } = minutes(laidOut({ signers: ['committee-chair', 'committee-members', 'presidium'] }));
    expect(blocks.find(({ kind }) => kind === 'signatures')).toMatchObject({
      places: [{ title: 'Trưởng ban kiểm phiếu' }, { title: 'Ban kiểm phiếu' }, { title: 'T/M Đoàn Chủ tịch' }],
    });
  });
});
