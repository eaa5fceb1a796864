/** Run as a process of its own: counts the files in the folder given and prints its time (ms) and largest memory (kB). */
import { join } from 'node:path';
import { runTally } from '../../main/command/tally.ts';

const folder = process.argv[2] ?? '.';
const start = performance.now();
await runTally(join(folder, 'election.json'), join(folder, 'ballots.csv'));
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ milliseconds, kilobytes: process.resourceUsage().maxRSS }));
