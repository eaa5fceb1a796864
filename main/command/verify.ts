import { interpolate } from '../../src/words/interpolate.ts';
import { differencesVi } from '../../src/words/differences.ts';
import type { Difference } from '../../src/words/differences.ts';
import { verifyFolder } from '../export/verify.ts';
import type { Verification } from '../export/verify.ts';
import { compareRounds } from '../export/verify-links.ts';
import { fingerprintOf } from '../signing.ts';
import { findingLines, nothingBlocks, summary } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

/**
 * `verify DIR [DIR…]`: one line for each difference, or one line for each folder that is in order, and what of the links
 * between the rounds was compared.
 */
export async function runVerify(given: readonly string[]): Promise<CommandOutcome> {
  const folders = [];
  for (const folder of new Set(given)) folders.push({ folder, ...(await verifyFolder(folder)) });
  const { differences, notCompared } = compareRounds(folders);
  const several = folders.length > 1;
  const lines: string[] = [];
  const notes: string[] = [];
  for (const { folder, ...verification } of folders) {
    const named = (line: string) => (several ? `${folder}: ${line}` : line);
    lines.push(...folderLines(verification).map(named));
    if (verification.pageNotCompared)
      lines.push(named(`Chưa so verify.html: trang do phiên bản ${verification.program?.version ?? '?'} ghi.`));
    if (verification.result !== null && verification.differences.length === 0)
      notes.push(...findingLines(verification.result).map(named));
  }
  lines.push(...differences.map(inWords));
  for (const { folder, rounds, voided } of notCompared) {
    const notYet = (numbers: readonly number[], why: string) => {
      if (numbers.length > 0)
        lines.push(`Chưa đối chiếu ${several ? `${folder} ` : ''}với lần ${numbers.join(', ')}: ${why}.`);
    };
    notYet(
      rounds.filter((round) => !voided.includes(round)),
      'chưa nêu thư mục của lần bầu đó',
    );
    notYet(voided, 'theo khai báo, mọi phiếu của lần bầu đó đã bị huỷ nên không có thư mục niêm phong');
  }
  if (several && differences.length === 0) lines.push(`Đúng: ${folders.length} thư mục nối khớp với nhau.`);
  const verified = folders.every((one) => one.differences.length === 0 && one.result !== null);
  return {
    output: lines.map((line) => `${line.replaceAll(/\p{Cc}+/gu, ' ')}\n`).join(''),
    notes,
    inOrder:
      verified && differences.length === 0 && folders.every(({ result }) => result === null || nothingBlocks(result)),
  };
}

/** The differences of one folder, or the line that it is in order. */
function folderLines({ differences, election, result, journalLines, publicKey }: Verification): string[] {
  if (differences.length > 0 || election === null || result === null) return differences.map(inWords);
  const signed =
    publicKey === null
      ? 'Không có chữ ký: kiểm đếm từ dòng lệnh, không có tệp đại hội nào bảo đảm.'
      : `Ký bằng khoá ${fingerprintOf(publicKey)}: hãy so với mã khoá trên giấy đã ký.`;
  return [
    `Đúng: mọi tệp nguyên vẹn, kiểm lại từ các phiếu cho cùng kết quả, nhật ký liền mạch ${journalLines} dòng; ${summary(election, result)}. ${signed}`,
  ];
}

function inWords(difference: Difference): string {
  return interpolate(differencesVi[difference.code], difference);
}
