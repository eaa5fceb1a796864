import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import writeExcelFile from 'write-excel-file/node';
import { previewList } from '../../../main/documents/lists/candidate-list.ts';
import { Refusal } from '../../../src/refusal.ts';

interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** Size the directory claims; the true one unless told. */
  readonly claimed?: number;
  readonly flags?: number;
}

function zip(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.length, flags = 0 } of entries) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claimed, 22);
    header.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(header, label, packed);
    directory.push(entry, label);
    at += header.length + label.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

const workbook = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') };
const sheet = (content: Buffer, more: Partial<Packed> = {}) => ({ name: 'xl/worksheets/sheet1.xml', content, ...more });
const refusal = (code: string, params: object = {}) => ({ code, params: expect.objectContaining(params) });
const realList = () =>
  writeExcelFile([
    [{ value: 'STT' }, { value: 'Họ và tên' }],
    [{ value: 1 }, { value: 'Nguyễn Văn An' }],
  ]).toBuffer();

describe('a file that is no list', () => {
  test('an old Excel file is told how to become a new one', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
    await expect(previewList('ds.xls', ole)).rejects.toMatchObject(refusal('list-old-excel', { file: 'ds.xls' }));
    await expect(previewList('ds.xlsx', ole)).rejects.toMatchObject(refusal('list-old-excel'));
    await expect(previewList('ds.xls', Buffer.from([9, 8, 16, 0, 0, 6]))).rejects.toMatchObject(
      refusal('list-old-excel'),
    );
  });

  test('a workbook with a password is told from an old one', async () => {
    const content = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(previewList('ds.xlsx', content)).rejects.toMatchObject(refusal('list-encrypted'));
    const packed = zip([workbook, sheet(Buffer.from('<worksheet/>'), { flags: 1 })]);
    await expect(previewList('ds.xlsx', packed)).rejects.toMatchObject(refusal('list-encrypted'));
  });

  test('an empty file and a workbook of empty sheets are said to be empty', async () => {
    await expect(previewList('ds.csv', Buffer.alloc(0))).rejects.toMatchObject(refusal('list-empty'));
    await expect(previewList('ds.csv', Buffer.from('\n;;\n'))).rejects.toMatchObject(refusal('list-empty'));
    await expect(previewList('ds.csv', Buffer.from('STT;Họ tên\n'))).rejects.toMatchObject(refusal('list-empty'));
    const blank = await writeExcelFile([[null]]).toBuffer();
    await expect(previewList('ds.xlsx', blank)).rejects.toMatchObject(refusal('list-empty'));
  });

  test('other documents, and text with the name of a workbook, are unreadable', async () => {
    const word = zip([{ name: 'word/document.xml', content: Buffer.from('<w/>') }]);
    for (const [name, bytes] of [
      ['ds.docx', word],
      ['ds.xlsx', Buffer.from('Họ tên\nLê An')],
      ['ds.csv', Buffer.from('%PDF-1.7 ...')],
      ['ds.csv', Buffer.from('<html><table></table></html>')],
      ['ds.csv', Buffer.from('Lê\u0000An')],
      ['ds.xlsx', zip([workbook, sheet(Buffer.from('<worksheet><sheetData><row><c t="s"><v>9'))])],
    ] as const) {
      await expect(previewList(name, bytes)).rejects.toMatchObject(refusal('list-unreadable', { file: name }));
    }
  });

  test('a file without a column of names says so', async () => {
    await expect(previewList('ds.csv', Buffer.from('Mã,Số\nA1,5\nA2,6'))).rejects.toMatchObject(
      refusal('list-no-name-column'),
    );
  });
});

describe('a file that is too large', () => {
  test('more than 20 MB is refused before it is read', async () => {
    await expect(previewList('ds.xlsx', Buffer.alloc(20 * 1024 * 1024 + 1))).rejects.toMatchObject(
      refusal('list-too-large', { size: 20 * 1024 * 1024 + 1, limit: 20 * 1024 * 1024 }),
    );
  });

  test('text of more than 1 MB is refused before it is taken apart', async () => {
    await expect(previewList('ds.csv', Buffer.alloc(1024 * 1024 + 1, 'a\n'))).rejects.toMatchObject(
      refusal('list-too-large', { limit: 1024 * 1024 }),
    );
  });

  test('a sheet of 200 MB in a small file is refused by what the directory says', async () => {
    const claimed = 200 * 1024 * 1024;
    const bomb = zip([workbook, sheet(Buffer.alloc(1024, ' '), { claimed })]);
    await expect(previewList('ds.xlsx', bomb)).rejects.toMatchObject(
      refusal('list-too-large', { size: claimed + workbook.content.length }),
    );
  });

  test('a sheet that claims to be small and is not is never unpacked beyond its claim', async () => {
    const liar = zip([workbook, sheet(Buffer.alloc(8 * 1024 * 1024, ' '), { claimed: 1000 })]);
    await expect(previewList('ds.xlsx', liar)).rejects.toMatchObject(refusal('list-unreadable'));
  });

  test('one cell at the far corner of a sheet is refused, not filled up to', async () => {
    const far =
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData></worksheet>';
    await expect(previewList('ds.xlsx', zip([workbook, sheet(Buffer.from(far))]))).rejects.toMatchObject(
      refusal('list-too-many', { rows: 1_048_576 }),
    );
  });

  test('500 people are taken, 501 refused', async () => {
    const list = (count: number) =>
      Buffer.from(['Họ tên', ...Array.from({ length: count }, (_, index) => `Lê An ${index}`)].join('\n'));
    expect((await previewList('ds.csv', list(500))).rows).toHaveLength(500);
    await expect(previewList('ds.csv', list(501))).rejects.toMatchObject(
      refusal('list-too-many', { rows: 501, limit: 500 }),
    );
  });
});

async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  return previewList(name, bytes).then(
    (preview) => (preview.rows.length > 0 ? 'read' : 'read nothing'),
    (error: unknown) => (error instanceof Refusal ? 'refused' : `failed: ${String(error)}`),
  );
}

describe('a damaged file', () => {
  test('a workbook cut off anywhere is refused or read, and never hangs', async () => {
    const whole = await realList();
    for (let length = 0; length < whole.length; length += 97) {
      await expect(previewList('ds.xlsx', whole.subarray(0, length))).rejects.toBeInstanceOf(Refusal);
    }
  });

  test('a workbook with any byte changed is refused or read whole, and never fails otherwise', async () => {
    const whole = await realList();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(await outcomeOf('ds.xlsx', bytes)).toMatch(/^(?:read|refused)$/u);
      }),
      { numRuns: 150 },
    );
  });

  test('any bytes at all are refused or read', async () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom('a.csv', 'a.xlsx', 'a'), async (bytes, name) => {
        expect(await outcomeOf(name, bytes)).toMatch(/^(?:read|refused)$/u);
      }),
      { numRuns: 200 },
    );
  });
});
