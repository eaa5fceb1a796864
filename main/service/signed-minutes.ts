/** Ký số biên bản: the sealed minutes with the chair's, and others', digital signatures. The signed file is kept by people; the journal tells of it. */
import type { z } from 'zod';
import type { keyFile, minutesSigning } from '../../src/api/inputs.ts';
import type { SigningCertificate } from '../../src/api/views.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk, Done } from '../desk.ts';
import { sha256 } from '../sha256.ts';
import type { KeyFile } from '../signature/key-file.ts';
import type { CountedRound } from './round-facts.ts';

/** Whose certificate a key file holds. */
export async function certificateIn(desk: Desk, given: z.infer<typeof keyFile>): Promise<SigningCertificate> {
  desk.people.allowed('minutes-signed');
  const { openSigner } = await import('../signature/signer.ts');
  return (await openSigner(await readKeyFile(given), desk.now())).facts;
}

/** `drawMinutes`: the minutes as they were sealed. Refuses with round-not-sealed, also where it was reopened meanwhile. */
export async function signedMinutes(
  desk: Desk,
  { row, seal }: CountedRound,
  { key, signed, anyway }: z.infer<typeof minutesSigning>,
  drawMinutes: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = desk.file();
  const person = desk.people.allowed('minutes-signed');
  if (!seal) throw new Refusal('round-not-sealed', {});
  // The libraries of signatures are large and seldom needed.
  const { openSigner, requireSigning } = await import('../signature/signer.ts');
  const { signaturesUnder, signPdf } = await import('../signature/signed-pdf.ts');
  const signedAt = desk.now();
  const signer = await openSigner(await readKeyFile(key), signedAt);
  requireSigning(signer, anyway);
  const minutes = await drawMinutes();
  const before = signed ? new Uint8Array(await signed.content.arrayBuffer()) : minutes;
  if (signed) {
    const earlier = await signaturesUnder(minutes, before);
    if (!earlier) throw new Refusal('signed-minutes-wrong', { file: signed.name });
    const broken = earlier.find(({ holds }) => !holds);
    if (broken) throw new Refusal('earlier-signature-wrong', { file: signed.name, name: broken.name });
  }
  const pdf = await signPdf(before, signer, signedAt, 'minutes.pdf');
  const { name, organisation, fingerprint } = signer.facts;
  desk.command(
    'minutes-signed',
    (now): Done<void> => {
      if (now !== file || now.seals.inForce(row.id)?.at !== seal.at) throw new Refusal('round-not-sealed', {});
      const owner = organisation === '' ? { name } : { name, organisation };
      const open = { minutesHash: sha256(minutes), signedHash: sha256(pdf), signer: owner, certificate: fingerprint };
      return { answer: undefined, roundId: row.id, open, changed: { subject: 'file' } };
    },
    null,
    person,
  );
  return pdf;
}

async function readKeyFile({ name, content, password }: z.infer<typeof keyFile>): Promise<KeyFile> {
  return { name, bytes: new Uint8Array(await content.arrayBuffer()), password };
}
