/**
 * The second copy of the open file, on a stick or in a folder: written after a quiet moment, and while counting goes on at least
 * every minute. It never disturbs the entry: the copy is drawn in small steps and carried over by other threads.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BackupStatus } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';
import { refusalOfWrite } from '../export/disk.ts';
import type { OpenCongress } from '../open-congress.ts';
import type { BackupPlace, BackupPlaces } from './backup-places.ts';
import { chainOf, chainOfFile, relationOf } from './copies.ts';

export interface BackupTimes {
  /** Milliseconds without a change after which the copy is written. */
  readonly quiet: number;
  /** The longest a change waits for its copy, and the time until a failed copy is tried again. */
  readonly longest: number;
  /** How long whoever closes the file waits for its last copy: a slow stick must not hold anybody up. */
  readonly farewell: number;
}

export const backupTimes: BackupTimes = { quiet: 5_000, longest: 60_000, farewell: 5_000 };
const pagesPerStep = 64;

export class Backup {
  private readonly places: BackupPlaces;
  private readonly times: BackupTimes;
  private readonly now: () => Date;
  private readonly told: () => void;
  private file: OpenCongress | null = null;
  private place: BackupPlace | null = null;
  private last: { readonly at: string; readonly lines: number; readonly stamp: string } | null = null;
  private problem: BackupStatus['problem'] = null;
  private running: Promise<void> | null = null;
  private quiet: NodeJS.Timeout | undefined;
  private latest: NodeJS.Timeout | undefined;

  constructor(places: BackupPlaces, times: BackupTimes, now: () => Date, told: () => void) {
    this.places = places;
    this.times = times;
    this.now = now;
    this.told = told;
  }

  /** Follows this file from now on; null when none is open. */
  follow(file: OpenCongress | null): void {
    this.stopTimers();
    this.file = file;
    this.place = file && this.places.of(file.path);
    this.last = null;
    this.problem = null;
    if (this.place) this.soon();
  }

  /** Something was written to the file. */
  changed(): void {
    if (this.place) this.soon();
  }

  status(): BackupStatus {
    const lines = this.file?.journal.head().lines ?? 0;
    return {
      folder: this.place?.folder ?? null,
      at: this.last?.at ?? null,
      behind: lines - (this.last?.lines ?? 0),
      problem: this.problem,
    };
  }

  /** Chooses the folder of the second copy, or gives it up, and writes the first copy at once. */
  async choose(folder: string | null): Promise<BackupStatus> {
    const { file } = this;
    if (!file) throw new Refusal('no-congress-open', {});
    this.stopTimers();
    await this.running;
    this.last = null;
    this.problem = null;
    if (folder === null) {
      this.places.forget(file.path);
      this.place = null;
    } else {
      const place = { file: file.path, folder: resolve(folder), device: deviceOf(folder) };
      if (resolve(folder) === dirname(file.path))
        throw new Refusal('input-wrong', { path: folder, expected: 'cần thư mục khác với thư mục của tệp đại hội' });
      this.place = place;
      this.places.choose(place);
      await this.write();
    }
    this.told();
    return this.status();
  }

  /** Writes the copy now, where one is chosen and behind. */
  async write(): Promise<void> {
    this.stopTimers();
    this.running ??= this.writeAndTell().finally(() => (this.running = null));
    await this.running;
  }

  /** Writes the last copy before the file is closed. */
  async farewell(): Promise<void> {
    await Promise.race([this.write(), wait(this.times.farewell, undefined, { ref: false })]);
  }

  private async writeAndTell(): Promise<void> {
    const { file, place } = this;
    if (!file || !place || this.status().behind === 0) return;
    try {
      this.last = await writtenCopy(file, place, this.last?.stamp ?? null, this.now);
      this.problem = null;
    } catch (error) {
      if (this.file !== file || !file.database.open) return;
      const { code, params } = refusalOfWrite(error, place.folder, true);
      this.problem = { code, params: { ...params } };
    }
    if (this.file !== file) return;
    this.told();
    if (this.problem) this.latest ??= setTimeout(() => void this.write(), this.times.longest).unref();
    else if (this.status().behind > 0) this.soon();
  }

  private soon(): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => void this.write(), this.times.quiet).unref();
    this.latest ??= setTimeout(() => void this.write(), this.times.longest).unref();
  }

  private stopTimers(): void {
    clearTimeout(this.quiet);
    clearTimeout(this.latest);
    this.latest = undefined;
  }
}

/** Draws a copy beside the machine's temporary files, carries it to the folder under a temporary name, flushes, renames. */
async function writtenCopy(file: OpenCongress, place: BackupPlace, stamp: string | null, now: () => Date) {
  const target = join(place.folder, basename(file.path));
  if (!existsSync(place.folder) || (deviceOf(place.folder) !== place.device && (await stampOf(target)) === null))
    throw new Refusal('drive-gone', { path: place.folder });
  if ((await stampOf(target)) !== stamp) requireOlder(file, target);
  const folder = await mkdtemp(join(tmpdir(), 'kiemphieu-backup-'));
  const temporary = join(place.folder, `.${basename(file.path)}.${randomBytes(4).toString('hex')}`);
  try {
    const drawn = join(folder, 'copy.kiemphieu');
    let head = file.journal.head();
    await file.database.backup(drawn, {
      progress: () => {
        // What is written meanwhile by this program goes into the copy too.
        head = file.journal.head();
        return pagesPerStep;
      },
    });
    await copyFile(drawn, temporary);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    if ((await stat(temporary)).size !== (await stat(drawn)).size)
      throw new Refusal('disk-full', { path: place.folder });
    await rename(temporary, target);
    return { at: now().toISOString(), lines: head.lines, stamp: (await stampOf(target)) ?? '' };
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What lies in the folder is replaced only where this file holds all that it holds. */
function requireOlder(file: OpenCongress, target: string): void {
  const theirs = chainOfFile(target);
  if (theirs === null) return;
  const { common, ...relation } = relationOf(chainOf(file.database), theirs);
  if (common === 0) throw new Refusal('file-exists', { path: target });
  if (relation.theirs > 0) throw new Refusal('copies-diverged', { path: file.path, other: target, ...relation });
}

async function stampOf(path: string): Promise<string | null> {
  return stat(path).then(
    ({ size, mtimeMs }) => `${size}/${mtimeMs}`,
    () => null,
  );
}

/** The drive a folder lies on; a mounted stick that is pulled leaves an empty folder on another. Refuses with folder-missing. */
function deviceOf(folder: string): number {
  try {
    return statSync(folder).dev;
  } catch (error) {
    throw new Refusal('folder-missing', { path: folder }, { cause: error });
  }
}
