/** A paper tree as plain text, and its tables, for tests that ask what it says. */
import type { Block, Inline, PaperDocument, TableBlock } from '../../src/papers/document.ts';

export function textOf(paper: PaperDocument): string {
  return paper.blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'header':
      return [block.superior, ...block.issuer, ...block.motto, block.placeAndDate].join('\n');
    case 'title':
      return [block.text, block.subtitle, block.note].join('\n');
    case 'heading':
      return block.text;
    case 'paragraph':
      return inlineText(block.content);
    case 'table':
      return [block.columns.map((column) => column.title), ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'signatures':
      return block.places.map((place) => [place.title, place.note, place.name].join('\n')).join('\n');
    case 'qr':
      return block.caption.map(inlineText).join('\n');
    case 'ballot':
      return [block.heading, block.subtitle, block.place, ...block.lines.map(({ name }) => name), ...block.notes].join(
        '\n',
      );
    case 'form':
      return [
        block.header.superior,
        ...block.header.issuer,
        ...block.header.motto,
        block.bar.text,
        block.title,
        block.subtitle,
        block.note,
        ...block.instructions,
        ...block.fields.map(({ label }) => label),
        block.columns.map(({ title }) => title).join(' | '),
        ...block.rows.map(({ cells }) => cells.join(' | ')),
        ...(block.signature === null ? [] : [block.signature.title, block.signature.note]),
      ].join('\n');
    case 'space':
    case 'page-break':
      return '';
  }
}

function inlineText(content: Inline): string {
  return typeof content === 'string' ? content : content.map((run) => run.text).join('');
}

/** The first table below the heading that has these words. */
export function tableUnder(paper: PaperDocument, heading: string): TableBlock | undefined {
  const from = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(heading));
  const to = paper.blocks.findIndex((block, index) => index > from && block.kind === 'heading');
  const section = paper.blocks.slice(from, to === -1 ? undefined : to);
  return section.find((block) => block.kind === 'table');
}

/** The first table of a paper, or the one of that place. */
export function tableIn(paper: PaperDocument, place = 0): TableBlock | undefined {
  return paper.blocks.filter((block) => block.kind === 'table')[place];
}
