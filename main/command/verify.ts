import { interpolate } from '../../src/words/interpolate.ts';
import { differencesVi } from '../../src/words/differences.ts';
import { verifyFolder } from '../export/verify.ts';
import { findingLines, nothingBlocks, summary } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

/** `verify DIR`: one line for each difference, or one line that all is in order. */
export async function runVerify(folder: string): Promise<CommandOutcome> {
  const { differences, result, journalLines } = await verifyFolder(folder);
  if (differences.length > 0 || result === null) {
    const lines = differences.map((difference) => interpolate(differencesVi[difference.code], difference));
    return {
      output: lines.map((line) => `${line.replaceAll(/\p{Cc}+/gu, ' ')}\n`).join(''),
      notes: [],
      inOrder: false,
    };
  }
  const output = `Đúng: mọi tệp nguyên vẹn, kiểm lại từ các phiếu cho cùng kết quả, nhật ký liền mạch ${journalLines} dòng; ${summary(result)}.\n`;
  return { output, notes: findingLines(result), inOrder: nothingBlocks(result) };
}
