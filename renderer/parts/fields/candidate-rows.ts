/** The ballot list as it is edited: rows of text, and back to candidates in ballot order. */
import type { Candidate } from '../../../src/election/model.ts';
import { sortByGivenName } from '../../../src/vietnamese/names.ts';
import { dayOfIso, isoOfDay } from './day-text.ts';
import { filled, nextRowId, rowsOf, type EditedRow } from './edited-rows.ts';

export type CandidateColumn = 'name' | 'birthDate' | 'sex' | 'ethnicGroup' | 'post' | 'unit';
export const optionalColumns = ['birthDate', 'sex', 'ethnicGroup', 'post', 'unit'] as const;
export type CandidateRows = readonly EditedRow<CandidateColumn>[];
export type NewCandidate = Omit<Candidate, 'number'>;

export function rowsOfCandidates(candidates: readonly NewCandidate[], after: CandidateRows = []): CandidateRows {
  return rowsOf<CandidateColumn>(
    candidates.map(({ name, birthDate, sex, ethnicGroup, post, unit }) => ({
      name,
      birthDate: dayOfIso(birthDate ?? ''),
      sex: sex ?? '',
      ethnicGroup: ethnicGroup ?? '',
      post: post ?? '',
      unit: unit ?? '',
    })),
    nextRowId(after),
  );
}

/** The candidates of the rows in which something was typed; empty columns are left out. */
export function candidatesOf(rows: CandidateRows): NewCandidate[] {
  return filled(rows).map(({ values }) => {
    const { name = '', birthDate = '', sex = '', ethnicGroup, post, unit } = values;
    return {
      name,
      ...some('birthDate', isoOfDay(birthDate) ?? ''),
      ...(sex === 'male' || sex === 'female' ? { sex } : {}),
      ...some('ethnicGroup', ethnicGroup),
      ...some('post', post),
      ...some('unit', unit),
    };
  });
}

function some<K extends string>(key: K, text = ''): Partial<Record<K, string>> {
  return text.trim() ? ({ [key]: text } as Record<K, string>) : {};
}

/** Vietnamese ABC order of the given name; rows keep their ids. */
export function inAbcOrder(rows: CandidateRows): CandidateRows {
  return sortByGivenName(filled(rows).map((row) => ({ name: row.values.name ?? '', row }))).map(({ row }) => row);
}

export type RowProblem =
  | { readonly code: 'nameless' | 'date' }
  /** `other` is the number of the earlier candidate of that name. */
  | { readonly code: 'duplicate'; readonly other: number };

/** One problem a row at most, the gravest: a list with `nameless` or `date` cannot be saved. */
export function problemsOf(rows: CandidateRows): ReadonlyMap<number, RowProblem> {
  const problems = new Map<number, RowProblem>();
  const seen = new Map<string, number>();
  filled(rows).forEach(({ id, values }, at) => {
    const name = (values.name ?? '').normalize('NFC').toLocaleLowerCase('vi').trim().split(/\s+/u).join(' ');
    const other = seen.get(name);
    if (name === '') problems.set(id, { code: 'nameless' });
    else if (isoOfDay(values.birthDate ?? '') === null) problems.set(id, { code: 'date' });
    else if (other !== undefined) problems.set(id, { code: 'duplicate', other });
    if (other === undefined) seen.set(name, at + 1);
  });
  return problems;
}
