/** A paper of a round by its name: from the seal where there is one, else as a draft of the count as it stands. */
import { formatResult } from '../../src/exchange/result-file.ts';
import { corrigendum } from '../../src/papers/corrigendum/corrigendum.ts';
import { committeeSheet } from '../../src/papers/committee-sheet.ts';
import type { PaperDocument } from '../../src/papers/document.ts';
import { tellingBallots } from '../../src/papers/drawn-papers.ts';
import type { DrawnPaper, PaperFormat } from '../../src/papers/drawn-papers.ts';
import type { MinutesFacts } from '../../src/papers/minutes/minutes.ts';
import type { CountedFacts } from '../../src/papers/result-paper.ts';
import { resultPapers } from '../../src/papers/result-papers.ts';
import { resultSlides } from '../../src/papers/result-slides.ts';
import { resultWorkbook } from '../../src/papers/numbers/result-workbook.ts';
import type { Slides } from '../../src/papers/slides.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Desk } from '../desk.ts';
import { drawCsv } from '../documents/csv.ts';
import { drawDocx } from '../documents/docx/docx.ts';
import { drawPdf } from '../documents/pdf/pdf.ts';
import { drawSlidesPdf } from '../documents/pdf/pdf-slides.ts';
import { drawPptx } from '../documents/slides/pptx.ts';
import { drawXlsx } from '../documents/xlsx/xlsx.ts';
import type { OpenCongress } from '../open-congress.ts';
import { minutesAt } from './minutes-facts.ts';
import type { Drawing } from './minutes-facts.ts';
import { countedRound } from './round-facts.ts';
import { declaredFacts } from './round-papers.ts';
import { fileForBallots } from './seen-ballots.ts';

interface AskedPaper {
  readonly paper: DrawnPaper;
  readonly format: PaperFormat;
}

export function drawPaper(desk: Desk, roundId: number, asked: AskedPaper, drawing: Drawing): Promise<Uint8Array> {
  const { paper, format } = asked;
  if (paper === 'committee') {
    const facts = declaredFacts(desk.fileFor('setup'), roundId, drawing);
    return drawDocument(committeeSheet(facts), format, drawing.at);
  }
  const { file, facts, createdAt } = countedFacts(desk, roundId, paper, drawing);
  if (paper === 'workbook') return drawNumbers(facts, format, createdAt);
  if (paper === 'slides') return drawSlides(resultSlides(facts), format, createdAt);
  if (paper !== 'corrigendum') return drawDocument(resultPapers[paper](facts), format, createdAt);
  return drawDocument(corrigendum({ before: sealedBefore(file, roundId), now: facts }), format, createdAt);
}

function drawDocument(paper: PaperDocument, format: PaperFormat, createdAt: Date): Promise<Uint8Array> {
  return format === 'docx' ? drawDocx(paper, { createdAt }) : drawPdf(paper, { createdAt });
}

/** Programs do not read that a result is a draft: theirs is the sealed one. */
async function drawNumbers(facts: CountedFacts, format: PaperFormat, createdAt: Date): Promise<Uint8Array> {
  if (format === 'xlsx') return drawXlsx(resultWorkbook(facts), { createdAt });
  if (format === 'zip') return drawCsv(resultWorkbook(facts));
  if (facts.draft) throw new Refusal('round-not-sealed', {});
  return Buffer.from(formatResult(facts.result));
}

function drawSlides(slides: Slides, format: PaperFormat, createdAt: Date): Promise<Uint8Array> {
  return format === 'pdf' ? drawSlidesPdf(slides, { createdAt }) : drawPptx(slides, { createdAt });
}

/** What was sealed is open to all, as its minutes are. */
function countedFacts(
  desk: Desk,
  roundId: number,
  paper: DrawnPaper,
  drawing: Drawing,
): { readonly file: OpenCongress; readonly facts: CountedFacts; readonly createdAt: Date } {
  const file = desk.fileFor('sealed');
  const round = countedRound(file, roundId);
  if (!round.seal) {
    desk.fileFor('result');
    if (tellingBallots.includes(paper)) fileForBallots(desk, roundId);
  }
  const { facts, createdAt } = minutesAt(file, round, drawing);
  return { file, facts: { ...facts, ballots: round.counted }, createdAt };
}

/** The minutes of the seal before the one in force; of the last one while the round is open again. Refuses with round-not-reopened. */
function sealedBefore({ seals }: OpenCongress, roundId: number): MinutesFacts {
  const before = seals.all(roundId).at(seals.inForce(roundId) ? -2 : -1);
  if (!before) throw new Refusal('round-not-reopened', {});
  return before.minutes;
}
