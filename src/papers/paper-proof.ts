/** What ties a paper to its congress file: hashes as people compare them, the key's fingerprint, the head of the journal. */
import { thousands } from '../vietnamese/numbers.ts';
import type { Inline, QrBlock } from './document.ts';
import type { FileProof, MinutesFacts } from './minutes/minutes-facts.ts';

/** A hash in groups of four digits, as it is read aloud and compared. */
export function grouped(hash: string): string {
  return hash.match(/.{1,4}/gu)?.join(' ') ?? '';
}

/** "Mã kết quả: 1a2b 3c4d …": a hash with its name before it. */
export function hashLine(name: string, hash: string): Exclude<Inline, string> {
  return [{ text: `${name}: `, bold: true }, { text: grouped(hash) }];
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
    hashLine('Mã nhật ký', journal.head),
  ];
}

/**
 * The hash of the result as a code that a telephone reads; with a congress file behind it, which key signed and where the
 * journal stood.
 */
export function resultCode(
  { proof, resultHash }: Pick<MinutesFacts, 'proof' | 'resultHash'>,
  beside: readonly Inline[] = [],
): QrBlock {
  return {
    kind: 'qr',
    text: resultHash,
    caption: [...beside, hashLine('Mã kết quả', resultHash), ...(proof === undefined ? [] : proofLines(proof))],
  };
}

/** A practice file outweighs everything: its papers are never a result, nor the draft of one. */
export function watermarkOf(paper: { readonly draft?: boolean; readonly practice?: boolean | undefined }): {
  readonly watermark?: string;
} {
  if (paper.practice === true) return { watermark: 'TẬP DƯỢT' };
  return paper.draft === true ? { watermark: 'BẢN NHÁP' } : {};
}
