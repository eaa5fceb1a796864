/**
 * What lies in a key file behind its password: certificates and private keys as they were put in (DER). Read by a library of its
 * own, since Node's crypto opens no such files and the old ones (RC2, 3DES) only where OpenSSL still has them. It hashes the
 * password in JavaScript, seconds long where it is hashed often: so in a thread of its own, `key-bags-thread.ts`.
 */
import forge from 'node-forge';
import type { KeyFile } from './key-file.ts';

export interface KeyBags {
  readonly certificates: readonly Uint8Array[];
  readonly keys: readonly Uint8Array[];
}

/** Rounds of a password's hash: a file in use has some thousands, and people wait for each of them. */
export const mostRounds = 1_000_000;

/** What a key file holds, or why that cannot be told. */
export function keyBagsIn({
  bytes,
  password,
}: Pick<KeyFile, 'bytes' | 'password'>): KeyBags | 'key-password-wrong' | 'key-file-wrong' {
  try {
    const bags = bagsOpened(bytes, password);
    const ders = (kind: BagKind) => bags.flatMap((bag) => derOf(bag, kind) ?? []);
    return { certificates: ders(certificateBag), keys: ders(keyBag) };
  } catch (error) {
    // The library tells its failures apart by their sentences alone.
    const wrong = error instanceof Error && /password|decrypt PKCS#12/iu.test(error.message);
    return wrong ? 'key-password-wrong' : 'key-file-wrong';
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
