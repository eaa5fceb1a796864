/** What the committee says in its minutes, as `election.json` may carry it. */
import { z } from 'zod';
import { remarkLimits } from '../election/remarks.ts';
import { object, whole } from './fields.ts';
import { plainText } from './plain-text.ts';

const timeWords = 'cần giờ như "14:10", hoặc để trống';
const time = z.string({ error: timeWords }).regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, { error: timeWords });

export const remark = z.discriminatedUnion(
  'kind',
  [
    z.looseObject(
      { kind: z.literal('incident'), time: time.default(''), text: plainText('sự việc', remarkLimits.text, 1) },
      object,
    ),
    z.looseObject(
      {
        kind: z.literal('objection'),
        from: plainText('người khiếu nại', remarkLimits.from, 1),
        about: plainText('nội dung khiếu nại', remarkLimits.about, 1),
        sheets: whole(0)
          .max(remarkLimits.sheets, { error: `nhiều nhất là ${remarkLimits.sheets} tờ` })
          .default(0),
        answer: plainText('trả lời', remarkLimits.answer, 0).default(''),
      },
      object,
    ),
  ],
  { error: 'cần "kind" là "incident" hoặc "objection"' },
);
