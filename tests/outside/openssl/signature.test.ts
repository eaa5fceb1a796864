/** Key files as OpenSSL makes them today, and what it says of the signatures made with them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawPdf } from '../../../main/documents/pdf/pdf.ts';
import { signPdf } from '../../../main/signature/signed-pdf.ts';
import { openSigner } from '../../../main/signature/signer.ts';
import { minutes } from '../../../src/papers/minutes/minutes.ts';
import { readSignatures } from '../../main/signature/read-signatures.ts';
import { sampleDefinition, sampleFacts } from '../../papers/sample-facts.ts';
import { run } from '../programs.ts';
import { withFile } from '../written-file.ts';

const uses = 'keyUsage=critical,digitalSignature,nonRepudiation\nbasicConstraints=CA:FALSE\n';
const owner = '/C=VN/O=Đảng bộ xã Thử/CN=Trần Thị Đếm';
const password = 'Mật khẩu của tôi';
const at = new Date();

const keys = {
  'RSA of 3072 bits': ['rsa:3072'],
  'the curve P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'the curve P-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
} as const;

test.each(Object.keys(keys) as (keyof typeof keys)[])(
  'a signature with %s is CAdES, and a changed byte undoes it',
  (kind) =>
    withFile('uses', uses, async (usesFile, folder) => {
      const file = (name: string) => join(folder, name);
      const openssl = (line: string, ...args: string[]) =>
        run('openssl', ...line.split(' ').map((word) => (word.includes('.') ? file(word) : word)), ...args);
      await openssl('req -x509 -newkey rsa:2048 -nodes -utf8 -keyout ca.key -out ca.pem -subj', '/CN=Mẫu CA');
      await openssl('req -nodes -utf8 -keyout own.key -out own.csr -subj', owner, '-newkey', ...keys[kind]);
      await openssl('x509 -req -in own.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out own.pem -extfile', usesFile);
      await openssl(
        'pkcs12 -export -in own.pem -inkey own.key -certfile ca.pem -out own.p12 -passout',
        `pass:${password}`,
      );

      const signer = await openSigner({ name: 'own.p12', bytes: await readFile(file('own.p12')), password }, at);
      const drawn = await drawPdf(minutes(sampleFacts(sampleDefinition(5))), { createdAt: at });
      const pdf = await signPdf(drawn, signer, at, 'minutes.pdf');
      const { message, content } = readSignatures(pdf)[0]!;
      await writeFile(file('signature.der'), message);
      const verified = async (signed: Uint8Array) => {
        await writeFile(file('content.bin'), signed);
        return openssl(
          'cms -verify -cades -binary -purpose any -inform DER -in signature.der -content content.bin -CAfile ca.pem -out out.bin',
        );
      };
      await verified(content);
      content[200]! ^= 1;
      await expect(verified(content)).rejects.toThrow(/verification failure|digest/iu);
    }),
);
