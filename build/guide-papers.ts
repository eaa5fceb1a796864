/** The papers of the guide, drawn by the program from the sample congress: the first page of each. */
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPdf } from '../main/documents/pdf/pdf.ts';
import { samplePin } from '../main/sample/sample-pin.ts';
import { resultPaperNames } from '../src/papers/drawn-papers.ts';
import { readinessReport } from '../src/papers/readiness-report.ts';
import { aCongress, newCongress } from '../tests/main/desk/committee.ts';
import { roundFacts, testFindings } from '../tests/papers/round-paper-facts.ts';
import { sampleDefinition } from '../tests/papers/sample-facts.ts';
import { chair, moment, type SampleClient } from './guide-program.ts';

type Keep = (name: string, pdf: Blob | Uint8Array) => Promise<void>;

/** Who read the sealed round, and seals it with the chair. */
const reader = { personId: 2, secret: samplePin };
const beside = { birth: 'year', post: true, unit: false } as const;
const forPrinting = { sheet: 'A4', scanning: true, beside, copies: 1 } as const;

/** Rounds of the sample: agree, strike, list, and the sealed one. */
const agreed = 2;
const struck = 3;
const listed = 4;
const sealed = 5;

export async function picturePapers(client: SampleClient, documents: string, keep: Keep): Promise<void> {
  const { papers, rounds } = client;
  await keep('ballot-strike', await papers.ballots({ roundId: struck, ...forPrinting }));
  await keep('ballot-agree', await papers.ballots({ roundId: agreed, ...forPrinting }));
  await keep('ballot-list', await papers.ballots({ roundId: listed, ...forPrinting, sheet: 'A5' }));
  await keep('ballot-account', await papers.ballotAccount({ roundId: struck }));
  await keep('zero', await papers.zero({ roundId: agreed }));
  await keep('readiness', await readiness());
  await keep('covers', await papers.covers({ roundId: sealed }));
  await keep('committee', await papers.draw({ roundId: sealed, paper: 'committee', format: 'pdf' }));
  for (const paper of resultPaperNames) await keep(paper, await papers.draw({ roundId: sealed, paper, format: 'pdf' }));
  await keep('slides', await papers.draw({ roundId: sealed, paper: 'slides', format: 'pdf' }));
  await keep('entryJournal', await papers.entryJournal({ roundId: sealed }));
  await keep('summary', await papers.summary());

  const witness = reader;
  await rounds.reopen({ roundId: sealed, reason: 'Nhập sai một phiếu.', witness });
  await client.people.signIn(reader);
  const { id: readingId } = await client.reading.open({ roundId: sealed, batch: 1 });
  const { candidates } = await rounds.get({ roundId: sealed });
  const marks = candidates.map(({ number }) => (number === 7 ? ('struck' as const) : ('none' as const)));
  const ballot = { marks, defects: [], votes: null };
  await client.reading.record({ readingId, serial: 1, ballot, doubt: null, correcting: true });
  await client.people.signIn(chair);
  await rounds.seal({ roundId: sealed, witness });
  await keep('corrigendum', await papers.draw({ roundId: sealed, paper: 'corrigendum', format: 'pdf' }));

  await keep('ballot-cumulative', await cumulativeBallot(client, documents));
}

/** What the checks of this computer find is another thing each time. */
function readiness(): Promise<Uint8Array> {
  const definition = sampleDefinition(16, 'strike', 11);
  return drawPdf(readinessReport({ ...roundFacts(definition), test: testFindings(definition) }), { createdAt: moment });
}

/** The sample has no shareholders. */
async function cumulativeBallot(client: SampleClient, documents: string): Promise<Blob> {
  await newCongress(client, path.join(documents, 'Cổ đông.kiemphieu'), {
    ...aCongress,
    ruleSet: 'shareholders',
    organisation: 'Công ty cổ phần Lam Giang',
    superior: '',
    name: 'Đại hội đồng cổ đông thường niên',
    ordinal: 'năm 2025',
    electorate: { kind: 'members', summoned: 3, excluded: [], present: 3 },
  });
  const { roundId } = await client.elections.add({
    title: 'Bầu Hội đồng quản trị nhiệm kỳ 2025 – 2030',
    office: 'board-of-directors',
    seats: 5,
    style: 'cumulative',
    ruleSet: 'shareholders',
    rules: {},
    readings: 2,
  });
  const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hoàng Cường', 'Phạm Thu Dung', 'Vũ Minh Đức', 'Đỗ Thị Hà'];
  await client.candidates.save({ roundId, candidates: names.map((name) => ({ name })) });
  return client.papers.ballots({ roundId, ...forPrinting });
}

/** Dots an inch: of A4 a picture 595 dots wide. */
const sharpness = 72;

/** The first page of a PDF as a PNG. */
export async function firstPage(pdf: Blob | Uint8Array): Promise<Buffer> {
  const data = new Uint8Array(pdf instanceof Blob ? await pdf.arrayBuffer() : pdf);
  const loading = getDocument({ data });
  const paper = await loading.promise;
  const page = await paper.getPage(1);
  const viewport = page.getViewport({ scale: sharpness / 72 });
  const made = paper.canvasFactory as { create(width: number, height: number): { canvas: DrawnOn } };
  const { canvas } = made.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const png = canvas.toBuffer('image/png');
  await loading.destroy();
  return png;
}

/** What pdfjs draws on in Node. */
type DrawnOn = HTMLCanvasElement & { toBuffer(kind: 'image/png'): Buffer };
