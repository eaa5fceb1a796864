import type { Person } from '../../../src/election/model.ts';
import { filled, rowsOf, type EditedRow } from '../../parts/edited-rows.ts';

export type PersonColumn = 'name' | 'role';
export type PersonRows = readonly EditedRow<PersonColumn>[];

export function rowsOfPeople(people: readonly Person[]): PersonRows {
  return rowsOf<PersonColumn>(people.map(({ name, role }) => ({ name, role })));
}

/** The people of the rows in which something was typed. */
export function peopleOf(rows: PersonRows): Person[] {
  return filled(rows).map(({ values }) => ({ name: values.name ?? '', role: values.role ?? '' }));
}

/** Rows with a role but no name: they cannot be saved. */
export function nameless(rows: PersonRows): PersonRows {
  return filled(rows).filter(({ values }) => !values.name?.trim());
}
