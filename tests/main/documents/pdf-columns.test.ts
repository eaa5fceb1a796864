import { expect, test } from 'vitest';
import { widened } from '../../../main/documents/pdf/pdf-columns.ts';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { readPdf, wholeText } from './pdf-text.ts';

test('a column too narrow for its word takes from the others what each has to spare', () => {
  expect(
    widened([
      { width: 20, needs: 26, keeps: 26 },
      { width: 100, needs: 40, keeps: 98 },
      { width: 60, needs: 50, keeps: 50 },
    ]),
  ).toEqual([26, 99, 55]);
});

test('columns stay as they are shared out where every word fits, and where the others have too little', () => {
  expect(widened([20, 100].map((width) => ({ width, needs: 20, keeps: 20 })))).toEqual([20, 100]);
  expect(
    widened([
      { width: 20, needs: 80, keeps: 80 },
      { width: 100, needs: 60, keeps: 60 },
    ]),
  ).toEqual([20, 100]);
});

test('a name written without spaces breaks instead of taking the room of all others', async () => {
  const name = 'Nghiêngngườinghuychườmkhuỷuthoăng';
  const paper: PaperDocument = {
    title: 'Danh sách',
    language: 'vi',
    footer: '',
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'Họ và tên', width: 20, align: 'left' },
          { title: 'Chức vụ', width: 60, align: 'left' },
        ],
        rows: [[name, 'Giám đốc Sở Nội vụ']],
      },
    ],
  };
  const text = wholeText(await readPdf(await drawPdf(paper, { createdAt: new Date(0) })));
  expect(text).not.toContain(name);
  expect(text.replace(/\s/gu, '')).toContain('GiámđốcSởNộivụ');
});
