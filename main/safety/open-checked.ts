import { Refusal } from '../../src/refusal.ts';
import { openCongress } from '../open-congress.ts';
import type { OpenCongress } from '../open-congress.ts';
import { damagesOf, shortened, unknownDamages } from './damages.ts';

/**
 * Opens a file and proves its journal, its ballots and its seals. Refuses as `openCongressFile`, and with file-damaged, saying
 * which line, ballot or round, unless a salvage has told of that very damage.
 */
export function openChecked(path: string): OpenCongress {
  const file = openCongress(path);
  try {
    const damages = unknownDamages(file, damagesOf(file));
    if (damages.length > 0) throw new Refusal('file-damaged', { path, detail: shortened(damages) });
    return file;
  } catch (error) {
    file.database.close();
    throw error;
  }
}
