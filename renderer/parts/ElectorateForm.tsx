import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { countedElectorate, neededVotes } from '../../src/election/electorate.ts';
import { electorateKinds, exclusionReasons, type Electorate, type ElectorateKind } from '../../src/election/model.ts';
import type { Base } from '../../src/election/rules.ts';
import { CountInput } from './CountInput.tsx';
import './ElectorateForm.css';

/** An electorate as asked of the user: summoned, each category left out, present; the base is shown while it is typed. */
export function ElectorateForm({
  value,
  onChange,
  base = 'summoned',
  disabled = false,
  brief = false,
  stacked = false,
}: {
  readonly value: Electorate;
  readonly onChange: (value: Electorate) => void;
  /** What the round's rules measure a majority against. */
  readonly base?: Base;
  readonly disabled?: boolean;
  /** Only kind and summoned: the rest is asked later. */
  readonly brief?: boolean;
  /** Stands in a narrow column. */
  readonly stacked?: boolean;
}) {
  const { t } = useTranslation(['congress', 'exclusions']);
  const id = useId();
  const narrow = useMediaQuery('(max-width: 38rem)', false, { getInitialValueInEffect: false });
  const asked: readonly string[] = exclusionReasons[value.kind];
  const others = value.excluded.filter(({ reason }) => !asked.includes(reason));
  const countOf = (reason: string) => value.excluded.find((exclusion) => exclusion.reason === reason)?.count ?? 0;
  const setCount = (reason: string, count: number) =>
    onChange({
      ...value,
      excluded: [
        ...asked.map((each) => ({ reason: each, count: each === reason ? count : countOf(each) })),
        ...others,
      ].filter(({ count: left, reason: each }) => left > 0 || !asked.includes(each)),
    });
  const setOther = (at: number, other: { reason: string; count: number } | null) =>
    onChange({
      ...value,
      excluded: [
        ...value.excluded.filter(({ reason }) => asked.includes(reason)),
        ...(at === others.length && other ? [...others, other] : others.map((each, i) => (i === at ? other : each))),
      ].filter((each) => each !== null),
    });
  return (
    <div className="electorate">
      <SegmentedControl
        aria-label={t('electorate/kind')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind, excluded: kept(value, kind) })}
        data={electorateKinds.map((kind) => ({ value: kind, label: t(`electorate/kinds/${kind}`) }))}
        disabled={disabled}
        fullWidth
        orientation={stacked || narrow ? 'vertical' : 'horizontal'}
      />
      <div className="line">
        <label htmlFor={`${id}-summoned`}>{t(`electorate/summoned/${value.kind}`)}</label>
        <CountInput
          id={`${id}-summoned`}
          value={value.summoned}
          onChange={(summoned) => onChange({ ...value, summoned })}
          disabled={disabled}
        />
      </div>
      {brief ? null : (
        <>
          <fieldset className="without">
            <legend>{t('electorate/without')}</legend>
            {asked.map((reason) => (
              <div className="line" key={reason}>
                <label htmlFor={`${id}-${reason}`}>
                  {exclusionText(t, value.kind, reason, 'label')}
                  <span className="help"> {exclusionText(t, value.kind, reason, 'help')}</span>
                </label>
                <CountInput
                  id={`${id}-${reason}`}
                  value={countOf(reason)}
                  onChange={(count) => setCount(reason, count)}
                  disabled={disabled}
                />
              </div>
            ))}
            {others.map((other, at) => (
              <div className="line" key={at}>
                <TextInput
                  aria-label={t('electorate/otherReason')}
                  placeholder={t('electorate/otherReason')}
                  value={other.reason}
                  maxLength={60}
                  onChange={(event) => setOther(at, { ...other, reason: event.currentTarget.value })}
                  onBlur={() => other.reason.trim() === '' && other.count === 0 && setOther(at, null)}
                  disabled={disabled}
                  error={other.reason.trim() === '' && other.count > 0 ? t('electorate/otherReasonMissing') : undefined}
                />
                <CountInput
                  aria-label={t('electorate/otherCount')}
                  value={other.count}
                  onChange={(count) => setOther(at, { ...other, count })}
                  disabled={disabled}
                />
              </div>
            ))}
            {disabled ? null : (
              <Button
                variant="subtle"
                size="compact-sm"
                style={{ alignSelf: 'flex-start' }}
                onClick={() => setOther(others.length, { reason: '', count: 0 })}
              >
                {t('electorate/addOther')}
              </Button>
            )}
          </fieldset>
          <div className="line">
            <label htmlFor={`${id}-present`}>
              {t('electorate/present')} <span className="help">{t('electorate/presentHelp')}</span>
            </label>
            <CountInput
              id={`${id}-present`}
              value={value.present}
              onChange={(present) => onChange({ ...value, present })}
              disabled={disabled}
              error={value.present > value.summoned ? t('electorate/presentTooMany') : undefined}
            />
          </div>
        </>
      )}
      <BaseLine electorate={value} base={base} />
    </div>
  );
}

/** "Mẫu số D = 350 − 2 = 348 · quá một nửa: từ 175 phiếu". */
export function BaseLine({ electorate, base }: { readonly electorate: Electorate; readonly base: Base }) {
  const { t } = useTranslation('congress');
  if (base !== 'summoned') return <div className="base">{t(`base/otherwise/${base}`)}</div>;
  const counted = countedElectorate(electorate);
  const left = electorate.excluded.filter(({ count }) => count > 0).map(({ count }) => ` − ${count}`);
  const formula = left.length > 0 ? `${electorate.summoned}${left.join('')} = ` : '';
  const wrong = counted < 0 ? t('base/negative') : counted === 0 ? t('base/zero') : null;
  return (
    <div className={wrong && electorate.summoned > 0 ? 'base wrong' : 'base'} role="status">
      {wrong ?? (
        <>
          {t('base/name')} {formula}
          <strong>{counted}</strong> · {t('base/needed')} <strong>{neededVotes(counted)}</strong> {t('base/ballots')}
        </>
      )}
      {electorate.kind === 'members' ? <span className="source">{t('base/sourceMembers')}</span> : null}
    </div>
  );
}

/** Counts of categories that the new kind also knows, and reasons the committee wrote itself, stay. */
function kept(electorate: Electorate, kind: string): Electorate['excluded'] {
  const known: readonly string[] = exclusionReasons[kind as ElectorateKind];
  const before: readonly string[] = exclusionReasons[electorate.kind];
  return electorate.excluded.filter(({ reason }) => known.includes(reason) || !before.includes(reason));
}

/** The reasons are a different set for each kind, which the catalogue's key type cannot follow. */
function exclusionText(t: unknown, kind: ElectorateKind, reason: string, part: 'label' | 'help'): string {
  return (t as (key: string) => string)(`exclusions:${kind}/${reason}/${part}`);
}
