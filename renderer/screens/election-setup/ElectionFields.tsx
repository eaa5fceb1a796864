import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Office } from '../../../src/election/model.ts';
import type { Style } from '../../../src/election/model.ts';
import { CountInput } from '../../parts/CountInput.tsx';
import { fittingStyle, presets } from './election-presets.ts';

const offered = ['strike', 'agree', 'list'] as const satisfies readonly Style[];

export interface ElectionFacts {
  readonly office: Office;
  readonly title: string;
  readonly seats: number;
  readonly style: Style;
}

/** What is elected, how many, on which ballot. */
export function ElectionFields({
  value,
  onChange,
  candidates,
  complain,
  disabled,
  isNew,
}: {
  readonly value: ElectionFacts;
  readonly onChange: (change: Partial<ElectionFacts>) => void;
  readonly candidates: number;
  readonly complain: boolean;
  readonly disabled: boolean;
  readonly isNew: boolean;
}) {
  const { t } = useTranslation(['elections', 'common']);
  const fitting = fittingStyle(candidates, value.seats);
  const misfit = fitting && value.style !== 'list' && value.style !== fitting ? fitting : null;
  const styles: readonly Style[] = offered.some((style) => style === value.style) ? offered : [...offered, value.style];
  return (
    <div className="form-fields">
      <NativeSelect
        className="wide"
        label={t('form/office')}
        value={value.office}
        onChange={(event) => onChange({ office: event.currentTarget.value as Office })}
        data={Object.keys(presets).map((office) => ({ value: office, label: t(`offices/${office as Office}`) }))}
        disabled={disabled}
        autoFocus={isNew}
      />
      <TextInput
        className="wide"
        label={t('form/title')}
        placeholder={t('form/titleHint')}
        value={value.title}
        maxLength={300}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={complain && value.title.trim() === '' ? t('form/titleMissing') : undefined}
        disabled={disabled}
      />
      <CountInput
        label={t('form/seats')}
        value={value.seats}
        onChange={(seats) => onChange({ seats: Math.min(500, seats) })}
        error={complain && value.seats < 1 ? t('form/seatsMissing') : undefined}
        disabled={disabled}
      />
      <NativeSelect
        label={t('form/style')}
        value={value.style}
        onChange={(event) => onChange({ style: event.currentTarget.value as Style })}
        data={styles.map((style) => ({ value: style, label: t(`common:style/${style}`) }))}
        disabled={disabled}
      />
      <p className="wide style-help">
        {t(`form/styleHelp/${value.style}`)}
        {misfit && !disabled ? (
          <span className="misfit">
            {t(`form/styleFits/${misfit}`)}{' '}
            <Button size="compact-sm" variant="default" onClick={() => onChange({ style: misfit })}>
              {t('form/styleFits/change')}
            </Button>
          </span>
        ) : null}
      </p>
    </div>
  );
}
