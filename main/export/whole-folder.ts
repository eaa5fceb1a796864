/** Writes a folder so that it is either there whole, flushed and read back, or not there at all. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import { sha256 } from '../sha256.ts';
import { realDisk, refusalOfWrite } from './disk.ts';
import type { Disk } from './disk.ts';

/**
 * Writes `files` as the new folder `name` in the existing folder `parent`, and answers its path. Everything goes into a hidden
 * temporary folder first; the last step is one rename. A folder of that name may exist only if it is empty. On any failure
 * nothing of it remains, and the refusal says whether the drive is full, read-only or gone.
 */
export async function writeWholeFolder(
  parent: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  disk: Disk = realDisk,
): Promise<string> {
  if (name === '' || /[/\\\0]/u.test(name) || name === '.' || name === '..')
    throw new Refusal('file-unwritable', { path: name, detail: 'tên thư mục không dùng được' });
  const target = join(parent, name);
  const temporary = join(parent, `.${name.slice(0, 40)}.tmp-${randomBytes(6).toString('hex')}`);
  let begun = false;
  try {
    const parentNames = await disk.namesIn(parent);
    if (parentNames === null) throw new Refusal('folder-missing', { path: parent });
    const inTheWay = await disk.namesIn(target);
    if (inTheWay !== null && inTheWay.length > 0) throw new Refusal('file-exists', { path: target });
    await disk.createFolder(temporary);
    begun = true;
    for (const [fileName, bytes] of files) await writeChecked(disk, temporary, fileName, bytes);
    await disk.flushFolder(temporary);
    if (inTheWay !== null) await disk.removeEmptyFolder(target);
    await disk.rename(temporary, target);
    await disk.flushFolder(parent);
    return target;
  } catch (error) {
    // The drive may be gone: then the temporary folder went with it, and the first failure is the one to tell.
    await disk.removeAll(temporary).catch(() => undefined);
    throw refusalOfWrite(error, begun ? target : parent, begun);
  }
}

/** Writes one file, reads it back and compares. */
async function writeChecked(disk: Disk, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  await disk.writeFlushed(path, bytes);
  if (sha256(await disk.readBack(path)) !== sha256(bytes))
    throw new Refusal('file-unwritable', { path: name, detail: 'đọc lại thấy khác với dữ liệu đã ghi' });
}
