/** Compares the tables with what the journal tells of them: each row has its line, each line its row, and both say the same. */
import type { OpenCongress } from '../open-congress.ts';
import { secretDigest } from '../people/secrets.ts';
import type { StoredSecret } from '../people/secrets.ts';
import { electionName, roundName } from './damage.ts';
import type { Damage } from './damage.ts';
import type { TableName } from './mended-copy.ts';
import { keyOf } from './told-tables.ts';
import type { ToldRow, ToldTables } from './told-tables.ts';

type Database = Pick<OpenCongress, 'database'>;

/** The round and the batch of a reading. */
type PileOf = (readingId: ToldRow[string] | undefined) => string;

/** Where the rows of a table belong, for people. Rows of one place are compared together, in their order. */
interface ComparedTable {
  readonly table: TableName;
  /** Columns that no line tells. */
  readonly untold?: readonly string[];
  readonly placeOf: (row: ToldRow, pileOf: PileOf) => string;
  readonly nameOf: (file: Database, place: readonly string[]) => string;
}

const inRound = (what: (rest: readonly string[]) => string): ComparedTable['nameOf'] => {
  return (file, [roundId, ...rest]) => `${roundName(file, Number(roundId))}, ${what(rest)}`;
};
const ofElection = (what: string): ComparedTable['nameOf'] => {
  return (file, [electionId]) => `${electionName(file, Number(electionId))}, ${what}`;
};
const byRound = (row: ToldRow) => String(row['round_id']);

/** A table whose rows are numbered in the order of their lines: the number says nothing more. */
const facts = ['id'] as const;

const comparedTables: readonly ComparedTable[] = [
  { table: 'congress', placeOf: () => '', nameOf: () => 'khai báo đại hội' },
  { table: 'people', placeOf: keyOf, nameOf: (file, [id]) => `tài khoản ${accountName(file, Number(id))}` },
  { table: 'recovery_codes', untold: facts, placeOf: () => '', nameOf: () => 'mã khôi phục' },
  { table: 'elections', placeOf: keyOf, nameOf: ofElection('khai báo') },
  { table: 'rounds', placeOf: keyOf, nameOf: inRound(() => 'khai báo') },
  { table: 'candidates', placeOf: keyOf, nameOf: inRound(([number]) => `danh sách bầu cử, số ${number}`) },
  { table: 'holders', placeOf: keyOf, nameOf: (_, [code]) => `sổ cổ đông, mã ${code}` },
  { table: 'batches', placeOf: keyOf, nameOf: inRound(([batch]) => `tập ${batch}`) },
  {
    table: 'readings',
    placeOf: ({ round_id, batch }) => `${round_id}/${batch}`,
    nameOf: inRound(([batch]) => `tập ${batch}, các lượt nhập`),
  },
  {
    table: 'reading_events',
    untold: facts,
    placeOf: ({ reading_id }, pileOf) => pileOf(reading_id),
    nameOf: inRound(([batch]) => `tập ${batch}, việc nhập xong hay bỏ lượt nhập`),
  },
  {
    table: 'entries',
    untold: facts,
    placeOf: ({ reading_id, serial }, pileOf) => `${pileOf(reading_id)}/${serial}`,
    nameOf: inRound(([batch, serial]) => `tập ${batch}, phiếu ${serial}`),
  },
  {
    table: 'rulings',
    untold: facts,
    placeOf: ({ round_id, batch, entries }) => `${round_id}/${batch}/${entries}`,
    nameOf: inRound(([batch]) => `tập ${batch}, một kết luận`),
  },
  { table: 'notes', untold: facts, placeOf: byRound, nameOf: inRound(() => 'ý kiến về các phát hiện') },
  {
    table: 'remarks',
    untold: facts,
    placeOf: ({ round_id, number }) => `${round_id}/${number}`,
    nameOf: inRound(([number]) => `ý kiến, khiếu nại số ${number}`),
  },
  { table: 'seals', untold: ['id', 'minutes', 'signature'], placeOf: byRound, nameOf: inRound(() => 'niêm phong') },
  { table: 'decisions', untold: facts, placeOf: byRound, nameOf: inRound(() => 'quyết định của đại hội') },
  {
    table: 'alternates',
    untold: facts,
    placeOf: ({ election_id }) => String(election_id),
    nameOf: ofElection('đại biểu dự khuyết'),
  },
  {
    table: 'replacements',
    untold: facts,
    placeOf: ({ election_id }) => String(election_id),
    nameOf: ofElection('đại biểu dự khuyết thay thế'),
  },
];

/** One damage for each place of which the tables and the journal tell different stories. */
export function toldDamages(file: Database, told: ToldTables): Damage[] {
  const pileOf = pilesOf(file, told);
  return comparedTables.flatMap((compared) => {
    const { table, untold = [], placeOf, nameOf } = compared;
    const columns = columnsOf(file, table).filter((column) => !untold.includes(column));
    const stories = new Map<string, { rows: string; lines: string }>();
    const add = (of: 'rows' | 'lines', row: ToldRow) => {
      const place = placeOf(row, pileOf);
      const story = stories.get(place) ?? { rows: '', lines: '' };
      story[of] += `${JSON.stringify(columns.map((column) => row[column] ?? null))}\n`;
      stories.set(place, story);
    };
    for (const row of rowsOf(file, table)) add('rows', row);
    for (const row of inOrder(told.table(table))) add('lines', row);
    return [...stories]
      .filter(([, { rows, lines }]) => rows !== lines)
      .map(([place, story]) => ({
        key: table === 'entries' ? `ballot:${place}` : `told:${table}:${place}`,
        what: `${nameOf(file, place.split('/'))}: ${difference(story)}`,
      }));
  });
}

/** Tables that hold just what the journal tells of them; none where lines of it are lost. */
export function provedTables(damages: readonly Damage[]): ReadonlySet<string> {
  if (damages.some(({ key }) => key.startsWith('journal'))) return new Set();
  const wrong = new Set(damages.map(({ key }) => (key.startsWith('ballot:') ? 'entries' : key.split(':')[1])));
  return new Set(comparedTables.flatMap(({ table }) => (wrong.has(table) ? [] : [table])));
}

/** The rows of a table as the journal tells them: of a secret its digest. */
export function rowsOf({ database }: Database, table: TableName): ToldRow[] {
  const rows = database.prepare<[], ToldRow>(`select * from ${table}`).all();
  if (table !== 'people' && table !== 'recovery_codes') return rows.toSorted(byNumber);
  return rows.map((row) => ({ ...row, secret: digestOf(row['secret']!) })).toSorted(byNumber);
}

function inOrder(rows: ReadonlyMap<string, ToldRow>): ToldRow[] {
  return [...rows.values()].toSorted(byNumber);
}

function byNumber(one: ToldRow, other: ToldRow): number {
  return Number(one['id'] ?? 0) - Number(other['id'] ?? 0);
}

/** The columns of a table, in their order. */
export function columnsOf({ database }: Database, table: TableName): string[] {
  return (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}

/** As the journal tells it; where its line is lost, as the reading itself says. */
function pilesOf(file: Database, told: ToldTables): PileOf {
  const readings = [...rowsOf(file, 'readings'), ...told.table('readings').values()];
  const piles = new Map(readings.map(({ id, round_id, batch }) => [id, `${round_id}/${batch}`]));
  return (readingId) => piles.get(readingId ?? null) ?? `0/${readingId}`;
}

function accountName({ database }: Database, id: number): string {
  const row = database.prepare<[number], { name: string }>('select name from people where id = ?').get(id);
  return row ? `“${row.name}”` : `số ${id}`;
}

function digestOf(secret: string | number): string {
  return secretDigest(JSON.parse(String(secret)) as StoredSecret | null);
}

function difference({ rows, lines }: { readonly rows: string; readonly lines: string }): string {
  if (rows === '') return 'có trong nhật ký mà không có trong tệp';
  return lines === '' ? 'không có trong nhật ký' : 'không khớp với nhật ký';
}
