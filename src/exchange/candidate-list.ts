/** `candidates` of `election.json`: the ballot's lines in order, and the names that voters wrote. */
import { z } from 'zod';
import { list, object, oneOf, optionalText, truth, whole } from './fields.ts';
import { plainText } from './plain-text.ts';

const candidate = z.looseObject(
  {
    number: whole(1),
    name: plainText('họ tên', 300, 1),
    birthDate: optionalText(20),
    sex: oneOf(['male', 'female']).optional(),
    ethnicGroup: optionalText(100),
    post: optionalText(1000),
    unit: optionalText(1000),
    written: truth.optional(),
    sameAs: whole(1).optional(),
    from: whole(1).optional(),
  },
  object,
);

interface Mistake {
  readonly index: number;
  readonly key: 'number' | 'sameAs' | 'written' | 'from';
  readonly message: string;
}
type Lines = readonly z.infer<typeof candidate>[];

/** 1 … n in any order, each once. */
function wrongNumbers(lines: Lines): Mistake[] {
  const total = lines.length;
  const seen = new Set<number>();
  return lines.flatMap(({ number }, index) => {
    const twice = seen.has(number);
    seen.add(number);
    if (!twice && number <= total) return [];
    const message = twice
      ? `số ${number} đã dùng cho người khác, cần các số từ 1 đến ${total}, mỗi số một lần`
      : `cần các số từ 1 đến ${total}, không bỏ số nào`;
    return [{ index, key: 'number' as const, message }];
  });
}

/** A spelling names the person itself, never another spelling. */
function wrongSpellings(lines: Lines): Mistake[] {
  const people = new Map(lines.map((line) => [line.number, line]));
  return lines.flatMap(({ number, sameAs }, index) => {
    if (sameAs === undefined) return [];
    const person = people.get(sameAs);
    const message =
      person === undefined
        ? `không có người số ${sameAs} trong danh sách`
        : sameAs === number
          ? 'cần số của một người khác'
          : person.sameAs === undefined
            ? null
            : `người số ${sameAs} cũng là một cách ghi tên; cần số của chính người đó`;
    return message === null ? [] : [{ index, key: 'sameAs' as const, message }];
  });
}

/** Written names follow the printed ones. */
function wrongWritten(lines: Lines): Mistake[] {
  const lastPrinted = lines.reduce(
    (last, { number, written }) => (written === true ? last : Math.max(last, number)),
    0,
  );
  return lines.flatMap(({ number, written }, index) =>
    written === true && number < lastPrinted
      ? [{ index, key: 'written' as const, message: 'cần người được ghi thêm đứng sau mọi người in trên phiếu' }]
      : [],
  );
}

/** A person of the parent round's list stands here once. */
function wrongOrigins(lines: Lines): Mistake[] {
  const seen = new Set<number>();
  return lines.flatMap(({ from }, index) => {
    if (from === undefined) return [];
    const twice = seen.has(from);
    seen.add(from);
    return twice ? [{ index, key: 'from' as const, message: `người số ${from} của lần trước đã có ở dòng khác` }] : [];
  });
}

/** The people in the order of the file, so that a mistake is told at its line. Whether the round has room for written names, and a list before it, is checked where that is known. */
export const candidateList = z.array(candidate, list).check(({ value, issues }) => {
  for (const check of [wrongNumbers, wrongSpellings, wrongWritten, wrongOrigins])
    for (const { index, key, message } of check(value))
      issues.push({ code: 'custom', message, path: [index, key], input: value[index]?.[key] });
});
