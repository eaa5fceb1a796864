/** Where a congress file lies: the path that leads to it, and which file of which drive is there. */
import { realpathSync, statSync } from 'node:fs';
import { refusalOfFailure } from './failure.ts';

/** Another one once another drive or file has taken the place; null where nothing is there. */
export function fileStamp(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}/${stat.ino}` : null;
}

/** Without links; refuses with file-missing. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw refusalOfFailure(error, path) ?? error;
  }
}
