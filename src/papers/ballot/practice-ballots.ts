/** Bộ phiếu tập dượt: made-up ballots to turn over and key, each as the real one looks, all of them watermarked. */
import type { Ballot, Mark, PaperDefect, RoundDefinition, Style } from '../../election/model.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { BallotBlock, BallotLine, PaperDocument } from '../document.ts';
import type { LaidOut } from '../layout.ts';
import { printedOn } from '../minutes/minutes-opening.ts';
import { watermarkOf } from '../paper-proof.ts';
import { wordsOf } from '../paper-words.ts';
import { footerOf } from '../round-paper.ts';

export interface PracticeBallotsFacts {
  readonly definition: RoundDefinition;
  readonly congress: LaidOut;
  readonly ballots: readonly (Ballot & {
    /** The holder's code on a cumulative paper, where a register is kept. */
    readonly code: string | null;
  })[];
  readonly program: { readonly version: string };
}

export function practiceBallots({ definition, congress, ballots, program }: PracticeBallotsFacts): PaperDocument {
  return {
    title: `Bộ phiếu tập dượt: ${definition.title}`,
    language: 'vi',
    footer: footerOf({ program }, 'Phiếu TẬP DƯỢT, không phải phiếu bầu'),
    ...watermarkOf({ practice: true }),
    blocks: ballots.map((ballot) => ballotBlock(definition, wordsOf(definition, congress).committee, ballot)),
  };
}

const boxes: Readonly<Record<Style, readonly string[]>> = {
  strike: [],
  agree: ['Đồng ý', 'Không ĐY'],
  list: ['Chọn'],
  cumulative: [],
};

function ballotBlock(
  definition: RoundDefinition,
  committee: string,
  ballot: PracticeBallotsFacts['ballots'][number],
): BallotBlock {
  const { style, title, poll } = definition;
  const { batch, serial, marks, defects } = ballot;
  const printed = printedOn(definition);
  return {
    kind: 'ballot',
    heading: poll === true ? 'PHIẾU XIN Ý KIẾN' : 'PHIẾU BẦU',
    subtitle: title,
    place: `Tập ${batch} · Phiếu số ${serial}`,
    stamp: defects.includes('not-issued') ? '' : committee.toLocaleUpperCase('vi'),
    columns: columnsFor(printed.length, style),
    boxes: boxes[style],
    lines: printed.map(({ number, name }, line) => ({ number, name, ...marked(style, marks[line] ?? 'none') })),
    notes: [
      ...holding(ballot),
      ...defects.flatMap((defect) => (style === 'cumulative' ? notesOfShares : notes)[defect]),
    ],
  };
}

function columnsFor(names: number, style: Style): number {
  if (names <= 12) return 1;
  if (style === 'agree' || names <= (style === 'strike' ? 60 : 80)) return 2;
  return names <= 150 ? 3 : 4;
}

function marked(style: Style, mark: Mark): Omit<BallotLine, 'number' | 'name'> {
  switch (style) {
    case 'strike':
      return mark === 'struck' ? { struck: 'whole' } : mark === 'partial' ? { struck: 'part' } : {};
    case 'agree':
      return { crossed: [mark === 'agree' || mark === 'both', mark === 'disagree' || mark === 'both'] };
    case 'list':
      return { crossed: [mark === 'chosen'] };
    case 'cumulative':
      return { figure: mark === 'chosen' ? 'x' : typeof mark === 'number' && mark > 0 ? thousands(mark) : '' };
  }
}

function holding({ votes, code }: PracticeBallotsFacts['ballots'][number]): string[] {
  if (votes === undefined) return [];
  return [`${code === null ? '' : `Mã cổ đông: ${code} · `}Số phiếu được quyền cho: ${thousands(votes)}`];
}

/** What a hand left on a spoilt paper; one that the committee did not hand out lacks its stamp. */
const notes: Readonly<Record<PaperDefect, readonly string[]>> = {
  'not-issued': [],
  'outside-name': ['Ghi thêm: Nguyễn Văn Ngoài'],
  marked: ['* * *'],
  signed: ['Ký tên: Nguyễn Thị Tên'],
};

/** Every holder signs. */
const notesOfShares: typeof notes = { ...notes, signed: ['Viết thêm: đề nghị họp lại'] };
