import { describe, expect, test } from 'vitest';
import { batchCovers } from '../../src/papers/batch-cover.ts';
import { textOf } from './paper-text.ts';
import { roundFacts, sampleHash } from './round-paper-facts.ts';
import { sampleDefinition } from './sample-facts.ts';

const batches = [3, 4].map((number) => ({ number, ballots: 50, hash: sampleHash }));

describe('a cover', () => {
  const definition = { ...sampleDefinition(63, 'strike', 55), round: { kind: 'first', colour: 'yellow' } } as const;
  const paper = batchCovers({ ...roundFacts(definition), batches });

  test('has a page of its own for each pile, each with its number and count in figures and in words', () => {
    expect(paper.blocks.filter(({ kind }) => kind === 'page-break')).toHaveLength(1);
    expect(textOf(paper)).toContain(
      'Tập số 3: 50 phiếu\n(năm mươi phiếu; giấy màu vàng; hai người nhập độc lập, đã khớp)',
    );
    expect(textOf(paper)).toContain('Tập số 4: 50 phiếu');
  });

  test('lists the order of the ballot downwards, every name once', () => {
    const table = paper.blocks.find((block) => block.kind === 'table')!;
    expect(table.rows[0]!.filter((_, column) => column % 2 === 0)).toEqual(['1', '22', '43']);
    const listed = table.rows.flatMap((row) =>
      row.flatMap((cell, at) => (at % 2 === 1 ? [`${row[at - 1]} ${cell}`] : [])),
    );
    const names = definition.candidates.map(({ number, name }) => `${number} ${name}`);
    expect(listed.filter((cell) => cell !== ' ').toSorted()).toEqual(names.toSorted());
  });

  test('gives the hash in groups of four and in the code', () => {
    expect(textOf(paper)).toContain('Mã tập phiếu: d15e a5e0 c0ff ee00');
    const code = paper.blocks.find((block) => block.kind === 'qr');
    expect(code?.text).toBe(`kiemphieu-batch/1\nbatch 3 50\nballots ${sampleHash}`);
  });

  test('is signed by two', () => {
    const signatures = paper.blocks.filter((block) => block.kind === 'signatures');
    expect(signatures.map(({ places }) => places.length)).toEqual([2, 2]);
  });

  test('of a pile read once claims no second reading', () => {
    expect(textOf(batchCovers({ ...roundFacts(definition, { readings: 1 }), batches }))).not.toContain('độc lập');
  });
});
