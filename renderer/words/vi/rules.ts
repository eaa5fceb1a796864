/** The rules in plain sentences: what the rule set fixes, what it leaves open, and what the meeting may decide otherwise. */
export const rules = {
  title: 'Thể lệ',
  follows: 'Theo {{regulation}}.',
  fixed: {
    base: {
      summoned: 'Mẫu số là số triệu tập trừ số không tính.',
      present: 'Mẫu số là số người có mặt.',
      collected: 'Mẫu số là số phiếu thu về.',
      valid: 'Mẫu số là số phiếu hợp lệ.',
      none: 'Không tính theo mẫu số.',
    },
    threshold: {
      majority: 'Trúng cử phải được quá một nửa mẫu số; nhiều người hơn số cần bầu thì lấy từ cao xuống.',
      none: 'Lấy số phiếu từ cao xuống, không cần quá một nửa.',
      fraction:
        'Trúng cử phải được ít nhất {{numerator}}/{{denominator}} mẫu số; nhiều người hơn số cần bầu thì lấy từ cao xuống.',
    },
    tie: {
      revote: 'Bằng phiếu ở chỗ cuối cùng: bầu lại giữa những người bằng phiếu.',
      older: 'Bằng phiếu ở chỗ cuối cùng: người nhiều tuổi hơn trúng cử.',
      congress: 'Bằng phiếu ở chỗ cuối cùng: đại hội quyết định.',
    },
    maxRounds: 'Nhiều nhất {{count}} lần bầu; sau đó còn thiếu thì thôi.',
    mustGoOn: 'Lần đầu bầu chưa đủ thì phải bầu tiếp.',
    poll: 'Chỉ để xin ý kiến: không ai trúng cử. Mỗi phiếu được chọn nhiều nhất số người ghi ở trên.',
    lineUnclear: {
      'line-uncounted': 'Dòng đánh dấu cả hai ô hoặc không ô nào: không tính cho người đó, phiếu vẫn hợp lệ.',
      'ballot-invalid': 'Dòng đánh dấu cả hai ô hoặc không ô nào: cả phiếu không hợp lệ.',
    },
  },
  open: 'Thể lệ để ngỏ, đại hội hoặc ban kiểm phiếu quyết định một lần cho cuộc bầu này; điều đã chọn in trong biên bản.',
  other: 'Thể lệ của đại hội khác với quy định?',
  otherHelp: 'Chỉ đổi khi thể lệ bầu cử của đại hội ghi khác. Điều đổi khác in trong biên bản.',
  otherChanged: 'Có {{count}} điều khác với quy định.',
  usual: 'thường dùng',
  regulation: 'theo quy định',
  ask: {
    base: {
      question: 'Tỷ lệ tính trên số nào?',
      summoned: 'Số triệu tập trừ số không tính: người vắng cũng nằm trong mẫu số',
      present: 'Số người có mặt lúc bầu cử',
      collected: 'Số phiếu thu về, kể cả phiếu không hợp lệ',
      valid: 'Số phiếu hợp lệ: phiếu không hợp lệ không ảnh hưởng đến tỷ lệ',
      none: 'Không tính tỷ lệ: ai nhiều phiếu hơn thì trúng cử',
    },
    threshold: {
      question: 'Bao nhiêu phiếu thì trúng cử?',
      majority: 'Quá một nửa mẫu số',
      none: 'Lấy theo số phiếu từ cao xuống, không cần quá một nửa',
      fraction: 'Ít nhất một phần của mẫu số:',
      numerator: 'Tử số',
      denominator: 'Mẫu số của phân số',
      wrong: 'Ghi hai số, ví dụ 2/3; tử số không lớn hơn mẫu số, mẫu số nhiều nhất 1000.',
    },
    tie: {
      question: 'Bằng phiếu nhau ở chỗ cuối cùng thì sao?',
      revote: 'Bầu lại giữa những người bằng phiếu; vẫn bằng thì đại hội quyết định',
      older: 'Người nhiều tuổi hơn trúng cử',
      congress: 'Đại hội quyết định',
      olderMissing: 'Còn {{count}} người chưa ghi đủ ngày, tháng, năm sinh: thiếu thì không phân định được theo tuổi.',
    },
    maxRounds: {
      question: 'Bầu chưa đủ thì được bầu mấy lần?',
      unlimited: 'Không giới hạn: đại hội quyết định từng lần',
      limited: 'Nhiều nhất:',
      rounds: 'Số lần bầu nhiều nhất',
      times: 'lần (không kể bầu lại do bằng phiếu)',
    },
    singleNeither: {
      question: 'Phiếu một người, không đánh dấu ô nào',
      valid: 'Hợp lệ, không tính cho người đó',
      invalid: 'Không hợp lệ',
    },
    singleStruck: {
      question: 'Phiếu một người, tên bị gạch hoặc không được chọn',
      valid: 'Hợp lệ, là phiếu không bầu',
      invalid: 'Không hợp lệ',
    },
    allBlank: {
      question: 'Phiếu nhiều người, để trắng tất cả các dòng',
      valid: 'Hợp lệ, không tính cho ai',
      invalid: 'Không hợp lệ',
    },
    lineUnclear: {
      question: 'Một dòng đánh dấu cả hai ô hoặc không ô nào',
      'line-uncounted': 'Phiếu hợp lệ, chỉ dòng đó không tính',
      'ballot-invalid': 'Cả phiếu không hợp lệ',
    },
    partialStrike: {
      question: 'Chỉ gạch một phần họ tên, hoặc gạch dưới tên',
      kept: 'Coi như không gạch: vẫn là phiếu bầu cho người đó',
      struck: 'Coi như đã gạch: không bầu cho người đó',
    },
    moreThanSeats: {
      question: 'Cho phiếu nhiều người hơn số cần bầu',
      valid: 'Hợp lệ, miễn tổng số phiếu không vượt quyền',
      invalid: 'Không hợp lệ',
    },
    equalDivision: {
      question: 'Chỉ đánh dấu, không ghi số: chia đều mà lẻ thì sao?',
      'round-down': 'Bỏ phần lẻ: mỗi người được số nguyên như nhau',
      'remainder-in-order': 'Phần lẻ chia từng phiếu một từ trên xuống cho đến hết',
    },
  },
} as const;
