/** Niêm phong: closes a round with the data of its minutes and the hashes of what was counted. */
import { blocks } from '../../src/election/findings.ts';
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk, Done, Occasion } from '../desk.ts';
import type { OpenCongress } from '../open-congress.ts';
import { requireTwo } from '../people/two-persons.ts';
import { requireNoPractice } from '../rehearsal/practice-only.ts';
import { sha256 } from '../sha256.ts';
import { sealText } from '../storage/seals.ts';
import { minutesFacts } from './minutes-facts.ts';
import { requireOpen, requireReady } from './requirements.ts';
import { countedRound } from './round-facts.ts';
import type { CountedRound } from './round-facts.ts';
import { notedFindings } from './round-findings.ts';
import { sealedElection } from './sealed-election.ts';

/**
 * Seals the round. Refuses: practice-file, round-sealed, round-annulled, counting-not-ready, findings-block, findings-unnoted,
 * second-person-needed.
 */
export function sealRound(desk: Desk, file: OpenCongress, roundId: number, occasion: Occasion): Done<void> {
  const { at, actor } = occasion;
  requireNoPractice(file);
  requireOpen(file, roundId);
  const round = countedRound(file, roundId);
  requireReady(file, round.row);
  requireReconciled(file, round);
  const { name: witness } = requireTwo(occasion);
  const ballotsHash = sha256(formatBallots(round.definition, round.counted));
  const resultHash = sha256(formatResult(round.result));
  const { version } = desk.options;
  const minutes = minutesFacts(file, round, { at: desk.now(), draft: false, resultHash, version });
  // After a reopening the round still has the electorate it was sealed with, whatever the congress says by then.
  file.rounds.saveElectorate(roundId, round.definition.electorate);
  const seal = { at, minutes, ballotsHash, resultHash };
  const signature = file.signingKey.signer().sign(sealText(seal));
  file.seals.seal(roundId, { ...seal, signature, witness }, actor);
  const electionHash = sha256(formatElectionFile(sealedElection(minutes)));
  const { base, needed, ballots, elected, tied, shortfall } = round.result;
  const open = { electionHash, ballotsHash, resultHash, base, needed, ballots, elected, tied, shortfall };
  return { answer: undefined, roundId, open, changed: { subject: 'round', roundId } };
}

/** Blocking findings must be gone, the others answered by a note (design.md §2: F… and W…). */
function requireReconciled(file: OpenCongress, round: CountedRound): void {
  // Before the first ballot the screens do not complain that ballots lack; the seal does.
  if (round.state === 'setup' && round.definition.ballots.collected > 0)
    throw new Refusal('findings-block', { codes: 'F.201' });
  const findings = notedFindings(file, round);
  const blocking = findings.filter(({ finding }) => blocks(finding));
  if (blocking.length > 0) throw new Refusal('findings-block', { codes: codesOf(blocking) });
  const unnoted = findings.filter(({ note }) => note === null);
  if (unnoted.length > 0) throw new Refusal('findings-unnoted', { codes: codesOf(unnoted) });
}

function codesOf(findings: readonly { readonly finding: { readonly code: string } }[]): string {
  return [...new Set(findings.map(({ finding }) => finding.code))].join(', ');
}
