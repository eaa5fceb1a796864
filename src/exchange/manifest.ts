/** `manifest.json` of a sealed folder: every other file with its size and SHA-256, and the signature over them. */
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { readJson } from './json-text.ts';
import type { Sha256 } from './journal-file.ts';

const manifestFormat = 'kiemphieu-manifest/1';

/** The files of a sealed folder beside the manifest, in the order they are listed. */
export const sealedFiles = [
  'election.json',
  'ballots.csv',
  'result.json',
  'minutes.pdf',
  'journal.jsonl',
  'verify.html',
] as const;

export interface ManifestFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly format: typeof manifestFormat;
  readonly program: { readonly name: string; readonly version: string };
  readonly files: readonly ManifestFile[];
  /** SHA-256 of the canonical JSON of the rest of this manifest: a changed byte in the manifest itself is found too. */
  readonly digest: string;
  /** By the key of the congress file; absent where no congress file stands behind the folder (the command `count`). */
  readonly signature?: ManifestSignature | undefined;
}

export interface ManifestSignature {
  readonly algorithm: 'Ed25519';
  /** The 32 bytes of the public key, in hexadecimal. */
  readonly publicKey: string;
  /** The 64 bytes of the signature of `signedText`, in hexadecimal. */
  readonly value: string;
}

/** Signs texts with a private key of its own; given by the caller, `src` touches no crypto library. */
export interface Signer {
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

/** The program that writes a sealed folder, and the key that vouches for it where there is one. */
export interface Writer {
  readonly name: string;
  readonly version: string;
  readonly signer?: Signer;
}

/** A manifest with its own digest, signed where the writer has a key. */
export function manifestOf(
  { name, version, signer }: Writer,
  files: readonly ManifestFile[],
  sha256: Sha256,
): Manifest {
  const rest = { format: manifestFormat, program: { name, version }, files } as const;
  const unsigned = { ...rest, digest: manifestDigest(rest, sha256) };
  if (signer === undefined) return unsigned;
  const { publicKey } = signer;
  return { ...unsigned, signature: { algorithm: 'Ed25519', publicKey, value: signer.sign(signedText(unsigned)) } };
}

/** What is signed: the canonical JSON of the manifest without its signature. */
export function signedText({ format, program, files, digest }: Manifest): string {
  return canonicalJson({ format, program, files, digest });
}

/** What `digest` must be. */
export function manifestDigest(
  { format, program, files }: Omit<Manifest, 'digest' | 'signature'>,
  sha256: Sha256,
): string {
  return sha256(canonicalJson({ format, program, files }));
}

/** JSON with two blanks of indent and a final newline. */
export function formatManifest({ format, program, files, digest, signature }: Manifest): string {
  const listed = files.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  const { name, version } = program;
  const signed = signature && {
    signature: { algorithm: signature.algorithm, publicKey: signature.publicKey, value: signature.value },
  };
  return `${JSON.stringify({ format, program: { name, version }, files: listed, digest, ...signed }, null, 2)}\n`;
}

const hash = z
  .string({ error: 'cần chuỗi SHA-256' })
  .regex(/^[0-9a-f]{64}$/u, { error: 'cần 64 chữ số thập lục phân' });
const hexadecimal = (digits: number) => {
  const error = `cần ${digits} chữ số thập lục phân (chữ thường)`;
  return z.string({ error }).regex(new RegExp(`^[0-9a-f]{${digits}}$`, 'u'), { error });
};
const schema = z.strictObject({
  format: z.literal(manifestFormat, { error: `cần "${manifestFormat}"` }),
  program: z.strictObject({
    name: z.string({ error: 'cần tên chương trình' }),
    version: z.string({ error: 'cần phiên bản chương trình' }),
  }),
  files: z.array(
    z.strictObject({
      // A plain file name: the check never follows a path out of the folder.
      name: z
        .string({ error: 'cần tên tệp' })
        .regex(/^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)+$/u, { error: 'cần tên tệp thường, không có đường dẫn' }),
      size: z.int({ error: 'cần số byte' }).min(0, { error: 'cần số byte' }),
      sha256: hash,
    }),
    { error: 'cần danh sách tệp [ … ]' },
  ),
  digest: hash,
  signature: z
    .strictObject(
      {
        algorithm: z.literal('Ed25519', { error: 'cần "Ed25519"' }),
        publicKey: hexadecimal(64),
        value: hexadecimal(128),
      },
      { error: 'cần một đối tượng { … }' },
    )
    .optional(),
});

/** Reads `manifest.json`; the hashes themselves are compared by the caller. */
export function parseManifest(text: string, file: string): Manifest {
  return readJson(text, schema, file);
}
