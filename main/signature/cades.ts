/** A CAdES signature (ETSI EN 319 122, baseline B-B) as PAdES wants it inside a PDF: detached, without a time of its own. */
import { createHash } from 'node:crypto';
import { fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  id_ContentType_Data,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SigningKey } from './key-file.ts';

const contentType = '1.2.840.113549.1.9.3';
const messageDigest = '1.2.840.113549.1.9.4';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

export async function cadesSignature(
  content: Uint8Array,
  { privateKey, certificate, above }: SigningKey,
): Promise<Uint8Array> {
  const [own, ...others] = [certificate, ...above].map(({ raw }) => Certificate.fromBER(raw));
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    // In the order of their encodings (DER), which is that of their lengths.
    attributes: [
      attribute(contentType, new ObjectIdentifier({ value: id_ContentType_Data })),
      attribute(messageDigest, new OctetString({ valueHex: sha256(content) })),
      attribute(signingCertificateV2, certificateNamed(certificate.raw)),
    ],
  });
  const { issuer, serialNumber } = own!;
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_ContentType_Data }),
    certificates: [own!, ...others],
    signerInfos: [
      new SignerInfo({ version: 1, sid: new IssuerAndSerialNumber({ issuer, serialNumber }), signedAttrs }),
    ],
  });
  // The same key; Node's types know more uses of keys than the browser's, which the library is written with.
  await signed.sign(privateKey as CryptoKey, 0, 'SHA-256');
  // RFC 5754, 3.2: for RSA the parameters are NULL, which the library leaves out.
  const [{ signatureAlgorithm }] = signed.signerInfos as [SignerInfo];
  if (privateKey.algorithm.name !== 'ECDSA') signatureAlgorithm.algorithmParams = new Null();
  const whole = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(whole.toSchema().toBER());
}

/** True where `signature`, with the zeros that fill its room, is one over `content` by the key of the certificate it names. */
export async function cadesHolds(signature: Uint8Array, content: Uint8Array): Promise<boolean> {
  try {
    const { result, offset } = fromBER(signature);
    if (signature.subarray(offset).some((byte) => byte !== 0)) return false;
    const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    // With content of its own it would be held against that.
    if (signed.signerInfos.length !== 1 || signed.encapContentInfo.eContent !== undefined) return false;
    const data = Uint8Array.from(content).buffer;
    const { signatureVerified, signerCertificate } = await signed.verify({ signer: 0, data, extendedMode: true });
    if (!signatureVerified || !signerCertificate) return false;
    const { attributes = [] } = signed.signerInfos[0]!.signedAttrs ?? {};
    const named: unknown = attributes.find(({ type }) => type === signingCertificateV2)?.values[0];
    const own = certificateNamed(new Uint8Array(signerCertificate.toSchema().toBER()));
    return named instanceof Sequence && sameBytes(named.toBER(), own.toBER());
  } catch {
    // Whatever else it is, it is no signature.
    return false;
  }
}

function sameBytes(one: ArrayBuffer, other: ArrayBuffer): boolean {
  return Buffer.compare(new Uint8Array(one), new Uint8Array(other)) === 0;
}

/** Names the certificate inside what is signed (RFC 5035): nobody can put another one of the same key in its place. */
function certificateNamed(certificate: Uint8Array): Sequence {
  const hashed = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate) })] });
  return new Sequence({ value: [new Sequence({ value: [hashed] })] });
}

function attribute(type: string, value: ObjectIdentifier | OctetString | Sequence): Attribute {
  return new Attribute({ type, values: [value] });
}

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(bytes).digest());
}
