/** How many people read each batch independently, with what each number is good for. */
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../src/api/views.ts';
import './readings-choice.css';

export type Readings = RoundView['readings'];

const choices = [
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
] as const;

export function ReadingsChoice({
  value,
  onChange,
  disabled = false,
  inDialog = false,
}: {
  readonly value: Readings;
  readonly onChange: (readings: Readings) => void;
  readonly disabled?: boolean;
  /** The chosen one has the focus when the dialog opens. */
  readonly inDialog?: boolean;
}) {
  const { t } = useTranslation('rounds');
  return (
    <Radio.Group
      className="wide"
      label={t('readings/label')}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen) as Readings)}
    >
      <div className="readings-choices">
        {choices.map(([count, word]) => (
          <Radio
            key={count}
            value={String(count)}
            disabled={disabled}
            label={t(`readings/${word}`)}
            description={t(`readings/${word}Help`)}
            data-autofocus={(inDialog && count === value) || undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
