/** One sentence per candidate: why elected or not. `{{name}}` stands for a figure of `Why`, `{{meeting}}` for the name of the meeting. */
import type { Why, WhyCode } from '../election/why.ts';
import type { Base } from '../election/rules.ts';
import { withOneInSingular } from './english-one.ts';
import { figureIn } from './figure.ts';
import { interpolate } from './interpolate.ts';
import { meetingWords } from './meeting.ts';
import type { MeetingOf } from './meeting.ts';

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
  'elected-share-reached':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{threshold}} mẫu số, tức là {{needed}}, đã đạt: trúng cử.',
  'elected-share-among-highest':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{threshold}} mẫu số, tức là {{needed}}, đã đạt và xếp thứ {{rank}} trong {{seats}} người cần bầu: trúng cử.',
  'share-not-reached':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{threshold}} mẫu số, tức là {{needed}}, thiếu {{missing}} phiếu: không trúng cử.',
  'share-not-enough-places':
    'Được {{votes}} phiếu trên mẫu số {{base}}, đã đạt {{threshold}} mẫu số nhưng xếp thứ {{rank}}, chỉ bầu {{seats}} người: không trúng cử.',
  'not-enough-votes-plurality': 'Được {{votes}} phiếu, xếp thứ {{rank}}, chỉ bầu {{seats}} người: không trúng cử.',
  younger:
    'Được {{votes}} phiếu, bằng phiếu với người khác ở chỗ cuối cùng trong {{seats}} người cần bầu. Theo quy định ưu tiên người nhiều tuổi hơn: không trúng cử.',
  'no-votes': 'Không được phiếu nào: không trúng cử.',
  tied: 'Được {{votes}} phiếu, xếp thứ {{rank}}. {{tiedPeople}} người bằng phiếu nhau mà chỉ còn {{tiedSeats}} chỗ: chưa phân định.',
  'elected-by-lots':
    'Được {{votes}} phiếu, xếp thứ {{rank}}. {{tiedPeople}} người bằng phiếu nhau mà chỉ còn {{tiedSeats}} chỗ; bốc thăm được: trúng cử.',
  'elected-by-congress':
    'Được {{votes}} phiếu, xếp thứ {{rank}}. {{tiedPeople}} người bằng phiếu nhau mà chỉ còn {{tiedSeats}} chỗ; {{meeting}} quyết định: trúng cử.',
  'not-drawn':
    'Được {{votes}} phiếu, xếp thứ {{rank}}. {{tiedPeople}} người bằng phiếu nhau mà chỉ còn {{tiedSeats}} chỗ; bốc thăm không được: không trúng cử.',
  'not-chosen-by-congress':
    'Được {{votes}} phiếu, xếp thứ {{rank}}. {{tiedPeople}} người bằng phiếu nhau mà chỉ còn {{tiedSeats}} chỗ; {{meeting}} quyết định chọn người khác: không trúng cử.',
  poll: 'Được {{votes}} phiếu, xếp thứ {{rank}}. Phiếu này không bầu ai.',
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
  'elected-share-reached':
    '{{votes}} votes on a base of {{base}}. At least {{threshold}} of the base needed, that is {{needed}}, reached: elected.',
  'elected-share-among-highest':
    '{{votes}} votes on a base of {{base}}. At least {{threshold}} of the base needed, that is {{needed}}, reached, and place {{rank}} for {{seats}} seats: elected.',
  'share-not-reached':
    '{{votes}} votes on a base of {{base}}. At least {{threshold}} of the base needed, that is {{needed}}, {{missing}} short: not elected.',
  'share-not-enough-places':
    '{{votes}} votes on a base of {{base}}, {{threshold}} of the base reached, but place {{rank}} and only {{seats}} seats: not elected.',
  'not-enough-votes-plurality': '{{votes}} votes, place {{rank}}, only {{seats}} seats: not elected.',
  younger:
    '{{votes}} votes, level with others across the last of {{seats}} seats. The older goes first under the rules: not elected.',
  'no-votes': 'Not a single vote: not elected.',
  tied: '{{votes}} votes, place {{rank}}. {{tiedPeople}} people are level for {{tiedSeats}} open seats: not decided.',
  'elected-by-lots':
    '{{votes}} votes, place {{rank}}. {{tiedPeople}} people are level for {{tiedSeats}} open seats; drawn by lot: elected.',
  'elected-by-congress':
    '{{votes}} votes, place {{rank}}. {{tiedPeople}} people are level for {{tiedSeats}} open seats; {{meeting}} decided: elected.',
  'not-drawn':
    '{{votes}} votes, place {{rank}}. {{tiedPeople}} people are level for {{tiedSeats}} open seats; the lot fell on others: not elected.',
  'not-chosen-by-congress':
    '{{votes}} votes, place {{rank}}. {{tiedPeople}} people are level for {{tiedSeats}} open seats; {{meeting}} decided for others: not elected.',
  poll: '{{votes}} votes, place {{rank}}. This ballot elects nobody.',
};

/** Where one person is elected, there is no order among the elected and no last place. */
type OneSeatCode =
  'elected-among-highest' | 'elected-plurality' | 'elected-older' | 'elected-share-among-highest' | 'younger';

export const whyOneSeatVi: Readonly<Record<OneSeatCode, string>> = {
  'elected-among-highest':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{needed}}, đã quá một nửa và nhiều phiếu nhất: trúng cử.',
  'elected-plurality': 'Được {{votes}} phiếu, nhiều nhất: trúng cử.',
  'elected-older':
    'Được {{votes}} phiếu, cao nhất nhưng bằng phiếu với người khác. Theo quy định ưu tiên người nhiều tuổi hơn: trúng cử.',
  'elected-share-among-highest':
    'Được {{votes}} phiếu trên mẫu số {{base}}. Cần ít nhất {{threshold}} mẫu số, tức là {{needed}}, đã đạt và nhiều phiếu nhất: trúng cử.',
  younger:
    'Được {{votes}} phiếu, cao nhất nhưng bằng phiếu với người khác. Theo quy định ưu tiên người nhiều tuổi hơn: không trúng cử.',
};

export const whyOneSeatEn: Readonly<Record<OneSeatCode, string>> = {
  'elected-among-highest':
    '{{votes}} votes on a base of {{base}}. At least {{needed}} needed, over half, and the most votes: elected.',
  'elected-plurality': '{{votes}} votes, the most: elected.',
  'elected-older': '{{votes}} votes, the most but level with others. The older goes first under the rules: elected.',
  'elected-share-among-highest':
    '{{votes}} votes on a base of {{base}}. At least {{threshold}} of the base needed, that is {{needed}}, reached, and the most votes: elected.',
  younger: '{{votes}} votes, the most but level with others. The older goes first under the rules: not elected.',
};

/** One line each below the steps, which tell the base: the usual ones of a list that may have 120 people. */
const whyBelowSteps: Readonly<Partial<Record<WhyCode, string>>> = {
  'elected-over-half': 'Được {{votes}} phiếu (cần từ {{needed}}), đã quá một nửa: trúng cử.',
  'elected-among-highest': 'Được {{votes}} phiếu (cần từ {{needed}}), xếp thứ {{rank}} trên {{seats}}: trúng cử.',
  'not-over-half': 'Được {{votes}} phiếu (cần từ {{needed}}), thiếu {{missing}}: không trúng cử.',
  'elected-plurality': 'Được {{votes}} phiếu, xếp thứ {{rank}} trên {{seats}}: trúng cử.',
  'not-enough-votes-plurality': 'Được {{votes}} phiếu, xếp thứ {{rank}}, chỉ bầu {{seats}}: không trúng cử.',
};

/** For a paper that tells the steps of the whole result above. */
export function whyLine(why: Why, meetingOf: MeetingOf): string {
  const sentence = why.seats === 1 && why.code in whyOneSeatVi ? undefined : whyBelowSteps[why.code];
  return sentence === undefined ? whySentence(why, 'vi', meetingOf) : said(sentence, why, 'vi', meetingOf);
}

/** The whole sentence of a candidate, without the article. */
export function whySentence(why: Why, language: 'vi' | 'en', meetingOf: MeetingOf): string {
  const sentences: Readonly<Partial<Record<WhyCode, string>>> =
    why.seats === 1 ? (language === 'vi' ? whyOneSeatVi : whyOneSeatEn) : {};
  return said(sentences[why.code] ?? (language === 'vi' ? whyVi : whyEn)[why.code], why, language, meetingOf);
}

function said(sentence: string, why: Why, language: 'vi' | 'en', meetingOf: MeetingOf): string {
  const figures = Object.entries(why).map(([name, value]) => [
    name,
    typeof value === 'number' ? figureIn(language, value) : value,
  ]);
  const text = interpolate(sentence, { ...Object.fromEntries(figures), ...meetingWords(meetingOf, language) });
  return language === 'vi' ? text : withOneInSingular(text);
}

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
