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
import type { CountedRound } from './round-facts.ts';

/** Findings that neither `election.json` nor the ballots tell, so that they stand in no `result.json`. */
const toldByFile: readonly FindingCode[] = ['W.105', 'W.205', 'W.206'];

export function notedFindings(file: OpenCongress, round: CountedRound): NotedFinding[] {
  const notes = file.notes.ofRound(round.row.id);
  return inOrder([...round.result.findings, ...findingsOfFile(file, round)]).map((finding) => {
    const key = findingKey(finding);
    return { key, finding, note: notes.get(key) ?? null };
  });
}

/** A sealed round keeps the findings it was sealed with, whatever became of the other election since. */
function findingsOfFile(file: OpenCongress, { seal, row, definition, result }: CountedRound): Finding[] {
  if (seal) return seal.minutes.notes.flatMap(({ finding }) => (toldByFile.includes(finding.code) ? [finding] : []));
  const votes = new Map(result.candidates.map((one) => [one.number, one.for]));
  return [
    ...reconcileSource(listSource(file, row.sourceElectionId), definition.candidates),
    ...reconcileWrittenNames(definition.candidates, file.candidates.toldApart(row.id)),
    ...reconcileElected(definition.candidates, (number) => votes.get(number) ?? 0, holdersBefore(file, row)),
  ];
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
