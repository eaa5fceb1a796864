/** Words that a centred line does not part: those of one idea, a range of years, a number with what it numbers. */

const together =
  /hồ chí minh|(?:ứng|đề) cử|công ty|cổ phần|quản trị|liên đoàn|lao động|công đoàn|hợp tác xã|thành phố|đại hội (?:đại biểu|đảng viên|đoàn viên|thành viên|đồng cổ đông)|đại hội|hội nghị|hội đồng|ban (?:chấp hành|kiểm soát|thường vụ)|đảng bộ|chi (?:bộ|đoàn)(?: \d\S*)?|(?:lần thứ|khoá) \S+|(?:nhiệm kỳ )?\d{4} – \d{4}|(?:nhiệm kỳ|năm) \d{4}/giu;

/**
 * A place with what it is: "tỉnh Lam Giang", "xã Vĩnh Lộc"; "hợp tác xã" is none. In a line of capitals alone no name is told
 * from what follows.
 */
const place = /(?<!\p{L}|tác\s)(?:tỉnh|thành\sphố|thị xã|quận|huyện|phường|xã|đặc khu)(?:\s\p{Lu}\p{Ll}+){1,3}/gu;

/** "Đại hội đại biểu lần thứ VI" breaks before "lần", where a line has to break. */
export function keptTogether(text: string): string {
  const joined = (words: string) => words.replaceAll(' ', '\u00a0');
  return text.replaceAll(together, joined).replaceAll(place, joined);
}
