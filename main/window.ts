/** The desktop window and everything it is forbidden to do. */
import { BrowserWindow, Menu, protocol, session } from 'electron';
import type { MenuItemConstructorOptions, WebContents } from 'electron';
import { answerWithScreen } from './screen-files.ts';

const scheme = 'app';
const host = 'kiemphieu';
export const windowOrigin = `${scheme}://${host}`;
const page = `${windowOrigin}/index.html`;

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

/** Whatever is shown stays on the program's own page, opens no window and embeds no foreign contents. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
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
    webPreferences: {
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
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(page);
  return window;
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
