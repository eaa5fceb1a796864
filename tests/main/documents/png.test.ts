import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qrModules } from '../../../main/documents/pdf/pdf-qr.ts';
import { pngOf } from '../../../main/documents/png.ts';

/** The chunks of a PNG, each with its checksum proved. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

test.each([1, 3, 8])('a picture of a QR code has each of its squares, %i pixels wide', (scale) => {
  const modules = qrModules('KIEMPHIEU:1');
  const png = Buffer.from(pngOf(modules, scale));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  const chunks = chunksOf(png);
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const side = modules.length * scale;
  const header = chunks.get('IHDR')!;
  expect([header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)]).toEqual([side, side, 1, 0, 0, 0, 0]);
  const pixels = inflateSync(chunks.get('IDAT')!);
  const line = 1 + Math.ceil(side / 8);
  expect(pixels).toHaveLength(line * side);
  const dark = (x: number, y: number) => ((pixels[y * line + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0;
  const drawn = Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_unused, x) => dark(x, y)));
  expect(drawn).toEqual(
    Array.from({ length: side }, (_, y) =>
      Array.from({ length: side }, (_unused, x) => modules[Math.floor(y / scale)]![Math.floor(x / scale)]),
    ),
  );
});
