/** What was keyed from the practice deck against what stands on its papers. */
import type { PracticeBallot, TestReport } from '../../src/api/views.ts';
import { inPileOrder } from '../../src/election/pile-order.ts';
import { tally } from '../../src/election/tally.ts';
import type { OpenCongress } from '../open-congress.ts';
import { ballotOf } from '../service/round-facts.ts';
import type { CurrentEntry } from '../storage/readings.ts';
import { roundDeck } from './practice-deck.ts';
import { reportRows } from './report-rows.ts';

/** Papers keyed so far in the first reading of each batch are counted; every reading is looked through for wrong ones. */
export function comparedDeck(file: OpenCongress, roundId: number): Omit<TestReport, 'at' | 'actor'> {
  const { definition, ballots, totals } = roundDeck(file, roundId);
  const onPaper = new Map(ballots.map((ballot) => [placeOf(ballot), ballot]));
  const readings = file.batches
    .list(roundId)
    .flatMap(({ number }) => file.readings.ofBatch(roundId, number))
    .map(({ id, batch, ordinal }) => ({ batch, ordinal, entries: file.readings.entries(id, definition.style) }));
  const wrong = new Map<string, { readonly batch: number; readonly serial: number }>();
  const keyed = new Set<string>();
  for (const { batch, ordinal, entries } of readings)
    for (const entry of entries) {
      const place = { batch, serial: entry.serial };
      if (ordinal === 1) keyed.add(placeOf(place));
      if (!isAsPrinted(entry, onPaper.get(placeOf(place)))) wrong.set(placeOf(place), place);
    }
  const first = readings.filter(({ ordinal }) => ordinal === 1);
  const counted = tally(
    definition,
    first.flatMap(({ batch, entries }) => entries.map((entry) => ballotOf({ batch, serial: entry.serial }, entry))),
  );
  const report = reportRows(
    definition,
    totals((ballot) => keyed.has(placeOf(ballot))),
    counted,
  );
  const wrongBallots = [...wrong.values()].toSorted(inPileOrder);
  return {
    ...report,
    ballots: keyed.size,
    wrongBallots,
    checks: [],
    passed: report.passed && wrongBallots.length === 0 && keyed.size > 0,
  };
}

function placeOf({ batch, serial }: { readonly batch: number; readonly serial: number }): string {
  return `${batch}/${serial}`;
}

function isAsPrinted({ marks, defects, votes, code }: CurrentEntry, paper: PracticeBallot | undefined): boolean {
  return (
    paper !== undefined &&
    paper.marks.every((mark, line) => mark === marks[line]) &&
    marks.slice(paper.marks.length).every((mark) => mark === 'none') &&
    paper.defects.join() === defects.join() &&
    (paper.votes ?? null) === votes &&
    paper.code === code
  );
}
