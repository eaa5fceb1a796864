/** The desktop host: the workplace's window and the hall's, one desk, spoken to over a message port. Knows no election rule. */
import path from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { app, dialog, ipcMain } from 'electron';
import type { BrowserWindow, IpcMainEvent } from 'electron';
import { portMessage } from '../src/api/transport.ts';
import { congressFileOf } from './congress-argument.ts';
import { startDesk } from './host-desk.ts';
import type { HostDesk } from './host-desk.ts';
import {
  guardContents,
  hallOpener,
  openWindow,
  prepareSession,
  registerScheme,
  setMenu,
  windowOrigin,
} from './window.ts';

app.enableSandbox();
registerScheme();
/** Nobody can ask for the hall before there is a workplace. */
let openHall = (): void => {};
app.on('web-contents-created', (_event, contents) => guardContents(contents, () => openHall()));

/** A file the system asked for before the desk was there (macOS). */
let waitingFile: string | null = null;
let openLater = (file: string): void => {
  waitingFile = file;
};
app.on('open-file', (event, file) => {
  event.preventDefault();
  openLater(file);
});

// Two programs at one congress file would stand in each other's way: a second start shows the first one's window.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(run).catch(giveUp);
} else {
  app.quit();
}

function run(): void {
  const program = app.getAppPath();
  const desk = startDesk({
    host: 'desktop',
    program,
    userFolder: app.getPath('userData'),
    documents: app.getPath('documents'),
  });
  leaveWith(desk);
  app.on('window-all-closed', () => app.quit());

  prepareSession(path.join(program, 'dist', 'renderer'));
  answerScreens(desk);
  setMenu(process.platform);

  openLater = (file) => openFile(desk, file);
  const first = waitingFile ?? congressFileOf(process.argv.slice(1), process.cwd());
  if (first !== null) openFile(desk, first);

  const preload = path.join(program, 'dist', 'main', 'preload.cjs');
  const window = openWindow(preload);
  openHall = hallOpener(preload, window);
  app.on('second-instance', (_event, argv, folder) => {
    show(window);
    const file = congressFileOf(argv.slice(1), folder);
    if (file !== null) openFile(desk, file);
  });
}

/** The program ends once the desk is closed; until then it is held back. */
function leaveWith(desk: HostDesk): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

/** Speaks the contract on every port that the program's own page sends. */
function answerScreens(desk: HostDesk): void {
  const handler = new RPCHandler(desk.router);
  ipcMain.on(portMessage, (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (!isOwnPage(event)) {
      port.close();
      return;
    }
    handler.upgrade(port, { context: {} });
    port.start();
  });
}

function isOwnPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === windowOrigin;
}

function openFile(desk: HostDesk, file: string): void {
  const refused = desk.open(file);
  if (refused !== null) dialog.showErrorBox('Kiểm Phiếu', refused);
}

function show(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function giveUp(error: unknown): void {
  dialog.showErrorBox('Kiểm Phiếu', `Không khởi động được. / Could not start.\n\n${String(error)}`);
  app.exit(1);
}
