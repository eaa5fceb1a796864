/** Text as it is kept and printed: one form for one word, whatever keyboard or table it came from. */

/** Not seen but there: zero-width characters, soft hyphens, marks of writing direction and of annotation, byte order marks. */
export const invisible =
  // Among them are variation selectors and the grapheme joiner, which combine with what stands before them.
  // oxlint-disable-next-line no-misleading-character-class
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/gu;
// Control characters are exactly what is looked for.
// oxlint-disable-next-line no-control-regex
export const control = /[\u0000-\u001f\u007f-\u009f]/gu;

/**
 * NFC, single spaces, trimmed; without control and invisible characters. NFC because a letter in two parts (NFD, as macOS
 * and some PDF readers write it) prints broken and is not equal to the same letter in one part.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(invisible, '').replace(control, ' ').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
