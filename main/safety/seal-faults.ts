/** Whether a sealed round is still what was sealed: its ballots, its result, its minutes, and the signature under them. */
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import type { OpenCongress } from '../open-congress.ts';
import { countedRound } from '../service/round-facts.ts';
import type { CountedRound } from '../service/round-facts.ts';
import { sealedElection } from '../service/sealed-election.ts';
import { sha256 } from '../sha256.ts';
import { isSigned } from '../signing.ts';
import { sealText } from '../storage/seals.ts';
import type { Seal } from '../storage/seals.ts';
import { roundName } from './damage.ts';
import type { Damage } from './damage.ts';

/** What of a seal no longer fits, and how it is told. */
const faults = {
  signature: 'chữ ký của niêm phong không phải của khoá tệp này',
  ballots: 'phiếu không khớp với niêm phong',
  result: 'kết quả không khớp với niêm phong',
  minutes: 'biên bản niêm phong không khớp với nhật ký',
  journal: 'nhật ký không còn là nhật ký lúc niêm phong',
} as const;
type Fault = keyof typeof faults;

/** What no longer fits the seals of a round: also of one that was opened again the signature and the journal it stands on. */
export function sealFaults(file: OpenCongress, roundId: number): Damage[] {
  const found = new Set<Fault>(file.seals.all(roundId).flatMap((seal) => faultsOfSeal(file, seal)));
  const inForce = file.seals.inForce(roundId);
  if (inForce) for (const fault of faultsOfRound(file, countedRound(file, roundId), inForce)) found.add(fault);
  return [...found].map((fault) => ({
    key: `seal:${roundId}:${fault}`,
    what: `${roundName(file, roundId)}: ${faults[fault]}`,
  }));
}

/** Whether the round is sealed and nothing of it was changed since. */
export function isAsSealed(file: OpenCongress, round: CountedRound): boolean {
  const { seal } = round;
  return seal !== null && faultsOfSeal(file, seal).length + faultsOfRound(file, round, seal).length === 0;
}

/** The signed minutes name the journal as it was: whoever writes the chain anew from before it cannot keep them. */
function faultsOfSeal({ database, signingKey }: OpenCongress, seal: Seal): Fault[] {
  const signed = isSigned(sealText(seal), { publicKey: signingKey.publicKey(), value: seal.signature });
  const { lines, head } = seal.minutes.proof?.journal ?? { lines: 0, head: '' };
  const line = database.prepare<[number], { hash: string }>('select hash from journal where seq = ?').get(lines);
  return [...(signed ? [] : ['signature' as const]), ...(line?.hash === head ? [] : ['journal' as const])];
}

function faultsOfRound(file: OpenCongress, { row, definition, counted, result }: CountedRound, seal: Seal): Fault[] {
  const journalled = file.journal.lastOpen('round-sealed', row.id)?.['electionHash'];
  const found: Fault[] = [];
  // Other ballots give another result: the cause is told.
  if (seal.ballotsHash !== sha256(formatBallots(definition, counted))) found.push('ballots');
  else if (seal.resultHash !== sha256(formatResult(result))) found.push('result');
  if (journalled !== sha256(formatElectionFile(sealedElection(seal.minutes)))) found.push('minutes');
  return found;
}
