/** Lines of the journal that tell readings: what was begun, keyed, ended and given up, and what was ruled on it. */
import { storedContent } from '../storage/readings.ts';
import type { PaperContent } from '../storage/readings.ts';
import type { ProvedLine } from './journal-lines.ts';
import type { Telling, ToldRow, ToldTables } from './told-tables.ts';

/** What every line about a reading says of it, besides what it is about. */
interface OfReading {
  readonly readingId: number;
  readonly personId: number;
  readonly reader: string;
}

const nothing = { defects: null, marks: null, votes: null, code: null } as const;

export const readingLines: Readonly<Record<string, Telling>> = {
  'reading-started': (told, { roundId, open, closed, at }) => {
    const { readingId, personId, reader } = closed as unknown as OfReading;
    const batch = open['batch'] as number;
    told.put('readings', { id: readingId, round_id: roundId, batch, person_id: personId, reader, started_at: at });
  },
  'reading-finished': (told, line) => event(told, line, 'finished'),
  'reading-resumed': (told, line) => event(told, line, 'resumed'),
  'reading-discarded': (told, line) => event(told, line, 'discarded', line.closed['reason'] as string),
  'ballot-recorded': (told, line) => {
    const { doubt = null } = line.closed as { doubt?: string | null };
    entry(told, line, { withdrawn: 0, ...contentTold(told, line), doubt });
  },
  'ballot-withdrawn': (told, line) =>
    entry(told, line, { withdrawn: 1, defects: '', marks: '', votes: null, code: null, doubt: null }),
  'ballot-ruled': (told, line) => {
    const { reason, article, votesFor, votesAgainst } = line.closed as Record<string, string | number>;
    const votes = { votes_for: votesFor!, votes_against: votesAgainst! };
    ruling(told, line, { kind: 'paper', ...contentTold(told, line), reason: reason!, article: article!, ...votes });
  },
  'difference-settled': (told, line) => {
    const kind = line.closed['kind'] as string;
    const content = kind === 'paper' ? contentTold(told, line) : nothing;
    ruling(told, line, { kind, ...content, reason: '', article: '', votes_for: null, votes_against: null });
  },
  'settling-revoked': (told, line) => {
    const said = { reason: line.closed['reason'] as string, article: null, votes_for: null, votes_against: null };
    ruling(told, line, { kind: 'revoked', ...nothing, ...said });
  },
};

function event(told: ToldTables, { closed, at, actor }: ProvedLine, kind: string, reason: string | null = null): void {
  told.add('reading_events', { reading_id: closed['readingId'] as number, kind, reason, at, actor });
}

function entry(told: ToldTables, { open, closed, at, actor }: ProvedLine, content: ToldRow): void {
  const place = { reading_id: closed['readingId'] as number, serial: open['serial'] as number };
  told.add('entries', { ...place, ...content, at, actor });
}

function ruling(told: ToldTables, { roundId, open, closed, at, actor }: ProvedLine, said: ToldRow): void {
  const place = { round_id: roundId, batch: open['batch'] as number, entries: closed['entries'] as string };
  told.add('rulings', { ...place, ...said, at, actor, person_id: closed['personId'] as number });
}

function contentTold(told: ToldTables, { roundId, closed }: ProvedLine) {
  const { marks, defects, votes, code } = closed as unknown as PaperContent;
  return { ...storedContent({ marks, defects, votes: votes ?? null, code: code ?? null }, told.styleOf(roundId!)) };
}
