import './written-name-field.css';
import { Button, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../src/election/model.ts';
import { namesLike } from './name-search.ts';

/** Names offered below the field at a time. */
const offered = 8;

/**
 * A name that a voter wrote: typed as it stands on the paper, with the names already known below it. ↑ ↓ choose one of
 * them, Enter takes what is chosen or else what is typed, Esc leaves. What is typed is never changed here, because that
 * breaks the typing of Vietnamese; the desk puts it into one form.
 */
export function WrittenNameField({
  candidates,
  onTake,
  onLeave,
}: {
  readonly candidates: readonly Candidate[];
  /** A known name by its number, or a name as it was typed. */
  readonly onTake: (name: number | string) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation('writtenNames');
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const known = namesLike(candidates, text).slice(0, offered);
  const at = chosen === null ? -1 : known.findIndex(({ number }) => number === chosen);

  const take = () => {
    const name = known[at];
    if (name) onTake(name.number);
    else if (text.trim() !== '') onTake(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to the input method while it composes a word.
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setChosen(known[Math.min(known.length - 1, at + 1)]?.number ?? null),
      ArrowUp: () => setChosen(known[at - 1]?.number ?? null),
      Enter: take,
      Escape: onLeave,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    move();
  };

  return (
    <div className="written-name">
      <TextInput
        autoFocus
        label={t('field')}
        value={text}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={known.length > 0}
        aria-controls={`${id}-known`}
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
      />
      <div id={`${id}-known`} role="listbox" aria-label={t('known')} className="written-name-known">
        {known.map(({ number, name }, index) => (
          <div
            key={number}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onTake(number)}
          >
            <span>{number}</span> {name}
          </div>
        ))}
      </div>
      <p className="label">{text.trim() === '' ? t('help') : known.length > 0 ? t('helpKnown') : t('helpNew')}</p>
      <Button onClick={take} disabled={text.trim() === ''}>
        {t('take')}
      </Button>
    </div>
  );
}
