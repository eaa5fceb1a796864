/** Short labels of why a ballot is invalid; the first four are also the defects a person enters. */
import type { InvalidReason, Style } from '../election/model.ts';

export const reasonsVi: Readonly<Record<InvalidReason, string>> = {
  'not-issued': 'Không do ban kiểm phiếu phát ra',
  'outside-name': 'Ghi tên người ngoài danh sách',
  marked: 'Có đánh dấu hoặc dùng nhiều loại mực',
  signed: 'Ký tên hoặc viết thêm',
  'both-boxes': 'Đánh dấu cả hai ô',
  'no-box': 'Không đánh dấu ô nào',
  'too-many': 'Bầu quá số lượng quy định',
  'none-chosen': 'Không bầu cho ai',
  'line-unclear': 'Có người bị đánh dấu cả hai ô hoặc bỏ trống',
};

export const reasonsEn: Readonly<Record<InvalidReason, string>> = {
  'not-issued': 'Not issued by the counting committee',
  'outside-name': 'A name outside the list was added',
  marked: 'Marked, or several inks',
  signed: 'Signed, or words added',
  'both-boxes': 'Both boxes marked',
  'no-box': 'Neither box marked',
  'too-many': 'More votes than allowed',
  'none-chosen': 'Nobody chosen',
  'line-unclear': 'A line with both boxes or neither',
};

/** Of a vote of shares, whose holder signs it and may tick a name: too many are mostly more votes than the holder has. */
const ofShares: Readonly<Record<'vi' | 'en', Partial<Record<InvalidReason, string>>>> = {
  vi: {
    marked: 'Có ký hiệu lạ hoặc dùng nhiều loại mực',
    signed: 'Viết thêm ngoài các chỗ để ghi',
    'too-many': 'Cho quá số phiếu được quyền, hoặc quá số người',
  },
  en: {
    marked: 'Strange marks, or several inks',
    signed: 'Words added outside the places to write',
    'too-many': 'More votes than the holder has, or more people',
  },
};

export function reasonsIn(language: 'vi' | 'en', style: Style): Readonly<Record<InvalidReason, string>> {
  const reasons = language === 'vi' ? reasonsVi : reasonsEn;
  return style === 'cumulative' ? { ...reasons, ...ofShares[language] } : reasons;
}
