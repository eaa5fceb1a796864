/** How many people read each batch independently, and what that number is good for. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../src/api/views.ts';

export type Readings = RoundView['readings'];

const words = { 1: 'one', 2: 'two', 3: 'three' } as const;

export function ReadingsChoice({
  value,
  onChange,
  disabled = false,
  autoFocus = false,
}: {
  readonly value: Readings;
  readonly onChange: (readings: Readings) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation('rounds');
  return (
    <NativeSelect
      className="wide"
      label={t('readings/label')}
      description={t(`readings/${words[value]}Help`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={String(value)}
      onChange={(event) => onChange(Number(event.currentTarget.value) as Readings)}
      data={([1, 2, 3] as const).map((count) => ({ value: String(count), label: t(`readings/${words[count]}`) }))}
      disabled={disabled}
      data-autofocus={autoFocus || undefined}
    />
  );
}
