/** Shows an address in the user's own browser. */
import { spawn } from 'node:child_process';

/** Asks the system to open `url`; where it cannot, nothing happens: the address is printed anyway. */
export function openInBrowser(url: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...rest] = openerOf(platform);
  const child = spawn(command, [...rest, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** The system's program that opens an address. On Windows not `start`: a shell would read the `&` of an address. */
export function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return ['xdg-open'];
}
