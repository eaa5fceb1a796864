import { expect, test } from 'vitest';
import { keptTogether } from '../../src/vietnamese/phrases.ts';

test.each([
  ['Đại hội đại biểu lần thứ VI', 'Đại_hội_đại_biểu lần_thứ_VI'],
  ['ĐẠI HỘI ĐỒNG CỔ ĐÔNG THƯỜNG NIÊN NĂM 2026', 'ĐẠI_HỘI_ĐỒNG_CỔ_ĐÔNG THƯỜNG NIÊN NĂM_2026'],
  ['Đoàn TNCS Hồ Chí Minh xã Tân Lập', 'Đoàn TNCS Hồ_Chí_Minh xã_Tân_Lập'],
  ['Liên đoàn Lao động tỉnh Nghệ An', 'Liên_đoàn Lao_động tỉnh_Nghệ_An'],
  ['Bầu Ban Chấp hành Chi đoàn 12A1 nhiệm kỳ 2025 – 2026', 'Bầu Ban_Chấp_hành Chi_đoàn_12A1 nhiệm_kỳ_2025_–_2026'],
  ['Bầu Hội đồng quản trị Công ty Cổ phần Sông Lam', 'Bầu Hội_đồng quản_trị Công_ty Cổ_phần Sông Lam'],
  ['Đại hội thành viên Hợp tác xã Nông nghiệp Vĩnh Lộc', 'Đại_hội_thành_viên Hợp_tác_xã Nông nghiệp Vĩnh Lộc'],
  ['Đại hội Đảng bộ thành phố Huế lần thứ XX', 'Đại_hội Đảng_bộ thành_phố_Huế lần_thứ_XX'],
])('%s breaks only between its ideas', (text, kept) => {
  expect(keptTogether(text).replaceAll('\u00a0', '_')).toBe(kept);
});
