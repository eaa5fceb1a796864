import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { officeName, officeTitle } from '../../../renderer/screens/election-setup/office-words.ts';
import { elections as en } from '../../../renderer/words/en/elections.ts';
import { elections as vi } from '../../../renderer/words/vi/elections.ts';

const words = i18next.createInstance();
beforeAll(() =>
  words.init({
    lng: 'vi',
    keySeparator: '/',
    ns: ['elections'],
    resources: { vi: { elections: vi }, en: { elections: en } },
  }),
);

test('the executive committee is a Party committee in the Party alone', () => {
  const t = words.getFixedT('vi', 'elections');
  expect(officeName(t, 'party', 'executive-committee', 'vi')).toBe('Ban chấp hành (cấp uỷ)');
  expect(officeName(t, 'party-244', 'executive-committee', 'vi')).toBe('Ban chấp hành (cấp uỷ)');
  expect(officeName(t, 'youth-union', 'executive-committee', 'vi')).toBe('Ban chấp hành');
  expect(officeTitle(t, 'party', 'executive-committee')).toBe('Bầu Ban Chấp hành');
  expect(officeTitle(t, 'youth-union', 'executive-committee')).toBe('Bầu Ban Chấp hành');
});

test('a Trade Union has a chair where others have a secretary', () => {
  const t = words.getFixedT('vi', 'elections');
  expect(officeName(t, 'trade-union', 'secretary', 'vi')).toBe('Chủ tịch');
  expect(officeName(t, 'trade-union', 'secretary', 'en')).toBe('Chair');
  expect(officeTitle(t, 'trade-union', 'deputy-secretary')).toBe('Bầu Phó Chủ tịch');
  expect(officeName(t, 'youth-union', 'secretary', 'vi')).toBe('Bí thư');
});
