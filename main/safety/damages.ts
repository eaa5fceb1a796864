/**
 * What is wrong inside a file that SQLite itself can read: rows that point nowhere, a broken journal, ballots that are not
 * those of the journal, sealed rounds that are not what was sealed.
 */
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { journalLine, firstPrevious } from '../../src/exchange/journal-file.ts';
import type { JournalLine } from '../../src/exchange/journal-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import type { OpenCongress } from '../open-congress.ts';
import { countedRound } from '../service/round-facts.ts';
import type { CountedRound } from '../service/round-facts.ts';
import { sha256 } from '../sha256.ts';
import { isSigned } from '../signing.ts';
import { sealText } from '../storage/seals.ts';
import { ballotDamages } from './ballot-damages.ts';
import { roundName } from './damage.ts';
import type { Damage } from './damage.ts';
import { salvageLines } from './salvage-lines.ts';

/** Everything wrong with the file, a salvaged file's own losses included; empty when all is in order. */
export function damagesOf(file: OpenCongress): Damage[] {
  const lines = told('journal', 'nhật ký', () => file.journal.lines());
  return [
    ...('damage' in lines ? [lines.damage] : [...chainDamages(lines.value), ...keyDamages(file, lines.value)]),
    ...rowDamages(file),
    ...congressDamages(file),
    ...ballotDamages(file),
    ...sealDamages(file),
  ];
}

/** The damages that no salvage has told of; a salvage tells them in a line of the journal itself. */
export function unknownDamages(file: OpenCongress, damages: readonly Damage[]): Damage[] {
  if (damages.length === 0) return [];
  const known = new Set(salvageLines(file).flatMap((line) => line.known));
  return damages.filter(({ key }) => !known.has(key));
}

/** Whether the ballots and the result of a sealed round are those that were sealed, and the key of the file signed them. */
export function isAsSealed(
  { signingKey }: Pick<OpenCongress, 'signingKey'>,
  { seal, definition, counted, result }: CountedRound,
): boolean {
  return (
    seal !== null &&
    seal.ballotsHash === sha256(formatBallots(definition, counted)) &&
    seal.resultHash === sha256(formatResult(result)) &&
    isSigned(sealText(seal), { algorithm: 'Ed25519', publicKey: signingKey.publicKey(), value: seal.signature })
  );
}

/** At most three damages and how many more there are, for the sentence of a refusal. */
export function shortened(damages: readonly Damage[]): string {
  const shown = damages.slice(0, 3).map(({ what }) => what);
  return [...shown, ...(damages.length > 3 ? [`và ${damages.length - 3} chỗ khác`] : [])].join('; ');
}

/** Where the chain of the journal is broken. */
export function chainDamages(lines: readonly JournalLine[]): Damage[] {
  let before = { seq: 0, hash: firstPrevious };
  return lines.flatMap((line) => {
    const { seq, hash } = before;
    before = line;
    if (line.seq !== seq + 1) {
      const gap = line.seq === seq + 2 ? `dòng ${seq + 1}` : `các dòng ${seq + 1}–${line.seq - 1}`;
      return [{ key: `journal-gap:${seq + 1}-${line.seq - 1}`, what: `nhật ký, thiếu ${gap}` }];
    }
    const holds = line.previous === hash && journalLine(line, line.previous, sha256).hash === line.hash;
    return holds ? [] : [{ key: `journal:${line.seq}`, what: `nhật ký, dòng ${line.seq}` }];
  });
}

/** The signing key is the one that the first line of the journal names. */
export function keyDamages({ signingKey }: OpenCongress, [first]: readonly JournalLine[]): Damage[] {
  return signingKey.isWhole(first?.open?.['publicKey'])
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
    const name = roundName(file, id);
    const fits = told(
      `seal:${id}`,
      name,
      () => file.seals.inForce(id) === null || isAsSealed(file, countedRound(file, id)),
    );
    if ('damage' in fits) return [fits.damage];
    return fits.value ? [] : [{ key: `seal:${id}`, what: `${name}: phiếu không khớp với niêm phong` }];
  });
}

function told<T>(key: string, where: string, read: () => T): { readonly value: T } | { readonly damage: Damage } {
  try {
    return { value: read() };
  } catch (error) {
    return { damage: { key, what: `${where}: ${error instanceof Error ? error.message : 'không đọc được'}` } };
  }
}
