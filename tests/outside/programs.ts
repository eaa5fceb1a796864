/** Programs of others that read what this one wrote: where they are needed, whether they are here, and how to get them. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

interface Outsider {
  /** Below `tests/outside`: the tests that need it. */
  readonly folder: string;
  readonly commands: readonly string[];
  readonly howToGet: string;
}

const outsiders: readonly Outsider[] = [
  {
    folder: 'poppler',
    commands: ['pdfinfo', 'pdftotext', 'pdfsig'],
    howToGet: 'Install Poppler: apt-get install poppler-utils, or brew install poppler.',
  },
  {
    folder: 'openssl',
    commands: ['openssl'],
    howToGet: 'Install OpenSSL: apt-get install openssl, or brew install openssl.',
  },
  {
    folder: 'libreoffice',
    commands: ['soffice'],
    howToGet: 'Install LibreOffice: apt-get install libreoffice, or from www.libreoffice.org.',
  },
];

export function findPrograms(): { readonly found: readonly string[]; readonly missing: readonly Outsider[] } {
  const missing = outsiders.filter(({ commands }) => !commands.every(isHere));
  return { found: outsiders.filter((one) => !missing.includes(one)).map(({ folder }) => folder), missing };
}

/** Any answer will do: some end badly when they are only asked for their version. */
function isHere(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** What the program prints, in any machine's language. Rejects, with what it complained of, where it ends badly. */
export async function run(command: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { stdout } = await promisify(execFile)(command, args, { env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
