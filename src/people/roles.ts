/**
 * Ban kiểm phiếu: who may do what. The desk asks here before every command and every answer; the screens ask the same to show
 * only what a person can do.
 */

/**
 *   chair       trưởng ban (or a deputy): everything, also keying
 *   operator    người nhập: reads batches, settles what others read
 *   observer    giám sát: sees everything and changes nothing
 *   technician  kỹ thuật: sets up congress, printer and copies; sees no ballot and no result before the seal
 */
export const roles = ['chair', 'operator', 'observer', 'technician'] as const;
export type Role = (typeof roles)[number];

/** What a person who signed in is known by. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
}

/** Members of the committee: the second person of a command that needs two. */
export function isOfCommittee({ role }: Pick<Person, 'role'>): boolean {
  return role === 'chair' || role === 'operator';
}
