/** Reads JSON text so that every mistake, of syntax or of content, is told with its line and column. */
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { locateJson } from './json-positions.ts';

/**
 * Parses and checks a JSON text. `firstLine` is the line of the file the text starts at.
 * The schema's own messages say what was expected, in Vietnamese, without naming the place: the path is added here.
 */
export function readJson<T>(text: string, schema: z.ZodType<T>, file: string, firstLine = 1): T {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const located = locateJson(json);
  if (located.wrong !== null) throw wrongAt(json, located.wrong.offset, located.wrong.expected, file, firstLine);
  const checked = schema.safeParse(JSON.parse(json));
  if (checked.success) return checked.data;
  const issues = checked.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...keys.slice(0, 1)];
    return { path, offset: offsetOf(path, located.offsets), expected: expectation(issue, path, located.offsets) };
  });
  const first = issues.reduce((a, b) => (b.offset < a.offset ? b : a));
  throw wrongAt(json, first.offset, first.expected, file, firstLine);
}

/** `candidates[2].name` for the sentence; the whole text is `tệp`. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  );
}

function expectation(
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  offsets: ReadonlyMap<string, number>,
): string {
  const name = path.length === 0 ? 'nội dung tệp' : `“${nameOf(path)}”`;
  if (issue.code === 'unrecognized_keys') return `${name}: không có mục này, hãy bỏ đi hoặc sửa tên`;
  const missing = path.length > 0 && !offsets.has(JSON.stringify(path));
  return missing ? `thiếu ${name}: ${issue.message}` : `${name}: ${issue.message}`;
}

/** Where the value of the path starts, or the innermost place around it that the text has. */
function offsetOf(path: readonly PropertyKey[], offsets: ReadonlyMap<string, number>): number {
  for (let length = path.length; length >= 0; length--) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function wrongAt(text: string, offset: number, expected: string, file: string, firstLine: number): Refusal {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  const line = firstLine + before.length - 1;
  return new Refusal('exchange-wrong', { file, line, column: [...(before.at(-1) ?? '')].length + 1, expected });
}
