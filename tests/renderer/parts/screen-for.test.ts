import { expect, test } from 'vitest';
import { screenFor } from '../../../renderer/parts/frame/screen-for.ts';

test('nobody begins in what another person was reading, settling or deciding', () => {
  for (const below of ['batches/7', 'settling', 'rulings', 'names', 'readers', 'practice'])
    expect(screenFor(`/rounds/3/${below}`, 'operator')).toBe('/rounds/3');
  for (const pathname of ['/elections/new', '/elections/2/next/further', '/congress/people', '/'])
    expect(screenFor(pathname, 'operator')).toBe('/congress');
});

test('a screen that the next person may see stays', () => {
  for (const pathname of ['/rounds/3/setup', '/rounds/3/result', '/rounds/3/papers', '/congress/summary', '/congress'])
    expect(screenFor(pathname, 'observer')).toBe(pathname);
  expect(screenFor('/rounds/3', 'operator')).toBe('/rounds/3');
  expect(screenFor('/congress/people', 'chair')).toBe('/congress/people');
});

test('a technician is led away from the votes', () => {
  expect(screenFor('/rounds/3/result', 'technician')).toBe('/rounds/3');
  expect(screenFor('/rounds/3/papers', 'technician')).toBe('/rounds/3');
});
