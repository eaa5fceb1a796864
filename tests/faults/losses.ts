/** What of a worker's answers is not in the file it worked on, in the second copy or in the folders beside it. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { verifyFolder } from '../../main/export/verify.ts';
import type { OpenCongress } from '../../main/open-congress.ts';
import { chainOf, chainOfFile, relationOf } from '../../main/safety/copies.ts';
import { openChecked } from '../../main/safety/open-checked.ts';

interface CountedRow {
  readonly place: string;
  readonly rows: number;
}

/**
 * Opens the file with all checks and compares it with what was answered so far. Each line is a loss: what was answered and is
 * not there, more ballots than were under way, a copy or a folder that is gone or half there.
 */
export async function lossesAfter(path: string, answered: readonly string[], out: string): Promise<string[]> {
  const open = () => openChecked(path);
  if (!existsSync(path)) return answered.length > 0 ? ['the file is gone'] : [];
  const losses: string[] = [];
  try {
    const file = open();
    try {
      losses.push(...lostFrom(file, answered), ...copyLosses(file, join(out, 'USB'), answered));
    } finally {
      file.database.close();
    }
    for (const copy of of(answered, 'practised')) losses.push(...unopened(copy));
  } catch (error) {
    losses.push(`does not open: ${String(error)}`);
  }
  for (const folder of of(answered, 'exported'))
    if (!existsSync(join(folder, 'manifest.json'))) losses.push(`lost: export ${folder}`);
  return losses;
}

function lostFrom({ database }: OpenCongress, answered: readonly string[]): string[] {
  const losses: string[] = [];
  const entries = database
    .prepare<[], { place: string; marks: string }>(
      "select reading_id || ' ' || serial as place, marks from current_entries",
    )
    .all();
  const there = new Map(entries.map(({ place, marks }) => [place, marks]));
  const ballots = of(answered, 'ballot');
  for (const ballot of ballots) {
    const [readingId, serial, marks = ''] = ballot.split(' ');
    const cells = marks.split(',').map((mark) => (mark === 'struck' ? 'x' : ''));
    if (there.get(`${readingId} ${serial}`) !== cells.join(',')) losses.push(`lost: ballot ${ballot}`);
  }
  // One for each time the program was stopped may have reached the disk without its answer being heard.
  const stops = answered.filter((line) => line === 'open').length + 1;
  if (entries.length - ballots.length > stops)
    losses.push(`${entries.length - ballots.length} ballots nobody was told of`);
  const counted: readonly (readonly [string, string])[] = [
    [
      'finished',
      "select cast(reading_id as text) as place, count(*) as rows from reading_events where kind = 'finished' group by 1",
    ],
    ['settled', "select round_id || ' ' || batch as place, count(*) as rows from rulings group by 1"],
    ['seal', 'select cast(round_id as text) as place, count(*) as rows from seals group by 1'],
    ['signed', "select '' as place, count(*) as rows from sign_ins where kind = 'in'"],
  ];
  for (const [word, sql] of counted) {
    const rows = new Map(
      database
        .prepare<[], CountedRow>(sql)
        .all()
        .map((row) => [row.place, row.rows]),
    );
    for (const [place, told] of Map.groupBy(of(answered, word), (what) => what))
      if ((rows.get(place) ?? 0) < told.length) losses.push(`lost: ${word} ${place}`);
  }
  return losses;
}

/** The second copy is whole, and holds nothing that the file does not. */
function copyLosses(file: OpenCongress, stick: string, answered: readonly string[]): string[] {
  const copy = join(stick, 'thu.kiemphieu');
  if (!existsSync(copy)) return answered.includes('copied') ? ['lost: the second copy'] : [];
  const theirs = chainOfFile(copy);
  if (theirs === null) return ['the second copy cannot be read'];
  if (relationOf(chainOf(file.database), theirs).theirs > 0) return ['the second copy holds what the file lacks'];
  return unopened(copy);
}

/** Opened as a copy of its own, so that looking leaves it as it is. */
function unopened(path: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'kiemphieu-looked-'));
  try {
    const looked = join(folder, 'copy.kiemphieu');
    copyFileSync(path, looked);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${looked}-wal`);
    openChecked(looked).database.close();
    return [];
  } catch (error) {
    return [`${path} does not open: ${String(error)}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the lines with this word are about. */
function of(answered: readonly string[], word: string): string[] {
  return answered.filter((line) => line.split(' ')[0] === word).map((line) => line.slice(word.length + 1));
}

/** Exported folders under their final name must be whole; hidden ones are the traces of a stop. */
export async function brokenExports(folder: string): Promise<string[]> {
  const broken: string[] = [];
  const exports = join(folder, 'exports');
  const names = existsSync(exports) ? readdirSync(exports, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names.filter((each) => basename(each).startsWith('Kiem-phieu'))) {
    const { differences } = await verifyFolder(join(exports, name));
    if (differences.length > 0) broken.push(`export ${name} is not whole`);
  }
  return broken;
}
