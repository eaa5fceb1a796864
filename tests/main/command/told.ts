import { expect } from 'vitest';
import { runVerify } from '../../../main/command/verify.ts';

/** The lines of `verify`, the folders named as inside `parent`. */
export async function told(
  parent: string,
  folders: readonly string[],
): Promise<{ lines: string[]; notes: readonly string[]; inOrder: boolean }> {
  const { output, notes, inOrder } = await runVerify(folders);
  return { lines: output.trimEnd().replaceAll(`${parent}/`, '').split('\n'), notes, inOrder };
}

/** The differences alone; the folders must otherwise be in order. */
export async function differencesTold(parent: string, folders: readonly string[]): Promise<string[]> {
  const { lines, inOrder } = await told(parent, folders);
  const differences = lines.filter((line) => !/^(?:[\w-]+: )?(?:Đúng|Chưa)/u.test(line));
  expect(inOrder).toBe(differences.length === 0);
  return differences;
}
