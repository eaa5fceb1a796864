import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { paperDefects } from '../../../src/election/model.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { useReasonText } from '../../parts/ballot/reason-text.ts';
import { excessOf, useTooLong } from '../../parts/fields/text-length.ts';
import { WrittenNameField } from '../../parts/fields/WrittenNameField.tsx';
import type { EntryStore } from './entry-store.ts';

/** Digits stand for defects of the paper, or for why the ballot is doubtful; or a name that the voter wrote is typed. */
export function ChoicePanel({ store }: { readonly store: EntryStore }) {
  const { t } = useTranslation('entry');
  const { pad, key, write, candidates } = useStore(store);
  const reasons = useReasonText(pad.style);
  if (pad.mode === 'name') {
    return (
      <section className="card entry-choices" aria-label={t('nameTitle')}>
        <p className="overline">{t('nameTitle')}</p>
        <WrittenNameField candidates={candidates} onTake={write} onLeave={() => key('leave')} />
      </section>
    );
  }
  if (pad.mode === 'defects') {
    return (
      <section className="card entry-choices" aria-label={t('defectsTitle')}>
        <p className="overline">{t('defectsTitle')}</p>
        <ul>
          {paperDefects.map((defect, index) => (
            <li key={defect}>
              <button
                type="button"
                aria-pressed={pad.draft.defects.includes(defect)}
                onClick={() => key(String(index + 1) as '1')}
              >
                <kbd className="key">{index + 1}</kbd> {reasons(defect)}
              </button>
            </li>
          ))}
        </ul>
        <p className="label">{t('defectsHelp')}</p>
      </section>
    );
  }
  return (
    <section className="card entry-choices" aria-label={t('doubtTitle')}>
      <p className="overline">{t('doubtTitle')}</p>
      {pad.mode === 'doubt-text' ? (
        <OwnReason store={store} />
      ) : (
        <>
          <ul>
            {[...pad.doubtReasons, t('doubtOwn')].map((reason, index, all) => {
              const digit = String((index + 1) % all.length);
              return (
                <li key={reason}>
                  <button type="button" aria-pressed={pad.draft.doubt === reason} onClick={() => key(digit as '0')}>
                    <kbd className="key">{digit}</kbd> {reason}
                  </button>
                </li>
              );
            })}
          </ul>
          <p className="label">{t('doubtHelp')}</p>
        </>
      )}
    </section>
  );
}

function OwnReason({ store }: { readonly store: EntryStore }) {
  const { t } = useTranslation('entry');
  const tooLong = useTooLong();
  const [text, setText] = useState('');
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    store.getState().key('leave');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (excessOf(text, longestWords.doubt) === 0) store.getState().doubt(text.trim());
      }}
    >
      <TextInput
        autoFocus
        label={t('doubtField')}
        value={text}
        error={tooLong(text, longestWords.doubt)}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" mt="sm">
        {t('doubtSave')}
      </Button>
    </form>
  );
}
