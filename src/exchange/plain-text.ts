/** Names and titles as exchange files may carry them. */
import { z } from 'zod';

/** Control characters, line separators, and marks that are invisible or turn the writing direction. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/** Text that is NFC and trimmed afterwards, without invisible characters, at most `max` letters. `what` names it. */
export function plainText(what: string, max: number, min: 0 | 1) {
  return z
    .string({ error: `cần ${what} là chuỗi trong ngoặc kép` })
    .refine((value) => value.isWellFormed() && !invisible.test(value), {
      error: `cần ${what} không có ký tự điều khiển hay ký tự ẩn`,
      abort: true,
    })
    .transform((value) => value.normalize('NFC').trim())
    .refine((value) => value.length >= min, { error: `cần ${what}, không được để trống`, abort: true })
    .refine((value) => [...value].length <= max, { error: `cần ${what} dài nhiều nhất ${max} chữ` });
}
