/** Where everything stands on a slide: read from 20 metres, so names are large and little else is said. */
import type { FiguresSlide, PeopleSlide, ShownPerson, Slide, Slides, TitleSlide } from '../../src/papers/slides.ts';
import { Canvas, slideSize } from './pptx-shapes.ts';
import { widthOf } from './docx-type.ts';

const ink = '14212B';
const quiet = '51606D';
const brand = '0F3A57';
const elected = '0B7A4B';
const attention = '8A5A00';
const track = 'DDE5EB';
const faint = 'D5DBE0';

const edge = 48;
const inner = slideSize.width - 2 * edge;

export function shapesOf(slide: Slide, { watermark, footer }: Slides): string {
  const canvas = new Canvas();
  if (watermark !== undefined) drawWatermark(canvas, watermark);
  switch (slide.kind) {
    case 'title':
      drawTitle(canvas, slide);
      break;
    case 'figures':
      drawFigures(canvas, slide);
      break;
    case 'people':
      drawPeople(canvas, slide);
      break;
  }
  canvas.words({ x: edge, y: 514, width: inner, height: 16 }, { text: footer, size: 11, color: quiet });
  return canvas.tree();
}

function drawWatermark(canvas: Canvas, text: string): void {
  const box = { x: 0, y: slideSize.height / 2 - 70, width: slideSize.width, height: 140 };
  canvas.words(box, { text, size: 110, color: faint, bold: true, align: 'ctr', turned: -25 });
}

function drawTitle(canvas: Canvas, { above, title, subtitle, below }: TitleSlide): void {
  above.forEach((text, index) => {
    const line = { x: edge, y: 60 + index * 36, width: inner, height: 34 };
    canvas.words(line, {
      text: text.toLocaleUpperCase('vi'),
      size: fitting(text, 24, inner * 0.85),
      color: quiet,
      align: 'ctr',
    });
  });
  const middle = { x: edge, y: 180, width: inner, height: 150 };
  canvas.words(middle, { text: title, size: 44, color: brand, bold: true, align: 'ctr', title: true, wrap: true });
  const under = { x: edge, y: 344, width: inner, height: 44 };
  canvas.words(under, { text: subtitle, size: 30, color: ink, align: 'ctr', anchor: 't' });
  canvas.words({ x: edge, y: 440, width: inner, height: 34 }, { text: below, size: 22, color: quiet, align: 'ctr' });
}

function drawHeading(canvas: Canvas, title: string, page: string): void {
  const width = inner - 90;
  const size = fitting(title, 30, width);
  canvas.words({ x: edge, y: 22, width, height: 46 }, { text: title, size, color: brand, bold: true, title: true });
  if (page === '') return;
  canvas.words(
    { x: edge + inner - 80, y: 22, width: 80, height: 46 },
    { text: page, size: 22, color: quiet, align: 'r' },
  );
}

function drawFigures(canvas: Canvas, { title, figures }: FiguresSlide): void {
  drawHeading(canvas, title, '');
  const columns = 3;
  const cell = { width: inner / columns, height: 410 / Math.max(1, Math.ceil(figures.length / columns)) };
  figures.forEach(({ label, value }, index) => {
    const x = edge + (index % columns) * cell.width;
    const y = 92 + Math.floor(index / columns) * cell.height;
    const width = cell.width - 16;
    canvas.words({ x, y, width, height: 28 }, { text: label, size: fitting(label, 22, width), color: quiet });
    const below = { x, y: y + 28, width, height: 66 };
    canvas.words(below, { text: value, size: fitting(value, 54, width), color: ink, bold: true });
  });
}

/** Places across a row of people. */
const column = {
  number: { x: edge, width: 40 },
  name: { x: edge + 52, width: 328 },
  bar: { x: edge + 392, width: 250 },
  votes: { x: edge + 650, width: 98 },
  word: { x: edge + 756, width: inner - 756 },
};
const rowsTop = 104;
const rowsHeight = 400;

function drawPeople(canvas: Canvas, { title, page, line, people }: PeopleSlide): void {
  drawHeading(canvas, title, page);
  const height = Math.min(56, rowsHeight / Math.max(1, people.length));
  people.forEach((person, index) => drawPerson(canvas, person, rowsTop + index * height, height));
  if (line === null) return;
  const x = column.bar.x + column.bar.width * line.share;
  canvas.upright(x, rowsTop - 6, height * people.length + 8, ink);
  const label = { x: x - 80, y: rowsTop - 30, width: 160, height: 22 };
  canvas.words(label, { text: line.label, size: 18, color: ink, bold: true, align: 'ctr' });
}

/** The elected stand out without their colour: a full bar, bold type, and the word. */
function drawPerson(canvas: Canvas, person: ShownPerson, y: number, height: number): void {
  const { number, name, votes, percent, share, standing, word } = person;
  const at = (place: { readonly x: number; readonly width: number }) => ({ ...place, y, height });
  const won = standing === 'elected';
  const color = won ? elected : standing === 'tied' ? attention : ink;
  canvas.words(at(column.number), { text: String(number), size: 20, color: quiet, align: 'r' });
  canvas.words(at(column.name), { ...nameIn(name, column.name.width), color: ink, bold: won });
  const bar = { x: column.bar.x, y: y + height * 0.2, width: column.bar.width, height: height * 0.6 };
  canvas.bar(bar, { fill: track, says: '' });
  const says = [`${votes} phiếu`, percent, word].filter((part) => part !== '').join(', ');
  const full = { ...bar, width: bar.width * share };
  if (share > 0) canvas.bar(full, won ? { fill: elected, says } : { fill: 'FFFFFF', outline: color, says });
  canvas.words(at(column.votes), {
    text: votes,
    size: fitting(votes, 26, column.votes.width),
    color: ink,
    bold: true,
    align: 'r',
  });
  const half = height / 2;
  const upper = { ...column.word, y, height: word === '' ? height : half };
  canvas.words(upper, { text: percent, size: 17, color: quiet, ...(word === '' ? {} : { anchor: 'b' as const }) });
  if (word === '') return;
  canvas.words({ ...column.word, y: y + half, height: half }, { text: word, size: 17, color, bold: true, anchor: 't' });
}

const smallestName = 16;

/** A long name stands on two lines, and what even these do not hold is left out: the number tells who it is. */
function nameIn(name: string, width: number): { readonly text: string; readonly size: number; readonly wrap: boolean } {
  const size = fitting(name, 26, width);
  if (size >= smallestName) return { text: name, size, wrap: false };
  const letters = [...name];
  // Words end before the edge: a line is seldom full.
  const longest = width * 1.7;
  while (natural(`${letters.join('')}…`, smallestName) > longest) letters.pop();
  const text = letters.join('');
  return { text: text === name ? name : `${text.trimEnd()}…`, size: smallestName, wrap: true };
}

/** The largest size up to `wished` at which a line fits. */
function fitting(text: string, wished: number, width: number): number {
  const needed = natural(text, wished);
  return needed <= width ? wished : Math.max(10, Math.floor((wished * width * 2) / needed) / 2);
}

/** Width of a line: the typeface is an eighth wider than the one it is measured by. */
function natural(text: string, size: number): number {
  return widthOf(text, 'bold', size) * 1.13;
}
