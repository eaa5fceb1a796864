import './written-name-field.css';
import { Button, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../src/election/model.ts';
import { namesLike } from './name-search.ts';

/** Names offered below the field at a time. */
const offered = 8;

interface FieldProps {
  readonly candidates: readonly Candidate[];
  readonly onLeave: () => void;
}

/**
 * A name that a voter wrote: typed as it stands on the paper, with the names already known below it. ↑ ↓ choose one of
 * them, Enter takes what is chosen or else what is typed, Esc leaves.
 */
export function WrittenNameField({
  onTake,
  ...props
}: FieldProps & {
  /** A known name by its number, or a name as it was typed. */
  readonly onTake: (name: number | string) => void;
}) {
  const { t } = useTranslation('writtenNames');
  const help = (typed: string, known: number) => t(typed === '' ? 'help' : known > 0 ? 'helpKnown' : 'helpNew');
  return (
    <NameField
      {...props}
      label={t('field')}
      help={help}
      onTake={(chosen, text) => {
        if (chosen) onTake(chosen.number);
        else if (text.trim() !== '') onTake(text);
      }}
      button={t('take')}
    />
  );
}

/** One of the names there are, found by what is typed of it: Enter takes the one chosen by ↑ ↓, or the only one left. */
export function KnownNameField({
  onTake,
  label,
  ...props
}: FieldProps & { readonly label: string; readonly onTake: (number: number) => void }) {
  const { t } = useTranslation('writtenNames');
  return (
    <NameField
      {...props}
      label={label}
      help={(typed, known) => t(typed !== '' && known === 0 ? 'helpNobody' : 'helpChoose')}
      onTake={(chosen, _, known) => {
        const only = known.length === 1 ? known[0] : undefined;
        const taken = chosen ?? only;
        if (taken) onTake(taken.number);
      }}
    />
  );
}

/** What is typed is never changed here, because that breaks the typing of Vietnamese; the desk puts it into one form. */
function NameField({
  candidates,
  label,
  help,
  button,
  onTake,
  onLeave,
}: FieldProps & {
  readonly label: string;
  readonly help: (typed: string, known: number) => string;
  readonly button?: string;
  readonly onTake: (chosen: Candidate | undefined, text: string, known: readonly Candidate[]) => void;
}) {
  const { t } = useTranslation('writtenNames');
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const known = namesLike(candidates, text).slice(0, offered);
  const at = chosen === null ? -1 : known.findIndex(({ number }) => number === chosen);
  const take = () => onTake(known[at], text, known);

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
        label={label}
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
        {known.map((candidate, index) => (
          <div
            key={candidate.number}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onTake(candidate, text, known)}
          >
            <span>{candidate.number}</span> {candidate.name}
          </div>
        ))}
      </div>
      <p className="label">{help(text.trim(), known.length)}</p>
      {button === undefined ? null : (
        <Button onClick={take} disabled={text.trim() === ''}>
          {button}
        </Button>
      )}
    </div>
  );
}
