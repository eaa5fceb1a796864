/** The congress file among the arguments a program was started with. */
import path from 'node:path';

/** The last argument that names a `.kiemphieu` file, as a full path seen from `folder`; null when there is none. */
export function congressFileOf(args: readonly string[], folder: string): string | null {
  const name = args.findLast((arg) => !arg.startsWith('-') && /\.kiemphieu$/i.test(arg));
  return name === undefined ? null : path.resolve(folder, name);
}
