import type { Database } from 'better-sqlite3';
import type { Signer } from '../../src/exchange/manifest.ts';
import { isPair, newKeyPair, signerWith } from '../signing.ts';
import type { KeyPair } from '../signing.ts';

/** The one key pair of the file, made with it. The private half is handed to nobody: it only signs. */
export function signingKeyTable(database: Database) {
  const row = database.prepare<[], KeyPair>(
    'select public_key as publicKey, private_key as privateKey from signing_keys where id = 1',
  );
  const insert = database.prepare<[string, string]>(
    'insert into signing_keys (id, public_key, private_key) values (1, ?, ?)',
  );
  const pair = (): KeyPair => {
    const found = row.get();
    if (!found) throw new TypeError('a congress file without its signing key');
    return found;
  };

  return {
    /** Makes the pair and answers the public half. */
    make(): string {
      const made = newKeyPair();
      insert.run(made.publicKey, made.privateKey);
      return made.publicKey;
    },
    isThere: (): boolean => row.get() !== undefined,
    /** 32 bytes in hexadecimal. */
    publicKey: (): string => pair().publicKey,
    signer: (): Signer => signerWith(pair()),
    /** True where the file has its pair, and the pair fits the key that the journal has named since the file was made. */
    isWhole(named: unknown): boolean {
      const found = row.get();
      return found !== undefined && found.publicKey === named && isPair(found);
    },
  };
}
