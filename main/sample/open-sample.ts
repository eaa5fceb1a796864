/** Đại hội mẫu: a province-size congress in the middle of its count, to learn on. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { congress as congressInput } from '../../src/api/inputs.ts';
import { offices } from '../../src/election/model.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import type { Desk, DeskDraft } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { layOutPiles } from '../service/piles.ts';
import { sealRound } from '../service/sealing.ts';

export const sampleFileName = 'Đại hội mẫu.kiemphieu';

const sample = z.object({
  congress: congressInput,
  batchSize: z.int().min(1),
  elections: z.array(
    z.object({
      office: z.enum(offices),
      election: z.string(),
      /** Piles laid out for the declared ballots; left out where the ballots are not issued yet. */
      issued: z.boolean(),
      ballots: z.string().optional(),
      /** The round is counted and sealed, so that what follows it can be seen. */
      sealed: z.boolean().default(false),
      doubts: z.array(z.object({ batch: z.int(), serial: z.int(), doubt: z.string() })),
    }),
  ),
});
type SampleElection = z.infer<typeof sample>['elections'][number];

/** Opens the sample in the person's documents; it is written there the first time. */
export function openSample(desk: Desk): OpenCongress {
  const { documents, sampleFolder } = desk.options;
  const path = join(documents, sampleFileName);
  if (existsSync(path)) return desk.openFile(path);
  mkdirSync(documents, { recursive: true });
  const { congress, batchSize, elections } = sample.parse(JSON.parse(read(sampleFolder, 'congress.json')));
  const counted: number[] = [];
  const file = desk.create(path, congress, (draft) => {
    for (const election of elections) {
      const roundId = fillElection(draft, sampleFolder, election, batchSize);
      if (election.sealed) counted.push(roundId);
    }
  });
  for (const roundId of counted)
    desk.command('round-sealed', (open, occasion) => sealRound(desk, open, roundId, occasion));
  return file;
}

function fillElection(
  { tables, journal, occasion }: DeskDraft,
  folder: string,
  sampleElection: SampleElection,
  batchSize: number,
): number {
  const { office, election, issued } = sampleElection;
  const definition = parseElectionFile(read(folder, election), election);
  const { title, style, seats, ruleSet, rules, candidates, poll = false, writeIn = false } = definition;
  const electionId = tables.elections.add(title, office, poll);
  const terms = { style, seats, ruleSet, rules, writeIn };
  const first = { number: 1, kind: 'first', parentId: null, colour: 'white' } as const;
  const roundId = tables.rounds.add({ electionId, ...first, ...terms });
  journal({ action: 'election-added', roundId, open: { electionId, title, office, poll, ...terms } });
  tables.candidates.replace(roundId, candidates);
  journal({ action: 'candidates-saved', roundId, open: { candidates } });
  // The congress's own electorate votes unless the election says otherwise: a meeting of the committee, say.
  const { electorate } = definition;
  if (electorate.kind !== tables.congress.get().electorate.kind) {
    tables.rounds.saveElectorate(roundId, electorate);
    journal({ action: 'electorate-saved', roundId, open: { electorate } });
  }
  if (!issued) return roundId;
  const { issued: given, collected } = definition.ballots;
  const piles = layOutPiles(collected, batchSize, []);
  tables.rounds.saveBallots(roundId, given, collected, batchSize);
  tables.batches.replace(roundId, piles);
  const declared = { issued: given, collected, batchSize, piles: piles.map((pile) => pile.size) };
  journal({ action: 'ballots-declared', roundId, open: declared });
  if (sampleElection.ballots) fillBallots({ tables, journal, occasion }, folder, sampleElection, roundId);
  return roundId;
}

function fillBallots(
  { tables, journal, occasion }: DeskDraft,
  folder: string,
  { election, ballots: ballotsFile = '', doubts }: SampleElection,
  roundId: number,
): void {
  const definition = parseElectionFile(read(folder, election), election);
  const doubtOf = new Map(doubts.map(({ batch, serial, doubt }) => [`${batch}-${serial}`, doubt]));
  const readings = new Map<number, number>();
  const { at, actor } = occasion();
  for (const { batch, serial, marks, defects, votes } of parseBallots(
    read(folder, ballotsFile),
    definition,
    ballotsFile,
  )) {
    let reading = readings.get(batch);
    if (reading === undefined) {
      reading = tables.readings.start(roundId, batch, actor, at);
      readings.set(batch, reading);
      journal({ action: 'reading-started', roundId, open: { batch }, closed: {} });
    }
    const paper = { marks, defects, votes: votes ?? null, code: null };
    const doubt = doubtOf.get(`${batch}-${serial}`) ?? null;
    tables.readings.record(reading, serial, definition.style, paper, doubt, at, actor);
    journal({ action: 'ballot-recorded', roundId, open: { batch, serial }, closed: { ...paper, doubt } });
  }
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
