/** The invented people and the invented province of the sample congress. */
import { sortByGivenName } from '../src/vietnamese/names.ts';
import type { Congress } from '../src/api/views.ts';
import type { Candidate, Person } from '../src/election/model.ts';

export const leaders = ['Hoàng Thị Bích Ngọc', 'Phạm Đình Khải', 'Nông Văn Quyết'];

export const committee: readonly Person[] = [
  { name: 'Lưu Quang Thịnh', role: 'Trưởng ban' },
  { name: 'Đào Thị Kim Cúc', role: 'Phó Trưởng ban' },
  { name: 'Bế Văn Lợi', role: 'Uỷ viên, thư ký' },
  { name: 'Trịnh Xuân Bách', role: 'Uỷ viên' },
  { name: 'Ngô Thị Ánh Tuyết', role: 'Uỷ viên' },
  { name: 'Giàng A Páo', role: 'Uỷ viên' },
  { name: 'Mai Hữu Độ', role: 'Uỷ viên' },
  { name: 'Triệu Thị Ghển', role: 'Uỷ viên' },
  { name: 'Kiều Trọng Ước', role: 'Uỷ viên' },
];

export const congress: Congress = {
  ruleSet: 'party',
  organisation: 'Đảng bộ tỉnh Lam Giang',
  superior: 'Ban Chấp hành Trung ương Đảng',
  name: 'Đại hội đại biểu',
  ordinal: 'lần thứ XX',
  term: '2025 – 2030',
  place: 'Lam Giang',
  firstDay: '2025-10-14',
  lastDay: '2025-10-16',
  level: 'province',
  electorate: {
    kind: 'delegates',
    summoned: 350,
    excluded: [
      { reason: 'convener-absent-throughout', count: 1 },
      { reason: 'absent-throughout', count: 1 },
    ],
    present: 348,
  },
  copies: 3,
  presidium: [
    { name: leaders[0]!, role: 'Chủ tịch đoàn' },
    { name: leaders[1]!, role: 'Đoàn chủ tịch' },
    { name: leaders[2]!, role: 'Đoàn chủ tịch' },
    { name: 'Vũ Thị Diễm Hằng', role: 'Đoàn chủ tịch' },
    { name: 'Tạ Quốc Sỹ', role: 'Đoàn chủ tịch' },
  ],
  committee,
};

/** name, sex, ethnic group, post, unit */
const people: readonly (readonly [string, 'male' | 'female', string, string, string])[] = [
  ['Nguyễn Hoài An', 'male', 'Kinh', 'Giám đốc Sở', 'Sở Tài chính'],
  ['Lê Thị Vân Anh', 'female', 'Kinh', 'Phó Trưởng ban', 'Ban Tổ chức Tỉnh uỷ'],
  ['Đặng Thiên Ân', 'male', 'Kinh', 'Bí thư Tỉnh đoàn', 'Tỉnh đoàn Lam Giang'],
  ['Hà Thị Ánh', 'female', 'Thái', 'Bí thư Đảng uỷ', 'Xã Mường Lát'],
  ['Trần Thái Bảo', 'male', 'Kinh', 'Chánh Văn phòng', 'Văn phòng Tỉnh uỷ'],
  ['Vi Văn Bằng', 'male', 'Thái', 'Bí thư Đảng uỷ', 'Xã Quan Sơn'],
  ['Phùng Chí Bền', 'male', 'Dao', 'Phó Chủ nhiệm', 'Uỷ ban Kiểm tra Tỉnh uỷ'],
  ['Lý Thị Bình', 'female', 'Nùng', 'Chủ tịch', 'Hội Liên hiệp Phụ nữ tỉnh'],
  ['Bùi Đức Cảnh', 'male', 'Mường', 'Giám đốc Sở', 'Sở Nông nghiệp và Môi trường'],
  ['Thạch Sô Chanh', 'male', 'Khmer', 'Phó Giám đốc Sở', 'Sở Dân tộc và Tôn giáo'],
  ['Phan Ngọc Châu', 'female', 'Kinh', 'Trưởng ban', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ'],
  ['Cao Minh Chiến', 'male', 'Kinh', 'Giám đốc', 'Công an tỉnh'],
  ['Lò Văn Chựa', 'male', 'Thái', 'Chủ tịch Hội', 'Hội Nông dân tỉnh'],
  ['Đinh Công Cường', 'male', 'Mường', 'Bí thư Đảng uỷ', 'Phường Tân Lập'],
  ['Vũ Tiến Dũng', 'male', 'Kinh', 'Chỉ huy trưởng', 'Bộ Chỉ huy Quân sự tỉnh'],
  ['Tô Thuỳ Dương', 'female', 'Kinh', 'Giám đốc Sở', 'Sở Y tế'],
  ['Hoàng Trọng Đại', 'male', 'Tày', 'Bí thư Đảng uỷ', 'Phường Bắc Sơn'],
  ['Nguyễn Thành Đạt', 'male', 'Kinh', 'Phó Chủ tịch', 'Uỷ ban nhân dân tỉnh'],
  ['Ma Văn Đằng', 'male', 'Tày', 'Bí thư Đảng uỷ', 'Xã Chợ Đồn'],
  ['Lương Hữu Đức', 'male', 'Kinh', 'Viện trưởng', 'Viện Kiểm sát nhân dân tỉnh'],
  ['Trương Lệ Giang', 'female', 'Kinh', 'Giám đốc Sở', 'Sở Tư pháp'],
  ['Chu Thị Hải Hà', 'female', 'Kinh', 'Phó Chủ tịch', 'Hội đồng nhân dân tỉnh'],
  ['Sùng A Hạng', 'male', 'Mông', 'Bí thư Đảng uỷ', 'Xã Mù Sang'],
  ['Vũ Thị Diễm Hằng', 'female', 'Kinh', 'Phó Bí thư Tỉnh uỷ', 'Tỉnh uỷ Lam Giang'],
  ["H'Hen Niê", 'female', 'Ê Đê', 'Phó Chủ tịch', 'Uỷ ban Mặt trận Tổ quốc tỉnh'],
  ['Đỗ Thế Hiển', 'male', 'Kinh', 'Giám đốc Sở', 'Sở Xây dựng'],
  ['Quách Thị Hoà', 'female', 'Mường', 'Bí thư Đảng uỷ', 'Xã Kim Bôi'],
  ['Nguyễn Huy Hoàng', 'male', 'Kinh', 'Chánh án', 'Toà án nhân dân tỉnh'],
  ['Đoàn Mạnh Hùng', 'male', 'Kinh', 'Giám đốc Sở', 'Sở Công Thương'],
  ['Tòng Thị Huyền', 'female', 'Thái', 'Phó Giám đốc Sở', 'Sở Giáo dục và Đào tạo'],
  ['Lê Quang Hưng', 'male', 'Kinh', 'Trưởng ban', 'Ban Nội chính Tỉnh uỷ'],
  ['Phạm Đình Khải', 'male', 'Kinh', 'Chủ tịch', 'Uỷ ban nhân dân tỉnh'],
  ['Hứa Vĩnh Khánh', 'male', 'Hoa', 'Phó Giám đốc Sở', 'Sở Khoa học và Công nghệ'],
  ['Nguyễn Đăng Khoa', 'male', 'Kinh', 'Giám đốc Sở', 'Sở Nội vụ'],
  ['Vàng Mí Lềnh', 'male', 'Mông', 'Phó Bí thư Đảng uỷ', 'Xã Đồng Văn'],
  ['Mạc Thị Liễu', 'female', 'Kinh', 'Giám đốc Sở', 'Sở Văn hoá, Thể thao và Du lịch'],
  ['Nguyễn Trường Lộc', 'male', 'Kinh', 'Bí thư Đảng uỷ', 'Phường Hồng Lĩnh'],
  ['Âu Dương Luận', 'male', 'Sán Dìu', 'Bí thư Đảng uỷ', 'Xã Tam Đảo'],
  ['Trần Thị Tuyết Mai', 'female', 'Kinh', 'Phó Chủ nhiệm Thường trực', 'Uỷ ban Kiểm tra Tỉnh uỷ'],
  ['Nguyễn Văn Mẫn', 'male', 'Kinh', 'Chủ tịch', 'Liên đoàn Lao động tỉnh'],
  ['Y Thông Mlô', 'male', 'Ê Đê', 'Phó Trưởng ban', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ'],
  ['Dương Nhật Nam', 'male', 'Kinh', 'Hiệu trưởng', 'Trường Chính trị tỉnh'],
  ['Hoàng Thị Bích Ngọc', 'female', 'Tày', 'Bí thư Tỉnh uỷ', 'Tỉnh uỷ Lam Giang'],
  ['Lục Văn Nguyên', 'male', 'Cao Lan', 'Bí thư Đảng uỷ', 'Xã Sơn Dương'],
  ['Nguyễn Thị Oanh', 'female', 'Kinh', 'Giám đốc', 'Kho bạc Nhà nước khu vực'],
  ['Hồ Sỹ Phú', 'male', 'Kinh', 'Bí thư Đảng uỷ', 'Các cơ quan Đảng tỉnh'],
  ['Phó Hồng Phượng', 'female', 'Hoa', 'Chủ tịch', 'Hội Chữ thập đỏ tỉnh'],
  ['Thào Mỹ Pua', 'female', 'Mông', 'Phó Chủ tịch', 'Hội Liên hiệp Phụ nữ tỉnh'],
  ['Nguyễn Anh Quân', 'male', 'Kinh', 'Chính uỷ', 'Bộ Chỉ huy Quân sự tỉnh'],
  ['Nông Văn Quyết', 'male', 'Nùng', 'Phó Bí thư Thường trực', 'Tỉnh uỷ Lam Giang'],
  ['Từ Như Quỳnh', 'female', 'Kinh', 'Tổng Biên tập', 'Báo và Phát thanh, Truyền hình tỉnh'],
  ['Tạ Quốc Sỹ', 'male', 'Kinh', 'Trưởng ban', 'Ban Tổ chức Tỉnh uỷ'],
  ['Khổng Minh Tâm', 'male', 'Kinh', 'Chánh Thanh tra', 'Thanh tra tỉnh'],
  ['Bàn Thị Thắm', 'female', 'Dao', 'Bí thư Đảng uỷ', 'Xã Nà Hang'],
  ['Lê Thị Thuý', 'female', 'Kinh', 'Phó Chánh Văn phòng', 'Văn phòng Tỉnh uỷ'],
  ['Nguyễn Thị Thuỷ', 'female', 'Kinh', 'Trưởng thuế tỉnh', 'Thuế tỉnh Lam Giang'],
  ['Cầm Bá Tiến', 'male', 'Thái', 'Bí thư Đảng uỷ', 'Xã Thuận Châu'],
  ['Đàm Quốc Trị', 'male', 'Tày', 'Phó Chủ tịch', 'Uỷ ban nhân dân tỉnh'],
  ['Nghiêm Xuân Trường', 'male', 'Kinh', 'Bí thư Đảng uỷ', 'Phường Lam Sơn'],
  ['Kpă Tuân', 'male', 'Gia Rai', 'Phó Chỉ huy trưởng', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
  ['Phan Thanh Tùng', 'male', 'Kinh', 'Bí thư Đảng uỷ', 'Uỷ ban nhân dân tỉnh'],
  ['Đỗ Thị Uyên', 'female', 'Kinh', 'Phó Trưởng ban', 'Ban Nội chính Tỉnh uỷ'],
  ['Ninh Thế Vỹ', 'male', 'Kinh', 'Giám đốc', 'Ngân hàng Nhà nước khu vực'],
];

/** The ballot list: ABC by given name, as the printed ballot has it. */
export const nominees: readonly Omit<Candidate, 'number'>[] = sortByGivenName(
  people.map(([name, sex, ethnicGroup, post, unit], place) => ({
    name,
    birthDate: birthDate(place),
    sex,
    ethnicGroup,
    post,
    unit,
  })),
);

/** Spread over 1965 to 1989, never twice the same. */
function birthDate(place: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${1965 + ((place * 7) % 25)}-${two(1 + ((place * 5) % 12))}-${two(1 + ((place * 11) % 28))}`;
}
