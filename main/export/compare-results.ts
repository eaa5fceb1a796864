/** Says in which figures two results differ. */
import type { Result } from '../../src/election/result.ts';
import type { Difference } from '../../src/words/differences.ts';

/** The figures of `result.json` that the recount does not confirm; empty when the results are the same. */
export function compareResults(stated: Result, counted: Result): Difference[] {
  const differences: Difference[] = [];
  const compare = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      differences.push({ code: 'result-figure', what, stated: told(a), counted: told(b) });
  };
  compare('mẫu số', stated.base, counted.base);
  compare('số phiếu cần để trúng cử', stated.needed, counted.needed);
  compare('số phiếu phát ra', stated.ballots.issued, counted.ballots.issued);
  compare('số phiếu thu về', stated.ballots.collected, counted.ballots.collected);
  compare('số phiếu hợp lệ', stated.ballots.valid, counted.ballots.valid);
  compare('số phiếu không hợp lệ', stated.ballots.invalid, counted.ballots.invalid);
  compare('lý do không hợp lệ', stated.invalidReasons, counted.invalidReasons);
  compare('số người trong danh sách', stated.candidates.length, counted.candidates.length);
  counted.candidates.forEach((candidate, index) => {
    const other = stated.candidates[index];
    if (other === undefined) return;
    const who = `người số ${candidate.number}`;
    compare(`số thứ tự của ${who}`, other.number, candidate.number);
    compare(`họ tên ${who}`, other.name, candidate.name);
    compare(`số phiếu đồng ý của ${who}`, other.for, candidate.for);
    compare(`số phiếu không đồng ý của ${who}`, other.against, candidate.against);
    compare(`số phiếu không tính của ${who}`, other.uncounted, candidate.uncounted);
    compare(`tỷ lệ của ${who}`, other.percent, candidate.percent);
    compare(`kết quả của ${who}`, electedText(other.elected), electedText(candidate.elected));
  });
  compare('những người trúng cử', stated.elected, counted.elected);
  compare('bằng phiếu', tieInWords(stated.tied), tieInWords(counted.tied));
  compare('số còn thiếu', stated.shortfall, counted.shortfall);
  compare('các phát hiện', stated.findings, counted.findings);
  return differences;
}

function electedText(elected: boolean): string {
  return elected ? 'trúng cử' : 'không trúng cử';
}

/** "những người số 3, 7 cho 1 chỗ"; null without a tie. */
export function tieInWords(tied: Result['tied']): string | null {
  return tied && `những người số ${tied.candidates.join(', ')} cho ${tied.seats} chỗ`;
}

/** A figure as it stands in a sentence. */
export function told(value: unknown): string {
  if (value === null) return 'không có';
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return `[${value.join(', ')}]`;
  return JSON.stringify(value);
}
