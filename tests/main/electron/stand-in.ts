/**
 * Stands in for `electron` where its binary cannot be: keeps what the desktop host asked of it, so that every safety
 * setting can be read back, and lets tests play the window's and the system's part.
 */
import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

type Handler = (...args: readonly unknown[]) => unknown;

/** What was called before and after the app was ready, in order. */
export const calls: string[] = [];
export const system = {
  appPath: '',
  userData: '',
  documents: '',
  firstInstance: true,
  errorBoxes: [] as string[],
  exitCode: null as number | null,
  quits: 0,
  menu: null as unknown,
};

class App extends EventEmitter {
  private readonly ready = Promise.withResolvers<void>();
  enableSandbox() {
    calls.push('enableSandbox');
  }
  requestSingleInstanceLock() {
    calls.push('requestSingleInstanceLock');
    return system.firstInstance;
  }
  whenReady() {
    return this.ready.promise;
  }
  becomeReady() {
    calls.push('ready');
    this.ready.resolve();
  }
  getAppPath() {
    return system.appPath;
  }
  getPath(name: 'userData' | 'documents') {
    return system[name];
  }
  quit() {
    system.quits += 1;
  }
  exit(code: number) {
    system.exitCode = code;
  }
}
export const app = new App();

export const privileges: unknown[] = [];
export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown[]) {
    calls.push('registerSchemesAsPrivileged');
    privileges.push(...schemes);
  },
};

class Session {
  readonly handlers = new Map<string, Handler>();
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.handlers.set(`protocol ${scheme}`, handler),
  };
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.handlers.set('request', handler) };
  spelling: boolean | null = null;
  setPermissionRequestHandler(handler: Handler) {
    this.handlers.set('permission request', handler);
  }
  setPermissionCheckHandler(handler: Handler) {
    this.handlers.set('permission check', handler);
  }
  setDevicePermissionHandler(handler: Handler) {
    this.handlers.set('device permission', handler);
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spelling = enabled;
  }
}
export const session = { defaultSession: new Session() };

export class Contents extends EventEmitter {
  windowOpenHandler: Handler | null = null;
  setWindowOpenHandler(handler: Handler) {
    this.windowOpenHandler = handler;
  }
}

interface Display {
  readonly id: number;
  readonly bounds: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
}

class Screen extends EventEmitter {
  displays: Display[] = [{ id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }];
  getAllDisplays() {
    return this.displays;
  }
  getDisplayMatching(_bounds: unknown) {
    return this.displays[0]!;
  }
}
export const screen = new Screen();

/** What keeps the display on: the number of each blocker that runs. */
export const blockers = new Set<number>();
export const powerSaveBlocker = {
  start(kind: string) {
    calls.push(`powerSaveBlocker ${kind}`);
    blockers.add(blockers.size + 1);
    return blockers.size;
  },
  stop: (id: number) => blockers.delete(id),
};

export const windows: BrowserWindow[] = [];
export class BrowserWindow extends EventEmitter {
  readonly webContents = new Contents();
  readonly options: { readonly show: boolean; readonly webPreferences: Readonly<Record<string, unknown>> };
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  minimized = false;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string) {
    this.loaded.push(url);
    return Promise.resolve();
  }
  show() {
    this.done.push('show');
  }
  showInactive() {
    this.done.push('showInactive');
  }
  setFullScreen(full: boolean) {
    this.done.push(full ? 'full screen' : 'window');
  }
  close() {
    this.done.push('close');
    this.emit('closed');
  }
  getBounds() {
    return {};
  }
  focus() {
    this.done.push('focus');
  }
  restore() {
    this.done.push('restore');
  }
  isMinimized() {
    return this.minimized;
  }
  isDestroyed() {
    return false;
  }
}

export const ipcMain = new EventEmitter();
export const dialog = { showErrorBox: (_title: string, text: string) => system.errorBoxes.push(text) };
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    system.menu = menu;
  },
};

export const sentToMain: { readonly channel: string; readonly message: unknown; readonly ports: unknown }[] = [];
export const ipcRenderer = {
  postMessage: (channel: string, message: unknown, ports: unknown) => sentToMain.push({ channel, message, ports }),
};

/** Electron's port of the main process: events carry `data`, and nothing is heard before `start`. */
export class MessagePortMain extends EventEmitter {
  private readonly port: MessagePort;
  closed = false;
  constructor(port: MessagePort) {
    super();
    this.port = port;
  }
  start() {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    this.port.on('close', () => this.emit('close'));
    this.port.start();
  }
  postMessage(message: unknown) {
    this.port.postMessage(message);
  }
  close() {
    this.closed = true;
    this.port.close();
  }
}
