/**
 * Draws the pictures of HUONG-DAN.md into build/pictures, all of them anew: `npm run guide:pictures`, after a screen or a paper
 * has changed. The same program gives the same pictures. A new picture is drawn first and shown in the guide afterwards.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { launchBrowser, project } from '../tests/browser/launch.ts';
import { sizes } from '../tests/browser/screen-checks.ts';
import { firstPage, picturePapers } from './guide-papers.ts';
import { chair, moment, startSample, timeZone } from './guide-program.ts';
import { pictureScreens } from './guide-screens.ts';

/** Screens are drawn at three quarters of their size: as wide as the guide shows them. */
const deviceScaleFactor = 0.75;

/** In bytes: what the guide may weigh is shared by its pictures. */
const largest = 44_000;

/** A few colours are enough for what is mostly paper and letters; the fewer, the smaller. */
async function keep(name: string, png: Buffer, colours: number): Promise<void> {
  const small = await sharp(png).png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  if (small.length > largest && colours > 8) return keep(name, png, colours / 2);
  await writeFile(path.join(project, 'build', 'pictures', `${name}.png`), small);
  console.log(`${String(Math.ceil(small.length / 1000)).padStart(4)} kB  ${name}`);
}

const sample = await startSample();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: sizes.laptop,
    deviceScaleFactor,
    reducedMotion: 'reduce',
    timezoneId: timeZone,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  // The ballots to train on are drawn anew each time.
  await page.addInitScript(() => Object.assign(Math, { random: () => 0.5 }));
  await pictureScreens(page, sample.url, sample.client, async (name) =>
    keep(name, await page.screenshot({ animations: 'disabled', caret: 'hide' }), 64),
  );
  await page.close();
  await sample.client.people.signIn(chair);
  await picturePapers(sample.client, sample.documents, async (name, pdf) =>
    keep(`paper-${name}`, await firstPage(pdf), 16),
  );
} finally {
  await browser.close();
  await sample.close();
}
