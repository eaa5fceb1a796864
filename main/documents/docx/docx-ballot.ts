/** The lines of a ballot as rows of a Word table, several people side by side, with what a hand made of each line. */
import type { BallotBlock, BallotLine } from '../../../src/papers/document.ts';
import type { CellText } from './docx-table.ts';

const numberShare = 1;
const boxShare = 1.6;

export interface BallotRows {
  readonly rows: readonly (readonly CellText[])[];
  readonly shares: readonly number[];
}

export function ballotRows(block: BallotBlock): BallotRows {
  const { lines, boxes } = block;
  const perColumn = Math.ceil(lines.length / block.columns);
  const figures = lines.some(({ figure }) => figure !== undefined);
  const marks = boxes.length > 0 ? boxes.length : figures ? 1 : 0;
  const nameShare = Math.max(3, 14 / block.columns - marks * boxShare);
  const group = [numberShare, nameShare, ...Array.from({ length: marks }, () => boxShare)];
  const titles = boxes.length > 0 ? boxes : Array.from({ length: marks }, () => '');
  const heading = ['', '', ...titles].map((text) => ({ text, align: 'center' as const, letters: { italic: true } }));
  const rows = Array.from({ length: perColumn }, (_, row) =>
    Array.from({ length: block.columns }, (_unused, column) =>
      lineCells(lines[column * perColumn + row], block, marks),
    ).flat(),
  );
  const headed = marks === 0 ? rows : [Array.from({ length: block.columns }, () => heading).flat(), ...rows];
  return { rows: headed, shares: Array.from({ length: block.columns }, () => group).flat() };
}

function lineCells(line: BallotLine | undefined, { boxes }: BallotBlock, marks: number): readonly CellText[] {
  const cell = (text: string, align: 'left' | 'center' | 'right' = 'center'): CellText => ({ text, align });
  if (line === undefined) return Array.from({ length: 2 + marks }, () => cell(''));
  const name = line.struck === 'whole' ? { ...cell(line.name, 'left'), letters: { strike: true } } : nameCell(line);
  const crosses = boxes.map((_, index) => cell(line.crossed?.[index] === true ? 'X' : ''));
  return [
    cell(`${line.number}.`, 'right'),
    name,
    ...(boxes.length > 0 ? crosses : marks > 0 ? [cell(line.figure ?? '')] : []),
  ];
}

/** A stroke through the last word only. */
function nameCell({ name, struck }: BallotLine): CellText {
  if (struck !== 'part') return { text: name, align: 'left' };
  const cut = name.lastIndexOf(' ') + 1;
  return { text: [{ text: name.slice(0, cut) }, { text: name.slice(cut), strike: true }], align: 'left' };
}
