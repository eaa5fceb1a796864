/** Who it is, then that person's PIN: a name by its digit or the arrow keys, the PIN on the number pad, Enter. */
import { Button, TextInput } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/api/views.ts';
import { refusalOf } from '../../desk.ts';
import { KeyHints, type KeyHint } from '../frame/KeyBar.tsx';
import { LayerAbove } from '../frame/LayerAbove.tsx';
import { secretField } from './pad-digit.ts';
import { PeopleToChoose, personOfDigit } from './PeopleToChoose.tsx';
import { Refused } from '../Refused.tsx';
import { soundRefused } from '../sound.ts';
import { useWaiting } from './waiting.ts';

interface PersonAndSecretProps {
  readonly kind: 'lock' | 'question';
  readonly label: string;
  readonly people: readonly PersonView[];
  /** Who has the focus at first, and what stands beside the name. */
  readonly first?: { readonly personId: number; readonly note: string } | undefined;
  readonly samplePin: string | null;
  readonly yes: string;
  /** Signs in, or agrees; rejects with the desk's refusal. */
  readonly give: (personId: number, secret: string) => Promise<unknown>;
  /** Esc where nobody is chosen. */
  readonly leave?: (() => void) | undefined;
  /** What else a key does while a name is chosen: "Q" is the key with that letter. */
  readonly keys?: readonly KeyHint[] | undefined;
  /** What is to be said where this person gives the PIN; null: nothing. */
  readonly caution?: ((person: PersonView) => string | null) | undefined;
  /** The way out for somebody who does not know the PIN any more. */
  readonly forgotten?: ((person: PersonView) => void) | undefined;
  readonly head: ReactNode;
  /** At the right of the keys. */
  readonly far?: ReactNode;
}

export function PersonAndSecret(props: PersonAndSecretProps) {
  const { kind, label, people, first, samplePin, yes, give, leave, keys = [], caution, forgotten, head, far } = props;
  const { t } = useTranslation(['people', 'common']);
  const only = people.length === 1 ? people[0]! : null;
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { seconds, wait } = useWaiting();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const chosen = people.find(({ id }) => id === chosenId) ?? only;

  const choose = (person: PersonView | null) => {
    setChosenId(person?.id ?? null);
    setSecret('');
    setError(null);
    // Each person waits alone.
    wait(0);
  };
  const send = async () => {
    if (!chosen || secret === '' || busy) return;
    if (seconds > 0) return soundRefused();
    setBusy(true);
    try {
      await give(chosen.id, secret);
      setError(null);
    } catch (refused) {
      soundRefused();
      const { code, params } = refusalOf(refused);
      if (code === 'sign-in-delayed') wait(Number(params['seconds']));
      setError(code === 'sign-in-delayed' ? null : refused);
    }
    setSecret('');
    setBusy(false);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (chosen && !only) choose(null);
      else leave?.();
    } else if (!chosen) {
      const byDigit = personOfDigit(people, event.code);
      const chord = event.ctrlKey || event.altKey || event.metaKey;
      const byKey = chord ? undefined : keys.find(({ cap }) => event.code === `Key${cap}`);
      if (!byDigit && !byKey && !moved(list, event.key)) return;
      event.preventDefault();
      if (byDigit) choose(byDigit);
      else byKey?.press?.();
    }
  };
  const back = only ? leave && t('keys/cancel') : t('keys/others');
  const out: readonly KeyHint[] = leave ? [{ cap: 'Esc', label: t('keys/cancel') }] : [];
  const hints: readonly KeyHint[] = chosen
    ? [{ cap: 'Enter', label: yes.toLocaleLowerCase() }, ...(back ? [{ cap: 'Esc', label: back }] : [])]
    : [
        { cap: `1–${Math.min(9, people.length)}`, label: t('keys/digits') },
        { cap: '↑ ↓', label: t('keys/choose') },
        ...keys,
        ...out,
      ];
  const warning = chosen && caution?.(chosen);
  const atList = chosen === null;
  useLayoutEffect(() => {
    if (atList) list.current?.querySelector<HTMLElement>('[data-first="true"]')?.focus();
    else input.current?.focus();
  }, [atList, chosenId]);

  return (
    <LayerAbove kind={kind} label={label} onKey={onKey}>
      {head}
      {chosen ? (
        <form
          className="secret-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextInput
            ref={input}
            label={t('secretOf', { name: chosen.name })}
            type="password"
            inputMode="numeric"
            autoComplete={secretField}
            size="xl"
            value={secret}
            maxLength={200}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          {warning ? <p className="secret-caution">{warning}</p> : null}
          {samplePin === null ? null : <p className="label">{t('lock/sample', { pin: samplePin })}</p>}
          {seconds > 0 ? (
            <p className="secret-wait" role="alert">
              {t('lock/wait', { seconds })}
            </p>
          ) : (
            <Refused error={error} />
          )}
          <div className="secret-buttons">
            <Button type="submit" size="md" loading={busy} disabled={seconds > 0}>
              {yes}
            </Button>
            {only ? null : (
              <Button variant="default" size="md" onClick={() => choose(null)}>
                {t('lock/others')}
              </Button>
            )}
            {leave ? (
              <Button variant="default" size="md" onClick={leave}>
                {t('common:cancel')}
              </Button>
            ) : null}
            {forgotten ? (
              <Button variant="subtle" size="md" onClick={() => forgotten(chosen)}>
                {t('lock/forgotten')}
              </Button>
            ) : null}
          </div>
        </form>
      ) : (
        <PeopleToChoose people={people} first={first} list={list} choose={choose} />
      )}
      <div className="layer-keys">
        <KeyHints hints={hints} />
        {far === undefined ? null : <span className="far">{far}</span>}
      </div>
    </LayerAbove>
  );
}

/** Moves the focus along the names; false for any other key. */
function moved(list: RefObject<HTMLOListElement | null>, key: string): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined) return false;
  const names = [...(list.current?.querySelectorAll('button') ?? [])];
  const at = names.indexOf(document.activeElement as HTMLButtonElement);
  names[Math.min(names.length - 1, Math.max(0, at + by))]?.focus();
  return true;
}
