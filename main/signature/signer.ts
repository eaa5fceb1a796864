/** Who signs: the key of a key file and what its certificate says of its owner. */
import type { SigningCertificate } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';
import { shortDate } from '../../src/vietnamese/dates.ts';
import { localTime } from '../service/minutes-facts.ts';
import { certificateFacts, mayStandUnderPapers } from './certificate.ts';
import { openKeyFile } from './key-file.ts';
import type { KeyFile, SigningKey } from './key-file.ts';

export interface Signer extends SigningKey {
  readonly facts: SigningCertificate;
}

/** `at`: the moment at which it signs. Refuses as `openKeyFile` does. */
export async function openSigner(file: KeyFile, at: Date): Promise<Signer> {
  const key = await openKeyFile(file);
  return { ...key, facts: certificateFacts(key.certificate, at) };
}

/**
 * Refuses with certificate-not-for-signing; and, unless the person goes on `anyway`, with certificate-expired and
 * certificate-not-yet: the clock of a laptop without a network may be wrong, so people decide.
 */
export function requireSigning({ certificate, facts }: Signer, anyway: boolean): void {
  const { name, state, from, until } = facts;
  if (!mayStandUnderPapers(certificate)) throw new Refusal('certificate-not-for-signing', { name });
  if (anyway || state === 'in-force') return;
  throw state === 'expired'
    ? new Refusal('certificate-expired', { name, until: dayOf(until) })
    : new Refusal('certificate-not-yet', { name, from: dayOf(from) });
}

function dayOf(moment: string): string {
  return shortDate(localTime(new Date(moment)).slice(0, 10));
}
