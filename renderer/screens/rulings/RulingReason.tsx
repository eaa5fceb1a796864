import { TextInput } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Style } from '../../../src/election/model.ts';
import { longestWords } from '../../../src/election/own-words.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { useTooLong } from '../../parts/fields/text-length.ts';
import { focusPaper } from '../../parts/table/TablePaper.tsx';
import { isCarried } from './committee-vote.ts';
import type { useRulingWords } from './ruling-words.ts';

export const reasonLetters = ['Z', 'X', 'C', 'V'] as const;
export const readyReasons = ['one', 'two', 'three', 'four'] as const;

/** Sentences offered for a paper of this style. */
export function useReadyReason(style: Style): (which: (typeof readyReasons)[number]) => string {
  const { t } = useTranslation('rulings');
  const kind = style === 'cumulative' ? 'votes' : style === 'strike' ? 'strike' : 'marks';
  return (which) => t(`ready/${kind}/${which}`);
}

export interface RulingFields {
  readonly reason: RefObject<HTMLInputElement | null>;
  readonly article: RefObject<HTMLInputElement | null>;
  readonly votesFor: RefObject<HTMLInputElement | null>;
  readonly votesAgainst: RefObject<HTMLInputElement | null>;
}

/** Why the committee rules so, by which article, and how it voted. Esc gives the keys back to the paper. */
export function RulingReason({
  style,
  ruling: { draft, change, words },
  fields,
  complain,
}: {
  readonly style: Style;
  readonly ruling: ReturnType<typeof useRulingWords>;
  readonly fields: RulingFields;
  /** A missing reason, or a vote that was lost, is marked only after an attempt to record. */
  readonly complain: boolean;
}) {
  const { t } = useTranslation('rulings');
  const tooLong = useTooLong();
  const ready = useReadyReason(style);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    focusPaper();
  };
  return (
    <>
      <div className="table-choices">
        {readyReasons.map((which, index) => (
          <button key={which} type="button" className="table-choice" onClick={() => change({ reason: ready(which) })}>
            <kbd className="key">{reasonLetters[index]}</kbd>
            {ready(which)}
          </button>
        ))}
      </div>
      <TextInput
        ref={fields.reason}
        className="ruling-reason"
        label={<KeyedLabel letter="L" words={t('reason')} />}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        error={complain && draft.reason.trim() === '' ? t('reasonMissing') : tooLong(draft.reason, longestWords.ruling)}
        autoComplete="off"
      />
      <div className="ruling-vote">
        <TextInput
          ref={fields.article}
          label={<KeyedLabel letter="D" words={t('article')} />}
          placeholder={t('articleNone')}
          value={words.article}
          onChange={(event) => change({ article: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          error={tooLong(words.article, longestWords.article)}
          autoComplete="off"
        />
        <CountInput
          ref={fields.votesFor}
          label={<KeyedLabel letter="T" words={t('votesFor')} />}
          digits={3}
          value={words.votesFor}
          onChange={(votesFor) => change({ votesFor })}
          onKeyDown={onKeyDown}
        />
        <CountInput
          ref={fields.votesAgainst}
          label={<KeyedLabel letter="K" words={t('votesAgainst')} />}
          digits={3}
          value={words.votesAgainst}
          onChange={(votesAgainst) => change({ votesAgainst })}
          onKeyDown={onKeyDown}
        />
      </div>
      {complain && !isCarried(words) ? (
        <p className="ruling-lost" role="alert">
          {t('notCarried')}
        </p>
      ) : null}
    </>
  );
}

/** A field and the key that leads to it. */
function KeyedLabel({ letter, words }: { readonly letter: string; readonly words: string }) {
  return (
    <>
      <kbd className="key" aria-hidden="true">
        {letter}
      </kbd>{' '}
      {words}
    </>
  );
}
