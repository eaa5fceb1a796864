/** Values as `election.json` carries them, each with the sentence that says what was expected. */
import { z } from 'zod';
import { plainText } from './plain-text.ts';

z.config({ jitless: true });

export const object = { error: 'cần một đối tượng { … }' };
export const list = { error: 'cần một danh sách [ … ]' };
export const truth = z.boolean({ error: 'cần true hoặc false' });
/** Most letters of a reason, as the screens allow it. */
const longestReason = 1000;

export const oneOf = <const V extends readonly string[]>(values: V) =>
  z.enum(values, { error: `cần một trong ${values.map((value) => `"${value}"`).join(', ')}` });

/** A whole number that can be counted exactly. */
export const whole = (least: 0 | 1) => {
  const error = `cần số nguyên từ ${least} trở lên`;
  return z.int({ error }).min(least, { error });
};

export const optionalText = (max: number) => plainText('nội dung', max, 0).optional();
export const reason = plainText('lý do', longestReason, 1);

/** Numbers of candidates, each once. */
export const peopleNumbers = z
  .array(whole(1), list)
  .refine((numbers) => new Set(numbers).size === numbers.length, { error: 'cần mỗi số một lần' });

export const sha256Text = z
  .string({ error: 'cần chuỗi SHA-256' })
  .regex(/^[0-9a-f]{64}$/u, { error: 'cần 64 chữ số thập lục phân (chữ thường)' });

/** Local time as a person writes it: "2026-01-05T15:42". */
const localTimeWords = 'cần giờ địa phương như "2026-01-05T15:42"';
export const localTime = z
  .string({ error: localTimeWords })
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/u, { error: localTimeWords });
