import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/reading/comparison/faults.ts';
import { readingFaultsEn, readingFaultSentence, readingFaultsVi } from '../../src/words/reading-faults.ts';

const at = (from: number, to = from) => ({ from, to });
const sentence = (fault: Fault) => readingFaultSentence(fault, 3, 'vi');

describe('a fault of a reading is one sentence', () => {
  test.each<[Fault, string]>([
    [{ kind: 'skipped', reading: 2, count: 1, first: at(17), second: at(17) }, 'Tập 3: người nhập 2 bỏ sót phiếu 17.'],
    [{ kind: 'skipped', reading: 1, count: 1, first: at(16), second: at(17) }, 'Tập 3: người nhập 1 bỏ sót phiếu 17.'],
    [
      { kind: 'skipped', reading: 2, count: 1, first: at(17, 20), second: at(17, 20) },
      'Tập 3: người nhập 2 bỏ sót 1 phiếu trong các phiếu từ 17 đến 20; các phiếu này giống nhau hoặc gần giống nhau nên không biết chắc là phiếu nào.',
    ],
    [
      { kind: 'skipped', reading: 2, count: 4, first: at(17, 20), second: at(17, 20) },
      'Tập 3: người nhập 2 bỏ sót 4 phiếu liền nhau, từ phiếu 17 đến phiếu 20.',
    ],
    [
      { kind: 'doubled', reading: 1, count: 1, first: at(17, 18), second: at(16) },
      'Tập 3: người nhập 1 nhập phiếu 16 hai lần, ở thứ tự 17 và 18 của lượt mình.',
    ],
    [
      { kind: 'surplus', reading: 1, count: 1, first: at(18), second: at(17) },
      'Tập 3: người nhập 1 nhập thừa một phiếu, ở thứ tự 18 của lượt mình.',
    ],
    [
      { kind: 'surplus', reading: 2, count: 1, first: at(18), second: at(17, 18) },
      'Tập 3: người nhập 2 nhập thừa 1 phiếu, trong các thứ tự từ 17 đến 18 của lượt mình.',
    ],
    [
      { kind: 'swapped', reading: 2, first: at(17, 18), second: at(16, 17) },
      'Tập 3: phiếu 17 và phiếu 18 đổi chỗ cho nhau ở lượt nhập 2.',
    ],
    [
      { kind: 'moved', reading: 2, first: at(17), second: at(23) },
      'Tập 3: phiếu 17 nằm ở thứ tự 23 trong lượt nhập 2.',
    ],
    [
      { kind: 'moved', reading: 2, first: at(17, 19), second: at(23, 25) },
      'Tập 3: các phiếu từ 17 đến 19 nằm ở thứ tự 23 đến 25 trong lượt nhập 2.',
    ],
    [
      { kind: 'turned', reading: 2, first: at(1, 50), second: at(1, 50) },
      'Tập 3: lượt nhập 2 nhập ngược từ cuối tập lên đầu.',
    ],
    [
      { kind: 'count', papers: 49, size: 50 },
      'Tập 3: các lượt nhập cho thấy 49 phiếu, nhưng tập có 50 phiếu. Hãy đếm lại các phiếu của tập.',
    ],
    [
      { kind: 'unlike', reading: 2, recognised: 4, size: 50 },
      'Tập 3: lượt nhập 2 chỉ có 4 trong 50 phiếu khớp với lượt trước. Có thể hai người đã nhập hai tập khác nhau, hoặc các phiếu đã bị xáo trộn.',
    ],
  ])('%j', (fault, told) => {
    expect(sentence(fault)).toBe(told);
    expect(readingFaultSentence(fault, 3, 'en')).toMatch(/^Batch 3: [^{}]+\.$/u);
  });
});

test('the sentences of both languages ask for the same facts', () => {
  const facts = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]!))].toSorted();
  const [vi, en]: Record<string, string>[] = [readingFaultsVi, readingFaultsEn];
  expect(Object.keys(vi!)).toEqual(Object.keys(en!));
  for (const key of Object.keys(vi!)) expect(facts(vi![key]!)).toEqual(facts(en![key]!));
});
