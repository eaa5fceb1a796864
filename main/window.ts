/** The desktop windows and everything they are forbidden to do: the workplace, and the hall's on the second display. */
import { BrowserWindow, Menu, powerSaveBlocker, protocol, screen, session } from 'electron';
import type { Display, MenuItemConstructorOptions, WebContents, WebPreferences } from 'electron';
import { hallHash } from '../src/api/transport.ts';
import { answerWithScreen } from './screen-files.ts';

const scheme = 'app';
const host = 'kiemphieu';
export const windowOrigin = `${scheme}://${host}`;
const page = `${windowOrigin}/index.html`;
const hallPage = `${page}${hallHash}`;

/** Must run before the app is ready: makes `app://` a secure origin of its own, like https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built screens under `app://`, cuts the windows off from every network and denies every permission. */
export function prepareSession(screens: string): void {
  const own = session.defaultSession;
  own.protocol.handle(scheme, (request) => answerWithScreen(screens, host, request));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  own.setSpellCheckerEnabled(false);
}

function isLocal(address: string): boolean {
  const { protocol: kind } = new URL(address);
  return [`${scheme}:`, 'blob:', 'data:', 'devtools:'].includes(kind);
}

/**
 * Whatever is shown stays on the program's own page and embeds no foreign contents. It opens no window; where it asks for the
 * hall's, the program opens that one itself.
 */
export function guardContents(contents: WebContents, openHall: () => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (url === hallPage) openHall();
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** The page itself (reloading, moving between screens) or a paper it made (a blob of its own origin). */
function isOwnPage(address: string): boolean {
  return address.split('#')[0] === page || address.startsWith(`blob:${windowOrigin}/`);
}

/** Opens the window; it appears when the first screen is drawn. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Kiểm Phiếu',
    backgroundColor: '#f3f6f8',
    autoHideMenuBar: true,
    webPreferences: safePreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(page);
  return window;
}

/**
 * Opens the hall's window, one at most: over the whole of a second display, leaving the keyboard to the workplace, or as a window
 * beside it where there is none. It goes with its display and with the workplace.
 */
export function hallOpener(preload: string, workplace: BrowserWindow): () => void {
  let hall: BrowserWindow | null = null;
  workplace.once('closed', () => hall?.close());
  return () => {
    if (hall !== null) return hall.showInactive();
    const display = displayBeside(workplace);
    hall = openHallWindow(preload, display);
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    const onRemoved = (_event: unknown, { id }: Display) => {
      if (id === display?.id) hall?.close();
    };
    screen.on('display-removed', onRemoved);
    hall.once('closed', () => {
      hall = null;
      powerSaveBlocker.stop(awake);
      screen.off('display-removed', onRemoved);
    });
  };
}

function openHallWindow(preload: string, display: Display | undefined): BrowserWindow {
  const window = new BrowserWindow({
    ...(display?.bounds ?? { width: 1280, height: 720 }),
    show: false,
    title: 'Kiểm Phiếu',
    backgroundColor: '#0b2236',
    autoHideMenuBar: true,
    webPreferences: safePreferences(preload),
  });
  window.once('ready-to-show', () => {
    window.showInactive();
    if (display) window.setFullScreen(true);
  });
  void window.loadURL(hallPage);
  return window;
}

/** A display other than the one that shows the workplace. */
function displayBeside(workplace: BrowserWindow): Display | undefined {
  const { id: own } = screen.getDisplayMatching(workplace.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== own);
}

function safePreferences(preload: string): WebPreferences {
  return {
    preload,
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
    // The dictionaries of the spelling checker would be downloaded.
    spellcheck: false,
  };
}

/** Without a menu its keys are gone too; these are the ones a committee needs. */
export function setMenu(platform: NodeJS.Platform): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: 'Phóng to' },
    { role: 'zoomOut', label: 'Thu nhỏ' },
    { role: 'resetZoom', label: 'Cỡ bình thường' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Toàn màn hình' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: 'Hoàn tác' },
    { role: 'redo', label: 'Làm lại' },
    { type: 'separator' },
    { role: 'cut', label: 'Cắt' },
    { role: 'copy', label: 'Sao chép' },
    { role: 'paste', label: 'Dán' },
    { role: 'selectAll', label: 'Chọn tất cả' },
  ];
  const program: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...program, { label: 'Sửa', submenu: edit }, { label: 'Hiển thị', submenu: view }]),
  );
}
