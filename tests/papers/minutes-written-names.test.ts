import { expect, test } from 'vitest';
import type { Ballot, Candidate, Mark, RoundDefinition } from '../../src/election/model.ts';
import { tally } from '../../src/election/tally.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { tableUnder, textOf } from './paper-text.ts';
import { sampleDefinition, sampleFacts } from './sample-facts.ts';

const written: readonly Candidate[] = [
  { number: 4, name: 'Trịnh Thu Hà', written: true },
  { number: 5, name: 'Trịnh T. Hà', written: true, sameAs: 4 },
  { number: 6, name: 'Ng. Văn An', written: true, sameAs: 1 },
  { number: 7, name: 'Vũ Kim Yến', written: true },
];

function ballotOf(serial: number, chosen: readonly number[], lines: number): Ballot {
  const marks = Array.from({ length: lines }, (_, line): Mark => (chosen.includes(line + 1) ? 'chosen' : 'none'));
  return { batch: 1, serial, defects: [], marks };
}

function paperOf(candidates: readonly Candidate[], papers: readonly (readonly number[])[]) {
  const definition: RoundDefinition = {
    ...sampleDefinition(3, 'list', 2),
    ruleSet: 'youth-union',
    writeIn: true,
    candidates,
    ballots: { issued: papers.length, collected: papers.length },
  };
  const ballots = papers.map((chosen, index) => ballotOf(index + 1, chosen, candidates.length));
  return minutes(sampleFacts(definition, { result: tally(definition, ballots) }));
}

const paper = paperOf([...sampleDefinition(3).candidates, ...written], [[1, 4], [5], [6, 2], [4, 7]]);
const text = textOf(paper);

test('the list counts the printed names alone and says that names may be written', () => {
  expect(text).toContain('chọn người được bầu, hoặc ghi tên vào chỗ trống.');
  expect(text).toContain('danh sách bầu cử gồm 3 (ba) đồng chí, xếp theo');
  expect(text).not.toContain('số dư');
});

test('written people stand after the printed ones with the votes of all their spellings', () => {
  expect(tableUnder(paper, 'Kết quả kiểm phiếu')!.rows.map((row) => row.slice(0, 3))).toEqual([
    ['1', 'Nguyễn Văn An', '2'],
    ['2', 'Trần Thị Ân', '1'],
    ['3', 'Lê Đức Bình', '0'],
    ['4', 'Trịnh Thu Hà (ghi thêm)', '3'],
    ['7', 'Vũ Kim Yến (ghi thêm)', '1'],
  ]);
});

test('merged spellings are told, and only they', () => {
  expect(text).toContain('Ban kiểm phiếu đã xem xét và gộp các cách ghi tên của cùng một người:');
  expect(text).toContain('– Nguyễn Văn An (số 1), gồm các cách ghi: “Nguyễn Văn An” (số 1), “Ng. Văn An” (số 6).');
  expect(text).toContain('– Trịnh Thu Hà (số 4), gồm các cách ghi: “Trịnh Thu Hà” (số 4), “Trịnh T. Hà” (số 5).');
  expect(text).not.toContain('Vũ Kim Yến (số 7), gồm');
});

test('a paper without printed names says that voters write them all', () => {
  const all = written.map((one, index) => ({ number: index + 1, name: one.name, written: true }));
  const empty = textOf(paperOf(all, [[1], [2, 3]]));
  expect(empty).toContain('Phiếu không in sẵn tên, người bỏ phiếu tự ghi tên.');
  expect(empty).not.toContain('gộp các cách ghi');
});
