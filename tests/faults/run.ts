/** `npm run faults [-- KILLS]`: prints runs, faults and losses; ends with 1 where anything was lost. */
import { canMount, fullDisk, pulledStick, readOnlyDisk } from './disks.ts';
import { killed } from './kills.ts';
import type { FaultFigures } from './kills.ts';

const kills = Number(process.argv[2] ?? 300);
const disks = Math.ceil(kills / 15);
const mounts = canMount();
let lost = 0;

async function part(name: string, possible: boolean, run: () => Promise<FaultFigures>): Promise<void> {
  if (!possible) {
    console.log(`${name.padEnd(34)} not tried: no right to mount here`);
    return;
  }
  const { runs, faults, answered, losses } = await run();
  lost += losses.length;
  console.log(
    `${name.padEnd(34)} ${String(runs).padStart(4)} runs  ${String(faults).padStart(4)} faults  ` +
      `${String(answered).padStart(6)} answers  ${losses.length} losses`,
  );
  for (const loss of new Set(losses)) console.log(`  ${loss}`);
}

await part('killed at a random moment', true, () => killed(kills, 2026));
await part('disk full', mounts, () => fullDisk(disks));
await part('disk read-only', mounts, () => readOnlyDisk(disks));
await part('stick pulled under the open file', mounts, () => pulledStick(disks));
if (lost > 0) process.exitCode = 1;
