import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { qrModules } from '../../../main/documents/pdf/pdf-qr.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { filledRectangles } from './pdf-shapes.ts';
import { readPdf } from './pdf-text.ts';

const hash = 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90';

function paperWith(text: string, caption: readonly string[] = ['Mã kết quả']): PaperDocument {
  return { title: 'Mã', language: 'vi', blocks: [{ kind: 'qr', text, caption }] };
}

describe('a QR code on paper', () => {
  test.each(['1', hash, `kiemphieu-zero/1\nkey ${hash.slice(0, 20)}\njournal 41 ${hash}\ndefinition ${hash}`])(
    'shows square for square what the encoder gives: %j',
    async (text) => {
      const rectangles = await filledRectangles(await drawPdf(paperWith(text), { createdAt: new Date(0) }));
      const side = Math.min(...rectangles.map(({ height }) => height));
      const left = Math.min(...rectangles.map(({ x }) => x));
      const top = Math.min(...rectangles.map(({ y }) => y));
      const { data } = encode(text, { ecc: 'M', border: 0 });
      const drawn = data.map((row) => row.map(() => false));
      for (const { x, y, width } of rectangles) {
        const line = Math.round((y - top) / side);
        const from = Math.round((x - left) / side);
        for (let column = from; column < from + Math.round(width / side); column += 1) drawn[line]![column] = true;
      }
      expect(drawn).toEqual(data);
    },
  );

  test('keeps the white around it that readers need, four squares wide', async () => {
    const bytes = await drawPdf(paperWith(hash), { createdAt: new Date(0) });
    const rectangles = await filledRectangles(bytes);
    const side = Math.min(...rectangles.map(({ height }) => height));
    const right = Math.max(...rectangles.map(({ x, width }) => x + width));
    const [page] = (await readPdf(bytes)).pages;
    const caption = page!.texts.find(({ text }) => text.includes('Mã kết quả'))!;
    expect(caption.left - right).toBeGreaterThanOrEqual(4 * side);
  });

  test('is described to a screen reader as a figure, and its caption is text', async () => {
    const pdf = await readPdf(await drawPdf(paperWith(hash, ['Một', 'Hai']), { createdAt: new Date(0) }));
    expect(pdf.roles.filter((role) => role === 'Figure' || role === 'P')).toEqual(['Figure', 'P', 'P']);
  });

  test('survives a fold or a stamp: level M', () => {
    expect(qrModules(hash)).toEqual(encode(hash, { ecc: 'M', border: 0 }).data);
  });
});
