/** Two readings compared: how fast, how exactly faults are named, and what two readings let pass that one would. */
import { compareReadings } from '../../src/reading/comparison/compare.ts';
import { comparedPile } from '../../src/reading/comparison/pile.ts';
import type { BallotContent } from '../../src/reading/draft.ts';
import { faultKinds, inject, isNamedExactly } from '../reading/comparison/injected.ts';
import { chanceFrom, keyed, realisticPile } from '../reading/comparison/pile.ts';

type Print = (line: string) => void;

export async function benchComparison(print: Print = console.log): Promise<void> {
  print(
    'Piles compared, of two and of three readings: all alike; 1 % of the lines misread in each, a ballot left out in one',
  );
  for (const readings of [2, 3]) {
    printTime(print, { readings, batches: 40, size: 50, lines: 100, alike: true, target: 200 });
    printTime(print, { readings, batches: 40, size: 50, lines: 100, alike: false, target: 200 });
  }
  printTime(print, { readings: 2, batches: 1, size: 1_000, lines: 63, alike: false, target: 1_000 });
  printQuality(print, 1_000);
  printUnseen(print, 100_000);
}

interface Load {
  readonly readings: number;
  readonly batches: number;
  readonly size: number;
  readonly lines: number;
  readonly alike: boolean;
  /** Milliseconds for all batches. */
  readonly target: number;
}

/** The median of several runs over all batches; what is found must be what is there, or the time measures nothing. */
function printTime(print: Print, { readings, batches, size, lines, alike, target }: Load): void {
  const chance = chanceFrom(190);
  const rate = alike ? 0 : 0.01;
  const piles = Array.from({ length: batches }, () => {
    const pile = realisticPile(chance, { size, lines });
    return Array.from({ length: readings }, (_, reading) =>
      keyed(alike || reading !== 1 ? pile : pile.toSpliced(Math.floor(size / 3), 1), chance, rate).map(
        (content, place) => ({ id: reading * size + place + 1, content }),
      ),
    );
  });
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now();
    let agreed = 0;
    for (const given of piles) {
      if (comparedPile({ size, lines, style: 'strike', readings: given, rulings: [] }).agreed) agreed += 1;
    }
    times.push(performance.now() - start);
    if (agreed !== (alike ? batches : 0)) throw new Error('a ballot left out was not found');
  }
  const median = times.toSorted((one, other) => one - other)[3] ?? 0;
  print(
    `  ${readings} readings, ${batches} × ${size} ballots × ${lines} lines, ${alike ? 'alike ' : 'errors'} ${median.toFixed(0).padStart(5)} ms   target ${target} ms`,
  );
}

/** One fault a pile; of the piles in which the papers concerned are not nearly alike, how many faults were named exactly. */
function printQuality(print: Print, tries: number): void {
  print(`Single faults among 50 ballots of 63 names, ${tries} piles each: named exactly   target 99 %`);
  print(`  lines misread ${faultKinds.map((kind) => kind.padStart(12)).join('')}   false alarms without a fault`);
  const shape = { style: 'strike', lines: 63, size: 50 } as const;
  for (const rate of [0, 0.001, 0.01]) {
    const cells = faultKinds.map((kind) => {
      let told = 0;
      let named = 0;
      for (let seed = 1; seed <= tries; seed += 1) {
        const injected = inject(kind, chanceFrom(seed), rate);
        if (!injected.distinguishable) continue;
        told += 1;
        if (isNamedExactly(injected, compareReadings(injected.first, injected.second, shape))) named += 1;
      }
      return `${((100 * named) / told).toFixed(1)} %`.padStart(12);
    });
    let alarms = 0;
    for (let seed = 1; seed <= tries; seed += 1) {
      const chance = chanceFrom(seed);
      const pile = realisticPile(chance);
      alarms += compareReadings(keyed(pile, chance, rate), keyed(pile, chance, rate), shape).faults.length > 0 ? 1 : 0;
    }
    print(`  ${`${rate * 100} %`.padEnd(13)} ${cells.join('')}   ${((100 * alarms) / tries).toFixed(1)} %`);
  }
}

/** Monte-Carlo: lines that are wrong in what is accepted. What two readings agree in is; the rest is settled on the paper. */
function printUnseen(print: Print, ballots: number): void {
  const size = 50;
  const lines = 63;
  const chance = chanceFrom(30);
  const seen = {
    single: 0,
    singleBallots: 0,
    unseen: 0,
    unseenBallots: 0,
    both: 0,
    differing: 0,
    misplaced: 0,
    agreed: 0,
  };
  for (let batch = 0; batch < ballots / size; batch += 1) {
    const pile = realisticPile(chance, { size, lines });
    const [first, second] = [keyed(pile, chance, 0.01), keyed(pile, chance, 0.01)];
    const found = compareReadings(first, second, { style: 'strike', lines, size });
    for (const [place, paper] of pile.entries()) {
      const one = wrongLines(first[place]!, paper);
      const other = wrongLines(second[place]!, paper);
      seen.single += one.length;
      seen.singleBallots += one.length > 0 ? 1 : 0;
      seen.both += one.filter((line) => other.includes(line)).length;
    }
    if (found.agreed) seen.agreed += 1;
    const alike = found.agreed ? pile.map((_, place) => ({ first: place + 1, second: place + 1 })) : found.alike;
    for (const place of alike) {
      const wrong = wrongLines(first[place.first - 1]!, pile[place.first - 1]!);
      const coinciding = wrongLines(second[place.second - 1]!, pile[place.second - 1]!);
      seen.unseen += wrong.length;
      seen.unseenBallots += wrong.length > 0 ? 1 : 0;
      if (place.first !== place.second) seen.misplaced += 1;
      else if (wrong.some((line) => !coinciding.includes(line))) throw new Error('a line that differs was accepted');
    }
    seen.differing += found.differences.reduce((sum, { difference }) => sum + difference.lines.length, 0);
  }
  const count = (figure: number) => figure.toLocaleString('en').padStart(10);
  const share = (figure: number) => `${((100 * figure) / (ballots * lines)).toFixed(4)} % of lines`;
  print(`${ballots.toLocaleString('en')} ballots of ${lines} lines, each line misread with 1 % by each typist`);
  print(
    `  one reading            wrong lines ${count(seen.single)}   on ballots ${count(seen.singleBallots)}   ${share(seen.single)}`,
  );
  print(
    `  two readings, compared wrong lines ${count(seen.unseen)}   on ballots ${count(seen.unseenBallots)}   ${share(seen.unseen)}`,
  );
  print(`  lines that differ and are settled on the paper ${count(seen.differing)}`);
  print(
    `  both typists misread the same line ${count(seen.both)}: ${count(seen.unseen).trim()} on ballots that are otherwise alike, the rest`,
  );
  print(
    `  stand on ballots that are looked at for another line. Alike ballots paired from two places ${count(seen.misplaced)}`,
  );
}

function wrongLines(read: BallotContent, paper: BallotContent): number[] {
  return read.marks.flatMap((mark, line) => (mark === paper.marks[line] ? [] : [line]));
}
