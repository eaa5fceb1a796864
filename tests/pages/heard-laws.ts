/** Laws of a paper that is heard rather than seen: what a screen reader is told, and in which order. */
import type { Law } from './laws.ts';
import type { SeenPage, StructureNode } from './read-pages.ts';

const namesItself: Law = ({ title, language, marked, showsTitle }, paper) => {
  const wanted = { title: paper.title.normalize('NFC'), language: paper.language, marked: true, showsTitle: true };
  const found = { title, language, marked, showsTitle };
  return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`the file says of itself ${JSON.stringify(found)}`];
};

function nodesOf(node: StructureNode): readonly StructureNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function rolesIn(page: SeenPage): readonly StructureNode[] {
  return nodesOf(page.tree).filter(({ role }) => role !== undefined);
}

/**
 * Each text stands in the tree once or is marked as no content, and the tree tells its elements in the order in which they
 * begin on the page. What is written over a form belongs to an element that began before.
 */
const readsInOrder: Law = ({ pages }) =>
  pages.flatMap((page, index) => {
    const lost = page.texts.filter(({ role }) => role === '').map(({ text }) => text);
    const drawn = new Set(page.texts.flatMap(({ part }) => part ?? []));
    const elements = nodesOf(page.tree).map(({ children = [] }) =>
      children.flatMap(({ type, id }) => (type === 'content' && drawn.has(id!) ? [id!] : [])),
    );
    const told = elements.flat();
    const begins = elements.flatMap((parts) => parts[0] ?? []);
    const begun = [...drawn].filter((part) => begins.includes(part));
    return [
      ...lost.map((text) => `page ${index + 1} has a text that nobody hears: ${text}`),
      ...(told.toSorted().join() === [...drawn].toSorted().join() ? [] : [`page ${index + 1} is not told once`]),
      ...(begins.join() === begun.join() ? [] : [`page ${index + 1} is read in another order than it is drawn`]),
    ];
  });

/** What a screen reader would stop at with nothing to say. An empty cell keeps its place in the row. */
const saysSomething: Law = ({ pages }) =>
  pages.flatMap((page, index) => {
    const drawn = new Set(page.texts.map(({ part }) => part));
    return rolesIn(page)
      .filter(({ role }) => /^(P|H\d)$/u.test(role!))
      .filter((node) => !nodesOf(node).some(({ id }) => drawn.has(id ?? '')))
      .map(({ role }) => `page ${index + 1} has an empty ${role}`);
  });

const stepsDown: Law = ({ pages }) => {
  const levels = pages.flatMap(rolesIn).flatMap(({ role }) => (/^H\d$/u.test(role!) ? [Number(role!.slice(1))] : []));
  const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return skipped || levels.length === 0 ? [`headings go ${levels.join(' ')}`] : [];
};

const named = new Set(['Row', 'Column', 'Both']);

/** Rows of as many cells, and a heading that says what it heads. */
const regularTables: Law = ({ pages }) =>
  pages.flatMap((page, index) =>
    rolesIn(page)
      .filter(({ role }) => role === 'Table')
      .flatMap((table) => {
        const rows = table.children ?? [];
        const cells = rows.flatMap((row) => row.children ?? []);
        const widths = new Set(rows.map(({ children = [] }) => children.length));
        return [
          ...(rows.every(({ role }) => role === 'TR') ? [] : ['has a table of more than rows']),
          ...(cells.every(({ role }) => role === 'TH' || role === 'TD') ? [] : ['has a row of more than cells']),
          ...(widths.size === 1 ? [] : [`has a table with rows of ${[...widths].join(' and ')} cells`]),
          ...(cells.every(({ role, scope }) => role !== 'TH' || named.has(scope ?? ''))
            ? []
            : ['has a heading of no column']),
        ].map((wrong) => `page ${index + 1} ${wrong}`);
      }),
  );

const describedFigures: Law = ({ pages }) =>
  pages.flatMap((page, index) =>
    rolesIn(page)
      .filter(({ role }) => role === 'Figure')
      .filter(({ alt = '', bbox }) => alt.trim() === '' || alt !== alt.normalize('NFC') || bbox === undefined)
      .map(({ alt }) => `page ${index + 1} has a figure that is not described: ${alt}`),
  );

/** A code that a telephone reads stands on paper for whoever does not see it as well. */
const codesAreFigures: Law = ({ pages }, paper) => {
  const wanted = paper.blocks.filter(({ kind }) => kind === 'qr').length;
  const found = pages.flatMap(rolesIn).filter(({ role }) => role === 'Figure').length;
  return found >= wanted ? [] : [`${wanted} codes are heard as ${found} figures`];
};

export const heardLaws: Readonly<Record<string, Law>> = {
  'names itself and its language': namesItself,
  'is read in order': readsInOrder,
  'says something at every stop': saysSomething,
  'steps down its headings': stepsDown,
  'has regular tables': regularTables,
  'describes its figures': describedFigures,
  'has its codes as figures': codesAreFigures,
};
