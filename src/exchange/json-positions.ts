/**
 * A strict scan of JSON text (RFC 8259) that remembers where each value starts. `JSON.parse` tells neither the place of a
 * value nor, always, the place of a mistake; and it lets a doubled key pass, where one of two numbers would win unseen.
 */
export interface LocatedJson {
  /** Offset of each value by the JSON text of its path, `["candidates",0,"name"]`. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly wrong: { readonly offset: number; readonly expected: string } | null;
}

const deepest = 100;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/uy;
// eslint-disable-next-line no-control-regex
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const blanks = /[ \t\r\n]*/uy;

class Mistake {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    this.offset = offset;
    this.expected = expected;
  }
}

/** Scans a JSON text; `wrong` is the first mistake or null. */
export function locateJson(text: string): LocatedJson {
  const offsets = new Map<string, number>();
  const path: (string | number)[] = [];
  let at = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return null;
    at += found[0].length;
    return found[0];
  };
  const fail = (expected: string, offset = at): never => {
    const ended = offset >= text.length ? 'tệp kết thúc giữa chừng, ' : 'sai cú pháp JSON, ';
    throw new Mistake(Math.min(offset, text.length), ended + expected);
  };
  const skip = () => match(blanks);

  /** After `[` or `{`: its members up to the closing bracket. */
  const members = (close: string, member: (index: number) => void) => {
    at += 1;
    skip();
    if (text[at] === close) {
      at += 1;
      return;
    }
    for (let index = 0; ; index++) {
      member(index);
      skip();
      const mark = text[at];
      if (mark !== ',' && mark !== close) fail(`cần dấu phẩy hoặc ${close}`);
      at += 1;
      if (mark === close) return;
      skip();
    }
  };
  const value = (): void => {
    skip();
    offsets.set(JSON.stringify(path), at);
    if (path.length > deepest) fail('lồng nhau quá sâu');
    const start = text[at];
    if (start === '{') {
      const keys = new Set<string>();
      members('}', () => {
        const keyAt = at;
        const quoted = match(string);
        if (quoted === null) return fail('cần tên mục trong dấu ngoặc kép');
        const key = JSON.parse(quoted) as string;
        if (keys.has(key)) throw new Mistake(keyAt, `mục “${key}” có hai lần`);
        keys.add(key);
        skip();
        if (text[at] !== ':') fail('cần dấu hai chấm');
        at += 1;
        path.push(key);
        value();
        path.pop();
      });
    } else if (start === '[') {
      members(']', (index) => {
        path.push(index);
        value();
        path.pop();
      });
    } else if (start === '"') {
      if (match(string) === null) fail('chuỗi chưa đóng ngoặc kép hoặc có ký tự điều khiển');
    } else if (match(number) === null) {
      const word = ['true', 'false', 'null'].find((known) => text.startsWith(known, at));
      if (word === undefined) fail('cần một giá trị');
      else at += word.length;
    }
  };

  try {
    value();
    skip();
    if (at < text.length) fail('còn chữ thừa sau phần cuối');
    return { offsets, wrong: null };
  } catch (mistake) {
    if (mistake instanceof Mistake) return { offsets, wrong: mistake };
    throw mistake;
  }
}
