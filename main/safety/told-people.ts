/** Lines of the journal that tell accounts. Of a secret they tell the digest of what is kept of it. */
import type { Telling } from './told-tables.ts';

export const peopleLines: Readonly<Record<string, Telling>> = {
  'person-added': (told, { open, closed }) => {
    const { personId, role } = open as { personId: number; role: string };
    const { name, secret } = closed as { name: string; secret: string };
    told.put('people', { id: personId, name, role, active: 1, secret });
  },
  'person-saved': (told, { open, closed }) => {
    const { personId, role, active } = open as { personId: number; role: string; active: boolean };
    told.change('people', personId, { name: closed['name'] as string, role, active: active ? 1 : 0 });
  },
  'secret-set': (told, { open, closed, at }) => {
    const { personId, recovered = false } = open as { personId: number; recovered?: boolean };
    told.change('people', personId, { secret: closed['secret'] as string });
    // A code works once.
    if (recovered) told.add('recovery_codes', { secret: closed['code'] as string, at });
  },
  'recovery-code-made': (told, { closed, at }) => told.add('recovery_codes', { secret: closed['code'] as string, at }),
};
