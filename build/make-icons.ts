/** Draws build/icons/icon.svg as the PNG and ICO files that packages need. Run by hand after the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../tests/browser/chromium.ts';

const folder = new URL('icons/', import.meta.url);
const file = (name: string) => fileURLToPath(new URL(name, folder));
const drawing = readFileSync(file('icon.svg'), 'utf8');
/** Windows takes the nearest size for title bar, task bar and desktop. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

const { path: executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env: { ...env }, args: ['--no-sandbox'] });
try {
  writeFileSync(file('icon.png'), await draw(512));
  const pictures = [];
  for (const size of icoSizes) pictures.push({ size, png: await draw(size) });
  writeFileSync(file('icon.ico'), icoOf(pictures));
} finally {
  await browser.close();
}

/** The drawing as a PNG of `size` × `size` pixels with a clear background. */
async function draw(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** An ICO file: a header of 6 bytes, 16 bytes for each picture, then the pictures as PNG. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}
