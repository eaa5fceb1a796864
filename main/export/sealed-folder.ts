/** Writes a sealed export folder: its files, and the manifest that names the size and hash of each. */
import type { ExportReceipt } from '../../src/api/views.ts';
import { formatManifest, manifestOf } from '../../src/exchange/manifest.ts';
import type { ManifestFile, Writer } from '../../src/exchange/manifest.ts';
import { realDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { sha256 } from '../sha256.ts';
import { fingerprintOf } from '../signing.ts';
import { writeWholeFolder } from './whole-folder.ts';

/** Writes `files` and their manifest as the new folder `name` in the existing folder `parent`, whole or not at all. */
export async function writeSealedFolder(
  parent: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  writer: Writer,
  disk: Disk = realDisk,
): Promise<ExportReceipt> {
  const listed = [...files].map(([fileName, bytes]) => manifestFile(fileName, bytes));
  const manifest = new TextEncoder().encode(formatManifest(manifestOf(writer, listed, sha256)));
  const folder = await writeWholeFolder(parent, name, new Map([...files, ['manifest.json', manifest]]), disk);
  const fingerprint = writer.signer ? fingerprintOf(writer.signer.publicKey) : null;
  return { folder, files: [...listed, manifestFile('manifest.json', manifest)], safeToRemove: true, fingerprint };
}

function manifestFile(name: string, bytes: Uint8Array): ManifestFile {
  return { name, size: bytes.length, sha256: sha256(bytes) };
}
