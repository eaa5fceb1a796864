import { describe, expect, test } from 'vitest';
import { fileNameOf, pathIn, proposedFileName } from '../../renderer/screens/congress-new/proposed-file.ts';

describe('the proposed name of a congress file', () => {
  test('is the organisation and the term, in Vietnamese', () => {
    expect(proposedFileName('Đảng bộ tỉnh Thái Nguyên', '2025 – 2030', 'Đại hội')).toBe(
      'Đảng bộ tỉnh Thái Nguyên 2025-2030.kiemphieu',
    );
  });

  test('leaves out what Windows forbids in a name', () => {
    expect(proposedFileName('Chi bộ 3/2: "Thôn A"?', '', 'Đại hội')).toBe('Chi bộ 3 2 Thôn A.kiemphieu');
    expect(fileNameOf('..\\..\\ổ đĩa.')).toBe('ổ đĩa.kiemphieu');
  });

  test('is a general one while nothing is typed, and short for an organisation of 300 letters', () => {
    expect(proposedFileName('', '', 'Đại hội')).toBe('Đại hội.kiemphieu');
    expect(proposedFileName('Đ'.repeat(300), '', 'Đại hội')).toBe(`${'Đ'.repeat(100)}.kiemphieu`);
  });

  test('carries the extension once, however it was typed', () => {
    expect(fileNameOf('Chi bộ')).toBe('Chi bộ.kiemphieu');
    expect(fileNameOf('Chi bộ.KIEMPHIEU')).toBe('Chi bộ.kiemphieu');
    expect(fileNameOf('  ')).toBe('');
    expect(fileNameOf('.kiemphieu')).not.toBe('.kiemphieu');
  });
});

test('a path uses the separator of its folder', () => {
  expect(pathIn('C:\\Users\\An\\Documents', 'a.kiemphieu')).toBe('C:\\Users\\An\\Documents\\a.kiemphieu');
  expect(pathIn('/home/an', 'a.kiemphieu')).toBe('/home/an/a.kiemphieu');
  expect(pathIn('/', 'a.kiemphieu')).toBe('/a.kiemphieu');
});
