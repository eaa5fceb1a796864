import { basename, dirname, resolve } from 'node:path';
import type { Ballot } from '../../src/election/model.ts';
import { formatBallots } from '../../src/exchange/ballots-file.ts';
import { formatElectionFile } from '../../src/exchange/election-file.ts';
import { formatResult } from '../../src/exchange/result-file.ts';
import { ballotPaper } from '../../src/papers/ballot/ballot.ts';
import { nothingBeside } from '../../src/papers/ballot/ballot-look.ts';
import { printedDefinition } from '../../src/papers/ballot/ballot-code.ts';
import { batchCovers } from '../../src/papers/batch-cover.ts';
import type { CoveredBatch } from '../../src/papers/batch-cover.ts';
import { committeeSheet } from '../../src/papers/committee-sheet.ts';
import type { PaperDocument } from '../../src/papers/document.ts';
import { formatsOf, resultPaperNames } from '../../src/papers/drawn-papers.ts';
import type { ResultPaper } from '../../src/papers/drawn-papers.ts';
import { printedOn } from '../../src/papers/minutes/minutes-opening.ts';
import { resultPapers } from '../../src/papers/result-papers.ts';
import { resultSlides } from '../../src/papers/result-slides.ts';
import { resultWorkbook } from '../../src/papers/numbers/result-workbook.ts';
import { sheetsAsCsv } from '../../src/papers/numbers/sheet-csv.ts';
import { zeroReport } from '../../src/papers/zero-report.ts';
import { drawDocx } from '../documents/docx/docx.ts';
import { drawPdf } from '../documents/pdf/pdf.ts';
import { drawSlidesPdf } from '../documents/pdf/pdf-slides.ts';
import { drawPptx } from '../documents/slides/pptx.ts';
import { drawXlsx } from '../documents/xlsx/xlsx.ts';
import { writeWholeFolder } from '../export/whole-folder.ts';
import { sha256 } from '../sha256.ts';
import { countFiles, minutesFactsOf } from './counted-files.ts';
import type { CountedFiles } from './counted-files.ts';
import { findingLines, nothingBlocks, summary } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

/**
 * `papers ELECTION.json BALLOTS.csv --out DIR`: every paper of a counted election that needs no other facts. With a blocking
 * finding they are drafts.
 */
export async function runPapers(
  electionPath: string,
  ballotsPath: string,
  out: string,
  version: string,
  now: Date,
): Promise<CommandOutcome> {
  const counted = await countFiles(electionPath, ballotsPath);
  const files = await drawPapers(counted, version, now);
  const target = resolve(out);
  await writeWholeFolder(dirname(target), basename(target), files);
  const { election, result } = counted;
  return {
    output: `Đã ghi ${files.size} tệp giấy tờ vào ${target}: ${summary(election, result)}.\n`,
    notes: findingLines(result),
    inOrder: nothingBlocks(result),
  };
}

/** The files by their names, `<paper>.<kind of file>`. */
async function drawPapers(counted: CountedFiles, version: string, createdAt: Date): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { name, paper, inWord } of papersOf(counted, version)) {
    files.set(`${name}.pdf`, await drawPdf(paper, { createdAt }));
    if (inWord) files.set(`${name}.docx`, await drawDocx(paper, { createdAt }));
  }
  const facts = { ...minutesFactsOf(counted, version), ballots: counted.ballots };
  const workbook = resultWorkbook(facts);
  files.set('workbook.xlsx', await drawXlsx(workbook, { createdAt }));
  for (const { sheet, text } of sheetsAsCsv(workbook)) files.set(`workbook-${sheet.file}.csv`, Buffer.from(text));
  files.set('result.json', Buffer.from(formatResult(counted.result)));
  const slides = resultSlides(facts);
  files.set('slides.pptx', await drawPptx(slides, { createdAt }));
  files.set('slides.pdf', await drawSlidesPdf(slides, { createdAt }));
  return files;
}

interface NamedPaper {
  readonly name: string;
  readonly paper: PaperDocument;
  /** People add words of their own to it; what is printed to be cut, pasted or filled in by a pen is not edited. */
  readonly inWord: boolean;
}

function papersOf(counted: CountedFiles, version: string): readonly NamedPaper[] {
  const { election, ballots } = counted;
  const facts = { ...minutesFactsOf(counted, version), ballots };
  const { roundNumber, congress, committee, program } = facts;
  // The count is over: nobody knows here when it began, and who was declared before it did not include names that voters wrote.
  const round = { definition: election, roundNumber, congress, committee, program, drawnAt: null };
  const declared = { ...election, candidates: printedOn(election) };
  const before = { ...round, definition: declared, definitionHash: sha256(formatElectionFile(declared)) };
  const ballot = ballotPaper(election, {
    ...facts,
    sheet: 'A4',
    beside: nothingBeside,
    scanning: { election: 1, definitionHash: sha256(printedDefinition(election)) },
  });
  const batches = coveredBatches(counted);
  return [
    { name: 'ballot', paper: ballot, inWord: false },
    { name: 'committee', paper: committeeSheet(before), inWord: true },
    { name: 'zero-report', paper: zeroReport(before), inWord: true },
    ...(batches.length === 0
      ? []
      : [{ name: 'batch-covers', paper: batchCovers({ ...round, batches }), inWord: false }]),
    ...resultPaperNames.map((name) => ({
      name: fileNames[name],
      paper: resultPapers[name](facts),
      inWord: formatsOf[name].includes('docx'),
    })),
  ];
}

const fileNames: Readonly<Record<ResultPaper, string>> = {
  minutes: 'minutes',
  announcement: 'announcement',
  tallySheet: 'tally-sheet',
  invalidBallots: 'invalid-ballots',
  envelope: 'envelope',
};

/** Each pile with the hash of its lines of `ballots.csv`, as the desk tells it. */
function coveredBatches({ election, ballots }: CountedFiles): readonly CoveredBatch[] {
  const piles = new Map<number, Ballot[]>();
  for (const ballot of ballots) {
    const pile = piles.get(ballot.batch);
    if (pile === undefined) piles.set(ballot.batch, [ballot]);
    else pile.push(ballot);
  }
  return [...piles].map(([number, pile]) => ({
    number,
    ballots: pile.length,
    hash: sha256(formatBallots(election, pile)),
  }));
}
