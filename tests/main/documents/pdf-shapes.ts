/** Rectangles filled on the first page of a PDF, in points from the top left. */
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Steps of a path as pdf.js keeps them: their code, and how many numbers follow it. */
const moveTo = 0;
const lineTo = 1;
const closePath = 4;

export async function filledRectangles(bytes: Uint8Array): Promise<readonly Rectangle[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const rectangles = fnArray.flatMap((operator, index) => {
    if (operator !== OPS.constructPath) return [];
    const [painted, [path]] = argsArray[index] as [number, [Float32Array]];
    return painted === OPS.fill ? rectanglesOf([...path]) : [];
  });
  await task.destroy();
  return rectangles;
}

function rectanglesOf(path: readonly number[]): Rectangle[] {
  const rectangles: Rectangle[] = [];
  let corners: { readonly x: number; readonly y: number }[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    if (step === moveTo || step === lineTo) {
      corners.push({ x: path[at + 1]!, y: path[at + 2]! });
      at += 3;
    } else if (step === closePath) {
      rectangles.push(around(corners));
      corners = [];
      at += 1;
    } else throw new Error(`no rectangle: step ${step}`);
  }
  return rectangles;
}

function around(corners: readonly { readonly x: number; readonly y: number }[]): Rectangle {
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  const width = Math.max(...corners.map((corner) => corner.x)) - x;
  return { x, y, width, height: Math.max(...corners.map((corner) => corner.y)) - y };
}
