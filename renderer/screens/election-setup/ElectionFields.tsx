import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Office, Style } from '../../../src/election/model.ts';
import { ruleSetIds, ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { CountInput } from '../../parts/fields/CountInput.tsx';
import { ReadingsChoice } from '../../parts/fields/ReadingsChoice.tsx';
import { useSession } from '../../session.ts';
import type { DraftElection } from './election-change.ts';
import { fittingStyles, stylesOf } from './election-presets.ts';
import { officeName } from './office-words.ts';

/** By which rules, what is elected, how many, on which ballot. */
export function ElectionFields({
  value,
  onChange,
  candidates,
  complain,
  disabled,
  isNew,
}: {
  readonly value: DraftElection;
  readonly onChange: (change: Partial<DraftElection>) => void;
  readonly candidates: number;
  readonly complain: boolean;
  readonly disabled: boolean;
  readonly isNew: boolean;
}) {
  const { t } = useTranslation(['elections', 'common']);
  const language = useSession((session) => session.language);
  const fitting = fittingStyles(value.ruleSet, candidates, value.seats);
  const [proposed] = fitting;
  const misfit = candidates > 0 && value.seats > 0 && proposed !== undefined && !fitting.includes(value.style);
  const styles = withChosen<Style>(stylesOf(value.ruleSet), value.style);
  const offices = withChosen<Office>(ruleSets[value.ruleSet].offices, value.office);
  return (
    <div className="form-fields">
      <NativeSelect
        className="wide"
        label={t('form/ruleSet')}
        value={value.ruleSet}
        onChange={(event) => onChange({ ruleSet: event.currentTarget.value as RuleSetId })}
        data={ruleSetIds.map((id) => ({ value: id, label: ruleSets[id].name[language] }))}
        disabled={disabled}
      />
      <NativeSelect
        className="wide"
        label={t('form/office')}
        value={value.office}
        onChange={(event) => onChange({ office: event.currentTarget.value as Office })}
        data={offices.map((office) => ({ value: office, label: officeName(t, value.ruleSet, office, language) }))}
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
        label={t(value.poll ? 'form/mostNames' : 'form/seats')}
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
            {t(`form/styleFits/${candidates > value.seats ? 'surplus' : 'noSurplus'}`, {
              style: t(`common:style/${proposed}`),
            })}{' '}
            <Button size="compact-sm" variant="default" onClick={() => onChange({ style: proposed })}>
              {t('form/styleFits/change')}
            </Button>
          </span>
        ) : null}
      </p>
      <ReadingsChoice value={value.readings} onChange={(readings) => onChange({ readings })} disabled={disabled} />
      <Switch
        className="wide"
        label={t('form/poll')}
        description={t('form/pollHelp')}
        checked={value.poll}
        onChange={(event) => onChange({ poll: event.currentTarget.checked })}
        disabled={disabled}
      />
      {value.style === 'list' ? (
        <Switch
          className="wide"
          label={t('form/writeIn')}
          description={t('form/writeInHelp')}
          checked={value.writeIn}
          onChange={(event) => onChange({ writeIn: event.currentTarget.checked })}
          disabled={disabled}
        />
      ) : null}
    </div>
  );
}

/** What is saved stays to be seen, also where the rules would not propose it. */
function withChosen<T>(offered: readonly T[], chosen: T): readonly T[] {
  return offered.includes(chosen) ? offered : [...offered, chosen];
}
