import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { plainText } from '../../src/exchange/plain-text.ts';
import { cleanText } from '../../src/vietnamese/text.ts';

describe('text as it is kept', () => {
  test('letters in parts become one letter', () => {
    expect(cleanText('Nguyễn Thị Hường'.normalize('NFD'))).toBe('Nguyễn Thị Hường');
  });

  test('tabs, line ends, no-break and double spaces become one space', () => {
    expect(cleanText('  Nguyễn\t Văn\u00a0\u00a0An\r\n')).toBe('Nguyễn Văn An');
  });

  test('what cannot be seen is taken out without splitting the word', () => {
    expect(cleanText('\ufeffNguy\u200bễn V\u00adăn A\u202en\u0000')).toBe('Nguyễn Văn An');
  });

  test('a letter whose mark was kept apart by an invisible character is put together', () => {
    expect(cleanText('a\u200b\u0301')).toBe('á');
  });

  test('cleaned text of any characters may stand in an exchange file, unchanged', () => {
    const schema = plainText('tên', 100, 0);
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = cleanText(`A${String.fromCharCode(code)}B`);
      expect(schema.safeParse(text), `U+${code.toString(16)}`).toEqual({ success: true, data: text });
    }
  });

  test('cleaned text stays as it is when cleaned again', () => {
    const unit = fc.constantFrom(...'aĂ\u0301\u0323\u0306\u200b\u00a0\u0007 \ud800\udc00\ufeff\u00ad\n'.split(''));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
