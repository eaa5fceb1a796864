/** The head of the journal as it is read out and compared: "3FA9·0C17·77D0". */
export function journalHead(head: string): string {
  return (head.toUpperCase().match(/.{4}/gu) ?? []).slice(0, 3).join('·');
}
