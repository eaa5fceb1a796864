/**
 * Bìa tập phiếu: one page around each pile whose readings agree, so that its ballots can be found and compared again. It tells
 * what the pile holds and its hash, never who keyed it.
 */
import type { Candidate } from '../election/model.ts';
import { inWords, thousands } from '../vietnamese/numbers.ts';
import { keptTogether } from '../vietnamese/phrases.ts';
import type { Block, Column, PaperDocument, TableBlock } from './document.ts';
import { printedOn } from './minutes/minutes-opening.ts';
import { colours } from './minutes/minutes-result.ts';
import { meetingName } from './paper-header.ts';
import { hashLine } from './paper-proof.ts';
import { sheetsOf, wordsOf } from './paper-words.ts';
import { roundPaper, roundTitle } from './round-paper.ts';
import type { RoundFacts, RoundPaperFacts } from './round-paper.ts';
import { filled, momentInWords } from './sentences.ts';
import { handSignatures } from './signatures.ts';

export interface CoveredBatch {
  readonly number: number;
  /** Papers of the pile. */
  readonly ballots: number;
  /** SHA-256 of its ballots as `ballots.csv` has them, in hexadecimal. */
  readonly hash: string;
}

/** Left out where only the counted ballots are at hand: how many people read each pile. */
export interface BatchCoverFacts extends RoundFacts, Pick<Partial<RoundPaperFacts>, 'readings'> {
  readonly batches: readonly CoveredBatch[];
}

export function batchCovers(facts: BatchCoverFacts): PaperDocument {
  return {
    ...roundPaper(facts, 'Bìa tập phiếu'),
    blocks: facts.batches.flatMap((batch, index): readonly Block[] => [
      ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...coverOf(facts, batch),
    ]),
  };
}

function coverOf(facts: BatchCoverFacts, batch: CoveredBatch): readonly Block[] {
  const { definition, congress, readings, drawnAt } = facts;
  const { colour } = definition.round;
  const printed = printedOn(definition);
  const sheets = sheetsOf(definition);
  const about = filled([
    `${inWords(batch.ballots)} ${sheets}`,
    colour === undefined ? '' : `giấy màu ${colours[colour]}`,
    readings === undefined || readings === 1 ? '' : `${readings === 2 ? 'hai' : 'ba'} người nhập độc lập, đã khớp`,
  ]);
  return [
    {
      kind: 'paragraph',
      align: 'center',
      content: keptTogether(meetingName(congress, wordsOf(definition).meeting)),
    },
    roundTitle('Bìa tập phiếu', facts),
    {
      kind: 'paragraph',
      align: 'center',
      size: 'large',
      content: [{ text: `Tập số ${batch.number}: ${thousands(batch.ballots)} ${sheets}`, bold: true }],
    },
    { kind: 'paragraph', align: 'center', content: `(${about.join('; ')})` },
    ...(printed.length === 0 ? [] : [namesInColumns(printed)]),
    { kind: 'space', height: 4 },
    {
      kind: 'qr',
      text: `kiemphieu-batch/1\nbatch ${batch.number} ${batch.ballots}\nballots ${batch.hash}`,
      caption: [
        hashLine('Mã tập phiếu', batch.hash),
        'Mã tính từ các phiếu của tập như trong tệp ballots.csv; đổi một dấu trên một phiếu là mã khác.',
        `Bìa in hồi ${momentInWords(drawnAt)}.`,
      ],
    },
    handSignatures(['Người niêm phong tập', 'Người kiểm tra']),
  ];
}

/**
 * Up to these many names, none longer than so many letters, stand in so many columns, each read downwards like the ballot: the
 * page must hold them all.
 */
const layouts = [
  { names: 12, letters: Infinity, columns: 1, size: 'small' },
  { names: 24, letters: 32, columns: 2, size: 'small' },
  { names: 45, letters: 21, columns: 3, size: 'small' },
  { names: 75, letters: Infinity, columns: 3, size: 'fine' },
  { names: Infinity, letters: Infinity, columns: 4, size: 'fine' },
] as const;

function namesInColumns(candidates: readonly Candidate[]): TableBlock {
  const longest = Math.max(...candidates.map(({ name }) => name.length));
  const { columns: count, size } = layouts.find(
    ({ names, letters }) => candidates.length <= names && longest <= letters,
  )!;
  const rows = Math.ceil(candidates.length / count);
  const columns: readonly Column[] = [
    { title: 'TT', width: 15, align: 'center' },
    { title: 'Họ và tên', width: 85, align: 'left' },
  ];
  return {
    kind: 'table',
    size,
    columns: Array.from({ length: count }, () => columns).flat(),
    rows: Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: count }, (_column, column) => {
        const one = candidates[column * rows + row];
        return one === undefined ? ['', ''] : [String(one.number), one.name];
      }).flat(),
    ),
  };
}
