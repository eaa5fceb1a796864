import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Congress } from '../../../src/api/views.ts';
import type { ElectorateKind } from '../../../src/election/model.ts';
import { ruleSetIds, ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { isParty } from '../../../src/words/exclusions.ts';
import { useSession } from '../../session.ts';
import { DayInput } from './DayInput.tsx';
import { organisationWords } from './organisation-words.ts';

export type CongressFacts = Omit<Congress, 'firstDay' | 'lastDay' | 'electorate' | 'presidium' | 'committee'> & {
  /** ISO, "" when empty, null while what is typed is no date. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
};

const levels = ['cell', 'grassroots', 'district', 'province', 'central', 'other'] as const;

export function congressFactsComplete(facts: CongressFacts): boolean {
  return facts.organisation.trim() !== '' && facts.firstDay !== null && facts.lastDay !== null && daysInOrder(facts);
}

function daysInOrder({ firstDay, lastDay }: CongressFacts): boolean {
  return !firstDay || !lastDay || firstDay <= lastDay;
}

/** By which rules, what the congress is called, where and when it meets. */
export function CongressFields({
  value,
  kind,
  onChange,
  complain,
}: {
  readonly value: CongressFacts;
  /** Whose meeting it is: a congress or a meeting. */
  readonly kind: ElectorateKind;
  readonly onChange: (value: CongressFacts) => void;
  /** Missing fields are marked only after an attempt to save. */
  readonly complain: boolean;
}) {
  const { t } = useTranslation('congress');
  const language = useSession((session) => session.language);
  const { meeting } = organisationWords(value.ruleSet, kind, language);
  const { examples } = ruleSets[value.ruleSet].setup;
  // The levels are the Party's own.
  const levelled = isParty(value.ruleSet);
  const text = (key: 'organisation' | 'superior' | 'name' | 'ordinal' | 'term' | 'place', max: number) => ({
    label: t(key, { meeting }),
    value: value[key],
    maxLength: max,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...value, [key]: event.currentTarget.value }),
  });
  return (
    <div className="form-fields">
      <NativeSelect
        className="wide"
        label={t('ruleSet')}
        value={value.ruleSet}
        onChange={(event) => onChange({ ...value, ruleSet: event.currentTarget.value as RuleSetId })}
        data={ruleSetIds.map((id) => ({ value: id, label: ruleSets[id].name[language] }))}
      />
      <TextInput
        {...text('organisation', 300)}
        className="wide"
        placeholder={t('organisationHint', { example: examples.organisation })}
        withAsterisk
        aria-required
        data-autofocus
        autoFocus
        error={complain && value.organisation.trim() === '' ? t('required') : undefined}
      />
      <TextInput {...text('superior', 300)} className="wide" placeholder={t('superiorHint')} />
      <TextInput {...text('name', 200)} placeholder={t('nameHint', { example: examples.name })} />
      <TextInput {...text('ordinal', 60)} placeholder={t('ordinalHint')} />
      <TextInput {...text('term', 60)} placeholder={t('termHint')} />
      {levelled ? (
        <NativeSelect
          label={t('level')}
          value={value.level}
          onChange={(event) => onChange({ ...value, level: event.currentTarget.value as Congress['level'] })}
          data={levels.map((level) => ({ value: level, label: t(`levels/${level}`) }))}
        />
      ) : null}
      <TextInput {...text('place', 200)} className={levelled ? 'wide' : undefined} />
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
    </div>
  );
}
