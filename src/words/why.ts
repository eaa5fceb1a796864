/** One sentence per candidate: why elected or not. `{{name}}` stands for a figure of `Why`; the article follows separately. */
import type { Why, WhyCode } from '../election/why.ts';
import type { Base } from '../election/rules.ts';
import { interpolate } from './interpolate.ts';

export const whyVi: Readonly<Record<WhyCode, string>> = {
  'elected-over-half': 'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{needed}}, đã quá một nửa: trúng cử.',
  'elected-among-highest':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{needed}}, đã quá một nửa và xếp thứ {{rank}} trong {{seats}} người cần bầu: trúng cử.',
  'elected-plurality': 'Được {{votes}} phiếu, xếp thứ {{rank}} trong {{seats}} người cần bầu: trúng cử.',
  'elected-older':
    'Được {{votes}} phiếu, bằng phiếu với người khác ở chỗ cuối cùng trong {{seats}} người cần bầu. Theo quy định ưu tiên người nhiều tuổi hơn: trúng cử.',
  'not-over-half':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{needed}}, thiếu {{missing}} phiếu: không trúng cử.',
  'over-half-not-enough-places':
    'Được {{votes}} phiếu trên mẫu số {{base}}, đã quá một nửa nhưng xếp thứ {{rank}}, chỉ bầu {{seats}} người: không trúng cử.',
  'not-enough-votes-plurality': 'Được {{votes}} phiếu, xếp thứ {{rank}}, chỉ bầu {{seats}} người: không trúng cử.',
  younger:
    'Được {{votes}} phiếu, bằng phiếu với người khác ở chỗ cuối cùng trong {{seats}} người cần bầu. Theo quy định ưu tiên người nhiều tuổi hơn: không trúng cử.',
  'no-votes': 'Không được phiếu nào: không trúng cử.',
  tied: 'Được {{votes}} phiếu, xếp thứ {{rank}}. {{tiedPeople}} người bằng phiếu nhau mà chỉ còn {{tiedSeats}} chỗ: chưa phân định.',
};

export const whyEn: Readonly<Record<WhyCode, string>> = {
  'elected-over-half': '{{votes}} votes on a base of {{base}}. At least {{needed}} needed, over half: elected.',
  'elected-among-highest':
    '{{votes}} votes on a base of {{base}}. At least {{needed}} needed, over half, and place {{rank}} for {{seats}} seats: elected.',
  'elected-plurality': '{{votes}} votes, place {{rank}} for {{seats}} seats: elected.',
  'elected-older':
    '{{votes}} votes, level with others across the last of {{seats}} seats. The older goes first under the rules: elected.',
  'not-over-half': '{{votes}} votes on a base of {{base}}. At least {{needed}} needed, {{missing}} short: not elected.',
  'over-half-not-enough-places':
    '{{votes}} votes on a base of {{base}}, over half, but place {{rank}} and only {{seats}} seats: not elected.',
  'not-enough-votes-plurality': '{{votes}} votes, place {{rank}}, only {{seats}} seats: not elected.',
  younger:
    '{{votes}} votes, level with others across the last of {{seats}} seats. The older goes first under the rules: not elected.',
  'no-votes': 'Not a single vote: not elected.',
  tied: '{{votes}} votes, place {{rank}}. {{tiedPeople}} people are level for {{tiedSeats}} open seats: not decided.',
};

/** What the base is, for headings and formulas. */
export const basesVi: Readonly<Record<Base, string>> = {
  summoned: 'số được triệu tập (đã trừ số không tính)',
  present: 'số có mặt',
  collected: 'số phiếu thu về',
  valid: 'số phiếu hợp lệ',
  none: 'không có mẫu số',
};

export const basesEn: Readonly<Record<Base, string>> = {
  summoned: 'people summoned (less those left out)',
  present: 'people present',
  collected: 'ballots collected',
  valid: 'valid ballots',
  none: 'no base',
};

/** The whole sentence, with the verified article in brackets where there is one. */
export function whySentence(why: Why, words: Readonly<Record<WhyCode, string>>): string {
  const sentence = interpolate(words[why.code], { ...why });
  return why.article === null ? sentence : `${sentence} (${why.article})`;
}
