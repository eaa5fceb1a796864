/** Every finding of a round with the committee's note on it. */
import { inOrder } from '../../src/election/reconcile.ts';
import { reconcileElected } from '../../src/election/reconcile-elected.ts';
import { reconcileSource } from '../../src/election/reconcile-source.ts';
import { reconcileWrittenNames } from '../../src/election/reconcile-written-names.ts';
import { canonicalJson } from '../../src/exchange/canonical-json.ts';
import type { Finding, FindingCode } from '../../src/election/findings.ts';
import type { NotedFinding } from '../../src/api/views.ts';
import type { OpenCongress } from '../open-congress.ts';
import { electionRounds, holdersBefore } from './election-progress.ts';
import { entriesIn } from '../storage/rulings.ts';
import type { CountedRound } from './round-facts.ts';

/** Findings that neither `election.json` nor the ballots tell, so that they stand in no `result.json`. */
const toldByFile: readonly FindingCode[] = ['W.105', 'W.205', 'W.206', 'W.207'];

export function notedFindings(file: OpenCongress, round: CountedRound): NotedFinding[] {
  const notes = file.notes.ofRound(round.row.id);
  return inOrder([...round.result.findings, ...findingsOfFile(file, round)]).map((finding) => {
    const key = findingKey(finding);
    return { key, finding, note: notes.get(key) ?? null };
  });
}

/** A sealed round keeps the findings it was sealed with, whatever became of the other election since. */
function findingsOfFile(file: OpenCongress, round: CountedRound): Finding[] {
  const { seal, row, definition, result } = round;
  if (seal) return seal.minutes.notes.flatMap(({ finding }) => (toldByFile.includes(finding.code) ? [finding] : []));
  const votes = new Map(result.candidates.map((one) => [one.number, one.for]));
  return [
    ...reconcileSource(listSource(file, row.sourceElectionId), definition.candidates),
    ...reconcileWrittenNames(definition.candidates, file.candidates.toldApart(row.id)),
    ...reconcileElected(definition.candidates, (number) => votes.get(number) ?? 0, holdersBefore(file, row)),
    ...fallenRulings(file, round),
  ];
}

/**
 * W.207 for each paper that the committee ruled on before it was read anew. Where it waits for the committee once more, or has its
 * new ruling, nothing fell away unseen.
 */
function fallenRulings(file: OpenCongress, { row, batches }: CountedRound): Finding[] {
  return batches.flatMap(({ number, rulings, papers }) => {
    const fallen = file.rulings.voted(row.id, number).filter((entries) => !rulings.has(entries));
    const serials = new Set(fallen.flatMap((entries) => file.readings.serialOf(entriesIn(entries)[0]!) ?? []));
    return [...serials]
      .filter((serial) => !papers.some((paper) => paper.serial === serial && (paper.ruling ?? paper.doubt) !== null))
      .map((serial) => ({ code: 'W.207', batch: number, serial }) as const);
  });
}

/** The election a list was taken from with its elected by now; null where the list came from nowhere else. */
function listSource(file: OpenCongress, electionId: number | null) {
  if (electionId === null || !file.elections.get(electionId)) return null;
  const { election, progress } = electionRounds(file, electionId);
  return { title: election.title, elected: progress.elected.map(({ candidate }) => candidate) };
}

/** The finding with its figures, so that a note never outlives them. */
export function findingKey(finding: Finding): string {
  const { code, ...figures } = finding;
  return `${code} ${canonicalJson(figures)}`;
}
