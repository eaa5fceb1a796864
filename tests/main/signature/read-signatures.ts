/**
 * Reads the signatures in a PDF as somebody who wrote none of them: the file as bytes, CMS by another library than it was written
 * with, verified by Node's own crypto.
 */
import { createHash, verify, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

export interface ReadSignature {
  /** Where what is signed begins and ends, twice; bytes. */
  readonly byteRange: readonly number[];
  /** What is signed. */
  readonly content: Buffer;
  /** The signature (CMS, DER), without what fills its room. */
  readonly message: Buffer;
  /** Of the signature's dictionary, as it stands. */
  readonly dictionary: string;
  readonly certificates: readonly X509Certificate[];
  readonly attributes: readonly string[];
  /** What does not hold; empty where the signature is right. */
  readonly faults: readonly ('digest' | 'signature' | 'certificate')[];
}

export function readSignatures(pdf: Uint8Array): readonly ReadSignature[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  return [
    ...text.matchAll(
      /<<\s\/Type \/Sig\s.*?\/ByteRange \[\s?(\d+) (\d+) (\d+) (\d+)\s*\].*?\/Contents <([0-9a-f]*)>.*?>>/gsu,
    ),
  ].map((found) => {
    const byteRange = found.slice(1, 5).map(Number);
    const [start, length, again, rest] = byteRange as [number, number, number, number];
    const content = Buffer.concat([bytes.subarray(start, start + length), bytes.subarray(again, again + rest)]);
    // Its length stands in the two bytes after the first two; zeros fill the rest of the room.
    const room = Buffer.from(found[5]!, 'hex');
    const message = room.subarray(0, 4 + room.readUInt16BE(2));
    const dictionary = found[0].replace(/<[0-9a-f]*>/u, '<>');
    return { byteRange, content, message, dictionary, ...readCms(message, content) };
  });
}

const oidOf = (node: Node) => forge.asn1.derToOid(node.value as string);
const der = (node: Node) => Buffer.from(forge.asn1.toDer(node).getBytes(), 'latin1');
const inside = (node: Node) => node.value as Node[];
type Node = forge.asn1.Asn1;

function readCms(message: Buffer, content: Buffer): Pick<ReadSignature, 'certificates' | 'attributes' | 'faults'> {
  const whole = forge.asn1.fromDer(forge.util.createBuffer(Uint8Array.from(message)));
  const [, , , certificates, signers] = inside(inside(inside(whole)[1]!)[0]!) as [Node, Node, Node, Node, Node];
  const [, , , signedAttributes, , signature] = inside(inside(signers)[0]!) as [Node, Node, Node, Node, Node, Node];
  const attributes = new Map(
    inside(signedAttributes).map((one) => [oidOf(inside(one)[0]!), inside(inside(one)[1]!)[0]!]),
  );
  const chain = inside(certificates).map((one) => new X509Certificate(der(one)));
  const digest = Buffer.from(attributes.get('1.2.840.113549.1.9.4')!.value as string, 'latin1');
  const named = inside(inside(inside(attributes.get('1.2.840.113549.1.9.16.2.47')!)[0]!)[0]!)[0]!;
  // RFC 5652, 5.4: signed are the attributes as a SET, whatever their place in the message makes of it.
  const signed = der(signedAttributes);
  signed[0] = 0x31;
  const key = chain[0]!.publicKey;
  const faults = [
    digest.equals(sha256(content)) ? null : 'digest',
    verify('sha256', signed, key, Buffer.from(signature.value as string, 'latin1')) ? null : 'signature',
    Buffer.from(named.value as string, 'latin1').equals(sha256(chain[0]!.raw)) ? null : 'certificate',
  ] as const;
  return { certificates: chain, attributes: [...attributes.keys()], faults: faults.filter((fault) => fault !== null) };
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
