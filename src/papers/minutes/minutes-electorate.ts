/** Who could vote, with how many shares, and what a majority is measured against. */
import type { Electorate, RoundDefinition } from '../../election/model.ts';
import { percentOf } from '../../election/percent.ts';
import { fractionOf } from '../../election/rules.ts';
import type { Result } from '../../election/result.ts';
import type { Base, Rules } from '../../election/rules.ts';
import { rulesInForce } from '../../election/rules-in-force.ts';
import { decimalComma, fractionInWords, inWords, thousands } from '../../vietnamese/numbers.ts';
import type { Block } from '../document.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { wordsOf } from '../paper-words.ts';
import { counted, line } from '../sentences.ts';
import type { Section } from '../sentences.ts';

/** Quy chế bầu cử trong Đảng (190-QĐ/TW), Điều 30 khoản 2, 3; other reasons are printed as they were given. */
const exclusionWords: Readonly<Record<string, string>> = {
  'temporary-activity': 'được giới thiệu sinh hoạt tạm thời ở đảng bộ khác',
  'exempt-absent': 'được miễn công tác và sinh hoạt, không có mặt',
  suspended: 'bị đình chỉ sinh hoạt, khởi tố, truy tố hoặc tạm giam',
  'convener-absent-throughout': 'cấp uỷ viên cấp triệu tập vắng mặt suốt thời gian đại hội',
  'absent-throughout': 'vắng mặt suốt thời gian đại hội',
};

/** `formula`: the base as the count gives it, unless the paper is written before the count. */
export function electorateOf(
  { definition, result }: Pick<MinutesFacts, 'definition' | 'result'>,
  formula: string = baseFormula(definition, result.base, result.needed),
): Section {
  const { electorate, poll } = definition;
  const voters = wordsOf(definition).voters[electorate.kind];
  const absent = electorate.summoned - electorate.present;
  const absentWords = absent >= 0 ? `; vắng mặt: ${thousands(absent)}` : '';
  const moment = poll === true ? 'lúc lấy phiếu' : 'lúc bầu cử';
  return {
    title: poll === true ? 'Người bỏ phiếu' : result.base === null ? 'Người bầu cử' : 'Người bầu cử và mẫu số',
    blocks: [
      line(
        `Tổng số ${voters} được triệu tập: ${counted(electorate.summoned)}. Có mặt ${moment}: ${counted(electorate.present)}${absentWords}.`,
      ),
      ...sharesOf(definition),
      { kind: 'paragraph', indent: true, content: [{ text: formula, bold: true }] },
    ],
  };
}

/** Companies: shares at the meeting, and the votes they carry (Luật Doanh nghiệp 2020, Điều 148 khoản 3). */
function sharesOf({ electorate, seats, style }: RoundDefinition): readonly Block[] {
  const { shares } = electorate;
  if (!shares) return [];
  const part = shares.all > 0 ? `, bằng ${decimalComma(percentOf(shares.present, shares.all))}\u00a0%` : '';
  const votes = shares.present * seats;
  return [
    line(
      `Tổng số cổ phần có quyền biểu quyết: ${counted(shares.all)}. Số cổ phần dự họp, trực tiếp và được uỷ quyền: ${counted(shares.present)}${part}.`,
    ),
    ...(style === 'cumulative' && Number.isSafeInteger(votes)
      ? [
          line(
            `Tổng số phiếu bầu theo cách bầu dồn phiếu: ${thousands(shares.present)} cổ phần × ${seats} người cần bầu = ${counted(votes)} phiếu.`,
          ),
        ]
      : []),
  ];
}

/** "Mẫu số: 350 triệu tập − 2 (…) = 348; quá một nửa: từ 175 phiếu (một trăm bảy mươi lăm) trở lên." */
export function baseFormula(definition: RoundDefinition, base: number | null, needed: number | null): string {
  const poll = definition.poll === true;
  if (base === null) {
    return poll
      ? 'Không tính tỷ lệ: kết quả xếp theo số phiếu.'
      : 'Không có mẫu số: lấy theo số phiếu từ cao xuống thấp cho đến khi đủ số lượng, không cần quá một nửa.';
  }
  const rules = rulesInForce(definition);
  const from = measured[rules.base](definition.electorate, base);
  // Only in a draft (F.104): there is nothing a majority could be measured against.
  if (base < 0) return `Mẫu số: ${from}; chưa xác định được, số không tính lớn hơn số triệu tập.`;
  if (poll) return `Tỷ lệ % tính trên mẫu số: ${from}.`;
  return `Mẫu số: ${from}; ${lineInWords(rules.threshold, needed)}.`;
}

/** The formula before the ballots are counted: a base of ballots is not known then. */
export function formulaBeforeCount(definition: RoundDefinition, result: Pick<Result, 'base' | 'needed'>): string {
  const { base, threshold } = rulesInForce(definition);
  if (result.base === null || (base !== 'collected' && base !== 'valid'))
    return baseFormula(definition, result.base, result.needed);
  const of = base === 'collected' ? 'số phiếu thu về' : 'số phiếu hợp lệ';
  return `Mẫu số: ${of}, xác định khi kiểm phiếu${definition.poll === true ? '' : `; ${reachInWords(threshold)}`}.`;
}

function reachInWords(threshold: Rules['threshold']): string {
  if (threshold === 'none') return lineInWords(threshold, null);
  return threshold === 'majority' ? 'phải được quá một nửa' : `cần ${partInWords(threshold)}`;
}

function lineInWords(threshold: Rules['threshold'], needed: number | null): string {
  if (needed === null) return 'lấy theo số phiếu từ cao xuống thấp, không cần quá một nửa';
  const over = threshold === 'majority' ? 'quá một nửa' : `cần ${partInWords(threshold)}`;
  return `${over}: từ ${thousands(needed)} phiếu (${inWords(needed)}) trở lên`;
}

/** "ít nhất hai phần ba (2/3)" */
export function partInWords(threshold: Rules['threshold']): string {
  const fraction = fractionOf(threshold);
  return fraction === null
    ? 'quá một nửa'
    : `ít nhất ${fractionInWords(fraction.numerator, fraction.denominator)} (${threshold})`;
}

const measured: Readonly<Record<Base, (electorate: Electorate, base: number) => string>> = {
  summoned: (electorate, base) => {
    const left = electorate.excluded.filter(({ count }) => count !== 0);
    const terms = left.map(({ reason, count }) => ` − ${thousands(count)} (${exclusionText(reason, electorate)})`);
    const summoned = `${thousands(electorate.summoned)} triệu tập`;
    return terms.length === 0 ? summoned : `${summoned}${terms.join('')} = ${thousands(base)}`;
  },
  present: (_, base) => `${thousands(base)} người có mặt`,
  collected: (_, base) => `${thousands(base)} phiếu thu về`,
  valid: (_, base) => `${thousands(base)} phiếu hợp lệ`,
  none: (_, base) => thousands(base),
};

export function exclusionText(reason: string, electorate: Electorate): string {
  const words = exclusionWords[reason] ?? reason;
  if (reason !== 'absent-throughout') return words;
  if (electorate.kind === 'members') return `${words}, có lý do chính đáng được đồng ý`;
  return electorate.kind === 'delegates' ? `${words}, không có đại biểu dự khuyết thay thế` : 'vắng mặt suốt hội nghị';
}
