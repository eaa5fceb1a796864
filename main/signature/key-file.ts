/** Tệp chứng thư số (.p12, .pfx): the private key of a person, the certificate that goes with it, and those above it. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject, webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../src/refusal.ts';
import { mayStandUnderPapers } from './certificate.ts';
import type { KeyBags, keyBagsIn } from './key-bags.ts';

export interface KeyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password: string;
}

export interface SigningKey {
  readonly privateKey: webcrypto.CryptoKey;
  readonly certificate: X509Certificate;
  /** The certificates that vouch for it, its issuer's first, as far as the file holds them. */
  readonly above: readonly X509Certificate[];
}

/** Bytes; a key with its chain of certificates takes a few thousand. */
export const largestKeyFile = 1_000_000;

/**
 * Refuses with key-file-too-large, key-file-wrong, key-password-wrong, key-unsupported, and with key-missing where no private
 * key in the file belongs to a certificate in it.
 */
export async function openKeyFile(file: KeyFile): Promise<SigningKey> {
  const { name, bytes } = file;
  if (bytes.length > largestKeyFile)
    throw new Refusal('key-file-too-large', { file: name, size: bytes.length, limit: largestKeyFile });
  const bags = await openedAside(file);
  const certificates = bags.certificates.map((der) => certificateOf(name, der));
  const keys = bags.keys.map((der) => privateKeyOf(name, der));
  const pairs = keys.flatMap((privateKey) =>
    certificates
      .filter((certificate) => certificate.checkPrivateKey(privateKey))
      .map((certificate) => ({ privateKey, certificate })),
  );
  // Some files hold a second pair, to decrypt with.
  const own = pairs.find(({ certificate }) => mayStandUnderPapers(certificate)) ?? pairs[0];
  if (!own) throw new Refusal('key-missing', { file: name });
  return {
    privateKey: signingKeyOf(name, own.privateKey),
    certificate: own.certificate,
    above: chainAbove(own.certificate, certificates),
  };
}

/** In a thread of its own, whose file lies beside this one and beside the built program: whoever asks the desk meanwhile is answered. */
async function openedAside(file: KeyFile): Promise<KeyBags> {
  const thread = `key-bags-thread${extname(import.meta.filename)}`;
  const worker = new Worker(join(import.meta.dirname, thread), { workerData: file });
  const [answer] = (await once(worker, 'message')) as [ReturnType<typeof keyBagsIn>];
  if (typeof answer === 'string') throw new Refusal(answer, { file: file.name });
  return answer;
}

function certificateOf(file: string, der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw new Refusal('key-file-wrong', { file });
  }
}

function privateKeyOf(file: string, der: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch {
    throw new Refusal('key-unsupported', { file });
  }
}

const curves: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

/** RSA, and the three curves that certificates use. */
function signingKeyOf(file: string, key: KeyObject): webcrypto.CryptoKey {
  const namedCurve = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (key.asymmetricKeyType === 'rsa')
    return key.toCryptoKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
  if (namedCurve !== undefined) return key.toCryptoKey({ name: 'ECDSA', namedCurve }, false, ['sign']);
  throw new Refusal('key-unsupported', { file });
}

function chainAbove(
  certificate: X509Certificate,
  certificates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const above: X509Certificate[] = [];
  const issuerOf = (below: X509Certificate) =>
    certificates.find(
      (other) =>
        other !== certificate && !above.includes(other) && below.checkIssued(other) && below.verify(other.publicKey),
    );
  for (let next = issuerOf(certificate); next; next = issuerOf(next)) above.push(next);
  return above;
}
