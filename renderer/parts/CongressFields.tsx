import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { maxCopies } from '../../src/api/inputs.ts';
import type { Congress } from '../../src/api/views.ts';
import { CountInput } from './CountInput.tsx';
import { DayInput } from './DayInput.tsx';

export type CongressFacts = Omit<Congress, 'firstDay' | 'lastDay' | 'electorate' | 'presidium' | 'committee'> & {
  /** ISO, "" when empty, null while what is typed is no date. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};

const levels = ['cell', 'grassroots', 'district', 'province', 'central', 'other'] as const;

export function congressFactsComplete(facts: CongressFacts): boolean {
  if (facts.copies < 1 || facts.copies > maxCopies) return false;
  return facts.organisation.trim() !== '' && facts.firstDay !== null && facts.lastDay !== null && daysInOrder(facts);
}

function daysInOrder({ firstDay, lastDay }: CongressFacts): boolean {
  return !firstDay || !lastDay || firstDay <= lastDay;
}

/** What the congress is called, where and when it meets. */
export function CongressFields({
  value,
  onChange,
  complain,
}: {
  readonly value: CongressFacts;
  readonly onChange: (value: CongressFacts) => void;
  /** Missing fields are marked only after an attempt to save. */
  readonly complain: boolean;
}) {
  const { t } = useTranslation('congress');
  const text = (key: 'organisation' | 'superior' | 'name' | 'ordinal' | 'term' | 'place', max: number) => ({
    label: t(key),
    value: value[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...value, [key]: event.currentTarget.value }),
  });
  return (
    <div className="form-fields">
      <TextInput
        {...text('organisation', 300)}
        className="wide"
        placeholder={t('organisationHint')}
        withAsterisk
        aria-required
        data-autofocus
        autoFocus
        error={complain && value.organisation.trim() === '' ? t('required') : undefined}
      />
      <TextInput {...text('superior', 300)} className="wide" placeholder={t('superiorHint')} />
      <TextInput {...text('name', 200)} placeholder={t('nameHint')} />
      <TextInput {...text('ordinal', 60)} placeholder={t('ordinalHint')} />
      <TextInput {...text('term', 60)} placeholder={t('termHint')} />
      <NativeSelect
        label={t('level')}
        value={value.level}
        onChange={(event) => onChange({ ...value, level: event.currentTarget.value as Congress['level'] })}
        data={levels.map((level) => ({ value: level, label: t(`levels/${level}`) }))}
      />
      <TextInput {...text('place', 200)} className="wide" />
      <DayInput
        label={t('firstDay')}
        value={value.firstDay}
        onChange={(firstDay) =>
          onChange({ ...value, firstDay, lastDay: value.lastDay === '' && firstDay ? firstDay : value.lastDay })
        }
      />
      <DayInput
        label={t('lastDay')}
        value={value.lastDay}
        onChange={(lastDay) => onChange({ ...value, lastDay })}
        error={daysInOrder(value) ? undefined : t('lastBeforeFirst')}
      />
      <CountInput
        label={t('copies')}
        value={value.copies}
        onChange={(copies) => onChange({ ...value, copies })}
        error={value.copies < 1 || value.copies > maxCopies ? t('copiesRange', { max: maxCopies }) : undefined}
      />
    </div>
  );
}
