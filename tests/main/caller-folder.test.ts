import { expect, test } from 'vitest';
import { callerFolder } from '../../main/caller-folder.ts';

test('the folder of a script is the one npm was called from, of anything else the current one', () => {
  const env = { npm_lifecycle_event: 'kiemphieu', INIT_CWD: '/usb/phieu' };
  expect(callerFolder('kiemphieu', env, '/program')).toBe('/usb/phieu');
  expect(callerFolder('start', env, '/program')).toBe('/program');
  expect(callerFolder('kiemphieu', {}, '/here')).toBe('/here');
  expect(callerFolder('kiemphieu', { ...env, INIT_CWD: '' }, '/here')).toBe('/here');
});
