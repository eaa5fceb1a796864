import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { portMessage } from '../../../src/api/transport.ts';

let page: EventTarget;
let sent: (typeof import('./stand-in.ts'))['sentToMain'];

beforeEach(async () => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.resetModules();
  // Registered anew so that each test gets a stand-in that nobody has used.
  vi.doMock('electron', () => import('./stand-in.ts'));
  sent = (await import('./stand-in.ts')).sentToMain;
  await import('../../../main/preload.ts');
});

afterEach(() => vi.unstubAllGlobals());

/** A message as the page, or someone else, would post it to the window. */
function post(data: unknown, ports: readonly unknown[], source: unknown = page): void {
  page.dispatchEvent(Object.assign(new Event('message'), { data, ports, source }));
}

describe('the preload', () => {
  test('hands over the port of the page', () => {
    post(portMessage, ['a port']);
    expect(sent).toEqual([{ channel: portMessage, message: null, ports: ['a port'] }]);
  });

  test('hands over one port only', () => {
    post(portMessage, ['first']);
    post(portMessage, ['second']);
    expect(sent).toHaveLength(1);
  });

  test('does nothing on other messages, without a port, or for another window', () => {
    post('something else', ['a port']);
    post(portMessage, []);
    post(portMessage, ['a port'], {});
    expect(sent).toEqual([]);
  });

  test('gives the page nothing else', () => {
    expect(Object.keys(page)).toEqual([]);
  });
});
