/** What a paper read anew differs in from the reading that is there, as the desk names it: numbers of lines, defects, holder. */
import { paperDefects, type PaperDefect } from '../../../src/election/model.ts';

export interface RereadParts {
  readonly lines: readonly number[];
  readonly defects: readonly PaperDefect[];
  readonly holder: boolean;
}

export function rereadParts(parts: string): RereadParts {
  const named = parts.split(/[\s,]+/u);
  return {
    lines: named.filter((part) => /^\d+$/u.test(part)).map(Number),
    defects: paperDefects.filter((defect) => named.includes(defect)),
    holder: named.includes('holder'),
  };
}
