/** The pages of a PDF as a printer and a scanner would have them: gray pictures, and what becomes of one on its way through paper. */
import sharp from 'sharp';
import { drawnPages } from '../../drawn-pages.ts';

/** One byte for each point, 0 black to 255 white, row by row. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

export async function picturesOf(pdf: Uint8Array, dotsPerInch: number): Promise<readonly GrayPicture[]> {
  const pages = await drawnPages(pdf, dotsPerInch);
  return pages.map(({ width, height, colours }) => {
    // Everything on these pages is black, white or a light colour, which the green shows well enough.
    return { width, height, gray: Uint8Array.from({ length: width * height }, (_, at) => colours[4 * at + 1]!) };
  });
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
