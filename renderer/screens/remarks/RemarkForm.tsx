/** One remark: an incident with its time, or a complaint with its sheets and the committee's answer. */
import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { remarkLimits } from '../../../src/election/remarks.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { DialogButtons } from '../../parts/dialogs/Dialog.tsx';
import { enterGoesOn } from '../../parts/fields/enter-goes-on.ts';
import { Refused } from '../../parts/Refused.tsx';
import { excessIn, lackingIn, type Lacking, type RemarkDraft, type Worded } from './remark-draft.ts';

export function RemarkForm({
  number,
  draft,
  onChange,
  complain,
  pending,
  error,
  onSave,
  onGiveUp,
  focus,
}: {
  /** Of the one that gets another wording; null for a new one. */
  readonly number: number | null;
  readonly draft: RemarkDraft;
  readonly onChange: (draft: RemarkDraft) => void;
  /** What lacks is marked only after an attempt to save. */
  readonly complain: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onGiveUp: () => void;
  /** Changes when the first field shall take the focus; 0 leaves it where it is. */
  readonly focus: number;
}) {
  const { t } = useTranslation('remarks');
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus > 0) first.current?.focus();
  }, [focus]);
  const lacking = complain ? lackingIn(draft) : [];
  const missing = (what: Lacking) => (lacking.includes(what) ? t(`lacking/${what}`) : undefined);
  // Told at once instead of cut short: nobody looks at the end of what was pasted.
  const excess = excessIn(draft);
  const tooLong = (name: Worded) => {
    const count = excess[name];
    return count === undefined ? undefined : t('tooLong', { count, most: remarkLimits[name] });
  };
  const field = (name: 'text' | 'about' | 'answer', wanted: boolean) => ({
    label: t(`form/${name}`),
    value: draft[name],
    onKeyDown: enterGoesOn(onSave),
    autosize: true,
    minRows: wanted ? 3 : 2,
    maxRows: 8,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <form
      className="remark-form"
      noValidate
      aria-label={t(number === null ? 'form/new' : 'form/change')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2>{t(number === null ? 'form/new' : 'form/change')}</h2>
      <Radio.Group aria-label={t('form/kind')} value={draft.kind} onChange={(kind) => onChange({ ...draft, kind })}>
        <div className="remark-kinds">
          {(['incident', 'objection'] as const).map((kind) => (
            <Radio key={kind} value={kind} label={t(`kind/${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {draft.kind === 'incident' ? (
        <>
          <Textarea ref={first} {...field('text', true)} error={missing('text') ?? tooLong('text')} />
          <TextInput
            className="remark-short"
            label={t('form/clock')}
            value={draft.clock}
            maxLength={8}
            autoComplete="off"
            onChange={(event) => onChange({ ...draft, clock: event.currentTarget.value })}
            error={missing('clock')}
          />
        </>
      ) : (
        <>
          <Textarea
            ref={first}
            label={t('form/from')}
            value={draft.from}
            autosize
            minRows={1}
            maxRows={3}
            spellCheck={false}
            onKeyDown={enterGoesOn(onSave)}
            onChange={(event) => onChange({ ...draft, from: event.currentTarget.value })}
            error={missing('from') ?? tooLong('from')}
          />
          <Textarea {...field('about', true)} error={missing('about') ?? tooLong('about')} />
          <CountInput
            className="remark-short"
            label={t('form/sheets')}
            digits={String(remarkLimits.sheets).length}
            value={draft.sheets}
            onChange={(sheets) => onChange({ ...draft, sheets })}
          />
          <Textarea {...field('answer', false)} error={tooLong('answer')} />
        </>
      )}
      <p className="caution">{t('hint')}</p>
      <Refused error={error} />
      <DialogButtons onCancel={onGiveUp} cancel={t(number === null ? 'form/giveUp' : 'form/leave')}>
        <Button type="submit" loading={pending} rightSection={<kbd className="key">Enter</kbd>}>
          {t('form/save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
