import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startCatalogue } from '../../../renderer/words/catalogue.ts';

test('one ballot is no "1 ballots" in English, and Vietnamese stays as it is', async () => {
  startCatalogue('en');
  const ballots = (count: number) => i18next.t('ballots', { ns: 'writtenNames', count });
  expect([ballots(1), ballots(2), ballots(21)]).toEqual(['1 ballot', '2 ballots', '21 ballots']);
  await i18next.changeLanguage('vi');
  expect(ballots(1)).toBe('1 phiếu');
});
