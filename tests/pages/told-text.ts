/** What a paper says by its tree, piece by piece: all of it must be found on the pages that were drawn. */
import type { Block, FormBlock, Inline, PaperDocument, TableBlock } from '../../src/papers/document.ts';

/** Every string of the paper that is drawn in one piece (over several lines perhaps). */
export function toldBy(paper: PaperDocument): readonly string[] {
  return paper.blocks.flatMap(stringsOf).filter((text) => text.trim() !== '');
}

export function tablesOf(paper: PaperDocument): readonly TableBlock[] {
  return paper.blocks.filter((block) => block.kind === 'table');
}

/** Words of each block of signatures, which no page may part. */
export function signaturesOf(paper: PaperDocument): readonly (readonly string[])[] {
  return paper.blocks.filter((block) => block.kind === 'signatures').map(stringsOf);
}

export function stringsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'header':
      return [block.superior, ...block.issuer, ...block.motto, block.placeAndDate];
    case 'title':
      return [block.text, block.subtitle ?? '', block.note ?? ''];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.content)];
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'signatures':
      return block.places.flatMap(({ title, note = '', name = '' }) => [title, note, name]);
    case 'qr':
      return block.caption.map(plain);
    case 'ballot':
      return [block.heading, block.place, ...block.boxes, ...block.lines.map(({ name }) => name), ...block.notes];
    case 'form':
      return formStrings(block);
    case 'space':
    case 'page-break':
      return [];
  }
}

function formStrings({ header, ...block }: FormBlock): readonly string[] {
  return [
    header.superior,
    ...header.issuer,
    ...header.motto,
    block.bar.text,
    block.title,
    block.subtitle,
    block.note,
    block.stamp,
    ...block.instructions,
    ...block.fields.map(({ label }) => label),
    ...block.columns.map(({ title }) => title),
    ...block.rows.flatMap(({ cells }) => cells),
    ...(block.signature === null ? [] : [block.signature.title, block.signature.note]),
  ];
}

function plain(content: Inline): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}
