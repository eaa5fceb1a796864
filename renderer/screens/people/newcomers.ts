/** Members of the committee who have no account yet, each with the role that fits the task they have there. */
import type { Person } from '../../../src/election/model.ts';
import type { Role } from '../../../src/people/roles.ts';

export interface Newcomer {
  readonly name: string;
  readonly role: Role;
}

/** How the committee's tasks are called, as far as they tell a role. */
export interface TaskWords {
  readonly technician: string;
  readonly leading: readonly string[];
}

export function newcomers(
  committee: readonly Person[],
  accounts: readonly { readonly name: string }[],
  words: TaskWords,
): readonly Newcomer[] {
  const known = new Set(accounts.map(({ name }) => name));
  return committee
    .filter(({ name }) => !known.has(name))
    .map(({ name, role }) => ({ name, role: roleFor(role, words) }));
}

function roleFor(task: string, { technician, leading }: TaskWords): Role {
  if (leading.includes(task)) return 'chair';
  return task === technician ? 'technician' : 'operator';
}
