/** `election.json`: one round of one election, checked strictly where the count depends on it. */
import { z } from 'zod';
import { electorateKinds, roundKinds, styles } from '../election/model.ts';
import type { Person, RoundDefinition } from '../election/model.ts';
import { ruleSetIds } from '../election/rule-sets/index.ts';
import { bases } from '../election/rules.ts';
import { readJson } from './json-text.ts';
import { plainText } from './plain-text.ts';

z.config({ jitless: true });

export const electionFormat = 'kiemphieu-election/1';

/** What the title page of the minutes needs; every part is optional. `day` is the ISO date of the count. */
export interface CongressTitle {
  readonly organisation?: string | undefined;
  readonly superior?: string | undefined;
  readonly name?: string | undefined;
  readonly ordinal?: string | undefined;
  readonly term?: string | undefined;
  readonly place?: string | undefined;
  readonly day?: string | undefined;
  readonly [key: string]: unknown;
}

/** A round as `election.json` carries it. Keys this program does not know are kept as they are. */
export interface ElectionFile extends RoundDefinition {
  readonly format: typeof electionFormat;
  /** `number`: which round of the election it is, 1, 2, 3 … */
  readonly round: { readonly kind: RoundDefinition['round']['kind']; readonly number?: number | undefined };
  readonly congress?: CongressTitle | undefined;
  readonly presidium?: readonly Person[] | undefined;
  readonly [key: string]: unknown;
}

const oneOf = <const V extends readonly string[]>(values: V) =>
  z.enum(values, { error: `cần một trong ${values.map((value) => `"${value}"`).join(', ')}` });
const whole = (least: 0 | 1) => {
  const error = `cần số nguyên từ ${least} trở lên`;
  return z.int({ error }).min(least, { error });
};
const object = { error: 'cần một đối tượng { … }' };
const list = { error: 'cần một danh sách [ … ]' };
const optionalText = (max: number) => plainText('nội dung', max, 0).optional();

const rules = z
  .strictObject(
    {
      base: oneOf(bases),
      threshold: oneOf(['majority', 'none']),
      singleNeither: oneOf(['valid', 'invalid']),
      singleStruck: oneOf(['valid', 'invalid']),
      allBlank: oneOf(['valid', 'invalid']),
      lineUnclear: oneOf(['line-uncounted', 'ballot-invalid']),
      tie: oneOf(['revote', 'older', 'congress']),
    },
    object,
  )
  .partial();

const person = z.looseObject(
  { name: plainText('họ tên', 300, 1), role: plainText('chức trách', 100, 0).default('') },
  object,
);

const candidate = z.looseObject(
  {
    number: whole(1),
    name: plainText('họ tên', 300, 1),
    birthDate: optionalText(20),
    sex: oneOf(['male', 'female']).optional(),
    ethnicGroup: optionalText(100),
    post: optionalText(1000),
    unit: optionalText(1000),
  },
  object,
);

const electorate = z
  .looseObject(
    {
      kind: oneOf(electorateKinds),
      summoned: whole(0),
      excluded: z
        .array(z.looseObject({ reason: plainText('lý do', 300, 1), count: whole(0) }, object), list)
        .default([]),
      present: whole(0),
    },
    object,
  )
  .refine(({ excluded, summoned }) => excluded.reduce((sum, { count }) => sum + count, 0) <= summoned, {
    error: 'cần tổng số người không tính (excluded) không lớn hơn số triệu tập (summoned)',
    path: ['excluded'],
  });

const candidates = z
  .array(candidate, list)
  .min(1, { error: 'cần ít nhất một người trong danh sách bầu cử' })
  .check((context) => {
    const seen = new Set<number>();
    const total = context.value.length;
    context.value.forEach(({ number }, index) => {
      const wrong = seen.has(number)
        ? `số ${number} đã dùng cho người khác, cần các số từ 1 đến ${total}, mỗi số một lần`
        : `cần các số từ 1 đến ${total}, không bỏ số nào`;
      if (seen.has(number) || number > total)
        context.issues.push({ code: 'custom', message: wrong, path: [index, 'number'], input: number });
      seen.add(number);
    });
  })
  .transform((people) => people.toSorted((a, b) => a.number - b.number));

const congress = z.looseObject(
  {
    organisation: optionalText(300),
    superior: optionalText(300),
    name: optionalText(300),
    ordinal: optionalText(100),
    term: optionalText(100),
    place: optionalText(300),
    day: optionalText(40),
  },
  object,
);

const election = z.looseObject(
  {
    format: z.literal(electionFormat, { error: `cần "${electionFormat}"` }),
    title: plainText('tên cuộc bầu', 300, 1),
    ruleSet: oneOf(ruleSetIds),
    rules: rules.default({}),
    style: oneOf(styles),
    seats: whole(1),
    round: z
      .looseObject({ kind: oneOf(roundKinds).default('first'), number: whole(1).optional() }, object)
      .default({ kind: 'first' }),
    electorate,
    ballots: z.looseObject({ issued: whole(0), collected: whole(0) }, object),
    candidates,
    congress: congress.optional(),
    presidium: z.array(person, list).optional(),
    committee: z.array(person, list).optional(),
  },
  object,
);

/**
 * Reads `election.json`. Names and titles come back NFC and trimmed, candidates in ballot order. A mistake is refused with
 * its line and column; `file` is the name told in the message.
 */
export function parseElectionFile(text: string, file: string): ElectionFile {
  return readJson<ElectionFile>(text, election as unknown as z.ZodType<ElectionFile>, file);
}

/** JSON with two blanks of indent and a final newline; the keys of the contract first, in its order. */
export function formatElectionFile(file: ElectionFile): string {
  const { format, title, ruleSet, rules: overrides, style, seats, round, electorate: people, ballots } = file;
  const head = { format, title, ruleSet, rules: overrides, style, seats, round, electorate: people, ballots };
  const first = { ...head, candidates: file.candidates };
  return `${JSON.stringify({ ...first, ...file }, null, 2)}\n`;
}
