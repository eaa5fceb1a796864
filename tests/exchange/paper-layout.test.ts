import { describe, expect, test } from 'vitest';
import { formatElectionFile, parseElectionFile } from '../../src/exchange/election-file.ts';
import { parsed, wrongAt } from './wrong-election.ts';

const margins = { top: 20, bottom: 25, left: 35, right: 15 };
const whole = {
  margins,
  heading: true,
  motto: ['ĐOÀN TNCS HỒ CHÍ MINH'],
  underIssuer: 'rule',
  committee: 'Tổ bầu cử',
  committeeChair: 'Tổ trưởng tổ bầu cử',
  copies: 4,
  resultInAnnex: false,
  signers: [{ who: 'presidium' }, { who: 'other', title: 'Thư ký', note: '' }],
};

describe('the layout of papers in election.json', () => {
  test.each([
    ['whole', whole],
    ['a part of it', { motto: [] }],
    ['none of it', {}],
  ])('comes back from the text it is written as: %s', (_, layout) => {
    const file = parsed({ layout });
    expect(file.layout).toEqual(layout);
    expect(parseElectionFile(formatElectionFile(file), 'e')).toEqual(file);
  });

  test('is added to no file that does not say', () => {
    expect(parsed()).not.toHaveProperty('layout');
  });

  test('keeps keys it does not know', () => {
    const layout = { colour: 'xanh', margins: { ...margins, gutter: 3 }, signers: [{ who: 'presidium', seal: true }] };
    expect(parsed({ layout }).layout).toEqual(layout);
  });

  test('has its text in NFC and trimmed', () => {
    expect(parsed({ layout: { committee: ` ${'Tổ bầu cử'.normalize('NFD')} ` } }).layout).toEqual({
      committee: 'Tổ bầu cử',
    });
  });

  test.each([
    [
      'a margin that no printer reaches',
      { margins: { ...margins, left: 14 } },
      'layout.margins.left',
      'cần số nguyên từ 15 đến 40 (mm)',
      '14',
    ],
    [
      'a margin that leaves no room',
      { margins: { ...margins, top: 41 } },
      'layout.margins.top',
      'cần số nguyên từ 15 đến 40 (mm)',
      '41',
    ],
    [
      'a margin in words',
      { margins: { ...margins, top: '2 cm' } },
      'layout.margins.top',
      'cần số nguyên từ 15 đến 40 (mm)',
      '"2 cm"',
    ],
    ['a heading that is no truth', { heading: 'no' }, 'layout.heading', 'cần true hoặc false', '"no"'],
    ['a motto that is no list', { motto: 'A' }, 'layout.motto', 'cần một danh sách [ … ]', '"A"'],
    ['a motto of one line too many', { motto: ['A', 'B', 'C', 'D'] }, 'layout.motto', 'cần nhiều nhất 3 dòng', '['],
    ['a closing nobody knows', { underIssuer: 'dots' }, 'layout.underIssuer', 'cần một trong "star", "rule"', '"dots"'],
    ['a committee without a name', { committee: ' ' }, 'layout.committee', 'cần tên, không được để trống', '" "'],
    ['no copy', { copies: 0 }, 'layout.copies', 'cần số nguyên từ 1 đến 50', '0'],
    ['half a copy', { copies: 2.5 }, 'layout.copies', 'cần số nguyên từ 1 đến 50', '2.5'],
    ['nobody who signs', { signers: [] }, 'layout.signers', 'cần từ 1 đến 4 nơi ký', '[]'],
    [
      'a signer nobody knows',
      { signers: [{ who: 'king' }] },
      'layout.signers[0].who',
      'cần một trong "presidium", "committee-chair", "committee-members", "other"',
      '"king"',
    ],
    ['a layout that is none', 7, 'layout', 'cần một đối tượng { … }', '7'],
  ])('%s is refused at its place', (_, layout, name, expected, at) => {
    expect(wrongAt({ layout })).toEqual({ expected: `“${name}”: ${expected}`, at });
  });

  test('somebody else without a title, and a margin left out, are told as missing', () => {
    expect(wrongAt({ layout: { signers: [{ who: 'other' }] } }).expected).toBe(
      'thiếu “layout.signers[0].title”: cần chức danh khi người ký là "other"',
    );
    const { right: _, ...three } = margins;
    expect(wrongAt({ layout: { margins: three } }).expected).toBe(
      'thiếu “layout.margins.right”: cần số nguyên từ 15 đến 40 (mm)',
    );
  });
});
