/** Reads QR codes from a picture with the reader of ZXing, which has nothing in common with the program that drew them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { GrayPicture } from './page-pictures.ts';

// Without it the reader would be fetched from the network.
const wasmBinary = Uint8Array.from(
  readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))),
).buffer;

/** Texts of all codes on a picture, from the left to the right. */
export async function codesOn({ width, height, gray }: GrayPicture): Promise<readonly string[]> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  gray.forEach((one, at) => data.fill(one, 4 * at, 4 * at + 3));
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'] });
  return found.toSorted((one, other) => one.position.topLeft.x - other.position.topLeft.x).map(({ text }) => text);
}
