import { extname, isAbsolute } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import { openFileView } from '../open-congress.ts';
import { storedSecret } from '../people/secrets.ts';
import { salvage } from '../safety/salvage.ts';
import { openSample } from '../sample/open-sample.ts';
import type { Answering } from './answering.ts';
import { congressExtension, folderListing } from './folder-listing.ts';
import { knownDrives } from './known-drives.ts';

export function filesHandlers(os: Answering, desk: Desk) {
  const { documents } = desk.options;
  const drives = knownDrives(async () => (await import('../export/drives.ts')).removableDrives());
  /** Whoever opens a file while another is being closed waits until it is. */
  let closing: Promise<void> | null = null;
  const close = () =>
    (closing ??= desk.backup
      .farewell()
      .then(() => desk.close())
      .finally(() => (closing = null)));
  return os.files.router({
    current: os.files.current.handler(() => {
      const open = closing ? null : desk.current();
      return open && openFileView(open);
    }),
    recent: os.files.recent.handler(() => desk.recent.list()),
    folder: os.files.folder.handler(async ({ input }) =>
      folderListing(input.path ?? documents, documents, await drives()),
    ),
    create: os.files.create.handler(async ({ input: { path, congress, chair } }) => {
      await closing;
      const secret = await storedSecret(chair.secret, desk.secretCost);
      const people = [{ name: chair.name, role: 'chair', secret }] as const;
      return openFileView(desk.create(congressPath(path), congress, { people }));
    }),
    open: os.files.open.handler(async ({ input }) => {
      await closing;
      return openFileView(desk.openFile(absolute(input.path), input.anyway));
    }),
    backup: os.files.backup.handler(({ input: { folder } }) => desk.backup.choose(folder && absolute(folder))),
    backupStatus: os.files.backupStatus.handler(() => desk.backup.status()),
    salvage: os.files.salvage.handler(({ input: { path, into } }) => salvage(desk, absolute(path), congressPath(into))),
    openSample: os.files.openSample.handler(async () => {
      await closing;
      return openFileView(await openSample(desk));
    }),
    close: os.files.close.handler(() => close()),
    forget: os.files.forget.handler(({ input }) => desk.recent.forget(input.path)),
  });
}

/** A new file has the extension of congress files whether it was typed or not. */
function congressPath(path: string): string {
  const named = absolute(path);
  return extname(named).toLowerCase() === congressExtension ? named : `${named}${congressExtension}`;
}

function absolute(path: string): string {
  if (!isAbsolute(path) || path.includes('\0'))
    throw new Refusal('input-wrong', { path, expected: 'cần đường dẫn đầy đủ' });
  return path;
}
