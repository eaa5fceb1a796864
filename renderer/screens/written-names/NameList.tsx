import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView, WrittenName } from '../../../src/api/views.ts';
import { spellingsOf, stateOf } from './name-state.ts';

interface NameListProps {
  readonly round: RoundView;
  /** The open ones first. */
  readonly names: readonly WrittenName[];
  readonly selected: WrittenName | undefined;
  readonly choose: (number: number) => void;
}

/** Names as they were written, with how many papers each stands on and what is said of it. */
export function NameList({ names, ...rest }: NameListProps) {
  const { t } = useTranslation('writtenNames');
  const open = names.filter((name) => stateOf(name) === 'open');
  const settled = names.slice(open.length);
  return (
    <aside className="card list">
      <h2 className="overline">{open.length > 0 ? t('open', { count: open.length }) : t('openNone')}</h2>
      <Names names={open} {...rest} />
      {settled.length > 0 ? (
        <>
          <h2 className="overline">{t('settled')}</h2>
          <Names names={settled} {...rest} />
        </>
      ) : null}
    </aside>
  );
}

function Names({ round, names, selected, choose }: NameListProps) {
  const { t } = useTranslation('writtenNames');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const nameOf = (number: number) => round.candidates.find((candidate) => candidate.number === number)?.name ?? '';
  const about = (name: WrittenName): string => {
    const spellings = spellingsOf(name.number, round.candidates).map((other) => other.name);
    if (spellings.length > 0) return t('alsoWritten', { names: spellings.join(', ') });
    switch (stateOf(name)) {
      case 'merged':
        return t('is', { name: nameOf(name.sameAs ?? 0), number: name.sameAs ?? 0 });
      case 'open':
        return t('looksLike', { names: name.similar.slice(0, 3).map(nameOf).join(', ') });
      case 'apart':
        return t('ownPerson');
      case 'alone':
        return '';
    }
  };
  return (
    <ul ref={list} className="rows-to-choose">
      {names.map((name) => (
        <li key={name.number}>
          <button
            type="button"
            className="row-to-choose names-name"
            aria-current={name === selected}
            onClick={() => choose(name.number)}
            tabIndex={-1}
          >
            <span>
              <strong>{name.name}</strong>
              <small>{about(name)}</small>
            </span>
            <span className="names-ballots">{t('ballots', { count: name.ballots })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
