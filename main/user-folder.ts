/** This user's folders, for the host that has no Electron to ask. */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folder of the program's own settings (recent files). */
export function userFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  const home = os.homedir();
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'kiem-phieu');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'kiem-phieu');
  return path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'kiem-phieu');
}

/** Where new congress files are proposed: the documents folder, or the home folder where there is none. */
export function documentsFolder(): string {
  const documents = path.join(os.homedir(), 'Documents');
  return existsSync(documents) ? documents : os.homedir();
}
