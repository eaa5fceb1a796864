/** Which host `npm start` uses, and why. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type HostChoice =
  { readonly kind: 'desktop'; readonly binary: string } | { readonly kind: 'web'; readonly because: WebReason };

export type WebReason = 'asked' | 'no-electron' | 'no-display';

export interface Surroundings {
  /** The project's folder, in which Electron may be installed. */
  readonly project: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when the user asked for the browser. */
  readonly web: boolean;
}

/** The desktop window where it can run, else the browser with the reason. */
export function chooseHost(around: Surroundings): HostChoice {
  if (around.web) return { kind: 'web', because: 'asked' };
  const binary = electronBinary(around.project);
  if (binary === null) return { kind: 'web', because: 'no-electron' };
  if (!hasDisplay(around)) return { kind: 'web', because: 'no-display' };
  return { kind: 'desktop', binary };
}

/** Windows and macOS always draw; Linux only in a session of X11 or Wayland. */
export function hasDisplay({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Electron's program, or null. The package is only looked at: importing it outside Electron starts a download. */
function electronBinary(project: string): string | null {
  const folder = path.join(project, 'node_modules', 'electron');
  const pointer = path.join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const name = readFileSync(pointer, 'utf8').trim();
  const binary = path.join(folder, 'dist', name);
  return name !== '' && existsSync(binary) ? binary : null;
}

const reasonVi: Readonly<Record<WebReason, string>> = {
  asked: 'Kiểm Phiếu chạy trong trình duyệt theo yêu cầu (--web).',
  'no-electron': 'Kiểm Phiếu chạy trong trình duyệt vì máy này chưa có chương trình Electron.',
  'no-display': 'Kiểm Phiếu chạy trong trình duyệt vì không có màn hình đồ họa cho cửa sổ riêng.',
};

const reasonEn: Readonly<Record<WebReason, string>> = {
  asked: 'Kiểm Phiếu runs in the browser as asked (--web).',
  'no-electron': 'Kiểm Phiếu runs in the browser because the Electron program is not installed here.',
  'no-display': 'Kiểm Phiếu runs in the browser because there is no display for a window of its own.',
};

/** Why the browser is used: one sentence in Vietnamese, then the same in English. */
export function sentenceOf(reason: WebReason): string {
  return `${reasonVi[reason]}\n${reasonEn[reason]}`;
}
