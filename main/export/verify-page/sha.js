/**
 * SHA-256 and SHA-512 (FIPS 180-4), written out: a page opened from a folder may not be given the browser's own. The constants
 * are computed as the standard defines them, from the roots of the first primes.
 */

const firstPrimes = [];
for (let number = 2; firstPrimes.length < 80; number += 1)
  if (firstPrimes.every((prime) => number % prime !== 0)) firstPrimes.push(number);

/** The first `bits` bits of the fraction of the root: of degree 2 or 3, by halving. */
function rootFraction(prime, degree, bits) {
  const power = BigInt(prime) << BigInt(degree * bits);
  let low = 0n;
  let high = 1n << BigInt(bits + 10);
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= power) low = middle;
    else high = middle;
  }
  return low & ((1n << BigInt(bits)) - 1n);
}

const start256 = firstPrimes.slice(0, 8).map((prime) => Number(rootFraction(prime, 2, 32)));
const rounds256 = firstPrimes.slice(0, 64).map((prime) => Number(rootFraction(prime, 3, 32)));
const start512 = firstPrimes.slice(0, 8).map((prime) => rootFraction(prime, 2, 64));
const rounds512 = firstPrimes.map((prime) => rootFraction(prime, 3, 64));

export function utf8(text) {
  return new TextEncoder().encode(text);
}

export function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function bytesOfHex(hex) {
  return Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
}

/** The message with its padding: a 1, zeros, and the length in bits, in blocks of `block` bytes. */
function padded(bytes, block) {
  const lengthBytes = block / 8;
  const whole = new Uint8Array(Math.ceil((bytes.length + 1 + lengthBytes) / block) * block);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function turned(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256Hex(bytes) {
  const view = padded(bytes, 64);
  const state = Int32Array.from(start256);
  const words = new Int32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4);
    for (let at = 16; at < 64; at += 1) {
      const [near, far] = [words[at - 2], words[at - 15]];
      const mixed =
        (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) + (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
      words[at] = (words[at - 16] + words[at - 7] + mixed) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    // Written step by step: this runs over megabytes.
    for (let at = 0; at < 64; at += 1) {
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + rounds256[at] + words[at];
      const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] += word));
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const all64 = (1n << 64n) - 1n;

function turned64(word, by) {
  return ((word >> by) | (word << (64n - by))) & all64;
}

/** SHA-512 of bytes, as bytes; only for the few bytes of a signature. */
export function sha512(bytes) {
  const view = padded(bytes, 128);
  const state = [...start512];
  for (let block = 0; block < view.byteLength; block += 128) {
    const words = [];
    for (let at = 0; at < 16; at += 1) words.push(view.getBigUint64(block + at * 8));
    for (let at = 16; at < 80; at += 1) {
      const [near, far] = [words[at - 2], words[at - 15]];
      const mixed =
        (turned64(far, 1n) ^ turned64(far, 8n) ^ (far >> 7n)) +
        (turned64(near, 19n) ^ turned64(near, 61n) ^ (near >> 6n));
      words.push((words[at - 16] + words[at - 7] + mixed) & all64);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < 80; at += 1) {
      const sum = turned64(e, 14n) ^ turned64(e, 18n) ^ turned64(e, 41n);
      const one = h + sum + ((e & f) ^ (~e & all64 & g)) + rounds512[at] + words[at];
      const two = (turned64(a, 28n) ^ turned64(a, 34n) ^ turned64(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & all64, c, b, a, (one + two) & all64];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = (state[at] + word) & all64));
  }
  return bytesOfHex(state.map((word) => word.toString(16).padStart(16, '0')).join(''));
}
