/** Rectangles on every page of a PDF as they stand on the sheet, whatever moved them there. Points, from the top left. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rectangle } from './pdf-shapes.ts';

export interface PageShapes {
  readonly filled: readonly Rectangle[];
  readonly stroked: readonly Rectangle[];
  /** Filled and stroked at once. */
  readonly both: readonly Rectangle[];
  /** Around every path, lines included. */
  readonly all: readonly Rectangle[];
}

export async function shapesOfPages(bytes: Uint8Array): Promise<readonly PageShapes[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: PageShapes[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await shapesOf(await pdf.getPage(number)));
  await task.destroy();
  return pages;
}

type Matrix = readonly [number, number, number, number, number, number];

export async function shapesOf(page: PDFPageProxy): Promise<PageShapes> {
  const { height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const shapes: Record<keyof PageShapes, Rectangle[]> = { filled: [], stroked: [], both: [], all: [] };
  const saved: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, index) => {
    if (operator === OPS.save) saved.push(now);
    if (operator === OPS.restore) now = saved.pop()!;
    if (operator === OPS.transform) now = times(now, argsArray[index] as Matrix);
    if (operator !== OPS.constructPath) return;
    const [painted, [path]] = argsArray[index] as [number, [Float32Array]];
    for (const { corners, closed } of pathsOf([...path])) {
      const rectangle = around(corners.map(([x, y]) => [now[0] * x + now[4], height - now[3] * y - now[5]]));
      shapes.all.push(rectangle);
      if (!closed || corners.length !== 4) continue;
      if (painted === OPS.fill) shapes.filled.push(rectangle);
      if (painted === OPS.stroke) shapes.stroked.push(rectangle);
      if (painted === OPS.fillStroke) shapes.both.push(rectangle);
    }
  });
  return shapes;
}

/** Steps of a path as pdf.js keeps them: moveTo 0, lineTo 1, curveTo 2 (its hull does for us), closePath 4. */
function pathsOf(
  path: readonly number[],
): { readonly corners: readonly (readonly [number, number])[]; readonly closed: boolean }[] {
  const paths: { corners: [number, number][]; closed: boolean }[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    if (step === 4) {
      paths.at(-1)!.closed = true;
      at += 1;
      continue;
    }
    if (step > 2) throw new Error(`neither line nor curve: step ${step}`);
    if (step === 0) paths.push({ corners: [], closed: false });
    const points = step === 2 ? 3 : 1;
    for (let point = 0; point < points; point += 1)
      paths.at(-1)!.corners.push([path[at + 1 + 2 * point]!, path[at + 2 + 2 * point]!]);
    at += 1 + 2 * points;
  }
  return paths;
}

/** Pages are only moved and turned upside down, never turned round. */
function times(one: Matrix, other: Matrix): Matrix {
  return [one[0] * other[0], 0, 0, one[3] * other[3], one[0] * other[4] + one[4], one[3] * other[5] + one[5]];
}

function around(corners: readonly (readonly [number, number])[]): Rectangle {
  const x = Math.min(...corners.map((corner) => corner[0]));
  const y = Math.min(...corners.map((corner) => corner[1]));
  const width = Math.max(...corners.map((corner) => corner[0])) - x;
  return { x, y, width, height: Math.max(...corners.map((corner) => corner[1])) - y };
}
