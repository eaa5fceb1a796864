/** What a salvage could not save, told by ballot, line and round as exactly as the file still allows. */
import type { Database } from 'better-sqlite3';
import type { SalvageLoss, SalvagedTable } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import { roundName } from './damage.ts';
import type { Damage } from './damage.ts';

/**
 * `file`: the new file. `proved`: tables that hold just what the whole journal tells, whatever became of their pages. Ballots are
 * named from the journal, and from the index of the damaged file, which outlives its rows.
 */
export function lossesOf(
  damaged: Database,
  file: Pick<OpenCongress, 'database'>,
  tables: readonly SalvagedTable[],
  proved: ReadonlySet<string>,
  damages: readonly Damage[],
): SalvageLoss[] {
  const others = damages.filter(({ key }) => !key.startsWith('ballot:'));
  return [
    ...others.map(({ key, what }): SalvageLoss => ({ kind: kindOf(key), what })),
    ...ballotLosses(file, damages),
    ...indexedLosses(damaged, file),
    ...tables.filter(({ table }) => !proved.has(table)).flatMap(tableLosses),
  ];
}

function kindOf(key: string): SalvageLoss['kind'] {
  if (key.startsWith('journal')) return 'journal';
  return key.startsWith('seal:') || key.startsWith('told:seals:') ? 'seal' : 'rows';
}

/** Ballots that the journal tells otherwise than the rows, by pile: "“Bầu …” lần 1, tập 2: phiếu 3–7, 9". */
function ballotLosses(file: Pick<OpenCongress, 'database'>, damages: readonly Damage[]): SalvageLoss[] {
  const piles = new Map<string, number[]>();
  for (const { key, what } of damages) {
    const [, roundId, batch, serial] = /^ballot:(\d+)\/(\d+)\/(\d+)$/u.exec(key) ?? [];
    if (roundId === undefined) continue;
    const pile = `${roundId}/${batch}/${stillThere(what)}`;
    piles.set(pile, [...(piles.get(pile) ?? []), Number(serial)]);
  }
  return [...piles].map(([pile, serials]) => {
    const [roundId, batch, how = ''] = pile.split('/');
    return {
      kind: 'ballots',
      what: `${roundName(file, Number(roundId))}, tập ${batch}: phiếu ${ranges(serials)}${how}`,
    };
  });
}

/** Whether the ballot itself was saved and only its proof is lost. */
function stillThere(what: string): string {
  if (what.endsWith(': không có trong nhật ký')) return ' (phiếu còn, mất dòng nhật ký)';
  return what.endsWith(': không khớp với nhật ký') ? ' (không khớp với nhật ký)' : '';
}

/** Entries that the index still knows and nobody else does. */
function indexedLosses(damaged: Database, { database }: Pick<OpenCongress, 'database'>): SalvageLoss[] {
  const known = database.prepare<[number], { id: number }>('select id from entries where id = ?');
  const reading = database.prepare<[number], { roundId: number; batch: number }>(
    'select round_id as roundId, batch from readings where id = ?',
  );
  const piles = new Map<number, number[]>();
  for (const { id, readingId, serial } of indexedEntries(damaged))
    if (!known.get(id)) piles.set(readingId, [...(piles.get(readingId) ?? []), serial]);
  return [...piles].map(([readingId, serials]) => {
    const place = reading.get(readingId);
    const pile = place ? `${roundName({ database }, place.roundId)}, tập ${place.batch}` : 'một tập không rõ số';
    return { kind: 'ballots', what: `${pile}: mất bản ghi của phiếu ${ranges(serials)}` };
  });
}

function indexedEntries(damaged: Database) {
  const found = new Map<number, { id: number; readingId: number; serial: number }>();
  for (const direction of ['', ' desc'])
    try {
      const rows = damaged
        .prepare<[], { id: number; readingId: number; serial: number }>(
          `select id, reading_id as readingId, serial from entries indexed by entries_by_serial
           order by reading_id${direction}, serial${direction}, id${direction}`,
        )
        .iterate();
      for (const row of rows) found.set(row.id, row);
      break;
    } catch {
      // The other end may still tell some.
    }
  return found.values();
}

function tableLosses({ table, lost, orphans, restored, doubtful }: SalvagedTable): SalvageLoss[] {
  const losses: SalvageLoss[] = [];
  if (lost === null)
    losses.push({ kind: 'rows', what: `bảng ${table}: có phần không đọc được, không rõ bao nhiêu dòng` });
  else if (lost > restored)
    losses.push({ kind: 'rows', what: `bảng ${table}: ${lost - restored} dòng không đọc được` });
  if (orphans > 0)
    losses.push({ kind: 'rows', what: `bảng ${table}: bỏ ${orphans} dòng vì mất lần bầu hoặc tập phiếu của chúng` });
  if (doubtful) losses.push({ kind: 'rows', what: `bảng ${table}: có trang hỏng, nội dung có thể sai` });
  return losses;
}

/** "3–7, 9" */
function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const parts: [number, number][] = [];
  for (const number of sorted) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
