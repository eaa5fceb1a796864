/** Disks that fill up, cannot be written to, or are gone: small tmpfs mounts, where the machine allows them. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultFigures } from './kills.ts';
import { lossesAfter } from './losses.ts';
import { work } from './worked-file.ts';

const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'ignore' });
const unmount = (folder: string, ...words: string[]) => execFileSync('umount', [...words, folder], { stdio: 'ignore' });

export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kiemphieu-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The disk fills up while ballots are keyed; with room again everything answered is there. */
export async function fullDisk(runs: number): Promise<FaultFigures> {
  return onMounts(runs, async (stick, out, run) => {
    const path = join(stick, 'thu.kiemphieu');
    mount('-o', `remount,size=${600 + run * 16}k`, stick);
    const { lines, refused } = await work(path, run, out, () => undefined);
    mount('-o', 'remount,size=32m', stick);
    const losses = await lossesAfter(path, lines, out);
    if (refused !== 'disk-full') losses.push(`a full disk was told as ${refused}`);
    return { lines, losses };
  });
}

/** The file lies on a disk that cannot be written to: refused at once, and nothing of it is changed. */
export async function readOnlyDisk(runs: number): Promise<FaultFigures> {
  return onMounts(runs, async (stick, out, run) => {
    const path = join(stick, 'thu.kiemphieu');
    const { lines } = await work(path, run, out, stopAfter(20));
    await lossesAfter(path, lines, out);
    mount('-o', 'remount,ro', stick);
    const again = await work(path, run, out, () => undefined);
    const copy = join(out, 'thu.kiemphieu');
    copyFileSync(path, copy);
    const losses = await lossesAfter(copy, lines, out);
    if (again.lines.some((line) => line.startsWith('ballot'))) losses.push('a ballot was recorded on a read-only disk');
    return { lines, losses };
  });
}

/** The stick is pulled under the open file; nothing may be answered that is not on it. */
export async function pulledStick(runs: number): Promise<FaultFigures> {
  return onMounts(runs, async (stick, out, run) => {
    const path = join(stick, 'thu.kiemphieu');
    // The second way to the same disk keeps it alive, as a stick in a pocket keeps its bytes.
    const kept = join(out, 'kept');
    mkdirSync(kept);
    mount('--bind', stick, kept);
    let pulledAt = Infinity;
    const { lines, refused } = await work(path, run, out, (worker, told) => {
      let pulled = false;
      worker.stdout!.on('data', () => {
        if (pulled || told() < 5 + (run % 12)) return;
        pulled = true;
        unmount(stick, '-l');
        pulledAt = performance.timeOrigin + performance.now();
        // A program that notices nothing must not work for ever.
        setTimeout(() => worker.kill('SIGKILL'), 3_000).unref();
      });
    });
    const losses = await lossesAfter(join(kept, 'thu.kiemphieu'), lines, out);
    if (refused !== 'drive-gone') losses.push(`a pulled stick was told as ${refused}`);
    // By the time each was begun: what was answered before the pull may be heard long after it.
    const late = lines.filter((line) => line.startsWith('ballot') && Number(line.split(' ').at(-1)) > pulledAt);
    if (late.length > 0) losses.push(`${late.length} ballots answered that were begun after the stick was pulled`);
    unmount(kept);
    return { lines, losses };
  });
}

const stopAfter =
  (count: number): Parameters<typeof work>[3] =>
  (worker, told) => {
    worker.stdout!.on('data', () => {
      if (told() >= count) worker.kill('SIGKILL');
    });
  };

async function onMounts(
  runs: number,
  once: (stick: string, out: string, run: number) => Promise<{ lines: readonly string[]; losses: readonly string[] }>,
): Promise<FaultFigures> {
  const losses: string[] = [];
  let answered = 0;
  for (let run = 0; run < runs; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'kiemphieu-disk-'));
    const [stick, out] = [join(folder, 'stick'), join(folder, 'out')];
    for (const each of [stick, join(out, 'USB')]) mkdirSync(each, { recursive: true });
    mount('-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', stick);
    try {
      const told = await once(stick, out, run);
      answered += told.lines.length;
      losses.push(...told.losses);
    } finally {
      try {
        unmount(stick, '-l');
      } catch {
        // Pulled already.
      }
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { runs, faults: runs, answered, losses };
}
