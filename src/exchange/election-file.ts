/** `election.json`: one round of one election, checked strictly where the count depends on it. */
import { z } from 'zod';
import { electorateKinds, offices, styles } from '../election/model.ts';
import type { Person, RoundDefinition } from '../election/model.ts';
import type { Remark } from '../election/remarks.ts';
import { ruleSetIds } from '../election/rule-sets/index.ts';
import { fractionOf, ruleChoices } from '../election/rules.ts';
import type { LaidOut } from '../papers/layout.ts';
import { candidateList } from './candidate-list.ts';
import { list, object, oneOf, optionalText, truth, whole } from './fields.ts';
import { readJson } from './json-text.ts';
import { paperLayout } from './paper-layout.ts';
import { plainText } from './plain-text.ts';
import { remark } from './remark.ts';
import { roundPlace } from './round-place.ts';

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
export interface ElectionFile extends RoundDefinition, LaidOut {
  readonly format: typeof electionFormat;
  readonly congress?: CongressTitle | undefined;
  readonly presidium?: readonly Person[] | undefined;
  /** What the committee has to say in the minutes, in its order. */
  readonly remarks?: readonly Remark[] | undefined;
  readonly [key: string]: unknown;
}

const thresholdWords = 'cần "majority", "none" hoặc một phân số như "2/3" (từ 1/1000 đến 1)';
const roundsWords = 'cần số nguyên từ 1 trở lên, hoặc null khi không giới hạn';
const rules = z
  .strictObject(
    {
      base: oneOf(ruleChoices.base),
      threshold: z.string({ error: thresholdWords }).refine(isThreshold, { error: thresholdWords }),
      singleNeither: oneOf(ruleChoices.singleNeither),
      singleStruck: oneOf(ruleChoices.singleStruck),
      allBlank: oneOf(ruleChoices.allBlank),
      lineUnclear: oneOf(ruleChoices.lineUnclear),
      partialStrike: oneOf(ruleChoices.partialStrike),
      moreThanSeats: oneOf(ruleChoices.moreThanSeats),
      equalDivision: oneOf(ruleChoices.equalDivision),
      tie: oneOf(ruleChoices.tie),
      maxRounds: z.int({ error: roundsWords }).min(1, { error: roundsWords }).nullable(),
    } satisfies Record<keyof typeof ruleChoices, z.ZodType>,
    object,
  )
  .partial();

const person = z.looseObject(
  { name: plainText('họ tên', 300, 1), role: plainText('chức trách', 100, 0).default('') },
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
      shares: z
        .looseObject({ all: whole(0), present: whole(0) }, object)
        .refine(({ all, present }) => present <= all, {
          error: 'cần số cổ phần dự họp (present) không lớn hơn tổng số cổ phần (all)',
          path: ['present'],
        })
        .optional(),
    },
    object,
  )
  .refine(({ excluded, summoned }) => excluded.reduce((sum, { count }) => sum + count, 0) <= summoned, {
    error: 'cần tổng số người không tính (excluded) không lớn hơn số triệu tập (summoned)',
    path: ['excluded'],
  });

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

const election = z
  .looseObject(
    {
      format: z.literal(electionFormat, { error: `cần "${electionFormat}"` }),
      title: plainText('tên cuộc bầu', 300, 1),
      ruleSet: oneOf(ruleSetIds),
      rules: rules.default({}),
      style: oneOf(styles),
      seats: whole(1),
      round: roundPlace.default({ kind: 'first' }),
      office: oneOf(offices).optional(),
      poll: truth.optional(),
      writeIn: truth.optional(),
      electorate,
      ballots: z.looseObject({ issued: whole(0), collected: whole(0) }, object),
      candidates: candidateList,
      congress: congress.optional(),
      presidium: z.array(person, list).optional(),
      committee: z.array(person, list).optional(),
      remarks: z.array(remark, list).optional(),
      layout: paperLayout.optional(),
    },
    object,
  )
  .check(({ value, issues }) => {
    const wrong = (message: string, ...path: (string | number)[]) =>
      issues.push({ code: 'custom', message, path, input: value });
    // A paper on which voters write every name has an empty list where nobody wrote one.
    if (value.candidates.length === 0 && value.writeIn !== true)
      wrong('cần ít nhất một người trong danh sách bầu cử', 'candidates');
    if (value.writeIn === true && value.style !== 'list')
      wrong('chỉ dùng cho phiếu chọn hoặc ghi tên ("style": "list")', 'writeIn');
    value.candidates.forEach(({ written, sameAs, from }, index) => {
      const at = ['candidates', index] as const;
      if (written === true && value.writeIn !== true)
        wrong('chỉ dùng khi phiếu có chỗ ghi tên ("writeIn": true)', ...at, 'written');
      if (sameAs !== undefined && value.writeIn !== true)
        wrong('chỉ dùng khi phiếu có chỗ ghi tên ("writeIn": true)', ...at, 'sameAs');
      if (from !== undefined && value.round.parent === undefined)
        wrong('chỉ dùng khi có “round.parent”', ...at, 'from');
    });
  })
  .transform((file) => ({ ...file, candidates: file.candidates.toSorted((a, b) => a.number - b.number) }));

function isThreshold(value: string): boolean {
  return (ruleChoices.threshold as readonly string[]).includes(value) || fractionOf(value) !== null;
}

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
