import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/api/views.ts';
import './people-to-choose.css';

/** The person whom a digit key means, on either side of the keyboard; the first nine have one. */
export function personOfDigit(people: readonly PersonView[], code: string): PersonView | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  return digit === undefined ? undefined : people[Number(digit) - 1];
}

/** Names to choose from, each with its digit and its role. */
export function PeopleToChoose({
  people,
  first,
  list,
  choose,
}: {
  readonly people: readonly PersonView[];
  readonly first?: { readonly personId: number; readonly note: string } | undefined;
  readonly list: Ref<HTMLOListElement>;
  readonly choose: (person: PersonView) => void;
}) {
  const { t } = useTranslation('people');
  const firstId = people.some(({ id }) => id === first?.personId) ? first?.personId : people[0]?.id;
  return (
    <ol ref={list} className="rows-to-choose people-to-choose" aria-label={t('lock/choose')}>
      {people.map((person, at) => (
        <li key={person.id}>
          <button
            type="button"
            className="row-to-choose"
            data-first={person.id === firstId}
            onClick={() => choose(person)}
          >
            <kbd className="key">{at < 9 ? at + 1 : '·'}</kbd>
            <span className="name">{person.name}</span>
            <span className="label">
              {t(`role/${person.role}`)}
              {first?.personId === person.id ? ` · ${first.note}` : ''}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
