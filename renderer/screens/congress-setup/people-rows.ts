import type { Person } from '../../../src/election/model.ts';
import { filled, rowsOf, type EditedRow } from '../../parts/fields/edited-rows.ts';

export type PersonColumn = 'name' | 'role';
export type PersonRows = readonly EditedRow<PersonColumn>[];

export function rowsOfPeople(people: readonly Person[]): PersonRows {
  return rowsOf<PersonColumn>(people.map(({ name, role }) => ({ name, role })));
}

/** The people of the rows in which something was typed. */
export function peopleOf(rows: PersonRows): Person[] {
  return filled(rows).map(({ values }) => ({ name: values.name ?? '', role: values.role ?? '' }));
}

/**
 * Gives the usual role to rows that have just been made: the first role to one person, the next to all others.
 * A role that was typed, or deleted, stays.
 */
export function withUsualRoles(rows: PersonRows, first: string, next: string): PersonRows {
  const taken = rows.some(({ values }) => values.role === first);
  const fresh = rows.find(({ values }) => values.role === undefined);
  return rows.map((row) =>
    row.values.role === undefined
      ? { ...row, values: { ...row.values, role: row === fresh && !taken ? first : next } }
      : row,
  );
}

/** Rows with a role but no name: they cannot be saved. */
export function nameless(rows: PersonRows): PersonRows {
  return filled(rows).filter(({ values }) => !values.name?.trim());
}
