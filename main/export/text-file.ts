/** Text of exchange files, read strictly as UTF-8. */
import { Refusal } from '../../src/refusal.ts';

/** The text of the bytes; refused with the line where they are not UTF-8. A BOM stays for the reader of the format. */
export function utf8Text(bytes: Uint8Array, file: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const [line, expected] =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
        ? [1, 'tệp mã hoá UTF-16, hãy lưu lại bằng UTF-8']
        : [firstWrongLine(bytes), 'cần chữ mã hoá UTF-8'];
    throw new Refusal('exchange-wrong', { file, line, column: 1, expected });
  }
}

function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
