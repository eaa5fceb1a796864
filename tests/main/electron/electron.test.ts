import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chainOfFile } from '../../../main/safety/copies.ts';
import type { contract } from '../../../src/api/contract.ts';
import { portMessage } from '../../../src/api/transport.ts';

type StandIn = typeof import('./stand-in.ts');

let folder: string;
let electron: StandIn;
const realArguments = process.argv;
/** Of waiting for what a busy machine does slowly. */
const patient = { timeout: 20_000 };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-electron-'));
  await mkdir(path.join(folder, 'dist', 'renderer'), { recursive: true });
  await writeFile(path.join(folder, 'dist', 'renderer', 'index.html'), '<title>Kiểm Phiếu</title>');
  await writeFile(path.join(folder, 'package.json'), '{}');
  vi.resetModules();
  // Registered anew so that each test gets a stand-in that nobody has used.
  vi.doMock('electron', () => import('./stand-in.ts'));
  electron = await import('./stand-in.ts');
  Object.assign(electron.system, { appPath: folder, userData: path.join(folder, 'user'), documents: folder });
});

afterEach(async () => {
  await leave();
  process.argv = realArguments;
  await rm(folder, { recursive: true, force: true });
});

/** Starts the desktop host up to its window. */
async function startDesktop(...args: readonly string[]): Promise<void> {
  process.argv = ['electron', ...args];
  await import('../../../main/electron.ts');
  electron.app.becomeReady();
  await vi.waitFor(
    () => expect(electron.windows.length + electron.system.errorBoxes.length).toBeGreaterThan(0),
    patient,
  );
}

/** Plays the system: the program may hold the ending back until it quits anew. */
async function leave(): Promise<void> {
  const { quits } = electron.system;
  let heldBack = false;
  electron.app.emit('will-quit', { preventDefault: () => (heldBack = true) });
  if (!heldBack) return;
  await vi.waitFor(() => expect(electron.system.quits).toBe(quits + 1), patient);
  heldBack = false;
  electron.app.emit('will-quit', { preventDefault: () => (heldBack = true) });
  expect(heldBack).toBe(false);
}

function onlyWindow(): InstanceType<StandIn['BrowserWindow']> {
  expect(electron.windows).toHaveLength(1);
  return electron.windows[0]!;
}

function handler(name: string): (...args: readonly unknown[]) => unknown {
  const found = electron.session.defaultSession.handlers.get(name);
  expect(found, name).toBeDefined();
  return found!;
}

describe('what a window may not do', () => {
  test('its page is sandboxed, isolated and without Node', async () => {
    await startDesktop();
    expect(onlyWindow().options.webPreferences).toEqual({
      preload: path.join(folder, 'dist', 'main', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(onlyWindow().loaded).toEqual(['app://kiemphieu/index.html']);
  });

  test('the sandbox and the scheme are settled before the app is ready', async () => {
    await startDesktop();
    const ready = electron.calls.indexOf('ready');
    for (const call of ['enableSandbox', 'registerSchemesAsPrivileged', 'requestSingleInstanceLock']) {
      expect(electron.calls.indexOf(call), call).toBeGreaterThanOrEqual(0);
      expect(electron.calls.indexOf(call), call).toBeLessThan(ready);
    }
    expect(electron.privileges).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test('every permission is denied, asked for or looked up', async () => {
    await startDesktop();
    const answer = vi.fn();
    for (const permission of ['media', 'geolocation', 'notifications', 'fullscreen', 'usb', 'fileSystem']) {
      handler('permission request')({}, permission, answer);
      expect(handler('permission check')({}, permission)).toBe(false);
    }
    expect(answer.mock.calls).toEqual(Array.from({ length: 6 }, () => [false]));
    expect(handler('device permission')({ deviceType: 'usb' })).toBe(false);
  });

  test.each([
    ['app://kiemphieu/assets/index.js', false],
    ['blob:app://kiemphieu/1', false],
    ['data:image/png;base64,AA', false],
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
  ])('a request to %s is stopped: %s', async (url, cancel) => {
    await startDesktop();
    const answer = vi.fn();
    handler('request')({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
    expect(electron.session.defaultSession.spelling).toBe(false);
  });

  test.each([
    ['https://example.com/', true],
    ['file:///etc/passwd', true],
    ['app://other/index.html', true],
    ['app://kiemphieu/other.html', true],
    ['javascript:alert(1)', true],
    ['app://kiemphieu/index.html#/congress', false],
    ['blob:app://kiemphieu/7d9c', false],
    ['blob:https://example.com/7d9c', true],
  ])('moving to %s is stopped: %s', async (url, stopped) => {
    await startDesktop();
    const preventDefault = vi.fn();
    onlyWindow().webContents.emit('will-frame-navigate', { url, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(stopped ? 1 : 0);
  });

  test('no new window, no webview, no redirect', async () => {
    await startDesktop();
    const { webContents } = onlyWindow();
    expect(webContents.windowOpenHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    webContents.emit('will-attach-webview', { preventDefault });
    webContents.emit('will-redirect', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  test('contents that are not a window of ours are guarded too', async () => {
    await startDesktop();
    const contents = new electron.Contents();
    electron.app.emit('web-contents-created', {}, contents);
    expect(contents.windowOpenHandler?.({ url: 'app://kiemphieu/' })).toEqual({ action: 'deny' });
  });
});

describe("the hall's window", () => {
  const hallAddress = 'app://kiemphieu/index.html#/hall';

  /** The workplace's page asks for a window. */
  function ask(url: string): unknown {
    return electron.windows[0]!.webContents.windowOpenHandler?.({ url });
  }

  test('covers the second display, as safe as the first, and leaves the keyboard to the workplace', async () => {
    const second = { x: 1366, y: 0, width: 1920, height: 1080 };
    electron.screen.displays.push({ id: 2, bounds: second });
    await startDesktop();
    // Chromium opens nothing: the window is the program's own.
    expect(ask(hallAddress)).toEqual({ action: 'deny' });
    expect(electron.windows).toHaveLength(2);
    const [workplace, hall] = electron.windows;
    expect(hall!.options).toMatchObject({ ...second, show: false });
    expect(hall!.options.webPreferences).toEqual(workplace!.options.webPreferences);
    expect(hall!.loaded).toEqual([hallAddress]);
    hall!.emit('ready-to-show');
    expect(hall!.done).toEqual(['showInactive', 'full screen']);
    expect([...electron.blockers]).toHaveLength(1);
  });

  test('is a plain window where there is one display', async () => {
    await startDesktop();
    ask(hallAddress);
    const hall = electron.windows[1]!;
    hall.emit('ready-to-show');
    expect(hall.done).toEqual(['showInactive']);
  });

  test('is there once, goes with its display and with the workplace, and lets the display sleep again', async () => {
    electron.screen.displays.push({ id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } });
    await startDesktop();
    ask(hallAddress);
    ask(hallAddress);
    expect(electron.windows).toHaveLength(2);
    electron.screen.emit('display-removed', {}, { id: 3 });
    expect(electron.windows[1]!.done).not.toContain('close');
    electron.screen.emit('display-removed', {}, { id: 2 });
    expect(electron.windows[1]!.done).toContain('close');
    expect([...electron.blockers]).toEqual([]);
    expect(electron.screen.listenerCount('display-removed')).toBe(0);
    ask(hallAddress);
    expect(electron.windows).toHaveLength(3);
    electron.windows[0]!.close();
    expect(electron.windows[2]!.done).toContain('close');
  });

  test.each([
    'https://example.com/#/hall',
    'https://example.com/index.html#/hall',
    'app://other/index.html#/hall',
    'app://kiemphieu/index.html',
    'app://kiemphieu/index.html#/congress',
    'app://kiemphieu/index.html#/hall/',
    'app://kiemphieu/index.html?x#/hall',
    'app://kiemphieu/other.html#/hall',
    'about:blank',
    'blob:app://kiemphieu/7d9c',
  ])('%s opens no window', async (url) => {
    await startDesktop();
    expect(ask(url)).toEqual({ action: 'deny' });
    expect(electron.windows).toHaveLength(1);
  });

  test('may not be led away from the program', async () => {
    await startDesktop();
    ask(hallAddress);
    const { webContents } = electron.windows[1]!;
    const preventDefault = vi.fn();
    webContents.emit('will-frame-navigate', { url: 'https://example.com/', preventDefault });
    webContents.emit('will-redirect', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
    expect(webContents.windowOpenHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });
});

describe('what a window is given', () => {
  test('the screens come from their folder with the strict policy', async () => {
    await startDesktop();
    const answer = (await handler('protocol app')(new Request('app://kiemphieu/index.html'))) as Response;
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'; script-src 'self'");
    expect(await answer.text()).toContain('Kiểm Phiếu');
  });

  test('the window appears once its first screen is drawn', async () => {
    await startDesktop();
    expect(onlyWindow().options.show).toBe(false);
    expect(onlyWindow().done).toEqual([]);
    onlyWindow().emit('ready-to-show');
    expect(onlyWindow().done).toEqual(['show']);
  });

  test('the menu keeps the keys for zooming and copying', async () => {
    await startDesktop();
    const roles = JSON.stringify(electron.system.menu);
    for (const role of ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'copy', 'paste']) {
      expect(roles).toContain(`"role":"${role}"`);
    }
    expect(roles).not.toMatch(/toggleDevTools|reload/);
  });
});

describe('the desk over the message port', () => {
  /** Plays the page: sends a port the way the preload does and speaks the contract on the other end. */
  function connect(senderFrame: unknown = { origin: 'app://kiemphieu', parent: null }) {
    const { port1, port2 } = new MessageChannel();
    const given = new electron.MessagePortMain(port2);
    electron.ipcMain.emit(portMessage, { ports: [given], senderFrame });
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port1 }));
    port1.start();
    return { client, given, end: () => port1.close() };
  }

  test('the same contract answers, refuses and pushes changes', async () => {
    await startDesktop();
    const { client, end } = connect();
    expect(await client.host.info()).toMatchObject({ kind: 'desktop', documents: folder });
    expect(await client.files.current()).toBeNull();

    const changes = await client.host.changes();
    await changes.next();
    const pushed = changes.next();
    const file = path.join(folder, 'Đại hội.kiemphieu');
    const refused = await safe(client.files.open({ path: file }));
    expect(refused.error).toMatchObject({ code: 'REFUSED', data: { code: 'file-missing', params: { path: file } } });

    await createCongress(client, file);
    expect((await client.candidates.template()).size).toBeGreaterThan(0);
    expect((await pushed).done).toBe(false);
    expect(await client.files.current()).toMatchObject({ path: file });
    end();
  });

  test.each([
    ['a page of another origin', { origin: 'https://example.com', parent: null }],
    ['a frame inside the page', { origin: 'app://kiemphieu', parent: {} }],
    ['a frame that is gone', null],
  ])('%s gets no answer', async (_who, senderFrame) => {
    await startDesktop();
    const { given } = connect(senderFrame);
    expect(given.closed).toBe(true);
    expect(given.listenerCount('message')).toBe(0);
  });

  test('leaving closes the desk and leaves only the congress file', async () => {
    await startDesktop();
    const { client, end } = connect();
    const file = path.join(folder, 'a.kiemphieu');
    await createCongress(client, file);
    end();
    electron.app.emit('window-all-closed');
    expect(electron.system.quits).toBe(1);
    await leave();
    const left = await readdir(folder);
    expect(left.filter((name) => name.startsWith('a.kiemphieu'))).toEqual(['a.kiemphieu']);
  });

  test('closing the window writes the second copy a last time', async () => {
    await startDesktop();
    const { client, end } = connect();
    const file = path.join(folder, 'a.kiemphieu');
    await createCongress(client, file);
    const stick = path.join(folder, 'USB');
    await mkdir(stick);
    await client.files.backup({ folder: stick });
    await client.people.add({ name: 'Lê Văn Soát', role: 'operator', secret: '1357' });
    end();
    await leave();
    const copy = chainOfFile(path.join(stick, 'a.kiemphieu'));
    expect(copy).toEqual(chainOfFile(file));
    expect(copy).toHaveLength(3);
  });
});

describe('one program at a time', () => {
  test('a second program leaves at once without opening anything', async () => {
    electron.system.firstInstance = false;
    process.argv = ['electron'];
    await import('../../../main/electron.ts');
    electron.app.becomeReady();
    await nextTurn();
    expect(electron.system.quits).toBe(1);
    expect(electron.windows).toEqual([]);
    expect(electron.ipcMain.eventNames()).toEqual([]);
  });

  test('the first one comes to the front', async () => {
    await startDesktop();
    onlyWindow().minimized = true;
    electron.app.emit('second-instance', {}, ['electron', '--flag'], folder);
    expect(onlyWindow().done).toEqual(['restore', 'focus']);
    expect(electron.system.errorBoxes).toEqual([]);
  });

  test('a congress file given to the second one is opened by the first', async () => {
    await startDesktop();
    electron.app.emit('second-instance', {}, ['electron', 'missing.kiemphieu'], folder);
    expect(electron.system.errorBoxes[0]).toContain(path.join(folder, 'missing.kiemphieu'));
  });

  test('a congress file named at the start that cannot be opened is told, and the window still comes', async () => {
    await startDesktop(path.join(folder, 'missing.kiemphieu'));
    await vi.waitFor(() => expect(electron.windows).toHaveLength(1), patient);
    expect(electron.system.errorBoxes[0]).toContain('missing.kiemphieu');
  });
});

async function createCongress(client: ContractRouterClient<typeof contract>, file: string): Promise<void> {
  const congress: Parameters<typeof client.files.create>[0]['congress'] = {
    organisation: 'Đảng bộ xã Hòa Bình',
    superior: 'Tỉnh ủy',
    name: 'Đại hội Đảng bộ',
    ordinal: 'XII',
    term: '2025–2030',
    place: 'Hội trường',
    firstDay: '2026-01-05',
    lastDay: '2026-01-06',
    level: 'grassroots',
    electorate: { kind: 'delegates', summoned: 3, excluded: [], present: 3 },
    presidium: [],
    committee: [],
  };
  const chair = { name: 'Nguyễn Thị Bình', secret: '2468' };
  await client.files.create({ path: file, congress, chair });
}
