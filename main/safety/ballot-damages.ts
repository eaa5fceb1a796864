/** Compares the recorded ballots with the journal: each entry has its line, each line its entry, and both say the same. */
import type { Style } from '../../src/election/model.ts';
import type { OpenCongress } from '../open-congress.ts';
import { storedContent } from '../storage/readings.ts';
import type { PaperContent } from '../storage/readings.ts';
import { roundName } from './damage.ts';
import type { Damage } from './damage.ts';

interface Entry {
  readonly roundId: number;
  readonly batch: number;
  readonly serial: number;
  readonly withdrawn: number;
  readonly defects: string;
  readonly marks: string;
  readonly votes: number | null;
  readonly code: string | null;
  readonly doubt: string | null;
}

interface Line {
  readonly seq: number;
  readonly action: string;
  readonly roundId: number;
  readonly open: string | null;
  readonly closed: string | null;
}

/** The lines of the journal that record a ballot or take one back. */
export const ballotLines =
  "select seq, action, round_id as roundId, open, closed from journal where action in ('ballot-recorded', 'ballot-withdrawn') order by seq";

/** One damage for each ballot of which the entries and the journal tell different stories. */
export function ballotDamages(file: Pick<OpenCongress, 'database'>): Damage[] {
  const { database } = file;
  const styles = stylesOf(file);
  const entries = database
    .prepare<[], Entry>(
      `select round_id as roundId, batch, serial, withdrawn, defects, marks, votes, code, doubt
       from entries join readings on readings.id = reading_id order by entries.id`,
    )
    .all();
  const lines = database.prepare<[], Line>(ballotLines).all();
  const stories = new Map<string, { entries: string; lines: string }>();
  const story = (place: string) => {
    const known = stories.get(place) ?? { entries: '', lines: '' };
    stories.set(place, known);
    return known;
  };
  for (const { roundId, batch, serial, ...content } of entries)
    story(`${roundId}/${batch}/${serial}`).entries += contentText(content);
  for (const line of lines) {
    const { batch, serial } = JSON.parse(line.open ?? '{}') as { batch?: number; serial?: number };
    story(`${line.roundId}/${batch}/${serial}`).lines += lineText(line, styles.get(line.roundId));
  }
  return [...stories]
    .filter(([, told]) => told.entries !== told.lines)
    .map(([place, told]) => ({ key: `ballot:${place}`, what: `${placeName(file, place)}: ${difference(told)}` }));
}

export function stylesOf({ database }: Pick<OpenCongress, 'database'>): ReadonlyMap<number, Style> {
  const rows = database.prepare<[], { id: number; style: Style }>('select id, style from rounds').all();
  return new Map(rows.map(({ id, style }) => [id, style]));
}

function contentText({ withdrawn, defects, marks, votes, code, doubt }: Omit<Entry, 'roundId' | 'batch' | 'serial'>) {
  return withdrawn === 1 ? '−\n' : `${JSON.stringify([defects, marks, votes, code, doubt])}\n`;
}

function lineText({ action, closed }: Line, style: Style | undefined): string {
  if (action === 'ballot-withdrawn') return '−\n';
  try {
    const { doubt, ...paper } = JSON.parse(closed ?? '{}') as PaperContent & { doubt?: string | null };
    const content = storedContent({ ...paper, code: paper.code ?? null, votes: paper.votes ?? null }, style!);
    return contentText({ ...content, withdrawn: 0, doubt: doubt ?? null });
  } catch {
    // A line that was changed into something else: the chain tells so too.
    return '?\n';
  }
}

function difference({ entries, lines }: { readonly entries: string; readonly lines: string }): string {
  if (entries === '') return 'có trong nhật ký mà không có trong bảng phiếu';
  if (lines === '') return 'không có trong nhật ký';
  return 'không khớp với nhật ký';
}

function placeName(file: Pick<OpenCongress, 'database'>, place: string): string {
  const [roundId, batch, serial] = place.split('/');
  return `${roundName(file, Number(roundId))}, tập ${batch}, phiếu ${serial}`;
}
