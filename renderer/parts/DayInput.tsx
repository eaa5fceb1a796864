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
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      placeholder={t('dayForm')}
      value={text}
      error={left && value === null ? t('dayWrong') : undefined}
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
