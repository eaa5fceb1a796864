export const guide = {
  title: 'Hướng dẫn cho ban kiểm phiếu',
  open: 'Hướng dẫn',
  back: 'Về màn hình đang làm',
  contents: 'Mục lục',
  text: 'Nội dung hướng dẫn',
  keys: {
    scroll: 'cuộn',
    page: 'cả trang',
    chapter: 'chương trước, sau',
    contents: 'chọn mục',
    back: 'về màn hình',
  },
} as const;
