/** A line of the journal as a sentence. */
import type { Action } from '../../people/permissions.ts';
import { thousands } from '../../vietnamese/numbers.ts';
import type { JournalRow } from './entry-journal-lines.ts';
import { filled } from '../sentences.ts';

/** "Nhập phiếu: tập 3, số 1–50" */
export function journalSentence({ from, to, correcting }: JournalRow): string {
  const { action, batch, serial, witness } = from;
  const words = correcting ? 'Sửa phiếu đã nhập' : (actionWords[action as Journalled] ?? action);
  const numbers = serial === to.serial ? `${serial}` : `${serial}–${to.serial}`;
  const place = filled([batch === null ? '' : `tập ${batch}`, serial === null ? '' : `số ${numbers}`]).join(', ');
  const second = witness === null ? '' : `; người thứ hai: ${witness}`;
  return `${words}${place === '' ? '' : `: ${place}`}${second}`;
}

/** "12–61": the lines of the row by their numbers. */
export function rangeOfLines({ from, to }: JournalRow): string {
  return from.seq === to.seq ? thousands(from.seq) : `${thousands(from.seq)}–${thousands(to.seq)}`;
}

/** Besides what a person at the desk does, what the program does to the file. */
type Journalled = Action | 'congress-created' | 'declarations-kept' | 'file-continued' | 'file-salvaged';

const actionWords: Readonly<Record<Journalled, string>> = {
  'congress-created': 'Lập tệp đại hội, tạo khoá ký',
  'congress-saved': 'Lưu khai báo đại hội',
  'layout-saved': 'Lưu cách trình bày văn bản',
  'declarations-kept': 'Lấy khai báo của tệp khác',
  'file-continued': 'Mở tiếp tệp ở nơi khác',
  'file-salvaged': 'Cứu dữ liệu từ tệp hỏng',
  'holders-saved': 'Lưu danh sách cổ đông',
  'election-added': 'Thêm cuộc bầu',
  'election-saved': 'Lưu khai báo cuộc bầu',
  'election-removed': 'Bỏ cuộc bầu',
  'election-moved': 'Đổi thứ tự cuộc bầu',
  'candidates-saved': 'Lưu danh sách bầu cử',
  'candidates-taken': 'Lấy danh sách từ cuộc bầu khác',
  'electorate-saved': 'Lưu số người bầu cử, mẫu số',
  'colour-saved': 'Lưu màu giấy của phiếu',
  'ballots-declared': 'Lưu số phiếu phát ra, thu về',
  'readings-saved': 'Đặt số lượt nhập',
  'pile-measured': 'Sửa số phiếu của tập',
  'round-started': 'Mở lần bầu',
  'round-removed': 'Bỏ lần bầu chưa có phiếu',
  'decision-taken': 'Ghi quyết định về kết quả',
  'decision-revoked': 'Thu hồi quyết định về kết quả',
  'alternates-taken': 'Ghi quyết định lấy đại biểu dự khuyết',
  'delegate-replaced': 'Ghi đại biểu dự khuyết thay thế',
  'name-written': 'Ghi tên người do người bầu viết thêm',
  'name-merged': 'Gộp các cách ghi tên của một người',
  'name-left-open': 'Để ngỏ một tên được ghi thêm',
  'reading-started': 'Bắt đầu nhập',
  'ballot-recorded': 'Nhập phiếu',
  'ballot-withdrawn': 'Rút lại phiếu',
  'reading-finished': 'Nhập xong',
  'reading-resumed': 'Nhập tiếp',
  'reading-discarded': 'Bỏ một lượt nhập',
  'difference-settled': 'Kết luận chỗ lệch',
  'settling-revoked': 'Thu hồi kết luận chỗ lệch',
  'ballot-ruled': 'Biểu quyết kết luận phiếu',
  'finding-noted': 'Ghi ý kiến về phát hiện khi đối chiếu',
  'remark-written': 'Ghi ý kiến, sự việc hoặc khiếu nại',
  'remark-changed': 'Sửa ý kiến, sự việc hoặc khiếu nại',
  'remark-removed': 'Bỏ ý kiến, sự việc hoặc khiếu nại',
  'round-sealed': 'Niêm phong kết quả',
  'round-reopened': 'Mở lại kết quả đã niêm phong',
  'result-shown': 'Trình chiếu kết quả cho hội trường',
  'round-exported': 'Xuất thư mục kết quả',
  'minutes-drawn': 'Lập biên bản kiểm phiếu',
  'minutes-signed': 'Ký số biên bản kiểm phiếu',
  'zero-reported': 'In biên bản kiểm tra trước khi nhập phiếu',
  'covers-drawn': 'In bìa tập phiếu',
  'ballots-printed': 'Lập tệp phiếu bầu để in',
  'entry-journal-drawn': 'In nhật ký nhập phiếu',
  'person-added': 'Thêm người vào ban kiểm phiếu trên máy',
  'person-saved': 'Sửa người trong ban kiểm phiếu trên máy',
  'secret-set': 'Đặt lại mã PIN',
  'lock-set': 'Đặt thời gian tự khoá máy',
  'recovery-code-made': 'Lập mã khôi phục',
  'test-run': 'Chạy kiểm tra trước khi kiểm phiếu',
};
