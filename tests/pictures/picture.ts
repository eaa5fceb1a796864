/** Pages of a PDF as small grey pictures, and how far two of them differ. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { drawnPages } from '../drawn-pages.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel: 0 black, 255 white. */
  readonly greys: Uint8Array;
}

/** Enough to tell one digit from another in the type of the tables, and not more. */
const dotsPerInch = 56;
/** Eight greys keep the files small. */
const greyLevels = 8;
const step = 255 / (greyLevels - 1);

/** The pages asked for, by their numbers; all of them unless said otherwise. */
export async function picturesOf(bytes: Uint8Array, wanted?: readonly number[]): Promise<readonly Picture[]> {
  const pages = await drawnPages(bytes, dotsPerInch, wanted);
  return pages.map(({ width, height, colours }) => ({ width, height, greys: greysOf(colours) }));
}

function greysOf(colours: Uint8ClampedArray): Uint8Array {
  return Uint8Array.from({ length: colours.length / 4 }, (_, pixel) => {
    const [red, green, blue] = colours.subarray(4 * pixel, 4 * pixel + 3);
    return Math.round(Math.round((0.299 * red! + 0.587 * green! + 0.114 * blue!) / step) * step);
  });
}

export function toPng({ width, height, greys }: Picture): Promise<Buffer> {
  return sharp(greys, { raw: { width, height, channels: 1 } })
    .png({ palette: true, colours: greyLevels, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

export async function fromPng(png: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, greys: data };
}

/** Pixels that differ by more than a fifth of the way from black to white, and a picture of them; edges of letters count. */
export function difference(one: Picture, other: Picture): { readonly pixels: number; readonly shown: Picture } {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { pixels: Infinity, shown: other };
  const shown = new Uint8Array(4 * width * height);
  const options = { threshold: 0.2, includeAA: true, diffColor: [0, 0, 0], alpha: 0.3 } as const;
  const pixels = pixelmatch(coloured(one), coloured(other), shown, width, height, {
    ...options,
    diffColor: [...options.diffColor],
  });
  return { pixels, shown: { width, height, greys: greysOf(new Uint8ClampedArray(shown)) } };
}

function coloured({ greys }: Picture): Uint8Array {
  return Uint8Array.from({ length: 4 * greys.length }, (_, at) => (at % 4 === 3 ? 255 : greys[at >> 2]!));
}
