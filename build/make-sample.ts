/**
 * Writes the sample congress (`fixtures/sample`): always the same files. The people and the province are invented.
 * The count stands just before its end: one candidate is a single vote short, and two ballots on the committee's table
 * decide whether that vote is there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ballot, Candidate, Mark, PaperDefect, RoundDefinition } from '../src/election/model.ts';
import { formatBallots } from '../src/exchange/ballots-file.ts';
import { electionFormat, formatElectionFile } from '../src/exchange/election-file.ts';
import { committee, congress, leaders, nominees } from './sample-people.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'sample');
const collected = 348;
const batchSize = 50;
const seats = 55;
/** Struck on most ballots, by place on the ballot; together with the one on the line 9 people compete for the last places. */
const weakest = [4, 13, 19, 27, 33, 41, 53, 60];
const onTheLine = 37;
const needed = 175;

const random = randomNumbers(20251014);
const candidates = numbered(nominees);
/** How likely a voter passes each person by. */
const esteem = candidates.map(() => 0.84 + 0.15 * random());

const ballots = castBallots();
writeJson('congress.json', {
  congress,
  batchSize,
  elections: [
    {
      office: 'executive-committee',
      election: 'election-1.json',
      issued: true,
      ballots: 'ballots-1.csv',
      doubts: [
        { batch: 3, serial: 17, doubt: `Nét gạch ở dòng ${onTheLine} chỉ chạm vào họ, không rõ có gạch tên hay không` },
        { batch: 6, serial: 42, doubt: `Dòng ${onTheLine} có nét bút mờ, chưa rõ là nét gạch hay vết mực` },
      ],
    },
    { office: 'secretary', election: 'election-2.json', issued: true, doubts: [] },
    { office: 'delegates', election: 'election-3.json', issued: false, doubts: [] },
  ],
});
const first = definition('Bầu Ban Chấp hành Đảng bộ tỉnh khoá XX', 'strike', seats, candidates, collected);
writeElection('election-1.json', first);
writeFileSync(join(folder, 'ballots-1.csv'), formatBallots(first, ballots));
writeElection(
  'election-2.json',
  definition(
    'Bầu Bí thư Tỉnh uỷ khoá XX',
    'agree',
    1,
    numbered(nominees.filter((person) => person.name === leaders[0])),
    collected,
  ),
);
writeElection(
  'election-3.json',
  definition(
    'Bầu đại biểu dự Đại hội đại biểu toàn quốc của Đảng',
    'strike',
    22,
    numbered(nominees.filter((_, place) => place % 5 < 2)).slice(0, 25),
    0,
  ),
);

/** 348 papers: seven invalid ones, the others keeping 50 to 55 names. */
function castBallots(): Ballot[] {
  const odd = new Map<number, { readonly struck: ReadonlySet<number>; readonly defects: readonly PaperDefect[] }>([
    [23, { struck: new Set(), defects: [] }],
    [88, { struck: new Set(weakest.slice(0, 7)), defects: [] }],
    [131, { struck: new Set(candidates.map(({ number }) => number)), defects: [] }],
    [176, { struck: new Set(weakest), defects: ['outside-name'] }],
    [214, { struck: new Set(weakest), defects: ['marked'] }],
    [265, { struck: new Set([...weakest, onTheLine]), defects: ['signed'] }],
    [309, { struck: new Set(), defects: [] }],
  ]);
  const papers = Array.from({ length: collected }, (_, index) => ({
    place: index + 1,
    struck: new Set(odd.get(index + 1)?.struck ?? struckNames()),
    defects: odd.get(index + 1)?.defects ?? [],
  }));
  // Both doubtful papers are read as struck on the line; ruled as kept they give the missing vote.
  const doubtful = new Set([2 * batchSize + 17, 5 * batchSize + 42]);
  const ordinary = papers.filter(({ place }) => !odd.has(place) && !doubtful.has(place));
  for (const paper of papers) if (doubtful.has(paper.place)) paper.struck.add(onTheLine);
  balance(ordinary, onTheLine, needed - 1);
  balance(ordinary, 29, needed + 1);
  return papers.map(({ place, struck, defects }) => ({
    batch: Math.ceil(place / batchSize),
    serial: ((place - 1) % batchSize) + 1,
    defects,
    marks: candidates.map(({ number }): Mark => (struck.has(number) ? 'struck' : 'none')),
  }));
}

/** At least eight names, so that at most 55 are kept; the weakest most often. */
function struckNames(): Set<number> {
  const wanted = 8 + Math.floor(random() ** 2.2 * 6);
  const struck = new Set<number>();
  while (struck.size < wanted) {
    const number = 1 + Math.floor(random() * candidates.length);
    const liked = weakest.includes(number) ? 0 : number === onTheLine || number === 29 ? 0.45 : esteem[number - 1]!;
    if (random() >= liked) struck.add(number);
  }
  return struck;
}

/** Moves strikes between one person and the weakest until the person has exactly `votes`; each paper keeps as many names. */
function balance(papers: readonly { readonly struck: Set<number> }[], person: number, votes: number): void {
  const keeps = () => papers.filter(({ struck }) => !struck.has(person)).length;
  for (const { struck } of papers) {
    const now = keeps();
    if (now === votes) return;
    const other = weakest.find((number) => struck.has(number) === now > votes);
    if (other === undefined || struck.has(person) === now > votes) continue;
    if (now > votes) {
      struck.delete(other);
      struck.add(person);
    } else {
      struck.delete(person);
      struck.add(other);
    }
  }
  throw new Error(`number ${person} cannot be brought to ${votes} votes`);
}

function definition(
  title: string,
  style: RoundDefinition['style'],
  places: number,
  list: readonly Candidate[],
  given: number,
): RoundDefinition {
  return {
    title,
    ruleSet: 'party',
    rules: {},
    style,
    seats: places,
    round: { kind: 'first' },
    electorate: congress.electorate,
    ballots: { issued: given, collected: given },
    candidates: list,
    committee,
  };
}

function numbered(people: readonly Omit<Candidate, 'number'>[]): Candidate[] {
  return people.map((person, index) => ({ number: index + 1, ...person }));
}

function writeElection(name: string, election: RoundDefinition): void {
  writeFileSync(join(folder, name), formatElectionFile({ format: electionFormat, ...election }));
}

function writeJson(name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}

/** mulberry32: the same numbers on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
