/** Minutes as a layout would have them, and which layouts can be printed. */
import type { RoundDefinition } from '../../src/election/model.ts';
import { ruleSets } from '../../src/election/rule-sets/index.ts';
import { tally } from '../../src/election/tally.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { layoutOf } from '../../src/papers/layout.ts';
import type { OwnLayout } from '../../src/papers/layout.ts';
import { layoutFault, marginLimits, maxSigners } from '../../src/papers/layout-limits.ts';
import type { LayoutFault } from '../../src/papers/layout-limits.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import { printedOn } from '../../src/papers/minutes/minutes-opening.ts';
import { Refusal } from '../../src/refusal.ts';
import type { OpenCongress } from '../open-congress.ts';
import { isPractice } from '../rehearsal/copied-from.ts';
import { sha256 } from '../sha256.ts';
import { congressOnPaper, localTime } from './minutes-facts.ts';
import type { Drawing } from './minutes-facts.ts';
import { roundDefinition, roundRow } from './round-facts.ts';

/** Refuses: layout-margins, layout-unsigned, layout-untitled. */
export function requirePrintable(layout: OwnLayout): void {
  const fault = layoutFault(layout);
  if (fault !== null) throw refusalOf(fault);
}

function refusalOf(fault: LayoutFault): Refusal {
  switch (fault) {
    case 'layout-margins':
      return new Refusal(fault, marginLimits);
    case 'layout-unsigned':
      return new Refusal(fault, { most: maxSigners });
    case 'layout-untitled':
      return new Refusal(fault, {});
  }
}

/** The declaration alone: whoever lays papers out may not be one who sees the result of an open round. */
export function previewFacts(
  file: OpenCongress,
  layout: OwnLayout,
  roundId: number | undefined,
  { at, version }: Drawing,
): MinutesFacts {
  requirePrintable(layout);
  const { presidium, committee } = file.congress.get();
  const { definition, roundNumber } = shownRound(file, roundId);
  const congress = { ...congressOnPaper(file, localTime(at).slice(0, 10)), layout };
  // That no ballot was counted is no finding of a preview.
  const result = { ...tally(definition, []), findings: [] };
  return {
    definition,
    roundNumber,
    congress,
    presidium,
    committee,
    result,
    rulings: [],
    notes: [],
    reopenings: [],
    finishedAt: null,
    copies: layoutOf(congress, definition.ruleSet).copies,
    draft: true,
    ...(isPractice(file) ? { practice: true } : {}),
    program: { version },
    resultHash: sha256(formatResult(result)),
  };
}

/** The round asked for, else the last one of the first election that has a list, else a made-up one. */
function shownRound(
  file: OpenCongress,
  asked: number | undefined,
): { readonly definition: RoundDefinition; readonly roundNumber: number } {
  const row =
    asked === undefined
      ? file.elections
          .list()
          .flatMap(({ id }) => file.rounds.ofElection(id).slice(-1))
          .find(({ id }) => file.candidates.count(id) > 0)
      : roundRow(file, asked);
  if (!row) return { definition: madeUpRound(file), roundNumber: 1 };
  const declared = roundDefinition(file, row);
  // Names that voters wrote come from their ballots.
  const definition = { ...declared, candidates: printedOn(declared), ballots: nothingCast };
  return { definition, roundNumber: row.number };
}

const nothingCast = { issued: 0, collected: 0 };
const madeUpNames = 5;

function madeUpRound(file: OpenCongress): RoundDefinition {
  const { ruleSet, electorate } = file.congress.get();
  return {
    title: 'Cuộc bầu (ví dụ)',
    ruleSet,
    rules: {},
    style: ruleSets[ruleSet].styles.surplus[0]!,
    seats: madeUpNames - 2,
    round: { kind: 'first', number: 1 },
    electorate,
    ballots: nothingCast,
    candidates: Array.from({ length: madeUpNames }, (_, at) => ({ number: at + 1, name: `Họ và tên ${at + 1}` })),
  };
}
