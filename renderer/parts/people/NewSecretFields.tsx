import { PasswordInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { secretField, typedWithoutNumLock } from './pad-digit.ts';

/** A PIN that is being chosen: typed twice, so that no slip of a finger locks its owner out. */
export interface NewSecret {
  readonly secret: string;
  readonly again: string;
}

export const noSecret: NewSecret = { secret: '', again: '' };

/** Four digits or letters are the least. */
const shortest = 4;

export function isSecretChosen({ secret, again }: NewSecret): boolean {
  return secret.length >= shortest && secret === again;
}

export function NewSecretFields({
  value,
  onChange,
  complain,
  label,
  autoFocus = false,
}: {
  readonly value: NewSecret;
  readonly onChange: (value: NewSecret) => void;
  /** What is missing is marked only after an attempt. */
  readonly complain: boolean;
  readonly label?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation('people');
  const { secret, again } = value;
  const short = complain && secret.length < shortest;
  const different = complain && !short && secret !== again;
  const field = (key: keyof NewSecret) => ({
    value: value[key],
    maxLength: 200,
    autoComplete: secretField,
    visibilityToggleButtonProps: { 'aria-label': t('showSecret'), tabIndex: -1 },
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...value, [key]: event.currentTarget.value }),
    onKeyDown: (event: KeyboardEvent) => void typedWithoutNumLock(event.nativeEvent),
  });
  return (
    <>
      <PasswordInput
        {...field('secret')}
        label={label ?? t('newSecret')}
        description={t('newSecretHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={short ? t('secretShort') : undefined}
        aria-invalid={short || undefined}
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
      />
      <PasswordInput
        {...field('again')}
        label={t('secretAgain')}
        error={different ? t('secretsDiffer') : undefined}
        aria-invalid={different || undefined}
      />
    </>
  );
}
