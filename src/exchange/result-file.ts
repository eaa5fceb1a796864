/** `result.json`: what `tally` prints. */
import { z } from 'zod';
import { invalidReasons } from '../election/model.ts';
import type { Result } from '../election/result.ts';
import { readJson } from './json-text.ts';

const resultFormat = 'kiemphieu-result/1';

/** JSON with two blanks of indent and a final newline; always the same keys in the same order. */
export function formatResult(result: Result): string {
  const { base, needed, ballots, candidates, elected, tied, shortfall, findings } = result;
  const { issued, collected, valid, invalid } = ballots;
  const reasons = invalidReasons.flatMap((reason) => {
    const count = result.invalidReasons[reason];
    return count === undefined ? [] : [[reason, count] as const];
  });
  const ordered = {
    format: resultFormat,
    base,
    needed,
    ballots: { issued, collected, valid, invalid },
    invalidReasons: Object.fromEntries(reasons),
    candidates: candidates.map((one) => ({
      number: one.number,
      name: one.name,
      for: one.for,
      against: one.against,
      uncounted: one.uncounted,
      percent: one.percent,
      elected: one.elected,
    })),
    elected,
    tied: tied && { seats: tied.seats, candidates: tied.candidates },
    shortfall,
    findings: findings.map(({ code, ...facts }) => ({ code, ...facts })),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

const error = 'cần số nguyên từ 0 trở lên';
const count = z.int({ error }).min(0, { error });
const numbers = z.array(count, { error: 'cần danh sách số' });
const object = { error: 'cần một đối tượng { … }' };
const truth = z.boolean({ error: 'cần true hoặc false' });
const text = z.string({ error: 'cần một chuỗi' });

const schema = z.strictObject(
  {
    format: z.literal(resultFormat, { error: `cần "${resultFormat}"` }),
    base: count.nullable(),
    needed: count.nullable(),
    ballots: z.strictObject({ issued: count, collected: count, valid: count, invalid: count }, object),
    invalidReasons: z.partialRecord(z.enum(invalidReasons), count, { error: 'cần lý do không hợp lệ và số phiếu' }),
    candidates: z.array(
      z.strictObject(
        {
          number: count,
          name: text,
          for: count,
          against: count,
          uncounted: count,
          percent: text.nullable(),
          elected: truth,
        },
        object,
      ),
      { error: 'cần danh sách kết quả từng người' },
    ),
    elected: numbers,
    tied: z.strictObject({ seats: count, candidates: numbers }, object).nullable(),
    shortfall: count,
    findings: z.array(z.looseObject({ code: text }, object), { error: 'cần danh sách phát hiện' }),
  },
  object,
);

/** Reads `result.json`; refused with line and column where its shape is wrong. */
export function parseResult(json: string, file: string): Result {
  const { format: _, ...result } = readJson(json, schema, file);
  return result as unknown as Result;
}
