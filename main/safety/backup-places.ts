/** Where each congress file has its second copy: kept for this person on this machine, never in the file. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const place = z.object({ file: z.string(), folder: z.string(), device: z.number() });
export type BackupPlace = z.infer<typeof place>;
const maxPlaces = 100;

export interface BackupPlaces {
  readonly of: (file: string) => BackupPlace | null;
  readonly choose: (chosen: BackupPlace) => void;
  readonly forget: (file: string) => void;
}

/** A list that cannot be read is begun anew: the folder is then chosen once more. */
export function backupPlaces(folder: string): BackupPlaces {
  const path = join(folder, 'backups.json');
  const read = (): BackupPlace[] => {
    try {
      return z.array(place).parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return [];
    }
  };
  const write = (places: readonly BackupPlace[]): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(places, null, 2));
    renameSync(`${path}.new`, path);
  };
  const without = (file: string) => read().filter((each) => each.file !== file);
  return {
    of: (file) => read().find((each) => each.file === file) ?? null,
    choose: (chosen) => write([chosen, ...without(chosen.file)].slice(0, maxPlaces)),
    forget: (file) => write(without(file)),
  };
}
