/**
 * What is wrong inside a file that SQLite itself can read: rows that point nowhere, a broken journal, ballots that are not
 * those of the journal, sealed rounds that are not what was sealed.
 */
import { firstPrevious } from '../../src/exchange/journal-file.ts';
import type { OpenCongress } from '../open-congress.ts';
import { roundName } from './damage.ts';
import type { Damage } from './damage.ts';
import { provedLines } from './journal-lines.ts';
import type { ProvedLine } from './journal-lines.ts';
import { salvageLines } from './salvage-lines.ts';
import { sealFaults } from './seal-faults.ts';
import { toldDamages } from './told-damages.ts';
import { toldTables } from './told-lines.ts';

/** Everything wrong with the file, a salvaged file's own losses included; empty when all is in order. */
export function damagesOf(file: OpenCongress): Damage[] {
  const lines = told('journal', 'nhật ký', () => provedLines(file.database));
  return [
    ...('damage' in lines ? [lines.damage] : [...chainDamages(lines.value), ...keyDamages(file, lines.value)]),
    ...rowDamages(file),
    ...congressDamages(file),
    ...toldDamages(file, toldTables(file.database, 'damage' in lines ? [] : lines.value)),
    ...sealDamages(file),
  ];
}

/** The damages that no salvage has told of; a salvage tells them in a line of the journal itself. */
export function unknownDamages(file: OpenCongress, damages: readonly Damage[]): Damage[] {
  if (damages.length === 0) return [];
  const known = new Set(salvageLines(file).flatMap((line) => line.known));
  return damages.filter(({ key }) => !known.has(key));
}

/** At most three damages and how many more there are, for the sentence of a refusal. */
export function shortened(damages: readonly Damage[]): string {
  const shown = damages.slice(0, 3).map(({ what }) => what);
  return [...shown, ...(damages.length > 3 ? [`và ${damages.length - 3} chỗ khác`] : [])].join('; ');
}

/** Where the chain of the journal is broken. */
export function chainDamages(lines: readonly ProvedLine[]): Damage[] {
  let before = { seq: 0, hash: firstPrevious };
  return lines.flatMap((line) => {
    const { seq, hash } = before;
    before = line;
    if (line.seq !== seq + 1) {
      const gap = line.seq === seq + 2 ? `dòng ${seq + 1}` : `các dòng ${seq + 1}–${line.seq - 1}`;
      return [{ key: `journal-gap:${seq + 1}-${line.seq - 1}`, what: `nhật ký, thiếu ${gap}` }];
    }
    return line.holds && line.previous === hash
      ? []
      : [{ key: `journal:${line.seq}`, what: `nhật ký, dòng ${line.seq}` }];
  });
}

/** The signing key is the one that the first line of the journal names. */
export function keyDamages({ signingKey }: OpenCongress, [first]: readonly ProvedLine[]): Damage[] {
  return signingKey.isWhole(first?.open['publicKey'])
    ? []
    : [{ key: 'signing-key', what: 'khoá ký không phải là khoá lúc tạo tệp' }];
}

function rowDamages({ database }: OpenCongress): Damage[] {
  const rows = database.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
  return rows.map(({ table, rowid, parent }) => ({
    key: `row:${table}:${rowid ?? ''}:${parent}`,
    what: `bảng ${table}, dòng ${rowid ?? '?'}: không có dòng tương ứng trong ${parent}`,
  }));
}

function congressDamages(file: OpenCongress): Damage[] {
  const congress = told('congress', 'khai báo đại hội', () => file.congress.get());
  return 'damage' in congress ? [congress.damage] : [];
}

function sealDamages(file: OpenCongress): Damage[] {
  const sealed = file.database.prepare<[], { id: number }>('select distinct round_id as id from seals').all();
  return sealed.flatMap(({ id }) => {
    const faults = told(`seal:${id}`, roundName(file, id), () => sealFaults(file, id));
    return 'damage' in faults ? [faults.damage] : faults.value;
  });
}

function told<T>(key: string, where: string, read: () => T): { readonly value: T } | { readonly damage: Damage } {
  try {
    return { value: read() };
  } catch (error) {
    return { damage: { key, what: `${where}: ${error instanceof Error ? error.message : 'không đọc được'}` } };
  }
}
