/** What the screens may send. Everything is checked here, at the boundary; text is trimmed and NFC after this line. */
import { z } from 'zod';
import { ballotColours, electorateKinds, offices, paperDefects, styles } from '../election/model.ts';
import { longestWords } from '../election/own-words.ts';
import { fractionOf, ruleChoices } from '../election/rules.ts';
import type { Fraction } from '../election/rules.ts';
import { ruleSetIds } from '../election/rule-sets/index.ts';
import { ballotSheets, birthsBeside } from '../papers/ballot/ballot-look.ts';
import { drawnPapers, formatsOf, paperFormats } from '../papers/drawn-papers.ts';
import { closings, signerKinds } from '../papers/layout.ts';
import { longest, maxCopies, maxMottoLines } from '../papers/layout-limits.ts';
import { roles } from '../people/roles.ts';
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
/** Shares and votes of cumulative voting: exact up to 10^12 and beyond. */
export const shareCount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const rowId = z.number().int().min(1);
const isoDate = z.union([z.literal(''), z.iso.date()]);
export const maxCandidates = 500;

export const person = z.object({ name: requiredText(300), role: text(100) });

/** A PIN of four digits or more, or a password. Kept as it was typed: never trimmed, never in a journal. */
export const secret = z.string().min(1).max(200);
export const newSecret = z.string().min(4).max(200);
/** The second person of a command that needs two. */
export const witness = z.object({ personId: rowId, secret }).optional();
export type Witness = z.infer<typeof witness>;
export const account = z.object({ name: requiredText(300), role: z.enum(roles), secret: newSecret });

export const electorate = z.object({
  kind: z.enum(electorateKinds),
  summoned: count,
  excluded: z
    .array(z.object({ reason: requiredText(60), count }))
    .max(20)
    .readonly(),
  present: count,
  shares: z.object({ all: shareCount, present: shareCount }).optional(),
});

export const congress = z.object({
  /** Whose words the set-up uses, and what a new election starts from. */
  ruleSet: z.enum(ruleSetIds).default('party'),
  organisation: requiredText(300),
  superior: text(300),
  name: text(200),
  ordinal: text(60),
  term: text(60),
  place: text(200),
  firstDay: isoDate,
  lastDay: isoDate,
  level: z.enum(['cell', 'grassroots', 'district', 'province', 'central', 'other']),
  electorate,
  presidium: z.array(person).max(60).readonly(),
  committee: z.array(person).max(60).readonly(),
});

const fraction = z.custom<Fraction>((value) => typeof value === 'string' && fractionOf(value) !== null);
export const rules = z
  .object({
    base: z.enum(ruleChoices.base),
    threshold: z.union([z.enum(ruleChoices.threshold), fraction]),
    singleNeither: z.enum(ruleChoices.singleNeither),
    singleStruck: z.enum(ruleChoices.singleStruck),
    allBlank: z.enum(ruleChoices.allBlank),
    lineUnclear: z.enum(ruleChoices.lineUnclear),
    partialStrike: z.enum(ruleChoices.partialStrike),
    moreThanSeats: z.enum(ruleChoices.moreThanSeats),
    equalDivision: z.enum(ruleChoices.equalDivision),
    tie: z.enum(ruleChoices.tie),
    maxRounds: z.number().int().min(1).max(20).nullable(),
  })
  .partial();

export const election = z.object({
  title: requiredText(300),
  office: z.enum(offices),
  seats: z.number().int().min(1).max(maxCandidates),
  style: z.enum(styles),
  ruleSet: z.enum(ruleSetIds),
  rules,
  /** Phiếu xin ý kiến: nobody is elected. */
  poll: z.boolean().default(false),
  /** List ballots with room for names. */
  writeIn: z.boolean().default(false),
  /** Số lượt nhập: how many people read each batch independently. */
  readings: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
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

export const mark = z.union([z.enum(['none', 'struck', 'partial', 'chosen', 'agree', 'disagree', 'both']), shareCount]);

export const ballotContent = z.object({
  marks: z.array(mark).max(maxCandidates).readonly(),
  defects: z.array(z.enum(paperDefects)).max(paperDefects.length).readonly(),
  votes: shareCount.nullable(),
  /** Cumulative ballots: the holder's code on the paper. It stays in the congress file and never leaves it. */
  code: text(40).nullable().default(null),
});

/** Names a paper of a batch by what was read of it: the ids of its entries, one a reading in order, `-` where a reading lacks it. */
export const paperKey = z.string().regex(/^(\d{1,15}|-)( (\d{1,15}|-)){0,2}$/u);

/** What a third person decided with the paper in hand: each part in which the readings differ, and nothing else. */
export const settledParts = z.object({
  lines: z
    .array(z.object({ number: rowId, mark }))
    .max(maxCandidates)
    .readonly(),
  defects: z
    .array(z.object({ defect: z.enum(paperDefects), present: z.boolean() }))
    .max(paperDefects.length)
    .readonly(),
  /** Whose cumulative ballot it is and what it may give. */
  holder: z
    .object({ code: text(40).nullable(), votes: shareCount.nullable() })
    .nullable()
    .default(null),
});
export type SettledParts = z.infer<typeof settledParts>;

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

/** Local time as a person writes it: "2026-01-05T15:42". */
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);

export const decisionContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('settle-tie'),
    method: z.enum(['lots', 'congress']),
    elected: z.array(z.number().int().min(1)).min(1).max(maxCandidates).readonly(),
  }),
  z.object({ kind: z.literal('leave-open') }),
  z.object({ kind: z.literal('annul') }),
]);

/** What a person says with every decision of the congress. */
export const decided = z.object({ reason: requiredText(longestWords.decision), decidedAt: localTime });

/**
 * A later round. `from`: the person's number on the ballot of the round before; absent for a name added to the list. The list
 * may be empty only where voters write every name.
 */
export const nextRound = z.object({
  kind: z.enum(['further', 'revote', 'again']),
  seats: z.number().int().min(1).max(maxCandidates),
  style: z.enum(styles),
  colour: z.enum(ballotColours),
  electorate,
  candidates: z
    .array(candidate.extend({ from: z.number().int().min(1).optional() }))
    .max(maxCandidates)
    .readonly(),
});
export type NextRound = z.infer<typeof nextRound>;

/** Đại biểu dự khuyết: how many are taken from the official list's remainder over one half. */
export const alternates = z.object({ seats: z.number().int().min(0).max(maxCandidates) });

/** One line of the register of shareholders: code, name, own shares, and shares held by proxy for others. */
export const holder = z.object({
  code: requiredText(40),
  name: requiredText(300),
  own: shareCount,
  proxied: shareCount,
  present: z.boolean(),
});
export type Holder = z.infer<typeof holder>;
export const maxHolders = 100_000;

/** A file (.p12, .pfx) with a private key and its certificate. The password serves this one call and is never kept or told. */
export const keyFile = z.object({
  name: z.string().max(255),
  content: z.instanceof(Blob),
  password: z.string().max(200),
});

export const minutesSigning = z.object({
  roundId: rowId,
  key: keyFile,
  /** The minutes with the signatures of others under them, to add one more. */
  signed: z.object({ name: z.string().max(255), content: z.instanceof(Blob) }).optional(),
  /** Although the certificate is not in force by the clock of this computer. */
  anyway: z.boolean().default(false),
});

/** A paper by its name, in a kind of file that it comes in. */
export const drawnPaper = z
  .object({ roundId: rowId, paper: z.enum(drawnPapers), format: z.enum(paperFormats) })
  .refine(({ paper, format }) => formatsOf[paper].includes(format), { path: ['format'] });

/** Papers of the count that stand in the journal once they are printed or saved; looking at them leaves no line. */
export const takenPapers = ['zero', 'covers', 'entryJournal'] as const;
export const takenPaper = z.object({ roundId: rowId, paper: z.enum(takenPapers), batch: rowId.optional() });
export type TakenPaper = z.infer<typeof takenPaper>;

export const maxBallotsPrinted = 20_000;

/** How a ballot looks: the sheet, whether it has the marks a scanner goes by, and what stands beside a name. */
export const ballotLook = z.object({
  sheet: z.enum(ballotSheets),
  scanning: z.boolean(),
  beside: z.object({ birth: z.enum(birthsBeside), post: z.boolean(), unit: z.boolean() }),
});
export type BallotLook = z.infer<typeof ballotLook>;

/** One filled in for this shareholder alone; `replaces`: for one that was spoilt or lost, and else for whoever came later. */
const oneHolder = z.object({ code: requiredText(40), replaces: z.boolean() });
/** So many ballots that are all alike, or one filled in for each shareholder at the meeting, or for one of them. */
const ballotCopies = z.union([z.number().int().min(1).max(maxBallotsPrinted), z.literal('each-holder'), oneHolder]);
export type BallotCopies = z.infer<typeof ballotCopies>;
export const ballotRun = ballotLook.extend({ roundId: rowId, copies: ballotCopies });

/** Of one form; what cannot be printed so is refused with its own sentence (`layout-limits.ts`). */
const margin = z.number().int().min(0).max(500);
export const paperLayout = z
  .object({
    margins: z.object({ top: margin, bottom: margin, left: margin, right: margin }),
    heading: z.boolean(),
    motto: z.array(requiredText(longest.motto)).max(maxMottoLines).readonly(),
    underIssuer: z.enum(closings),
    committee: requiredText(longest.committee),
    committeeChair: requiredText(longest.committee),
    copies: z.number().int().min(1).max(maxCopies),
    resultInAnnex: z.boolean(),
    signers: z
      .array(
        z.object({
          who: z.enum(signerKinds),
          title: requiredText(longest.title).optional(),
          note: text(longest.note).optional(),
        }),
      )
      .max(20)
      .readonly(),
  })
  .partial();
