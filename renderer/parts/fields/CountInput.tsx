import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useShownCount } from '../shown-count.ts';

/** A whole number, typed; empty means zero. Arrow keys never change it, so that moving through a form is harmless. */
export function CountInput({
  value,
  onChange,
  digits = 6,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The longest number; shares of a company need more than people. */
  readonly digits?: number;
}) {
  const [text, setText] = useState(value ? String(value) : '');
  const shownCount = useShownCount();
  const typed = Number(text) === value ? text : String(value);
  // Millions of shares are only read with their thousands apart.
  const shown = value >= 1_000_000 ? shownCount(value) : typed;
  return (
    <TextInput
      placeholder="0"
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      onChange={(event) => {
        const typed = event.currentTarget.value.replace(/\D/gu, '').slice(0, digits);
        setText(typed);
        onChange(Number(typed));
      }}
    />
  );
}
