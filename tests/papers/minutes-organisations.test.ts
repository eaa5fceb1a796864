import { describe, expect, test } from 'vitest';
import type { RoundDefinition, RoundKind } from '../../src/election/model.ts';
import { ruleSetIds, ruleSets } from '../../src/election/rule-sets/index.ts';
import type { RuleSetId } from '../../src/election/rule-sets/index.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

const kinds = ['first', 'further', 'revote', 'poll'] as const;

function round(ruleSet: RuleSetId, style: RoundDefinition['style'], kind: RoundKind | 'poll'): RoundDefinition {
  const base = { ...sampleDefinition(4, style, 2), ruleSet };
  if (kind === 'poll') return { ...base, poll: true, title: 'Phiếu xin ý kiến về nhân sự' };
  if (kind === 'first') return base;
  const earlier = {
    number: 1,
    kind: 'first',
    resultHash: 'a'.repeat(64),
    seats: 4,
    elected: [1, 2],
    tied: null,
    shortfall: 2,
    decisions: [],
  } as const;
  return { ...base, round: { kind, number: 2, parent: 1, earlier: [earlier] } };
}

const papers = ruleSetIds.flatMap((ruleSet) => {
  const { surplus, noSurplus, single } = ruleSets[ruleSet].styles;
  const styles = [...new Set([...surplus, ...noSurplus, ...single])];
  return styles.flatMap((style) => kinds.map((kind) => ({ ruleSet, style, kind })));
});

describe.each(papers)('minutes of $ruleSet, $style ballots, $kind', ({ ruleSet, style, kind }) => {
  const definition = round(ruleSet, style, kind);
  const paper = minutes(sampleFacts(definition));
  const text = textOf(paper);
  const { words, sources, minutes: layout } = ruleSets[ruleSet];

  test('stand under the organisation’s own motto', () => {
    expect(paper.blocks[0]).toMatchObject({
      kind: 'header',
      motto: words.motto,
      underIssuer: layout.header === 'party' ? 'star' : 'rule',
    });
  });

  test('speak in its own words', () => {
    expect(text).toContain(words.regulation);
    expect(text).toContain(`${words.meetings.delegates} đã cử ${words.committee}`);
    expect(text).toContain(`Tổng số ${words.voters.delegates} được triệu tập`);
    if (words.committee !== 'Ban kiểm phiếu') expect(text).not.toMatch(/ban kiểm phiếu/iu);
    if (!ruleSet.startsWith('party'))
      expect(text.replace('Đảng bộ tỉnh Thái Nguyên', '')).not.toMatch(/ĐẢNG CỘNG|trong Đảng/u);
  });

  test('cite no article but those the rule set has verified', () => {
    const own = JSON.stringify([Object.values(sources), words.custody, words.regulation]);
    for (const [article] of text.matchAll(/Điều \d+(?: khoản \d+)?/gu)) expect(own).toContain(article);
    for (const [regulation] of text.matchAll(/\d+-QĐ\/TW/gu)) expect(own).toContain(regulation);
  });

  test('are signed by those whom the layout names, from left to right', () => {
    const signatures = paper.blocks.find((block) => block.kind === 'signatures');
    const titles = {
      presidium: words.presidiumSigns,
      'committee-chair': words.committeeChair,
      'committee-members': words.committee,
    };
    expect(signatures?.places.map(({ title }) => title)).toEqual(layout.signatures.map((who) => titles[who]));
  });

  test('leave no word out', () => {
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\}\}|\[object/u);
  });
});

describe.each(papers.filter(({ kind }) => kind === 'poll'))('a straw poll of $ruleSet, $style ballots', (of) => {
  const paper = minutes(sampleFacts(round(of.ruleSet, of.style, of.kind)));

  test('is reported by votes, and nobody is elected', () => {
    const title = paper.blocks.find((block) => block.kind === 'title')!;
    expect(title.text).toBe('Biên bản kiểm phiếu xin ý kiến');
    expect(title).not.toHaveProperty('note');
    const text = textOf(paper);
    expect(text).toContain('không phải là kết quả bầu cử');
    expect(text.replaceAll(/^– .*$/gmu, '')).not.toMatch(/trúng cử|phiếu bầu|số dư|bầu lại|quá một nửa/u);
    const votes = tableUnder(paper, 'Kết quả lấy phiếu')!.rows.map((row) => Number(row[3]));
    expect(votes).toHaveLength(4);
    expect(votes).toEqual([...votes].sort((one, other) => other - one));
  });
});

describe.each(papers.filter(({ kind }) => kind !== 'poll'))('an election of $ruleSet, $style ballots, $kind', (of) => {
  const definition = round(of.ruleSet, of.style, of.kind);
  const paper = minutes(sampleFacts(definition));

  test('tells the outcome, and in an annex how it follows for each candidate', () => {
    expect(paper.blocks.find((block) => block.kind === 'title')!.text).toBe('Biên bản kiểm phiếu');
    expect(tableUnder(paper, 'Kết quả kiểm phiếu')!.rows).toHaveLength(4);
    const text = textOf(paper);
    expect(text).toContain('Kết quả bầu cử');
    const annex = text.slice(text.indexOf('Diễn giải kết quả\n'));
    expect(annex).toMatch(/^Diễn giải kết quả\n[^1]*\n1\) /u);
    for (const { number, name } of definition.candidates) {
      expect(annex).toMatch(new RegExp(`\n${number} \\| ${name} \\| (?:Được|Không được) .*phiếu`, 'u'));
    }
  });
});

test('a poll that puts people forward is called by its name', () => {
  const definition = { ...sampleDefinition(3), poll: true, title: 'Phiếu giới thiệu Bí thư Tỉnh uỷ' };
  const paper = minutes(sampleFacts(definition));
  expect(paper.title).toBe('Biên bản kiểm phiếu giới thiệu: Phiếu giới thiệu Bí thư Tỉnh uỷ');
  expect(textOf(paper)).toContain('Toàn bộ phiếu giới thiệu được Ban kiểm phiếu niêm phong và giao Đoàn Chủ tịch');
});

test('the chair of a committee’s meeting signs alone, in the word of the organisation', () => {
  const chairOf = (ruleSet: RuleSetId) => {
    const definition = { ...sampleDefinition(2), ruleSet };
    const electorate = { ...definition.electorate, kind: 'committee', excluded: [] } as const;
    const paper = minutes(sampleFacts({ ...definition, electorate }));
    return paper.blocks.find((block) => block.kind === 'signatures')?.places[0]?.title;
  };
  expect(chairOf('party')).toBe('Chủ tịch hội nghị');
  expect(chairOf('shareholders')).toBe('Chủ toạ');
});

test('the opening of a straw poll says once that papers are taken', () => {
  const opening = (title: string) => textOf(minutes(sampleFacts({ ...sampleDefinition(3), poll: true, title })));
  expect(opening('Phiếu giới thiệu Bí thư')).toContain(' tiến hành lấy phiếu giới thiệu Bí thư; thực hiện theo');
  expect(opening('Lấy phiếu xin ý kiến về nhân sự')).toContain(' tiến hành lấy phiếu xin ý kiến về nhân sự; thực');
  expect(opening('Nhân sự cấp uỷ')).toContain(' tiến hành lấy phiếu xin ý kiến: Nhân sự cấp uỷ; thực hiện theo');
  expect(opening('Xin ý kiến về nhân sự')).toContain(' tiến hành lấy phiếu xin ý kiến về nhân sự; thực hiện theo');
  expect(opening('PHIẾU XIN Ý KIẾN')).toContain(' tiến hành lấy phiếu XIN Ý KIẾN; thực hiện theo');
  expect(opening('GIỚI THIỆU NHÂN SỰ')).toContain(' tiến hành lấy phiếu GIỚI THIỆU NHÂN SỰ; thực hiện theo');
});

test('a straw poll speaks of a limit only where a paper could pass it, and elects nobody in its rules', () => {
  const told = (seats: number, title: string, style: RoundDefinition['style'] = 'strike') =>
    textOf(minutes(sampleFacts({ ...sampleDefinition(3, style, seats), poll: true, title })));
  expect(told(2, 'Xin ý kiến')).toContain('Mỗi phiếu được chọn nhiều nhất 2 (hai) đồng chí.');
  expect(told(3, 'Xin ý kiến')).not.toContain('nhiều nhất');
  expect(told(2, 'Xin ý kiến')).not.toContain('bầu cho');
  expect(told(1, 'Phiếu giới thiệu Bí thư', 'list')).toContain('Kiểu phiếu: chọn người được giới thiệu.');
});

test('one person alone stands in no order', () => {
  const text = textOf(minutes(sampleFacts(sampleDefinition(1, 'agree', 1))));
  expect(text).not.toContain('xếp theo thứ tự');
  expect(text).toContain('5. Kết quả kiểm phiếu\n');
});

test('a re-vote needs no two thirds where the election does', () => {
  const definition = {
    ...sampleDefinition(3, 'strike', 2),
    ruleSet: 'custom' as const,
    rules: { threshold: '2/3' } as const,
  };
  expect(textOf(minutes(sampleFacts(definition)))).toContain('người có số phiếu cao hơn, không cần được 2/3 mẫu số');
});
