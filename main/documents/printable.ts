/** NFC, because marks apart from their letters print beside them; control and bidi characters have no place on paper. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{Cf}|\p{Noncharacter_Code_Point}/gu, '')
    .replaceAll(/[^\P{Z}\u00a0]|\p{Cc}/gu, ' ');
}
