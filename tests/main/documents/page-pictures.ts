/** The pages of a PDF as a printer and a scanner would have them: gray pictures, and what becomes of one on its way through paper. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** One byte for each point, 0 black to 255 white, row by row. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

/** What pdf.js draws on in Node; its types leave the canvas open. */
interface CanvasFactory {
  readonly create: (width: number, height: number) => { readonly canvas: Canvas; readonly context: Context };
}
type Canvas = HTMLCanvasElement;
type Context = CanvasRenderingContext2D;

export async function picturesOf(pdf: Uint8Array, dotsPerInch: number): Promise<readonly GrayPicture[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const paper = await task.promise;
  const factory = paper.canvasFactory as CanvasFactory;
  const pictures: GrayPicture[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const page = await paper.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    const { width, height } = canvas;
    const { data } = context.getImageData(0, 0, width, height);
    // Everything on these pages is black, white or a light colour, which the green shows well enough.
    pictures.push({ width, height, gray: Uint8Array.from({ length: width * height }, (_, at) => data[4 * at + 1]!) });
  }
  await task.destroy();
  return pictures;
}

/** Laid on the glass at an angle, a little blurred, on paper that is not white, with grains; the same grains each time. */
export async function scanned(
  { width, height, gray }: GrayPicture,
  { degrees, grain }: { readonly degrees: number; readonly grain: number },
): Promise<GrayPicture> {
  const turned = await sharp(gray, { raw: { width, height, channels: 1 } })
    .rotate(degrees, { background: '#ffffff' })
    .blur(0.6)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  let state = 20_260_105;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const grained = turned.data.map((one) =>
    Math.max(0, Math.min(255, 40 + one * 0.72 + (random() + random() - 1) * grain)),
  );
  return { width: turned.info.width, height: turned.info.height, gray: new Uint8Array(grained) };
}
