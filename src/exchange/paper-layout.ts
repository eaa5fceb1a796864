/** `layout` of `election.json`: what the organisation settles of its papers. Every part is optional. */
import { z } from 'zod';
import { closings, signerKinds } from '../papers/layout.ts';
import { longest, marginFits, marginLimits, maxCopies, maxMottoLines, maxSigners } from '../papers/layout-limits.ts';
import { list, object, oneOf, truth } from './fields.ts';
import { plainText } from './plain-text.ts';

const between = (least: number, most: number, what = '') => `cần số nguyên từ ${least} đến ${most}${what}`;
const marginWords = between(marginLimits.least, marginLimits.most, ' (mm)');
const margin = z.int({ error: marginWords }).refine(marginFits, { error: marginWords });
const copiesWords = between(1, maxCopies);
const signersWords = `cần từ 1 đến ${maxSigners} nơi ký`;

const signer = z
  .looseObject(
    {
      who: oneOf(signerKinds),
      title: plainText('chức danh', longest.title, 1).optional(),
      note: plainText('ghi chú', longest.note, 0).optional(),
    },
    object,
  )
  .refine(({ who, title }) => who !== 'other' || title !== undefined, {
    error: 'cần chức danh khi người ký là "other"',
    path: ['title'],
  });

export const paperLayout = z.looseObject(
  {
    margins: z.looseObject({ top: margin, bottom: margin, left: margin, right: margin }, object).optional(),
    heading: truth.optional(),
    motto: z
      .array(plainText('một dòng', longest.motto, 1), list)
      .max(maxMottoLines, { error: `cần nhiều nhất ${maxMottoLines} dòng` })
      .optional(),
    underIssuer: oneOf(closings).optional(),
    committee: plainText('tên', longest.committee, 1).optional(),
    committeeChair: plainText('tên', longest.committee, 1).optional(),
    copies: z
      .int({ error: copiesWords })
      .min(1, { error: copiesWords })
      .max(maxCopies, { error: copiesWords })
      .optional(),
    resultInAnnex: truth.optional(),
    signers: z.array(signer, list).min(1, { error: signersWords }).max(maxSigners, { error: signersWords }).optional(),
  },
  object,
);
