/** The register of shareholders as it is edited: rows of text, and back to holders. */
import type { Holder } from '../../../src/api/inputs.ts';
import { digitsOf } from '../../../src/reading/register.ts';
import { filled, nextRowId, rowsOf, type EditedRow } from '../../parts/fields/edited-rows.ts';

export type HolderColumn = 'code' | 'name' | 'own' | 'proxied' | 'present';
export type HolderRow = EditedRow<HolderColumn>;
export type HolderRows = readonly HolderRow[];

export function rowsOfHolders(
  holders: readonly Holder[],
  shown: (count: number) => string,
  after: HolderRows = [],
): HolderRows {
  return rowsOf<HolderColumn>(
    holders.map(({ code, name, own, proxied, present }) => ({
      code,
      name,
      own: shown(own),
      proxied: proxied === 0 ? '' : shown(proxied),
      present: present ? 'yes' : '',
    })),
    nextRowId(after),
  );
}

/** The holders of the rows in which something was typed; shares that are no number count as none. */
export function holdersOf(rows: HolderRows): Holder[] {
  return filled(rows).map(({ values }) => ({
    code: clean(values.code),
    name: clean(values.name),
    own: sharesOfText(values.own ?? '') ?? 0,
    proxied: sharesOfText(values.proxied ?? '') ?? 0,
    present: values.present === 'yes',
  }));
}

/** The rows with shares written as the language writes them; what is no number stays as it was typed. */
export function withSharesShown(rows: HolderRows, shown: (count: number) => string): HolderRows {
  const rewritten = (text: string | undefined) => {
    const shares = text === undefined || text.trim() === '' ? null : sharesOfText(text);
    return shares === null ? (text ?? '') : shown(shares);
  };
  return rows.map((row) => ({
    ...row,
    values: { ...row.values, own: rewritten(row.values.own), proxied: rewritten(row.values.proxied) },
  }));
}

/** Empty is none. Thousands may be set apart by dots, commas or spaces; null where it is no whole number, or not exact. */
export function sharesOfText(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return 0;
  if (!/^(?:\d+|\d{1,3}(?:[.,\s]\d{3})+)$/u.test(typed)) return null;
  const shares = Number(typed.replace(/\D/gu, ''));
  return Number.isSafeInteger(shares) ? shares : null;
}

export type RowProblem =
  | { readonly code: 'codeless' | 'nameless' | 'no-digits' | 'no-shares'; readonly column: HolderColumn }
  | { readonly code: 'shares'; readonly column: 'own' | 'proxied' }
  /** `other` is the row that has the code already. */
  | { readonly code: 'code-twice'; readonly column: 'code'; readonly other: number }
  /** `other` is the code that the number pad cannot tell from this one. */
  | { readonly code: 'digits-twice'; readonly column: 'code'; readonly other: string };

const grave: ReadonlySet<RowProblem['code']> = new Set(['codeless', 'nameless', 'shares', 'code-twice']);

/** A register with such a row cannot be saved; the other problems are only worth a look. */
export function isGrave({ code }: RowProblem): boolean {
  return grave.has(code);
}

/** One problem a row at most, the gravest, by the id of the row. */
export function problemsOf(rows: HolderRows): ReadonlyMap<number, RowProblem> {
  const codes = new Map<string, number>();
  const digits = new Map<string, string>();
  const problems = new Map<number, RowProblem>();
  filled(rows).forEach(({ id, values }, at) => {
    const code = clean(values.code);
    const keyed = digitsOf(code).replace(/^0+(?=\d)/u, '');
    const problem = problemOf(values, codes.get(code), digits.get(keyed));
    if (problem) problems.set(id, problem);
    if (!codes.has(code)) codes.set(code, at + 1);
    if (!digits.has(keyed)) digits.set(keyed, code);
  });
  return problems;
}

function problemOf(
  { name, code, own = '', proxied = '' }: HolderRow['values'],
  sameCode: number | undefined,
  sameDigits: string | undefined,
): RowProblem | null {
  const typed = clean(code);
  if (typed === '') return { code: 'codeless', column: 'code' };
  if (sameCode !== undefined) return { code: 'code-twice', column: 'code', other: sameCode };
  if (clean(name) === '') return { code: 'nameless', column: 'name' };
  const shares = [sharesOfText(own), sharesOfText(proxied)] as const;
  if (shares[0] === null) return { code: 'shares', column: 'own' };
  if (shares[1] === null) return { code: 'shares', column: 'proxied' };
  if (digitsOf(typed) === '') return { code: 'no-digits', column: 'code' };
  if (sameDigits !== undefined) return { code: 'digits-twice', column: 'code', other: sameDigits };
  return shares[0] + shares[1] === 0 ? { code: 'no-shares', column: 'own' } : null;
}

function clean(text = ''): string {
  return text.normalize('NFC').trim();
}
