/** Writes the pictures of the chosen pages as they are now: `npm run approve:pictures`, after looking at them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chosenElections, chosenPages } from './chosen.ts';
import { approvedFolder } from './folders.ts';
import { toPng } from './picture.ts';

await rm(approvedFolder, { recursive: true, force: true });
await mkdir(approvedFolder);
let count = 0;
for (const election of chosenElections) {
  for (const { name, picture } of await chosenPages(election)) {
    await writeFile(join(approvedFolder, `${name}.png`), await toPng(picture));
    count += 1;
  }
}
console.log(`Approved: ${count} pictures in tests/pictures/approved.`);
