/** Words that a centred line does not part: those of one idea, a range of years, a number with what it numbers. */

const together =
  /hồ chí minh|(?:ứng|đề) cử|công ty|cổ phần|quản trị|liên đoàn|lao động|công đoàn|hợp tác xã|thành phố|đại hội (?:đại biểu|đảng viên|đoàn viên|thành viên|đồng cổ đông)|đại hội|hội nghị|hội đồng|ban (?:chấp hành|kiểm soát|thường vụ)|đảng bộ|chi (?:bộ|đoàn)(?: \d\S*)?|(?:lần thứ|khoá) \S+|(?:nhiệm kỳ )?\d{4} – \d{4}|(?:nhiệm kỳ|năm) \d{4}/giu;

/** "Đại hội đại biểu lần thứ VI" breaks before "lần", where a line has to break. */
export function keptTogether(text: string): string {
  return text.replaceAll(together, (words) => words.replaceAll(' ', '\u00a0'));
}
