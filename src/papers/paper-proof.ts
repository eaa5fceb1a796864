/** What ties a paper to its congress file: hashes as people compare them, the key's fingerprint, the head of the journal. */
import { thousands } from '../vietnamese/numbers.ts';
import type { Inline } from './document.ts';
import type { FileProof } from './minutes-facts.ts';

/** A hash in groups of four digits, as it is read aloud and compared. */
export function grouped(hash: string): string {
  return hash.match(/.{1,4}/gu)?.join(' ') ?? '';
}

/** The key and the journal as they stood when the paper was drawn. */
export function proofLines({ fingerprint, journal }: FileProof): readonly Inline[] {
  return [
    [
      { text: 'Mã khoá: ', bold: true },
      { text: fingerprint },
      { text: ' · Nhật ký: ', bold: true },
      { text: `${thousands(journal.lines)} dòng` },
    ],
    [{ text: 'Mã nhật ký: ', bold: true }, { text: grouped(journal.head) }],
  ];
}

/** A practice file outweighs everything: its papers are never a result, nor the draft of one. */
export function watermarkOf(paper: { readonly draft?: boolean; readonly practice?: boolean | undefined }): {
  readonly watermark?: string;
} {
  if (paper.practice === true) return { watermark: 'TẬP DƯỢT' };
  return paper.draft === true ? { watermark: 'BẢN NHÁP' } : {};
}
