/** The readings of the sample: its papers as each of the readers keyed them, with the mistakes that its file declares. */
import { z } from 'zod';
import { mark } from '../../src/api/inputs.ts';
import type { Ballot, RoundDefinition } from '../../src/election/model.ts';
import { parseBallots } from '../../src/exchange/ballots-file.ts';
import type { Person } from '../../src/people/roles.ts';
import type { DeskDraft } from '../desk.ts';

const place = { batch: z.int().min(1), serial: z.int().min(1) };

export const sampleReadings = z.object({
  /** Who reads the piles, in this order; the second one makes the mistakes. */
  readers: z.array(z.string()).default([]),
  /** Piles that still wait for their second reading. */
  readOnce: z.array(z.int().min(1)).default([]),
  /** What the second reader does wrong, by the place of the paper in its pile. */
  injected: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('skipped'), ...place }),
        z.object({ kind: z.literal('misread'), ...place, lines: z.array(z.object({ number: z.int().min(1), mark })) }),
      ]),
    )
    .default([]),
  doubts: z.array(z.object({ ...place, doubt: z.string() })),
});
type SampleReadings = z.infer<typeof sampleReadings>;

interface Papers {
  readonly roundId: number;
  readonly definition: RoundDefinition;
  /** The papers themselves, as `ballots.csv`. */
  readonly text: string;
}

export function fillReadings(draft: DeskDraft, papers: Papers, sample: SampleReadings): void {
  const ballots = parseBallots(papers.text, papers.definition, 'ballots.csv');
  for (const pile of Map.groupBy(ballots, ({ batch }) => batch).values())
    sample.readers.forEach((name, index) => {
      const { batch } = pile[0]!;
      if (index > 0 && sample.readOnce.includes(batch)) return;
      fillReading(draft, papers, sample, { name, second: index > 0, pile });
    });
}

function fillReading(
  { tables, journal, occasion }: DeskDraft,
  { roundId, definition }: Papers,
  { doubts, injected, readers }: SampleReadings,
  reading: { readonly name: string; readonly second: boolean; readonly pile: readonly Ballot[] },
): void {
  const { at } = occasion();
  const { batch } = reading.pile[0]!;
  const { style } = definition;
  const person = personNamed(tables.people.list(), reading.name);
  const readingId = tables.readings.start(roundId, batch, person, at);
  const of = { readingId, personId: person.id, reader: person.name };
  const by = { at, actor: person.name };
  journal({ action: 'reading-started', roundId, open: { batch }, closed: of }, by);
  const faultAt = ({ serial }: Ballot) =>
    reading.second ? injected.find((fault) => fault.batch === batch && fault.serial === serial) : undefined;
  let serial = 0;
  for (const ballot of reading.pile) {
    const fault = faultAt(ballot);
    if (fault?.kind === 'skipped') continue;
    serial += 1;
    const { defects, votes } = ballot;
    const misread = new Map(fault?.lines.map((line) => [line.number, line.mark]));
    const marks = ballot.marks.map((mark, index) => misread.get(index + 1) ?? mark);
    const paper = { marks, defects, votes: votes ?? null, code: null };
    const doubt = doubts.find((each) => each.batch === batch && each.serial === ballot.serial)?.doubt ?? null;
    tables.readings.record(readingId, serial, style, paper, doubt, at, person.name);
    journal({ action: 'ballot-recorded', roundId, open: { batch, serial }, closed: { ...paper, doubt, ...of } }, by);
  }
  if (readers.length === 1) return;
  tables.readings.finish(readingId, at, person.name);
  journal({ action: 'reading-finished', roundId, open: { batch }, closed: of }, by);
}

function personNamed(people: readonly Person[], name: string): Person {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`the sample has no ${name}`);
  return person;
}
