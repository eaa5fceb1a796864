import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfIso, isoOfDay } from './day-text.ts';

/** A whole date, typed day first; `onChange` brings ISO, "" when empty, null while it is no date. */
export function DayInput({
  value,
  onChange,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
}) {
  const { t } = useTranslation('congress');
  const [text, setText] = useState(dayOfIso(value ?? ''));
  const [left, setLeft] = useState(false);
  // A value that came from elsewhere is shown; half-typed text stays as it is.
  const shown = value === null || value === isoOfDay(text) ? text : dayOfIso(value);
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      placeholder={t('dayForm')}
      value={shown}
      error={left && value === null ? t('dayWrong') : rest.error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const iso = isoOfDay(event.currentTarget.value);
        onChange(iso === '' || iso?.length === 10 ? iso : null);
      }}
      onBlur={() => {
        setLeft(true);
        if (value) setText(dayOfIso(value));
      }}
    />
  );
}
