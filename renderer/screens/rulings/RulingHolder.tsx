import { TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownCount } from '../../parts/shown-count.ts';
import { focusPaper } from './RulingPaper.tsx';
import type { PaperHolding } from './ruling-holding.ts';

/** Whose cumulative ballot it is, where the committee reads another code (or, without a register, other votes) on it. */
export function RulingHolder({
  field,
  holding,
  missing,
  locked,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly holding: PaperHolding;
  /** Nobody could be named for the paper, and it has no defect. */
  readonly missing: boolean;
  readonly locked: boolean;
}) {
  const { t } = useTranslation('rulings');
  const shown = useShownCount();
  const { registered, typed, setTyped, holder, votes, unfit } = holding;
  return (
    <div className="ruling-holder">
      <TextInput
        ref={field}
        label={t(registered ? 'code' : 'entitlement')}
        placeholder={t('asRead')}
        value={typed}
        maxLength={40}
        autoComplete="off"
        disabled={locked}
        error={unfit ? t(registered ? 'codeUnknown' : 'entitlementWrong') : missing ? t('codeMissing') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          focusPaper();
        }}
      />
      <p className="label" role="status">
        {holder ? `${holder.name} · ` : ''}
        {t('entitled', { votes: shown(votes) })}
      </p>
    </div>
  );
}
