import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView, WrittenName } from '../../../src/api/views.ts';
import { KnownNameField } from '../../parts/fields/WrittenNameField.tsx';
import { peopleFor, spellingsOf, stateOf } from './name-state.ts';

/** One name: who is meant by it? The most similar names by a digit, anybody by searching, or a person of its own. */
export function NameQuestion({
  round,
  name,
  searching,
  settle,
  search,
  look,
}: {
  readonly round: RoundView;
  readonly name: WrittenName;
  readonly searching: boolean;
  readonly settle: (sameAs: number | null) => void;
  readonly search: (open: boolean) => void;
  readonly look: () => void;
}) {
  const { t } = useTranslation('writtenNames');
  const { proposed, others } = peopleFor(name, round.candidates);
  const spellings = spellingsOf(name.number, round.candidates);
  const apart = stateOf(name) === 'apart';
  return (
    <>
      <p className="overline">{t('asWritten', { count: name.ballots })}</p>
      <h2 className="names-written">
        {name.name} <small>{t('number', { number: name.number })}</small>
      </h2>
      <div>
        <Button variant="default" size="compact-md" onClick={look}>
          {t('seeBallots')}
        </Button>
      </div>
      {round.state === 'sealed' ? <p className="label">{t('sealed')}</p> : null}
      {spellings.length > 0 ? (
        <p className="caution">{t('hasSpellings', { names: spellings.map((other) => other.name).join(', ') })}</p>
      ) : round.state === 'sealed' ? null : (
        <>
          <h3>{t('question')}</h3>
          {proposed.length > 0 ? <p className="overline">{t('proposed')}</p> : null}
          <ul className="rows-to-choose names-people">
            {proposed.map((person, index) => (
              <li key={person.number}>
                <Choice digit={index + 1} pressed={name.sameAs === person.number} press={() => settle(person.number)}>
                  <strong>{person.name}</strong> · {t('number', { number: person.number })}
                </Choice>
              </li>
            ))}
            <li>
              <Choice digit={0} pressed={apart} press={() => settle(null)}>
                {t('own')}
              </Choice>
            </li>
          </ul>
          {searching ? (
            <KnownNameField
              candidates={[...proposed, ...others]}
              label={t('search')}
              onTake={settle}
              onLeave={() => search(false)}
            />
          ) : (
            <div>
              <Button variant="default" onClick={() => search(true)}>
                <kbd className="key">T</kbd>&nbsp; {t('search')}
              </Button>
            </div>
          )}
        </>
      )}
      <p className="label">{t('explained')}</p>
    </>
  );
}

function Choice({
  digit,
  pressed,
  press,
  children,
}: {
  readonly digit: number;
  readonly pressed: boolean;
  readonly press: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('writtenNames');
  return (
    <button type="button" className="row-to-choose names-choice" aria-pressed={pressed} onClick={press}>
      <kbd className="key">{digit}</kbd>
      <span>{children}</span>
      {pressed ? <em>{t('chosen')}</em> : null}
    </button>
  );
}
