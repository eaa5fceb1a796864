import { expect, test } from 'vitest';
import { organisationWords } from '../../../renderer/parts/fields/organisation-words.ts';

test('the Party speaks of its congress, its presidium and its counting committee', () => {
  expect(organisationWords('party', 'delegates', 'vi')).toMatchObject({
    Meeting: 'Đại hội',
    meeting: 'đại hội',
    Presidium: 'Đoàn chủ tịch',
    presidium: 'đoàn chủ tịch',
    Committee: 'Ban kiểm phiếu',
    committee: 'ban kiểm phiếu',
    kinds: { members: 'Đại hội đảng viên' },
  });
});

test('a company speaks of its shareholders and a chair', () => {
  expect(organisationWords('shareholders', 'members', 'vi')).toMatchObject({
    meeting: 'đại hội đồng cổ đông',
    Presidium: 'Chủ toạ',
    presidium: 'chủ toạ',
    kinds: { members: 'Đại hội đồng cổ đông' },
  });
});

test('the Trade Union’s ballots are counted by its election committee', () => {
  expect(organisationWords('trade-union', 'committee', 'vi')).toMatchObject({
    Meeting: 'Hội nghị',
    Committee: 'Ban bầu cử',
    committee: 'ban bầu cử',
  });
});

test('English has plain words for every organisation', () => {
  expect(organisationWords('trade-union', 'members', 'en')).toEqual(organisationWords('party', 'delegates', 'en'));
});
