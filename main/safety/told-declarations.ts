/** Lines of the journal that tell declarations: the congress, its elections, their lists and piles, the register of holders. */
import type { Holder } from '../../src/api/inputs.ts';
import type { Congress, FileKind } from '../../src/api/views.ts';
import type { Candidate, Electorate } from '../../src/election/model.ts';
import { digitsOf, withoutZeros } from '../../src/reading/register.ts';
import { layOutPiles } from '../service/piles.ts';
import type { Telling, ToldRow, ToldTables } from './told-tables.ts';

interface ToldElection {
  readonly electionId: number;
  readonly title: string;
  readonly office: string;
  readonly poll: boolean;
  readonly style: string;
  readonly seats: number;
  readonly ruleSet: string;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly writeIn: boolean;
  readonly readings: number;
}

const usualBatchSize = 50;
const usualLock = 5;

export const declarationLines: Readonly<Record<string, Telling>> = {
  'congress-created': (told, { open }) => {
    const { congress, kind = 'real' } = open as { congress: Congress; kind?: FileKind };
    told.put('congress', { id: 1, details: JSON.stringify(congress), layout: '{}', kind, lock_after: usualLock });
  },
  'congress-saved': (told, { open }) => told.change('congress', 1, { details: JSON.stringify(open['congress']) }),
  'layout-saved': (told, { open }) => told.change('congress', 1, { layout: JSON.stringify(open['layout']) }),
  'lock-set': (told, { open }) => told.change('congress', 1, { lock_after: open['minutes'] as number }),
  'holders-saved': (told, { open, closed }) => {
    const congress = { ...congressTold(told), electorate: open['electorate'] as Electorate };
    told.change('congress', 1, { details: JSON.stringify(congress) });
    const holders = closed['holders'] as readonly Holder[];
    told.replace('holders', () => true, holders.map(holderRow));
  },
  'election-added': (told, { roundId, open }) => {
    const election = open as unknown as ToldElection;
    const { electionId } = election;
    const place = shown(told).length + 1;
    told.put('elections', { id: electionId, place, ...electionColumns(election), removed: 0 });
    const first = { number: 1, kind: 'first', parent_id: null, colour: 'white' };
    told.put('rounds', { ...newRound, ...first, id: roundId, election_id: electionId, ...termColumns(election) });
  },
  'election-saved': (told, { roundId, open }) => {
    const election = open as unknown as ToldElection;
    told.change('elections', election.electionId, electionColumns(election));
    told.change('rounds', roundId!, termColumns(election));
  },
  'election-removed': (told, { open }) => {
    told.change('elections', open['electionId'] as number, { removed: 1 });
    arrange(told, shown(told));
  },
  'election-moved': (told, { open }) => {
    const { electionId, place } = open as { electionId: number; place: number };
    const others = shown(told).filter((id) => id !== electionId);
    arrange(told, others.toSpliced(place - 1, 0, electionId));
  },
  'candidates-saved': (told, { roundId, open }) => list(told, roundId!, open['candidates'] as readonly Candidate[]),
  'candidates-taken': (told, { roundId, open }) => {
    list(told, roundId!, open['candidates'] as readonly Candidate[]);
    told.change('rounds', roundId!, { source_election_id: open['electionId'] as number });
  },
  'name-written': (told, { roundId, open }) => {
    const { number, name, from = null } = open as { number: number; name: string; from?: number | null };
    if (told.table('candidates').has(`${roundId}/${number}`)) return;
    const { parent_id: parent } = told.row('rounds', roundId!);
    const person =
      from === null ? candidateRow(roundId!, { number, name }) : told.row('candidates', `${parent}/${from}`);
    const told_apart = 0;
    told.put('candidates', {
      ...person,
      round_id: roundId,
      number,
      written: 1,
      same_as: null,
      told_apart,
      from_number: from,
    });
  },
  'name-merged': (told, { roundId, open }) => {
    const { number, sameAs } = open as { number: number; sameAs: number | null };
    told.change('candidates', `${roundId}/${number}`, { same_as: sameAs, told_apart: sameAs === null ? 1 : 0 });
  },
  'name-left-open': (told, { roundId, open }) => {
    told.change('candidates', `${roundId}/${open['number'] as number}`, { same_as: null, told_apart: 0 });
  },
  'electorate-saved': (told, { roundId, open }) =>
    told.change('rounds', roundId!, { electorate: JSON.stringify(open['electorate']) }),
  'colour-saved': (told, { roundId, open }) => told.change('rounds', roundId!, { colour: open['colour'] as string }),
  'readings-saved': (told, { roundId, open }) =>
    told.change('rounds', roundId!, { readings: open['readings'] as number }),
  'ballots-declared': (told, { roundId, open }) => {
    const { issued, collected, batchSize } = open as { issued: number; collected: number; batchSize: number };
    const before = told.row('rounds', roundId!)['batch_size'] === batchSize ? measuredPiles(told, roundId!) : [];
    told.change('rounds', roundId!, { issued, collected, batch_size: batchSize });
    const piles = layOutPiles(collected, batchSize, before).map(({ number, size, measured }) => ({
      round_id: roundId,
      number,
      size,
      measured: measured ? 1 : 0,
    }));
    told.replace('batches', (row) => row['round_id'] === roundId, piles);
  },
  'pile-measured': (told, { roundId, open }) =>
    told.change('batches', `${roundId}/${open['batch'] as number}`, { size: open['size'] as number, measured: 1 }),
};

/** What a round is added with before anything else is said of it. */
export const newRound = {
  source_election_id: null,
  electorate: null,
  issued: null,
  collected: null,
  batch_size: usualBatchSize,
  removed: 0,
} as const;

export function congressTold(told: ToldTables): Congress {
  return JSON.parse(String(told.row('congress', 1)['details'])) as Congress;
}

/** The printed list of a round, in ballot order. */
export function list(told: ToldTables, roundId: number, candidates: readonly Omit<Candidate, 'number'>[]): void {
  const rows = candidates.map((candidate, index) => candidateRow(roundId, { ...candidate, number: index + 1 }));
  told.replace('candidates', (row) => row['round_id'] === roundId, rows);
}

function candidateRow(roundId: number, candidate: Candidate): ToldRow {
  const { number, name, birthDate, sex, ethnicGroup, post, unit, from } = candidate;
  return {
    round_id: roundId,
    number,
    name,
    birth_date: birthDate || null,
    sex: sex ?? null,
    ethnic_group: ethnicGroup || null,
    post: post || null,
    unit: unit || null,
    written: 0,
    same_as: null,
    told_apart: 0,
    from_number: from ?? null,
  };
}

function holderRow({ code, name, own, proxied, present }: Holder, index: number): ToldRow {
  const digits = withoutZeros(digitsOf(code));
  return { code, digits, place: index + 1, name, own, proxied, present: present ? 1 : 0 };
}

function electionColumns({ title, office, poll }: ToldElection): ToldRow {
  return { title, office, poll: poll ? 1 : 0 };
}

function termColumns({ style, seats, ruleSet, rules, writeIn, readings }: ToldElection): ToldRow {
  const write_in = writeIn && style === 'list' ? 1 : 0;
  return { style, seats, rule_set: ruleSet, rules: JSON.stringify(rules), write_in, readings };
}

/** The elections that are not removed, in their order. */
function shown(told: ToldTables): number[] {
  return [...told.table('elections').values()]
    .filter((row) => row['removed'] === 0)
    .toSorted((a, b) => Number(a['place']) - Number(b['place']) || Number(a['id']) - Number(b['id']))
    .map((row) => Number(row['id']));
}

function arrange(told: ToldTables, ids: readonly number[]): void {
  ids.forEach((id, index) => told.change('elections', id, { place: index + 1 }));
}

function measuredPiles(told: ToldTables, roundId: number) {
  return [...told.table('batches').values()]
    .filter((row) => row['round_id'] === roundId)
    .map((row) => ({ number: Number(row['number']), size: Number(row['size']), measured: row['measured'] === 1 }));
}
