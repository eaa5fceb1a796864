/** The chapter of the guide that belongs to a screen: the screen's address, and the chapter's own words as links have them. */
const chapterOf: readonly (readonly [screen: RegExp, chapter: string])[] = [
  [/^\/(new|congress|elections\/new|training)|\/(setup|training|rehearsal)/u, '1-trước-đại-hội'],
  [/\/next\//u, '3-bằng-phiếu-thiếu-người-các-lần-bầu-sau'],
  [/\/papers$/u, 'giấy-tờ-của-một-lần-bầu'],
  [/^\/rounds\//u, '2-kiểm-phiếu'],
];

/** Where the guide opens over the screen of this address; its beginning where no chapter is about that screen. */
export function guideChapter(address: string): string {
  return chapterOf.find(([screen]) => screen.test(address))?.[1] ?? '';
}

/** Every chapter that a screen opens. */
export const chaptersOfScreens: readonly string[] = chapterOf.map(([, chapter]) => chapter);
