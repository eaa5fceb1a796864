/** Who is at the keyboard of this computer, and what the screens may offer to that person. */
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { actionRoles, mayDo, maySee, type Action, type Sight } from '../../../src/people/permissions.ts';
import type { Person } from '../../../src/people/roles.ts';
import { ask } from '../../desk.ts';

/** The accounts of the open file and who is signed in; nothing is asked of the desk while no file is open. */
export function usePeople() {
  const file = useQuery(ask.files.current.queryOptions());
  return useQuery({ ...ask.people.state.queryOptions(), enabled: Boolean(file.data) });
}

/** Whose the screens are; given by the workplace. */
export const ScreensOf = createContext<Person | null>(null);

/** The person at this screen. Below the lock it is who was there, so that the screen stays as it is for his return. */
export function useSignedIn(): Person | null {
  return useContext(ScreensOf);
}

/** True where the person signed in may do it; the desk asks the same again. */
export function useMay(action: Action): boolean {
  const person = useSignedIn();
  return person !== null && mayDo(person.role, action);
}

export function useMaySee(sight: Sight): boolean {
  const person = useSignedIn();
  return person !== null && maySee(person.role, sight);
}

/** Why a control stands disabled: whose work it is; null where the person signed in may do it. */
export function useWhyNot(action: Action): string | null {
  const { t } = useTranslation('people');
  const may = useMay(action);
  if (may) return null;
  return t('workOf', { roles: actionRoles[action].map((role) => t(`role/${role}`).toLocaleLowerCase()).join(', ') });
}
