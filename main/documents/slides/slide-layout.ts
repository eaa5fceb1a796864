/** Where everything stands on a slide: read from 20 metres, so names are large and little else is said. Points from the upper left corner. */
import type { FiguresSlide, PeopleSlide, ShownPerson, Slide, Slides, TitleSlide } from '../../../src/papers/slides.ts';
import { widthOf } from '../docx/docx-type.ts';
import { slideSize } from './slide-canvas.ts';
import type { SlideCanvas } from './slide-canvas.ts';

const ink = '14212B';
const quiet = '51606D';
const brand = '0F3A57';
const elected = '0B7A4B';
const attention = '8A5A00';
const track = 'DDE5EB';
const faint = 'D5DBE0';

const edge = 36;
const inner = slideSize.width - 2 * edge;

export function drawSlide(canvas: SlideCanvas, slide: Slide, { watermark, footer }: Slides): void {
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
}

function drawWatermark(canvas: SlideCanvas, text: string): void {
  const box = { x: 0, y: slideSize.height / 2 - 70, width: slideSize.width, height: 140 };
  canvas.words(box, { text, size: 110, color: faint, bold: true, align: 'ctr', turned: -25, behind: true });
}

function drawTitle(canvas: SlideCanvas, { above, title, subtitle, below }: TitleSlide): void {
  above.forEach((text, index) => {
    const line = { x: edge, y: 60 + index * 36, width: inner, height: 34 };
    canvas.words(line, {
      text: text.toLocaleUpperCase('vi'),
      size: fitting(text, 24, inner * 0.85),
      color: quiet,
      align: 'ctr',
    });
  });
  const middle = { x: edge, y: 150, width: inner, height: 180 };
  const size = [44, 36, 30].find((one) => holds(title, one, middle)) ?? 24;
  canvas.words(middle, { text: title, size, color: brand, bold: true, align: 'ctr', title: true, wrap: true });
  const under = { x: edge, y: 344, width: inner, height: 44 };
  canvas.words(under, { text: subtitle, size: fitting(subtitle, 30, inner), color: ink, align: 'ctr', anchor: 't' });
  canvas.words({ x: edge, y: 440, width: inner, height: 34 }, { text: below, size: 22, color: quiet, align: 'ctr' });
}

function drawHeading(canvas: SlideCanvas, title: string, page: string): void {
  const width = inner - 90;
  const box = { x: edge, y: 20, width, height: 48 };
  canvas.words(box, {
    ...inTwoLines(title, { wished: 30, halved: smallest }, width),
    color: brand,
    bold: true,
    title: true,
  });
  if (page === '') return;
  canvas.words(
    { x: edge + inner - 80, y: 22, width: 80, height: 46 },
    { text: page, size: 22, color: quiet, align: 'r' },
  );
}

function drawFigures(canvas: SlideCanvas, { title, figures }: FiguresSlide): void {
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
  name: { x: edge + 50, width: 336 },
  bar: { x: edge + 396, width: 108 },
  votes: { x: edge + 508, width: 94 },
  percent: { x: edge + 608, width: 122 },
  word: { x: edge + 744, width: inner - 744 },
};
const rowsTop = 104;
const rowsHeight = 400;
/** Sizes of type as shares of a row: names and votes, what else stands on one line, names in two. Seven rows make 32, 28, 24 points. */
const share = { name: 0.56, said: 0.49, line: 0.42 };
const largest = { row: 72, number: 26, needed: 22 };

function drawPeople(canvas: SlideCanvas, { title, page, line, people }: PeopleSlide): void {
  drawHeading(canvas, title, page);
  const height = Math.min(largest.row, rowsHeight / Math.max(1, people.length));
  people.forEach((person, index) => drawPerson(canvas, person, rowsTop + index * height, height));
  if (line === null) return;
  const x = column.bar.x + column.bar.width * line.share;
  canvas.upright(x, rowsTop - 6, height * people.length + 8, ink);
  const label = { x: x - 80, y: rowsTop - 34, width: 160, height: 26 };
  canvas.words(label, { text: line.label, size: largest.needed, color: ink, bold: true, align: 'ctr' });
}

/** The elected stand out without their colour: a full bar, bold type, and the word. */
function drawPerson(canvas: SlideCanvas, person: ShownPerson, y: number, height: number): void {
  const { number, name, votes, percent, share: length, standing, word } = person;
  const at = (place: { readonly x: number; readonly width: number }) => ({ ...place, y, height });
  const won = standing === 'elected';
  const color = won ? elected : standing === 'tied' ? attention : ink;
  const large = height * share.name;
  const small = height * share.line;
  canvas.words(at(column.number), {
    text: String(number),
    size: fitting(String(number), Math.min(largest.number, large), column.number.width),
    color: quiet,
    align: 'r',
  });
  const named = inTwoLines(name, { wished: large, halved: small }, column.name.width);
  canvas.words(at(column.name), { ...named, color: ink, bold: won });
  const bar = { x: column.bar.x, y: y + height * 0.2, width: column.bar.width, height: height * 0.6 };
  canvas.bar(bar, { fill: track, says: '' });
  const says = [`${votes} phiếu`, percent, word].filter((part) => part !== '').join(', ');
  const full = { ...bar, width: bar.width * length };
  if (length > 0) canvas.bar(full, won ? { fill: elected, says } : { fill: 'FFFFFF', outline: color, says });
  canvas.words(at(column.votes), {
    text: votes,
    size: fitting(votes, large, column.votes.width),
    color: ink,
    bold: true,
    align: 'r',
  });
  const said = height * share.said;
  const percentSize = fitting(percent, said, column.percent.width);
  canvas.words(at(column.percent), { text: percent, size: percentSize, color: ink, align: 'r' });
  if (word === '') return;
  canvas.words(at(column.word), { text: word, size: fitting(word, said, column.word.width), color, bold: true });
}

/** Nothing that is read from the last row is smaller. */
const smallest = 20;

/** A long line stands on two, and what even these do not hold is left out: a number tells who or what it is. */
function inTwoLines(
  text: string,
  { wished, halved }: { readonly wished: number; readonly halved: number },
  width: number,
): { readonly text: string; readonly size: number; readonly wrap: boolean } {
  const size = fitting(text, wished, width);
  if (size >= halved) return { text, size, wrap: false };
  // Words end before the edge: a line is seldom full.
  const both = width * 1.7;
  const onTwo = fitting(text, halved, both);
  if (onTwo >= smallest) return { text, size: onTwo, wrap: true };
  const letters = [...text];
  while (natural(`${letters.join('')}…`, smallest) > both) letters.pop();
  return { text: `${letters.join('').trimEnd()}…`, size: smallest, wrap: true };
}

/** Whether the lines of a box hold a text of this size; words end before the edge. */
function holds(
  text: string,
  size: number,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return natural(text, size) <= Math.floor(height / (size * 1.2)) * width * 0.85;
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
