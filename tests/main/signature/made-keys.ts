/** Key files (.p12) made for a test, and four that OpenSSL 3.0 made. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';
import type { KeyFile } from '../../../main/signature/key-file.ts';

export const password = 'matkhau';

interface Wanted {
  readonly name?: string;
  readonly organisation?: string;
  /** Days, "2026-01-01". */
  readonly from?: string;
  readonly until?: string;
  /** What the key may be used for; null where the certificate does not say. */
  readonly usage?: Readonly<Record<string, boolean>> | null;
  readonly algorithm?: 'aes256' | '3des';
  /** Its own owner vouches for it. */
  readonly selfSigned?: boolean;
  /** How often the password is hashed. */
  readonly rounds?: number;
  readonly holds?: 'both' | 'certificate' | 'foreign-key' | 'broken-certificate';
}

interface Pair {
  readonly publicKey: forge.pki.PublicKey;
  readonly privateKey: forge.pki.PrivateKey;
}

/** Node makes keys in a moment, the library in seconds. */
function newPair(): Pair {
  const pem = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return {
    publicKey: forge.pki.publicKeyFromPem(pem.publicKey),
    privateKey: forge.pki.privateKeyFromPem(pem.privateKey),
  };
}

const [issuing, own, foreign] = [newPair(), newPair(), newPair()];
const issuer = named('Mẫu CA', 'Tổ chức chứng thực mẫu');
const authority = { name: issuer, key: issuing.privateKey };

/** A key file with its own certificate and that of its issuer. */
export function madeKeyFile({
  name = 'Trần Thị Đếm',
  organisation = 'Đảng bộ xã Thử',
  from = '2025-01-01',
  until = '2028-01-01',
  usage = { digitalSignature: true, nonRepudiation: true },
  algorithm = 'aes256',
  selfSigned = false,
  rounds = 2048,
  holds = 'both',
}: Wanted = {}): KeyFile {
  const root = certified(issuing, issuer, '01', '2020-01-01', '2040-01-01', { keyCertSign: true });
  const owner = named(name, organisation);
  const by = selfSigned ? { name: owner, key: own.privateKey } : authority;
  const certificate = certified(own, owner, '2a', from, until, usage, by);
  const key = holds === 'certificate' ? null : (holds === 'foreign-key' ? foreign : own).privateKey;
  // A file without a key is what the library writes, although its types say no.
  const file = forge.pkcs12.toPkcs12Asn1(key as forge.pki.rsa.PrivateKey, [certificate, root], password, {
    algorithm,
    count: rounds,
    // What proves the password proves the certificates too, and would tell that one was touched.
    useMac: holds !== 'broken-certificate',
  });
  const bytes = Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1');
  // Its serial number, which is no number any more.
  if (holds === 'broken-certificate') bytes[bytes.indexOf(Buffer.from([0x02, 0x01, 0x2a]))] = 0x04;
  return { name: 'ky.p12', bytes, password };
}

function certified(
  { publicKey }: Pair,
  subject: forge.pki.CertificateField[],
  serial: string,
  from: string,
  until: string,
  usage: Wanted['usage'],
  by = authority,
): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = serial;
  certificate.validity.notBefore = new Date(`${from}T00:00:00Z`);
  certificate.validity.notAfter = new Date(`${until}T00:00:00Z`);
  certificate.setSubject(subject);
  certificate.setIssuer(by.name);
  if (usage) certificate.setExtensions([{ name: 'keyUsage', critical: true, ...usage }]);
  certificate.sign(by.key as forge.pki.rsa.PrivateKey, forge.md.sha256.create());
  return certificate;
}

function named(name: string, organisation: string): forge.pki.CertificateField[] {
  const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class;
  return [
    { name: 'organizationName', value: organisation, valueTagClass: utf8 },
    { name: 'commonName', value: name, valueTagClass: utf8 },
  ];
}

/**
 * Of `openssl pkcs12 -export`: as OpenSSL 3 writes them (PBES2, AES-256, SHA-256), with `-legacy` as Windows and older programs do
 * (RC2, 3DES, SHA-1), with a key on the curve P-256, and with the password "Mật khẩu 1". In force from 26 November 2026 for ten years.
 */
export function opensslKeyFile(kind: 'modern' | 'legacy' | 'curve' | 'accents'): KeyFile {
  const name = `${kind}.p12`;
  const bytes = readFileSync(join(import.meta.dirname, 'openssl', name));
  return { name, bytes, password: kind === 'accents' ? 'Mật khẩu 1' : password };
}
