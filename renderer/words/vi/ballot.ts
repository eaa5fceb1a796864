/** Words on the drawing of a ballot, and what a screen reader says of each line. */
export const ballot = {
  paper: 'Phiếu bầu',
  empty: 'Chưa có tên nào trên phiếu.',
  agree: 'Đ.ý',
  disagree: 'K.đ.ý',
  agreeInFull: 'Đồng ý',
  disagreeInFull: 'Không đồng ý',
  /** A line that is to be looked at on the paper. */
  asked: 'có chỗ phải xem lại',
  spoken: {
    strike: { none: 'để lại', struck: 'bị gạch', partial: 'bị gạch một phần' },
    agree: { none: 'không đánh dấu ô nào', agree: 'đồng ý', disagree: 'không đồng ý', both: 'đánh dấu cả hai ô' },
    list: { none: 'không chọn', chosen: 'được chọn' },
    votes: '{{votes}} phiếu',
    noVotes: 'không cho phiếu',
    tick: 'đánh dấu, chia đều',
  },
} as const;
