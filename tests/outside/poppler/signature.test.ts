/** Signed minutes as Poppler reads them. */
import { expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { signPdf } from '../../../main/signature/signed-pdf.ts';
import { openSigner } from '../../../main/signature/signer.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { madeKeyFile, opensslKeyFile } from '../../main/signature/made-keys.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { run } from '../programs.ts';
import { withFile } from '../written-file.ts';

const at = new Date('2027-01-05T08:00:00Z');

/** With an RSA key, then with one of a curve. */
async function signedTwice(): Promise<Uint8Array> {
  const drawn = await drawPdf(minutes(sampleFacts(sampleDefinition(5))), { createdAt: at });
  const once = await signPdf(drawn, await openSigner(madeKeyFile({ name: 'Nguyễn Văn Chủ' }), at), at, 'minutes.pdf');
  return signPdf(once, await openSigner(opensslKeyFile('curve'), at), at, 'minutes.pdf');
}

/** What pdfsig says of it, each signature by itself. */
async function told(pdf: Uint8Array): Promise<readonly string[]> {
  // Nobody's list of trusted certificates is asked, nor the network.
  const answer = await withFile('signed.pdf', pdf, (path) => run('pdfsig', '-nocert', path));
  return answer.split(/^Signature #\d+:\n/mu).slice(1);
}

test('both signatures hold, each named, over all there was when it was made', async () => {
  const signatures = await told(await signedTwice());
  expect(signatures.map((text) => /Common Name: (.*)/u.exec(text)?.[1])).toEqual(['Nguyễn Văn Chủ', 'Trần Thị Đếm']);
  for (const text of signatures) {
    expect(text).toContain('Signature Validation: Signature is Valid.');
    expect(text).toContain('Signature Type: ETSI.CAdES.detached');
    expect(text).toContain('Signing Hash Algorithm: SHA-256');
  }
  expect(signatures.at(-1)).toContain('  - Total document signed');
});

test('a changed byte is noticed under both', async () => {
  const pdf = await signedTwice();
  pdf[200]! ^= 1;
  const signatures = await told(pdf);
  expect(signatures.map((text) => /Signature Validation: (.*)/u.exec(text)?.[1])).toEqual(
    Array(2).fill('Digest Mismatch.'),
  );
});
