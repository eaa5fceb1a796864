/** Finding a name by what was typed of it: any of its words, with or without marks and tones. */

/** "Đặng Thị Hoà" → "dang thi hoa" */
export function foldedName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().trim().replace(/\s+/gu, ' ');
}

/** People whose name has all the words typed, each from its beginning; in their own order. Nobody while nothing is typed. */
export function namesLike<T extends { readonly name: string }>(people: readonly T[], typed: string): readonly T[] {
  const words = foldedName(typed).split(' ');
  if (words[0] === '') return [];
  return people.filter(({ name }) => {
    const parts = foldedName(name).split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
