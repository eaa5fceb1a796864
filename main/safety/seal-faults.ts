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

/** What no longer fits the seals of a round; empty where it is open, apart from the signatures of the seals that were opened. */
export function sealFaults(file: OpenCongress, roundId: number): Damage[] {
  const opened = file.seals.all(roundId).filter((seal) => !isSealSigned(file, seal));
  const inForce = file.seals.inForce(roundId);
  const faults = new Set(opened.map(() => unsigned));
  if (inForce) for (const fault of faultsOf(file, countedRound(file, roundId), inForce)) faults.add(fault);
  return [...faults].map((what) => ({ key: `seal:${roundId}`, what: `${roundName(file, roundId)}: ${what}` }));
}

/** Whether the round is sealed and nothing of it was changed since. */
export function isAsSealed(file: OpenCongress, round: CountedRound): boolean {
  return round.seal !== null && faultsOf(file, round, round.seal).length === 0;
}

const unsigned = 'chữ ký của niêm phong không phải của khoá tệp này';

function faultsOf(file: OpenCongress, { row, definition, counted, result }: CountedRound, seal: Seal): string[] {
  const journalled = file.journal.lastOpen('round-sealed', row.id)?.['electionHash'];
  const faults = isSealSigned(file, seal) ? [] : [unsigned];
  // Other ballots give another result: the cause is told.
  if (seal.ballotsHash !== sha256(formatBallots(definition, counted))) faults.push('phiếu không khớp với niêm phong');
  else if (seal.resultHash !== sha256(formatResult(result))) faults.push('kết quả không khớp với niêm phong');
  if (journalled !== sha256(formatElectionFile(sealedElection(seal.minutes))))
    faults.push('biên bản niêm phong không khớp với nhật ký');
  return faults;
}

function isSealSigned({ signingKey }: Pick<OpenCongress, 'signingKey'>, seal: Seal): boolean {
  return isSigned(sealText(seal), { publicKey: signingKey.publicKey(), value: seal.signature });
}
