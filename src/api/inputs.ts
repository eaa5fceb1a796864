/** What the screens may send. Everything is checked here, at the boundary; text is trimmed and NFC after this line. */
import { z } from 'zod';
import { electorateKinds, paperDefects, styles } from '../election/model.ts';
import { bases, ruleSetIds } from '../election/rules.ts';
import { cleanText } from '../vietnamese/text.ts';

z.config({ jitless: true });

/** Text as it is kept: NFC, single spaces, no control characters, trimmed. */
export const text = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().max(max));
export const requiredText = (max: number) => text(max).pipe(z.string().min(1));
export const count = z.number().int().min(0).max(1_000_000);
export const rowId = z.number().int().min(1);
const isoDate = z.union([z.literal(''), z.iso.date()]);
export const maxCandidates = 500;
export const maxCopies = 50;

export const offices = [
  'executive-committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'delegates',
  'alternate-delegates',
  'other',
] as const;
export type Office = (typeof offices)[number];

export const person = z.object({ name: requiredText(300), role: text(100) });

export const electorate = z.object({
  kind: z.enum(electorateKinds),
  summoned: count,
  excluded: z
    .array(z.object({ reason: requiredText(60), count }))
    .max(20)
    .readonly(),
  present: count,
});

export const congress = z.object({
  organisation: requiredText(300),
  superior: text(300),
  name: text(200),
  ordinal: text(60),
  term: text(60),
  place: text(200),
  firstDay: isoDate,
  lastDay: isoDate,
  /** Copies of the minutes: for the congress's records, the presidium and the higher body unless decided otherwise. */
  copies: z.number().int().min(1).max(maxCopies).default(3),
  level: z.enum(['cell', 'grassroots', 'district', 'province', 'central', 'other']),
  electorate,
  presidium: z.array(person).max(60).readonly(),
  committee: z.array(person).max(60).readonly(),
});

export const rules = z
  .object({
    base: z.enum(bases),
    threshold: z.enum(['majority', 'none']),
    singleNeither: z.enum(['valid', 'invalid']),
    singleStruck: z.enum(['valid', 'invalid']),
    allBlank: z.enum(['valid', 'invalid']),
    lineUnclear: z.enum(['line-uncounted', 'ballot-invalid']),
    tie: z.enum(['revote', 'older', 'congress']),
  })
  .partial();

export const election = z.object({
  title: requiredText(300),
  office: z.enum(offices),
  seats: z.number().int().min(1).max(maxCandidates),
  style: z.enum(styles),
  ruleSet: z.enum(ruleSetIds),
  rules,
});
export type Election = z.infer<typeof election>;

export const candidate = z.object({
  name: requiredText(300),
  birthDate: text(10).optional(),
  sex: z.enum(['male', 'female']).optional(),
  ethnicGroup: text(60).optional(),
  post: text(300).optional(),
  unit: text(300).optional(),
});

export const mark = z.union([
  z.enum(['none', 'struck', 'chosen', 'agree', 'disagree', 'both']),
  z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
]);

export const ballotContent = z.object({
  marks: z.array(mark).max(maxCandidates).readonly(),
  defects: z.array(z.enum(paperDefects)).max(paperDefects.length).readonly(),
  votes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
});

/** Which ballots a number on the result screen stands for. */
export const ballotQuery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('valid') }),
  z.object({ kind: z.literal('invalid'), reason: z.string().optional() }),
  z.object({
    kind: z.literal('candidate'),
    number: z.number().int().min(1),
    as: z.enum(['for', 'against', 'uncounted']),
  }),
  z.object({ kind: z.literal('ruled') }),
]);
export type BallotQuery = z.infer<typeof ballotQuery>;
