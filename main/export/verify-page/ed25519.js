/** Ed25519 (RFC 8032, 5.1): by the browser where it knows it, else written out. Verification has no secrets to keep. */
import { bytesOfHex, sha512 } from './sha.js';

const field = (1n << 255n) - 19n;
const order = (1n << 252n) + 27742317777372353535851937790883648493n;

function inField(value) {
  const rest = value % field;
  return rest < 0n ? rest + field : rest;
}

function powerOf(base, exponent) {
  let result = 1n;
  for (let square = inField(base), left = exponent; left > 0n; left >>= 1n, square = inField(square * square))
    if (left & 1n) result = inField(result * square);
  return result;
}

function inverse(value) {
  return powerOf(value, field - 2n);
}

const curve = inField(-121665n * inverse(121666n));
const rootOfMinusOne = powerOf(2n, (field - 1n) / 4n);

/** The x of a point by its y and the lowest bit of x; null where there is none. */
function xOf(y, odd) {
  const square = inField((y * y - 1n) * inverse(curve * y * y + 1n));
  let x = powerOf(square, (field + 3n) / 8n);
  if (inField(x * x - square) !== 0n) x = inField(x * rootOfMinusOne);
  if (inField(x * x - square) !== 0n || (x === 0n && odd === 1n)) return null;
  return (x & 1n) === odd ? x : field - x;
}

/** A point as X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z. */
function pointOf(x, y) {
  return [x, y, 1n, inField(x * y)];
}

const neutral = [0n, 1n, 1n, 0n];
const baseY = inField(4n * inverse(5n));
const basePoint = pointOf(xOf(baseY, 0n), baseY);

function sum([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = (y1 - x1) * (y2 - x2);
  const b = (y1 + x1) * (y2 + x2);
  const c = 2n * t1 * t2 * curve;
  const d = 2n * z1 * z2;
  const [e, f, g, h] = [b - a, d - c, d + c, b + a].map(inField);
  return [inField(e * f), inField(g * h), inField(f * g), inField(e * h)];
}

function times(factor, point) {
  let result = neutral;
  for (let left = factor, double = point; left > 0n; left >>= 1n, double = sum(double, double))
    if (left & 1n) result = sum(result, double);
  return result;
}

function littleEndian(bytes) {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** The point of 32 bytes, or null where they are none. */
function decoded(bytes) {
  const value = littleEndian(bytes);
  const y = value & ((1n << 255n) - 1n);
  if (y >= field) return null;
  const x = xOf(y, value >> 255n);
  return x === null ? null : pointOf(x, y);
}

function samePoint([x1, y1, z1], [x2, y2, z2]) {
  return inField(x1 * z2 - x2 * z1) === 0n && inField(y1 * z2 - y2 * z1) === 0n;
}

/** True where `signature` (64 bytes) is that of `message` by the key (32 bytes). */
export function isSignedSlowly(key, message, signature) {
  const [point, commitment] = [decoded(key), decoded(signature.slice(0, 32))];
  const factor = littleEndian(signature.slice(32));
  if (point === null || commitment === null || factor >= order) return false;
  const challenge = littleEndian(sha512(Uint8Array.of(...signature.slice(0, 32), ...key, ...message))) % order;
  return samePoint(times(factor, basePoint), sum(commitment, times(challenge, point)));
}

/** As `isSignedSlowly`, by the browser where it can; key and signature in hexadecimal. `subtle` may be absent. */
export async function isSignedBy(keyHex, message, signatureHex, subtle) {
  const [key, signature] = [bytesOfHex(keyHex), bytesOfHex(signatureHex)];
  if (subtle)
    try {
      const known = await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
      return await subtle.verify({ name: 'Ed25519' }, known, signature, message);
    } catch {
      // An older browser, or a key that is no point: the written-out way tells which.
    }
  return isSignedSlowly(key, message, signature);
}
