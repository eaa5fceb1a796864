/** Đại hội mẫu: a province-size congress in the middle of its count, to learn on. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { congress as congressInput, election as electionInput, requiredText } from '../../src/api/inputs.ts';
import { offices } from '../../src/election/model.ts';
import { isOfCommittee, roles } from '../../src/people/roles.ts';
import type { Person } from '../../src/people/roles.ts';
import { parseElectionFile } from '../../src/exchange/election-file.ts';
import type { Desk, DeskDraft } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { storedSecret } from '../people/secrets.ts';
import { isOfSample } from '../rehearsal/copied-from.ts';
import { layOutPiles } from '../service/piles.ts';
import { sealRound } from '../service/sealing.ts';
import type { NewAccount } from '../storage/people.ts';
import { samplePin, samplePinCost } from './sample-pin.ts';
import { fillReadings, sampleReadings } from './sample-readings.ts';

const sampleFileName = 'Đại hội mẫu.kiemphieu';

const sampleElection = sampleReadings.extend({
  office: z.enum(offices),
  election: z.string(),
  readings: electionInput.shape.readings,
  /** Piles laid out for the declared ballots; left out where the ballots are not issued yet. */
  issued: z.boolean(),
  ballots: z.string().optional(),
  /** The round is counted and sealed, so that what follows it can be seen. */
  sealed: z.boolean().default(false),
});
type SampleElection = z.infer<typeof sampleElection>;

const account = z.object({ name: requiredText(300), role: z.enum(roles) });
const sample = z.object({
  congress: congressInput,
  /** The chair first. */
  people: z.tuple([account], account),
  batchSize: z.int().min(1),
  elections: z.array(sampleElection),
});

/**
 * Opens the sample in the person's documents, its chair signed in; it is written there the first time. A real file that somebody
 * gave its name keeps its lock.
 */
export async function openSample(desk: Desk): Promise<OpenCongress> {
  const { documents } = desk.options;
  const path = join(documents, sampleFileName);
  if (!existsSync(path)) return writeSample(desk, path);
  const file = desk.openFile(path);
  const chair = file.people.list().find(({ role, active }) => active && role === 'chair');
  if (chair && isOfSample(file)) desk.people.letIn(chair.id);
  return file;
}

async function writeSample(desk: Desk, path: string): Promise<OpenCongress> {
  const { documents, sampleFolder } = desk.options;
  mkdirSync(documents, { recursive: true });
  const told = sample.parse(JSON.parse(read(sampleFolder, 'congress.json')));
  const { congress, batchSize, elections } = told;
  const secret = await storedSecret(samplePin, samplePinCost);
  const [chair, ...others] = told.people.map((person): NewAccount => ({ ...person, secret }));
  const counted: number[] = [];
  const fill = (draft: DeskDraft): void => {
    for (const election of elections) {
      const roundId = fillElection(draft, sampleFolder, election, batchSize);
      if (election.sealed) counted.push(roundId);
    }
  };
  const file = desk.create(path, congress, { kind: 'sample', people: [chair!, ...others], fill });
  for (const roundId of counted)
    desk.command('round-sealed', (open, occasion) => sealRound(desk, open, roundId, occasion), secondPerson(file));
  return file;
}

/** Whom the committee of the sample sends to seal with its chair. */
function secondPerson({ people }: OpenCongress): Person {
  const { id, name, role } = people.list().find((person) => isOfCommittee(person) && person.role !== 'chair')!;
  return { id, name, role };
}

function fillElection(draft: DeskDraft, folder: string, election: SampleElection, batchSize: number): number {
  const { tables, journal } = draft;
  const { office, issued, readings } = election;
  const definition = parseElectionFile(read(folder, election.election), election.election);
  const { title, style, seats, ruleSet, rules, candidates, poll = false, writeIn = false } = definition;
  const electionId = tables.elections.add(title, office, poll);
  const terms = { style, seats, ruleSet, rules, writeIn, readings };
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
  if (election.ballots) fillReadings(draft, { roundId, definition, text: read(folder, election.ballots) }, election);
  return roundId;
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
