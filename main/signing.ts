/** Ed25519 by Node's own crypto: the key pair of a congress file, and the signature under what leaves it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { ManifestSignature, Signer } from '../src/exchange/manifest.ts';
import { sha256 } from './sha256.ts';

export interface KeyPair {
  /** The 32 bytes of the key itself, in hexadecimal. */
  readonly publicKey: string;
  /** PKCS #8 in hexadecimal. Never leaves the congress file. */
  readonly privateKey: string;
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const privateBytes = privateKey.export({ format: 'der', type: 'pkcs8' });
  return { publicKey: rawHex(publicKey), privateKey: privateBytes.toString('hex') };
}

/** True where the two keys belong together. */
export function isPair({ publicKey, privateKey }: KeyPair): boolean {
  try {
    return rawHex(createPublicKey(privateKeyOf(privateKey))) === publicKey;
  } catch {
    return false;
  }
}

/** Signs with a key that it does not show. */
export function signerWith({ publicKey, privateKey }: KeyPair): Signer {
  return {
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKeyOf(privateKey)).toString('hex'),
  };
}

/** True where `value` is the signature of the text by the key beside it. */
export function isSigned(text: string, { publicKey, value }: Pick<ManifestSignature, 'publicKey' | 'value'>): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(value, 'hex'));
  } catch {
    // Not every 32 bytes are a point of the curve.
    return false;
  }
}

/**
 * Mã khoá: what people compare with the paper they signed. The first 20 hexadecimal digits of the SHA-256 of the key's
 * 32 bytes, in groups of four: "1f0c 99ab 4e21 77d0 b3c5".
 */
export function fingerprintOf(publicKey: string): string {
  const digits = sha256(Buffer.from(publicKey, 'hex')).slice(0, 20);
  return digits.match(/.{4}/gu)!.join(' ');
}

function privateKeyOf(privateKey: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(privateKey, 'hex'), format: 'der', type: 'pkcs8' });
}

function rawHex(publicKey: KeyObject): string {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
}
