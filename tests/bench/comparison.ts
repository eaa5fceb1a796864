/** Two readings compared: how fast, how exactly faults are named, and what two readings let pass that one would. */
import { compareReadings } from '../../src/reading/comparison/compare.ts';
import { comparedPile } from '../../src/reading/comparison/pile.ts';
import type { ComparedPile, PaperRuling } from '../../src/reading/comparison/pile.ts';
import { settledParts } from '../../src/reading/comparison/settled-paper.ts';
import type { BallotContent } from '../../src/reading/draft.ts';
import { idealRulings } from '../reading/comparison/ideal-settler.ts';
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

/**
 * Monte-Carlo: lines that are wrong in what counts in the end. A third person settles with the paper in hand just what is
 * asked, and never errs: what is left are lines that both typists misread alike, which nobody is asked about.
 */
function printUnseen(print: Print, ballots: number): void {
  const size = 50;
  const lines = 63;
  const chance = chanceFrom(30);
  const seen = {
    single: 0,
    singleBallots: 0,
    both: 0,
    unseen: 0,
    unseenBallots: 0,
    ofAlike: 0,
    asked: 0,
    askedBallots: 0,
  };
  for (let batch = 0; batch < ballots / size; batch += 1) {
    const pile = realisticPile(chance, { size, lines });
    const read = [keyed(pile, chance, 0.01), keyed(pile, chance, 0.01)];
    const origins = new Map(pile.flatMap((_, place) => [1, 2].map((reading) => [reading * size + place, place])));
    const readings = read.map((contents, reading) =>
      contents.map((content, place) => ({ id: (reading + 1) * size + place, content })),
    );
    const compared = (rulings: readonly PaperRuling[]) =>
      comparedPile({ size, lines, style: 'strike', readings, rulings });
    const found = compared([]);
    const settled = compared(askedOnly(found, idealRulings(found, pile, origins)));
    if (!settled.agreed) throw new Error('a pile without a fault was not settled');
    for (const [place, paper] of pile.entries()) {
      const [one, other] = read.map((contents) => wrongLines(contents[place]!, paper));
      const wrong = wrongLines(settled.papers[place]!.content!, paper);
      if (wrong.some((line) => !one!.includes(line) || !other!.includes(line)))
        throw new Error('a line is wrong that one of the two had right');
      seen.single += one!.length;
      seen.singleBallots += one!.length > 0 ? 1 : 0;
      seen.both += one!.filter((line) => other!.includes(line)).length;
      seen.unseen += wrong.length;
      seen.unseenBallots += wrong.length > 0 ? 1 : 0;
      seen.ofAlike += found.papers[place]!.kind === 'alike' ? wrong.length : 0;
      seen.asked += found.papers[place]!.asked.lines.length;
      seen.askedBallots += found.papers[place]!.kind === 'differs' ? 1 : 0;
    }
  }
  const count = (figure: number) => figure.toLocaleString('en').padStart(9);
  const row = (name: string, wrong: number, on: number) =>
    print(
      `  ${name.padEnd(28)}${count(wrong)}${count(on)}   ${((100 * wrong) / (ballots * lines)).toFixed(4)} % of lines`,
    );
  print(`${ballots.toLocaleString('en')} ballots of ${lines} lines, each line misread with 1 % by each typist`);
  print(`  wrong in what counts            lines  ballots`);
  row('one reading', seen.single, seen.singleBallots);
  row('two readings, settled', seen.unseen, seen.unseenBallots);
  print(
    `  Settled on the paper: ${count(seen.asked).trim()} lines on ${count(seen.askedBallots).trim()} ballots. Both typists misread the same line ${count(seen.both).trim()} times:`,
  );
  print(
    `  these alone stay wrong, ${count(seen.ofAlike).trim()} on ballots otherwise alike, the rest on ballots of which another line was asked.`,
  );
}

/** Of a paper only the lines in question are decided; what both readings hold stands, also where it is wrong. */
function askedOnly(found: ComparedPile, ideal: readonly PaperRuling[]): PaperRuling[] {
  const papers = new Map(found.papers.map((paper) => [paper.entries, paper]));
  return ideal.map((ruling) => {
    const paper = papers.get(ruling.entries);
    if (paper === undefined || ruling.content === null) return ruling;
    const { marks } = ruling.content;
    const lines = paper.asked.lines.map(({ number }) => ({ number, mark: marks[number - 1]! }));
    return { ...ruling, content: settledParts(paper, { lines, defects: [], holder: null }, 'strike') };
  });
}

function wrongLines(read: BallotContent, paper: BallotContent): number[] {
  return read.marks.flatMap((mark, line) => (mark === paper.marks[line] ? [] : [line]));
}
