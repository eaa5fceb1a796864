import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countedElectorate, neededVotes } from '../../../src/election/electorate.ts';
import { electorateKinds, type Electorate, type ElectorateKind } from '../../../src/election/model.ts';
import type { Base, Rules } from '../../../src/election/rules.ts';
import { ruleSets, type RuleSetId } from '../../../src/election/rule-sets/index.ts';
import { isParty } from '../../../src/words/exclusions.ts';
import { useSession } from '../../session.ts';
import { CountInput } from './CountInput.tsx';
import { askedReasons, electorateOfKind } from './electorate-reasons.ts';
import './ElectorateForm.css';
import { organisationWords } from './organisation-words.ts';

/** An electorate as asked of the user: summoned, each category left out, present; the base is shown while it is typed. */
export function ElectorateForm({
  value,
  onChange,
  base = 'summoned',
  threshold = 'majority',
  ruleSet = 'party',
  shares = false,
  disabled = false,
  brief = false,
  stacked = false,
}: {
  readonly value: Electorate;
  readonly onChange: (value: Electorate) => void;
  /** What the round's rules measure a majority against. */
  readonly base?: Base;
  /** What part of it a candidate needs. */
  readonly threshold?: Rules['threshold'];
  /** Whose words and categories are used. */
  readonly ruleSet?: RuleSetId;
  /** Votes are counted by shares. */
  readonly shares?: boolean;
  readonly disabled?: boolean;
  /** Only kind and summoned: the rest is asked later. */
  readonly brief?: boolean;
  /** Stands in a narrow column. */
  readonly stacked?: boolean;
}) {
  const { t } = useTranslation(['congress', 'exclusions']);
  const id = useId();
  const narrow = useMediaQuery('(max-width: 38rem)', false, { getInitialValueInEffect: false });
  const party = isParty(ruleSet);
  const { kinds, presidium } = organisationWords(
    ruleSet,
    value.kind,
    useSession((session) => session.language),
  );
  const asked = askedReasons(value.kind, ruleSet);
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
        onChange={(kind) => onChange(electorateOfKind(value, kind, ruleSet))}
        data={electorateKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        disabled={disabled}
        fullWidth
        orientation={stacked || narrow ? 'vertical' : 'horizontal'}
      />
      <div className="line">
        <label htmlFor={`${id}-summoned`}>
          {party
            ? t(`electorate/summoned/${value.kind}`)
            : t('electorate/summonedElsewhere', { voters: ruleSets[ruleSet].words.voters[value.kind] })}
        </label>
        <CountInput
          id={`${id}-summoned`}
          value={value.summoned}
          onChange={(summoned) => onChange({ ...value, summoned })}
          disabled={disabled}
        />
      </div>
      {brief || (base !== 'summoned' && value.excluded.length === 0) ? null : (
        <fieldset className="without">
          <legend>{t('electorate/without')}</legend>
          {asked.map((reason) => (
            <div className="line" key={reason}>
              <label htmlFor={`${id}-${reason}`}>
                {party ? exclusionText(t, value.kind, reason, 'label') : t('electorate/absentElsewhere')}
                {party ? <span className="help"> {exclusionText(t, value.kind, reason, 'help')}</span> : null}
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
                aria-label={t('electorate/otherReason', { presidium })}
                placeholder={t('electorate/otherReason', { presidium })}
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
      )}
      {brief ? null : (
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
      )}
      {shares && !brief ? <SharesLines value={value} onChange={onChange} disabled={disabled} /> : null}
      <BaseLine electorate={value} base={base} threshold={threshold} ruleSet={ruleSet} />
    </div>
  );
}

/** Companies: the shares that may vote, and those at the meeting. The register of shareholders fills both. */
function SharesLines({
  value,
  onChange,
  disabled,
}: {
  readonly value: Electorate;
  readonly onChange: (value: Electorate) => void;
  readonly disabled: boolean;
}) {
  const { t } = useTranslation('congress');
  const id = useId();
  const shares = value.shares ?? { all: 0, present: 0 };
  return (
    <>
      {(['all', 'present'] as const).map((which) => (
        <div className="line shares" key={which}>
          <label htmlFor={`${id}-${which}`}>{t(`electorate/shares/${which}`)}</label>
          <CountInput
            id={`${id}-${which}`}
            digits={15}
            value={shares[which]}
            onChange={(count) => onChange({ ...value, shares: { ...shares, [which]: count } })}
            disabled={disabled}
            error={
              which === 'present' && shares.present > shares.all ? t('electorate/shares/presentTooMany') : undefined
            }
          />
        </div>
      ))}
      <p className="help">
        {t('electorate/shares/help')} <Link to="/congress/holders">{t('electorate/shares/register')}</Link>
      </p>
    </>
  );
}

/** "Mẫu số D = 350 − 2 = 348 · quá một nửa: từ 175 phiếu". */
export function BaseLine({
  electorate,
  base,
  threshold = 'majority',
  ruleSet = 'party',
}: {
  readonly electorate: Electorate;
  readonly base: Base;
  readonly threshold?: Rules['threshold'];
  readonly ruleSet?: RuleSetId;
}) {
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
          <strong>{counted}</strong>
          {threshold === 'none' ? null : (
            <>
              {' · '}
              {threshold === 'majority' ? t('base/needed') : t('base/neededPart', { part: threshold })}{' '}
              <strong>{neededVotes(counted, threshold)}</strong> {t('base/ballots')}
            </>
          )}
        </>
      )}
      {electorate.kind === 'members' && ruleSet === 'party' ? (
        <span className="source">{t('base/sourceMembers')}</span>
      ) : null}
    </div>
  );
}

/** The reasons are a different set for each kind, which the catalogue's key type cannot follow. */
function exclusionText(t: unknown, kind: ElectorateKind, reason: string, part: 'label' | 'help'): string {
  return (t as (key: string) => string)(`exclusions:${kind}/${reason}/${part}`);
}
