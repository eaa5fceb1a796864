/** Writes a sealed export folder so that it is either there whole, flushed and read back, or not there at all. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import type { ExportReceipt } from '../../src/api/views.ts';
import { formatManifest, manifestOf } from '../../src/exchange/manifest.ts';
import type { ManifestFile, Writer } from '../../src/exchange/manifest.ts';
import { realDisk, refusalOfWrite } from './disk.ts';
import type { Disk } from './disk.ts';
import { sha256 } from '../sha256.ts';
import { fingerprintOf } from '../signing.ts';

/**
 * Writes `files` and their manifest as the new folder `name` in the existing folder `parent`. Everything goes into a hidden
 * temporary folder first; the last step is one rename. A folder of that name may exist only if it is empty. On any failure
 * nothing of the export remains, and the refusal says whether the drive is full, read-only or gone.
 */
export async function writeSealedFolder(
  parent: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  writer: Writer,
  disk: Disk = realDisk,
): Promise<ExportReceipt> {
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
    const listed: ManifestFile[] = [];
    for (const [fileName, bytes] of files) listed.push(await writeChecked(disk, temporary, fileName, bytes));
    const manifest = new TextEncoder().encode(formatManifest(manifestOf(writer, listed, sha256)));
    const written = await writeChecked(disk, temporary, 'manifest.json', manifest);
    await disk.flushFolder(temporary);
    if (inTheWay !== null) await disk.removeEmptyFolder(target);
    await disk.rename(temporary, target);
    await disk.flushFolder(parent);
    const fingerprint = writer.signer ? fingerprintOf(writer.signer.publicKey) : null;
    return { folder: target, files: [...listed, written], safeToRemove: true, fingerprint };
  } catch (error) {
    // The drive may be gone: then the temporary folder went with it, and the first failure is the one to tell.
    await disk.removeAll(temporary).catch(() => undefined);
    throw refusalOfWrite(error, begun ? target : parent, begun);
  }
}

/** Writes one file, reads it back and compares. */
async function writeChecked(disk: Disk, folder: string, name: string, bytes: Uint8Array): Promise<ManifestFile> {
  const path = join(folder, name);
  await disk.writeFlushed(path, bytes);
  const expected = sha256(bytes);
  if (sha256(await disk.readBack(path)) !== expected)
    throw new Refusal('file-unwritable', { path: name, detail: 'đọc lại thấy khác với dữ liệu đã ghi' });
  return { name, size: bytes.length, sha256: expected };
}
