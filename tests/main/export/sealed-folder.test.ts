import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/refusal.ts';
import { realDisk } from '../../../main/export/disk.ts';
import type { Disk } from '../../../main/export/disk.ts';
import { writeSealedFolder } from '../../../main/export/sealed-folder.ts';
import { sha256 } from '../../../main/sha256.ts';
import { folderFiles } from './folder-files.ts';
import { program, smallFiles, writer } from './small-folder.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kiemphieu-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const failure = (code: string) => Object.assign(new Error(`${code}: failed`), { code });

/** The refusal of a write on a disk that fails, and what was left behind. */
async function failing(changes: Partial<Disk>): Promise<{ refusal: Refusal; left: string[] }> {
  const refusal = await writeSealedFolder(parent, 'ket-qua', smallFiles(), writer, { ...realDisk, ...changes }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refusal instanceof Refusal)) throw new Error('nothing was refused');
  return { refusal, left: await readdir(parent) };
}

describe('a sealed folder', () => {
  test('holds the six files and a manifest with their sizes and hashes, and nothing else stays beside it', async () => {
    const receipt = await writeSealedFolder(parent, 'ket-qua', smallFiles(), writer);
    expect(await readdir(parent)).toEqual(['ket-qua']);
    expect((await readdir(receipt.folder)).toSorted()).toEqual(folderFiles);
    expect(receipt.safeToRemove).toBe(true);
    for (const { name, size, sha256: hash } of receipt.files) {
      const bytes = await readFile(join(receipt.folder, name));
      expect([bytes.length, sha256(bytes)]).toEqual([size, hash]);
    }
    const manifest = JSON.parse(await readFile(join(receipt.folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 'kiemphieu-manifest/1', program });
    expect(manifest.files).toEqual(receipt.files.slice(0, 6));
  });

  test('orders the ballots by batch and serial, so that the order of keying is not told', async () => {
    const text = new TextDecoder().decode(smallFiles().get('ballots.csv'));
    expect(text).toBe('batch,serial,defects,1,2\n1,1,,,x\n1,2,,x,\n2,1,,,x\n2,2,marked,,\n');
  });

  test('takes the place of an empty folder', async () => {
    await mkdir(join(parent, 'ket-qua'));
    await writeSealedFolder(parent, 'ket-qua', smallFiles(), writer);
    expect(await readdir(join(parent, 'ket-qua'))).toHaveLength(7);
  });

  test('never takes the place of a folder with something in it, or of a file', async () => {
    await mkdir(join(parent, 'ket-qua'));
    await writeFile(join(parent, 'ket-qua', 'note.txt'), 'mine');
    expect((await failing({})).refusal.code).toBe('file-exists');
    expect(await readdir(join(parent, 'ket-qua'))).toEqual(['note.txt']);
    await rm(join(parent, 'ket-qua'), { recursive: true });
    await writeFile(join(parent, 'ket-qua'), 'mine');
    expect((await failing({})).refusal.code).toBe('file-exists');
    expect(await readFile(join(parent, 'ket-qua'), 'utf8')).toBe('mine');
  });

  test('needs a folder to stand in', async () => {
    const nowhere = writeSealedFolder(join(parent, 'nowhere'), 'a', smallFiles(), writer);
    await expect(nowhere).rejects.toMatchObject({ code: 'folder-missing' });
  });

  test.each(['', '.', '..', '../a', 'a/b', 'a\\b'])('refuses the name “%s”', async (name) => {
    await expect(writeSealedFolder(parent, name, smallFiles(), writer)).rejects.toBeInstanceOf(Refusal);
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('when the drive fails nothing is left and the refusal says why', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'file-read-only'],
    ['EACCES', 'file-read-only'],
    ['EIO', 'drive-gone'],
    ['ENODEV', 'drive-gone'],
    ['ENOENT', 'drive-gone'],
    ['EINVAL', 'file-unwritable'],
  ])('%s while writing the manifest: %s', async (code, expected) => {
    const { refusal, left } = await failing({
      writeFlushed: (path, bytes) =>
        path.endsWith('manifest.json') ? Promise.reject(failure(code)) : realDisk.writeFlushed(path, bytes),
    });
    expect([refusal.code, left]).toEqual([expected, []]);
  });

  test('a read-only drive is told before anything is written', async () => {
    const { refusal, left } = await failing({ createFolder: () => Promise.reject(failure('EROFS')) });
    expect([refusal.code, left]).toEqual(['file-read-only', []]);
  });

  test('a drive that gives back other bytes than it was given is not trusted', async () => {
    const { refusal, left } = await failing({
      readBack: async (path) => {
        const bytes = await realDisk.readBack(path);
        return path.endsWith('ballots.csv') ? bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte)) : bytes;
      },
    });
    expect([refusal.code, left]).toEqual(['file-unwritable', []]);
  });

  test('a failing rename leaves nothing', async () => {
    const { refusal, left } = await failing({ rename: () => Promise.reject(failure('EIO')) });
    expect([refusal.code, left]).toEqual(['drive-gone', []]);
  });

  test('the first failure is told even when cleaning up fails too', async () => {
    const { refusal } = await failing({
      writeFlushed: () => Promise.reject(failure('ENOSPC')),
      removeAll: () => Promise.reject(failure('EIO')),
    });
    expect(refusal.code).toBe('disk-full');
  });

  test('the rename comes last, after every file and the folder were flushed and read back', async () => {
    const steps: string[] = [];
    const noting =
      <A extends readonly unknown[], R>(step: string, work: (...args: A) => R) =>
      (...args: A): R => {
        steps.push(step);
        return work(...args);
      };
    await writeSealedFolder(parent, 'ket-qua', smallFiles(), writer, {
      ...realDisk,
      writeFlushed: noting('write', realDisk.writeFlushed),
      readBack: noting('read', realDisk.readBack),
      flushFolder: noting('flush', realDisk.flushFolder),
      rename: noting('rename', realDisk.rename),
    });
    expect(steps).toEqual([...Array.from({ length: 7 }, () => ['write', 'read']).flat(), 'flush', 'rename', 'flush']);
  });
});
