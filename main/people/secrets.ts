/**
 * PINs and passwords as the congress file keeps them: scrypt with a salt of their own, never the secret itself. Whoever has the
 * file can try all PINs of four digits in minutes; a PIN keeps apart the people at one laptop, the seal and the journal prove.
 */
import { createHash, randomBytes, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../src/exchange/canonical-json.ts';
import { sha256 } from '../sha256.ts';

/** Kept as JSON, with what it was made with, so that a later program can still check it. */
export interface StoredSecret {
  readonly kind: 'scrypt';
  /** The cost: memory and time grow with it; a power of two. */
  readonly n: number;
  readonly salt: string;
  readonly hash: string;
}

/** 2^15 with r = 8: 32 MiB and about a tenth of a second on the laptops we know. */
export const usualSecretCost = 2 ** 15;

const blockSize = 8;
const hashBytes = 32;
const saltBytes = 16;

export async function storedSecret(secret: string, n: number): Promise<StoredSecret> {
  const salt = randomBytes(saltBytes);
  return kept(n, salt, await scrypted(secret, salt, n));
}

/** The same at once, inside a transaction. */
export function storedSecretNow(secret: string, n: number): StoredSecret {
  const salt = randomBytes(saltBytes);
  return kept(n, salt, scryptSync(plain(secret), salt, hashBytes, options(n)));
}

function kept(n: number, salt: Buffer, hash: Buffer): StoredSecret {
  return { kind: 'scrypt', n, salt: salt.toString('hex'), hash: hash.toString('hex') };
}

/** What the journal keeps of a secret, in a part that stays in the file: enough to tell whether another one took its place. */
export function secretDigest(stored: StoredSecret | null): string {
  return sha256(canonicalJson(stored));
}

/** Takes as long for a wrong secret as for the right one. */
export async function isSecret(secret: string, { n, salt, hash }: StoredSecret): Promise<boolean> {
  const given = await scrypted(secret, Buffer.from(salt, 'hex'), n);
  return timingSafeEqual(digest(given), digest(Buffer.from(hash, 'hex')));
}

function options(n: number) {
  return { N: n, r: blockSize, p: 1, maxmem: 256 * n * blockSize };
}

/** Vietnamese letters are typed in two Unicode forms; both are the same password. */
function plain(secret: string): string {
  return secret.normalize('NFC');
}

function scrypted(secret: string, salt: Buffer, n: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(plain(secret), salt, hashBytes, options(n), (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

/** Equal lengths, whatever a damaged file holds. */
function digest(value: Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}
