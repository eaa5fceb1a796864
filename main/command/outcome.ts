/** What a command tells when it was done. */
import { blocks } from '../../src/election/findings.ts';
import type { RoundDefinition } from '../../src/election/model.ts';
import type { Result } from '../../src/election/result.ts';
import { decimalComma, thousands } from '../../src/vietnamese/numbers.ts';
import { interpolate } from '../../src/words/interpolate.ts';
import { findingsVi } from '../../src/words/findings.ts';

export interface CommandOutcome {
  /** For standard output. */
  readonly output: string;
  /** Lines for standard error. */
  readonly notes: readonly string[];
  /** False with a blocking finding or a difference. */
  readonly inOrder: boolean;
}

/** One line for each finding: code, title, explanation; figures as Vietnamese writes them. */
export function findingLines(result: Result): string[] {
  return result.findings.map((finding) => {
    const { title, explanation } = findingsVi[finding.code];
    const facts = Object.fromEntries(
      Object.entries(finding).map(([key, fact]: [string, string | number]) => [
        key,
        typeof fact === 'number' ? thousands(fact) : key === 'percent' ? decimalComma(fact) : fact,
      ]),
    );
    return `${finding.code} ${interpolate(title, facts)}: ${interpolate(explanation, facts)}`;
  });
}

/** True when nothing blocks sealing. */
export function nothingBlocks(result: Result): boolean {
  return !result.findings.some(blocks);
}

/** "hợp lệ 116, không hợp lệ 2; trúng cử 3: Nguyễn Văn An, …"; a straw poll elects nobody. */
export function summary({ poll }: Pick<RoundDefinition, 'poll'>, result: Result): string {
  const { valid, invalid, collected } = result.ballots;
  const counted = `thu về ${collected} phiếu, hợp lệ ${valid}, không hợp lệ ${invalid}`;
  if (poll === true) return `${counted}; phiếu xin ý kiến, không bầu ai`;
  const names = new Map(result.candidates.map(({ number, name }) => [number, name]));
  const elected = result.elected.map((number) => names.get(number) ?? String(number)).join(', ');
  const who = elected === '' ? 'không ai trúng cử' : `trúng cử ${result.elected.length}: ${elected}`;
  const tied =
    result.tied === null ? '' : `; bằng phiếu ${result.tied.candidates.length} người cho ${result.tied.seats} chỗ`;
  const short = result.shortfall === 0 ? '' : `; còn thiếu ${result.shortfall}`;
  return `${counted}; ${who}${tied}${short}`;
}
