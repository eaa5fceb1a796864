/** Whether the congress file that the journal tells of signed the folder. */
import type { JournalLine } from '../../src/exchange/journal-file.ts';
import { signedText } from '../../src/exchange/manifest.ts';
import type { Manifest } from '../../src/exchange/manifest.ts';
import type { Difference } from '../../src/words/differences.ts';
import { fingerprintOf, isSigned } from '../signing.ts';

/**
 * A folder of the desk carries the signature of the key that its journal has named from the first line on. Whoever writes
 * journal and signature anew has another key: only the mã khoá on the signed paper tells that.
 */
export function checkSignature(manifest: Manifest, journal: readonly JournalLine[]): Difference[] {
  const { signature } = manifest;
  const file = 'manifest.json';
  if (signature === undefined) return isCountFromFiles(journal) ? [] : [{ code: 'signature-missing', file }];
  if (!isSigned(signedText(manifest), signature)) return [{ code: 'signature-wrong', file }];
  const named = journal[0]?.open?.['publicKey'];
  if (journal.length === 0 || named === signature.publicKey) return [];
  const stated = typeof named === 'string' && /^[0-9a-f]{64}$/u.test(named) ? fingerprintOf(named) : 'không có';
  return [{ code: 'signature-key', found: fingerprintOf(signature.publicKey), stated }];
}

/** The command `count` was given two files; its journal begins with reading them. */
function isCountFromFiles(journal: readonly JournalLine[]): boolean {
  return journal[0]?.action === 'election-read';
}
