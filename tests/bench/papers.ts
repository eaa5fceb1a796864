/** Time to write and draw the minutes of 120 candidates, and a print run of ballots. */
import { drawPdf } from '../../main/documents/pdf.ts';
import { ballotPaper } from '../../src/papers/ballot.ts';
import { minutes } from '../../src/papers/minutes.ts';
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
