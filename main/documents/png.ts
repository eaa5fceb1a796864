/** A picture of two colours as PNG, for writers that take no drawing: one bit a square, no library. */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Dark (true) and light squares, each `scale` pixels wide and high. */
export function pngOf(squares: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const side = { width: (squares[0]?.length ?? 0) * scale, height: squares.length * scale };
  const rows = squares.flatMap((row) => Array.from({ length: scale }, () => rowOf(row, scale)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side.width, 0);
  header.writeUInt32BE(side.height, 4);
  // One bit a pixel, greyscale; the rest (compression, filter, interlace) has only the value 0.
  header[8] = 1;
  return Buffer.concat([
    Buffer.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One line of pixels behind the byte that names its filter: none. White is 1. */
function rowOf(row: readonly boolean[], scale: number): Uint8Array {
  const bytes = new Uint8Array(1 + Math.ceil((row.length * scale) / 8));
  for (let pixel = 0; pixel < row.length * scale; pixel += 1)
    if (row[Math.floor(pixel / scale)] !== true) bytes[1 + (pixel >> 3)]! |= 0x80 >> (pixel & 7);
  return bytes;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
