/** Time to write and draw the minutes of 120 candidates, a print run of ballots, and every paper of the sample congress. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPapers } from '../../main/command/papers.ts';
import { drawPdf } from '../../main/documents/pdf/pdf.ts';
import { ballotPaper } from '../../src/papers/ballot/ballot.ts';
import { minutes } from '../../src/papers/minutes/minutes.ts';
import { ballotOptions } from '../papers/ballot-options.ts';
import { sampleDefinition, sampleFacts } from '../papers/sample-facts.ts';

const rounds = 7;

/** Prints the first paper's time, fonts read included, and the median of those after it. */
export async function benchPapers(): Promise<void> {
  const facts = sampleFacts(sampleDefinition(120, 'strike', 100));
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await drawPdf(minutes(facts), { createdAt: new Date(0) });
    times.push(performance.now() - start);
  }
  const [first = 0, ...later] = times;
  const median = later.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
  console.log(`minutes of 120 candidates: first ${first.toFixed(0)} ms, then ${median.toFixed(0)} ms (aim 300 ms)`);
}

/** As one file: what the printer is given. */
export async function benchBallots(): Promise<void> {
  for (const sheet of ['A4', 'two-on-A4'] as const) {
    const start = performance.now();
    const paper = ballotPaper(sampleDefinition(63, 'strike', 55), ballotOptions({ sheet }));
    const bytes = await drawPdf({ ...paper, copies: 1000 }, { createdAt: new Date(0) });
    const time = performance.now() - start;
    console.log(
      `1,000 ballots of 63 candidates, ${sheet}: ${time.toFixed(0)} ms, ${(bytes.length / 1024).toFixed(0)} KiB (aim 5,000 ms)`,
    );
  }
}

/** The elections of the sample congress that are counted from files. */
const counted = [1, 5];

/** As the `papers` command writes them: PDF, Word, workbook, CSV, slides. */
export async function benchFullSet(): Promise<void> {
  const sample = fileURLToPath(new URL('../../fixtures/sample', import.meta.url));
  const folder = await mkdtemp(path.join(tmpdir(), 'kiemphieu-bench-'));
  const start = performance.now();
  for (const election of counted) {
    const [definition, ballots] = [`election-${election}.json`, `ballots-${election}.csv`];
    const out = path.join(folder, String(election));
    await runPapers(path.join(sample, definition), path.join(sample, ballots), out, '0.0.0', new Date(0));
  }
  const time = performance.now() - start;
  await rm(folder, { recursive: true });
  console.log(`every paper of the sample congress: ${time.toFixed(0)} ms (aim 5,000 ms)`);
}
