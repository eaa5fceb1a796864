import { describe, expect, test } from 'vitest';
import { ruleSetIds, ruleSets } from '../../src/election/rule-sets/index.ts';
import { announcement } from '../../src/papers/announcement.ts';
import { invalidBallots } from '../../src/papers/invalid-ballots.ts';
import { ballotAccount } from '../../src/papers/ballot/ballot-account.ts';
import { ballotPaper, ballotRun } from '../../src/papers/ballot/ballot.ts';
import { layoutOf } from '../../src/papers/layout.ts';
import { layoutFault } from '../../src/papers/layout-limits.ts';
import type { PaperLayout } from '../../src/papers/layout.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { zeroReport } from '../../src/papers/zero-report.ts';
import { ballotOptions } from './ballot-options.ts';
import { countedFacts, sampleDefinition } from './sample-facts.ts';
import { roundFacts, sampleHash } from './round-paper-facts.ts';
import { textOf } from './paper-text.ts';

const definition = sampleDefinition(3, 'strike', 2);

function laidOut(layout: Partial<PaperLayout>) {
  const facts = countedFacts(definition);
  return { ...facts, congress: { ...facts.congress, layout } };
}

const all = (margin: number) => ({ top: margin, bottom: margin, left: margin, right: margin });

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
      copies: own.copies,
      resultInAnnex: true,
      signers: own.signatures.map((who) => ({ who })),
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

  test('settles who signs the minutes, under which title, with which words below it', () => {
    const signers = [
      { who: 'committee-chair', title: 'Người kiểm phiếu' },
      { who: 'committee-members', note: '' },
      { who: 'presidium' },
      { who: 'other', title: 'Thư ký đại hội', note: '(ký tên)' },
    ] as const;
    const note = '(ký, ghi rõ họ tên)';
    expect(minutes(laidOut({ signers })).blocks.find(({ kind }) => kind === 'signatures')).toEqual({
      kind: 'signatures',
      places: [
        { title: 'Người kiểm phiếu', note, name: 'Lý Thị Ngà' },
        { title: 'Ban kiểm phiếu' },
        { title: 'T/M Đoàn Chủ tịch', note, name: 'Trịnh Việt Hùng' },
        { title: 'Thư ký đại hội', note: '(ký tên)' },
      ],
    });
  });

  test('leaves ballots the white that their marks stand in, and gives its margins to the sheet that accounts for them', () => {
    const { congress } = laidOut({ margins: { top: 40, bottom: 40, left: 40, right: 40 }, heading: false });
    const options = { ...ballotOptions(), congress };
    const facts = { ...roundFacts(definition), congress, definitionHash: sampleHash, printed: [], issued: null };
    const account = ballotAccount(facts);
    expect(ballotRun(definition, options, 3).ballots.margins).toEqual(ballotPaper(definition, ballotOptions()).margins);
    expect(account.margins).toEqual(congress.layout.margins);
    expect(account.blocks[0]?.kind).toBe('paragraph');
  });

  test.each([
    ['nothing settled', {}, null],
    ['the narrowest margins', { margins: all(15) }, null],
    ['the widest margins', { margins: all(40) }, null],
    ['a margin that no printer reaches', { margins: { ...all(20), left: 14 } }, 'layout-margins'],
    ['a margin that leaves no room', { margins: { ...all(20), bottom: 41 } }, 'layout-margins'],
    ['nobody who signs', { signers: [] }, 'layout-unsigned'],
    ['five places', { signers: Array.from({ length: 5 }, () => ({ who: 'presidium' as const })) }, 'layout-unsigned'],
    ['somebody else without a title', { signers: [{ who: 'other' }] }, 'layout-untitled'],
    ['somebody else with a title', { signers: [{ who: 'other', title: 'Thư ký' }] }, null],
  ] as const)('can be printed or not: %s', (_, layout, fault) => {
    expect(layoutFault(layout)).toBe(fault);
  });
});
