/** The chapter of the guide that belongs to a screen: the screen's address, and the chapter's own words as links have them. */
const chapterOf: readonly (readonly [screen: RegExp, chapter: string])[] = [
  [/\/(training|rehearsal)(\/deck)?$/u, '3-tập-gõ-tập-dượt-kiểm-tra-máy'],
  [/^\/congress\/people$/u, 'người-và-mã-pin'],
  [/^\/congress\/holders$|^\/elections\/new$|^\/rounds\/\d+\/setup$/u, '2-khai-báo-cuộc-bầu-và-danh-sách'],
  [/^\/congress\/summary/u, 'tổng-hợp-kết-quả'],
  [/\/layout$/u, 'trình-bày-văn-bản'],
  [/^\/(new|congress)/u, '1-khai-báo-đại-hội'],
  [/\/next\//u, '11-bằng-phiếu-thiếu-người-các-lần-bầu-sau'],
  [/\/batches\/\d+$/u, '5-nhập-phiếu'],
  [/\/settling$/u, '6-kết-luận-chỗ-lệch'],
  [/\/rulings$/u, '7-phiếu-chờ-kết-luận'],
  [/\/remarks$/u, 'ý-kiến-sự-việc-khiếu-nại'],
  [/\/(result|names)$/u, '8-đối-chiếu-và-kết-quả'],
  [/\/hall$/u, '9-màn-hình-hội-trường-trình-chiếu'],
  [/\/papers$/u, '12-giấy-tờ'],
  [/^\/rounds\//u, '4-phát-và-thu-phiếu'],
];

/** Where the guide opens over the screen of this address; its beginning where no chapter is about that screen. */
export function guideChapter(address: string): string {
  return chapterOf.find(([screen]) => screen.test(address))?.[1] ?? '';
}

/** Every chapter that a screen opens. */
export const chaptersOfScreens: readonly string[] = chapterOf.map(([, chapter]) => chapter);
