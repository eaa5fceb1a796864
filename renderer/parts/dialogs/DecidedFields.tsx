/** Asks when a decision was taken and why. */
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { longestWords } from '../../../src/election/own-words.ts';
import { enterGoesOn } from '../fields/enter-goes-on.ts';
import { clockOf } from '../fields/clock-text.ts';
import { DayInput } from '../fields/DayInput.tsx';
import { useTooLong } from '../fields/text-length.ts';
import type { DecidedDraft } from './decided.ts';
import './decision.css';

export function DecidedFields({
  value,
  onChange,
  complain,
  onEnter,
  focus = false,
  help,
}: {
  readonly value: DecidedDraft;
  readonly onChange: (value: DecidedDraft) => void;
  /** A missing reason is marked only after an attempt to save. */
  readonly complain: boolean;
  /** Enter in the reason; Shift+Enter starts a new line. */
  readonly onEnter: () => void;
  /** The reason takes the focus of the dialog. */
  readonly focus?: boolean;
  /** Where the reason is written, where that is not the summary and the minutes. */
  readonly help?: string | undefined;
}) {
  const { t } = useTranslation('rounds');
  const tooLong = useTooLong();
  return (
    <div className="decided">
      <div className="decided-when">
        <TextInput
          label={t('decide/time')}
          value={value.clock}
          maxLength={8}
          autoComplete="off"
          onChange={(event) => onChange({ ...value, clock: event.currentTarget.value })}
          error={clockOf(value.clock) === null ? t('decide/timeWrong') : undefined}
        />
        <DayInput label={t('decide/day')} value={value.day} onChange={(day) => onChange({ ...value, day })} />
      </div>
      <Textarea
        label={t('decide/reason')}
        description={help ?? t('decide/reasonHelp')}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
        onKeyDown={enterGoesOn(onEnter)}
        error={
          complain && value.reason.trim() === ''
            ? t('decide/reasonMissing')
            : tooLong(value.reason, longestWords.decision)
        }
        autosize
        minRows={2}
        maxRows={5}
        required
        withAsterisk={false}
        data-autofocus={focus || undefined}
      />
    </div>
  );
}
