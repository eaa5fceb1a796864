/**
 * Looks into a zip before anybody unpacks it. A few kilobytes can claim to be, or grow into, gigabytes; and a cell at the
 * far corner of a sheet makes a reader build a billion empty ones.
 */
import { inflateRawSync } from 'node:zlib';

export type ArchiveFault =
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'too-large'; readonly size: number };

export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

interface DirectoryEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * The entries `wanted` names, unpacked, or the first fault found. `limit` is how many bytes they may fill together: first by
 * what the directory claims, then by what really comes out.
 */
export function unpackArchive(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limit: number,
): readonly ArchiveEntry[] | ArchiveFault {
  try {
    const entries = directoryOf(bytes);
    if (entries === null) return { kind: 'damaged', detail: 'zip' };
    if (entries.some((entry) => entry.encrypted)) return { kind: 'encrypted' };
    const chosen = entries.filter((entry) => wanted(entry.name));
    const claimed = chosen.reduce((sum, entry) => sum + entry.size, 0);
    if (claimed > limit) return { kind: 'too-large', size: claimed };
    return chosen.map((entry) => ({ name: entry.name, content: contentOf(bytes, entry) }));
  } catch (error) {
    return { kind: 'damaged', detail: error instanceof Error ? error.message : 'zip' };
  }
}

/** The directory at the end of the file; null when there is none. */
function directoryOf(bytes: Buffer): DirectoryEntry[] | null {
  const longestComment = 65_535;
  const endLength = 22;
  let end = bytes.length - endLength;
  const first = Math.max(0, end - longestComment);
  while (end >= first && bytes.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < first || end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: DirectoryEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Throws when the entry is not what the directory says; never gives more bytes than were claimed. */
function contentOf(bytes: Buffer, entry: DirectoryEntry): Buffer {
  const { headerAt, packedSize, size, method, name } = entry;
  if (bytes.readUInt32LE(headerAt) !== headerSignature) throw new Error(name);
  const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize || (method !== stored && method !== deflated)) throw new Error(name);
  const content = method === stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  if (content.length !== size) throw new Error(name);
  return content;
}
