/**
 * Tệp chứng thư số (.p12, .pfx): the private key of a person, the certificate that goes with it, and those above it. Read by a
 * library of its own, since Node's crypto opens no such files and the old ones (RC2, 3DES) only where OpenSSL still has them.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject, webcrypto } from 'node:crypto';
import forge from 'node-forge';
import { Refusal } from '../../src/refusal.ts';
import { mayStandUnderPapers } from './certificate.ts';

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
/** Rounds of a password's hash: a file in use has some thousands, and the desk stands still for each of them. */
export const mostRounds = 1_000_000;

/**
 * Refuses with key-file-too-large, key-file-wrong, key-password-wrong, key-unsupported, and with key-missing where no private
 * key in the file belongs to a certificate in it.
 */
export function openKeyFile({ name, bytes, password }: KeyFile): SigningKey {
  if (bytes.length > largestKeyFile)
    throw new Refusal('key-file-too-large', { file: name, size: bytes.length, limit: largestKeyFile });
  const bags = bagsIn(name, bytes, password);
  const certificates = bags.flatMap((bag) => derOf(bag, certificateBag) ?? []).map((der) => certificateOf(name, der));
  const keys = bags.flatMap((bag) => derOf(bag, keyBag) ?? []).map((der) => privateKeyOf(name, der));
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

function bagsIn(file: string, bytes: Uint8Array, password: string): readonly forge.pkcs12.Bag[] {
  try {
    return bagsOpened(bytes, password);
  } catch (error) {
    // The library tells its failures apart by their sentences alone.
    const wrong = error instanceof Error && /password|decrypt PKCS#12/iu.test(error.message);
    throw wrong ? new Refusal('key-password-wrong', { file }) : new Refusal('key-file-wrong', { file });
  }
}

/**
 * Where a password has letters beyond ASCII the two ciphers of such files take it in different encodings: the old one as UTF-16,
 * as the library has it, the new one as UTF-8. The file's own check of the password is then left out, being always of the old kind.
 */
function bagsOpened(bytes: Uint8Array, password: string): readonly forge.pkcs12.Bag[] {
  const container = forge.asn1.fromDer(forge.util.createBuffer(Uint8Array.from(bytes)), true);
  if (roundsIn(container).some((rounds) => rounds > mostRounds)) throw new Error('too many rounds');
  const opened = (file: forge.asn1.Asn1, secret: string) =>
    forge.pkcs12.pkcs12FromAsn1(file, false, secret).safeContents.flatMap(({ safeBags }) => safeBags);
  const utf8 = forge.util.encodeUtf8(password);
  try {
    return opened(container, password);
  } catch (error) {
    if (utf8 === password || !Array.isArray(container.value)) throw error;
    try {
      return opened({ ...container, value: container.value.slice(0, 2) }, utf8);
    } catch {
      throw error;
    }
  }
}

const { OCTETSTRING, INTEGER } = forge.asn1.Type;

/** Wherever a password is hashed, the number of rounds follows the salt: in the MAC (RFC 7292, 4), PBE (C) and PBKDF2 (RFC 8018, A.2). */
function roundsIn({ type, value }: forge.asn1.Asn1): readonly number[] {
  if (typeof value === 'string') return type === OCTETSTRING ? wrapped(value).flatMap(roundsIn) : [];
  const whole = type === OCTETSTRING ? wrapped(value.map((part) => part.value).join('')) : value;
  const own = whole.filter((part, index) => part.type === INTEGER && whole[index - 1]?.type === OCTETSTRING);
  return [
    ...own.map((part) => Number.parseInt(Buffer.from(String(part.value), 'latin1').toString('hex'), 16)),
    ...whole.flatMap(roundsIn),
  ];
}

/** What an octet string holds, where that is a structure again; a salt or a cipher's text is none. */
function wrapped(bytes: string): readonly forge.asn1.Asn1[] {
  try {
    return [forge.asn1.fromDer(bytes, true)];
  } catch {
    return [];
  }
}

interface BagKind {
  readonly types: readonly string[];
  /** What the library took apart, put together again; null where it left it as it was. */
  readonly again: (bag: forge.pkcs12.Bag) => forge.asn1.Asn1 | null;
}

const { oids } = forge.pki;
const certificateBag: BagKind = {
  types: [oids['certBag']!],
  again: ({ cert }) => (cert ? forge.pki.certificateToAsn1(cert) : null),
};
const keyBag: BagKind = {
  types: [oids['keyBag']!, oids['pkcs8ShroudedKeyBag']!],
  again: ({ key }) => (key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : null),
};

/** The library knows RSA; anything else it hands on as it lies in the file. */
function derOf(bag: forge.pkcs12.Bag, { types, again }: BagKind): Buffer | null {
  if (!types.includes(bag.type)) return null;
  return Buffer.from(forge.asn1.toDer(again(bag) ?? bag.asn1).getBytes(), 'latin1');
}

function certificateOf(file: string, der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    throw new Refusal('key-file-wrong', { file });
  }
}

function privateKeyOf(file: string, der: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
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
