/** A code is worth its place only if somebody else's reader reads it from the printed page. */
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { ballotPaper, ballotRun } from '../../../src/papers/ballot/ballot.ts';
import { batchCovers } from '../../../src/papers/batch-cover.ts';
import type { PaperDocument } from '../../../src/papers/document.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { zeroReport } from '../../../src/papers/zero-report.ts';
import { ballotHash, ballotOptions } from '../../papers/ballot-options.ts';
import { roundFacts, sampleHash } from '../../papers/round-paper-facts.ts';
import { sampleDefinition, sampleFacts, sampleProof } from '../../papers/sample-facts.ts';
import { picturesOf, scanned } from './page-pictures.ts';
import { codesOn } from './qr-reader.ts';

const office = 150;

async function pagesOf(paper: PaperDocument) {
  return picturesOf(await drawPdf(paper, { createdAt: new Date(0) }), office);
}

async function codesOf(paper: PaperDocument): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const page of await pagesOf(paper)) codes.push(...(await codesOn(page)));
  return codes;
}

function ballotCode(page: string): string {
  return `KIEMPHIEU-BALLOT/1 ELECTION 3 ROUND 1 PAGE ${page} DEFINITION ${ballotHash.toUpperCase()}`;
}

const ballotOf = (names: number, sheet: 'A4' | 'A5') => ballotPaper(sampleDefinition(names), ballotOptions({ sheet }));
const pair = ballotRun(sampleDefinition(9), ballotOptions({ sheet: 'two-on-A4' }), 2).ballots;
const key = sampleProof.fingerprint.replaceAll(' ', '');
const { lines, head } = sampleProof.journal;

describe('read from a page at 150 dpi', () => {
  test.each<readonly [string, PaperDocument, readonly string[]]>([
    ['a ballot on A4', ballotOf(16, 'A4'), [ballotCode('1/1')]],
    ['a ballot of two pages on A4', ballotOf(120, 'A4'), [ballotCode('1/2'), ballotCode('2/2')]],
    ['a ballot on A5', ballotOf(16, 'A5'), [ballotCode('1/1')]],
    ['two ballots on a sheet', pair, [ballotCode('1/1'), ballotCode('1/1')]],
    ['the minutes', minutes(sampleFacts(sampleDefinition(16))), [sampleFacts(sampleDefinition(1)).resultHash]],
    [
      'the zero report',
      zeroReport({ ...roundFacts(sampleDefinition(16)), definitionHash: sampleHash }),
      [`kiemphieu-zero/1\nkey ${key}\njournal ${lines} ${head}\ndefinition ${sampleHash}`],
    ],
    [
      'the cover of a pile',
      batchCovers({ ...roundFacts(sampleDefinition(16)), batches: [{ number: 7, ballots: 50, hash: sampleHash }] }),
      [`kiemphieu-batch/1\nbatch 7 50\nballots ${sampleHash}`],
    ],
  ])('the code of %s is what the paper holds', async (_, paper, codes) => {
    expect(await codesOf(paper)).toEqual(codes);
  });
});

describe('read from a worn paper that lies askew', () => {
  const ways = [
    { degrees: 1.5, grain: 50 },
    { degrees: -2.5, grain: 50 },
    { degrees: 181.5, grain: 50 },
  ];
  test.each<readonly [string, PaperDocument, readonly string[]]>([
    ['a ballot on A4', ballotOf(16, 'A4'), [ballotCode('1/1')]],
    ['a ballot on A5', ballotOf(16, 'A5'), [ballotCode('1/1')]],
    ['two ballots on a sheet', pair, [ballotCode('1/1'), ballotCode('1/1')]],
  ])('the code of %s, gray and grained', async (_, paper, codes) => {
    const [page] = await pagesOf(paper);
    for (const way of ways) expect(await codesOn(await scanned(page!, way)), JSON.stringify(way)).toEqual(codes);
  });
});

test('nothing is read where a corner of the code is torn off', async () => {
  const [page] = await pagesOf(ballotOf(16, 'A4'));
  const { width, height, gray } = page!;
  const torn = gray.map((one, at) => (at % width > width * 0.88 && at < width * height * 0.3 ? 255 : one));
  expect(await codesOn({ width, height, gray: torn })).toEqual([]);
});
