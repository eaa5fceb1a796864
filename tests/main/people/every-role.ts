/** A congress in which every role has somebody. */
import { join } from 'node:path';
import type { DeskOptions } from '../../../main/desk.ts';
import type { Role } from '../../../src/people/roles.ts';
import { chair, newCongress, operators, workplace } from '../desk/workplace.ts';
import type { Workplace } from '../desk/workplace.ts';

export const someone: Readonly<Record<Role, string>> = {
  chair: chair.name,
  operator: operators[1],
  observer: 'Đinh Thị Giám Sát',
  technician: 'Cao Văn Máy',
};

export async function everyRole(options: Partial<DeskOptions> = {}): Promise<Workplace & { readonly path: string }> {
  const place = workplace(options);
  const path = join(place.documents, 'thu.kiemphieu');
  await newCongress(place.client, path);
  for (const role of ['observer', 'technician'] as const)
    await place.client.people.add({ name: someone[role], role, secret: '1357' });
  return { ...place, path };
}

/** Milliseconds that a test moves on by hand. */
export function handClock(): { readonly monotonic: () => number; readonly pass: (seconds: number) => void } {
  let milliseconds = 5_000;
  return { monotonic: () => milliseconds, pass: (seconds) => (milliseconds += seconds * 1000) };
}
