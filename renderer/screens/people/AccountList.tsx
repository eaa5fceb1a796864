import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/api/views.ts';

/** The accounts with role and state; the chosen one takes the keys at the foot. */
export function AccountList({
  list,
  people,
  me,
  chosen,
  choose,
  edit,
  setSecret,
  toggle,
}: {
  readonly list: Ref<HTMLUListElement>;
  readonly people: readonly PersonView[];
  readonly me: number | null;
  readonly chosen: number | null;
  readonly choose: (personId: number) => void;
  readonly edit: (person: PersonView) => void;
  readonly setSecret: (person: PersonView) => void;
  readonly toggle: (person: PersonView) => void;
}) {
  const { t } = useTranslation('people');
  return (
    <ul ref={list} className="accounts">
      {people.map((person) => (
        <li
          key={person.id}
          className={`account${person.id === chosen ? ' chosen' : ''}${person.active ? '' : ' inactive'}`}
          onFocus={() => choose(person.id)}
        >
          <button type="button" className="name" data-person={person.id} onClick={() => edit(person)}>
            {person.name}
            {person.id === me ? <span className="label"> ({t('list/you')})</span> : null}
          </button>
          <span>{t(`role/${person.role}`)}</span>
          <span className={`chip ${person.active ? 'valid' : 'quiet'}`}>
            {t(person.active ? 'list/active' : 'list/inactive')}
          </span>
          <span className="account-ways">
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => setSecret(person)}
              aria-label={`${t('secret')}: ${person.name}`}
            >
              {t('secret')}
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => toggle(person)}
              aria-label={`${t(person.active ? 'list/deactivate' : 'list/activate')}: ${person.name}`}
            >
              {t(person.active ? 'list/deactivate' : 'list/activate')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
