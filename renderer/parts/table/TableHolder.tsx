import { TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownCount } from '../shown-count.ts';
import { focusPaper } from './TablePaper.tsx';
import type { PaperHolding } from './paper-holding.ts';

/** Whose cumulative ballot it is, where the committee reads another code (or, without a register, other votes) on it. */
export function TableHolder({
  field,
  holding,
  missing,
  empty,
  locked,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly holding: PaperHolding;
  /** Nobody could be named for the paper, and it has no defect. */
  readonly missing: boolean;
  /** What an empty field means; nothing where nobody read the paper before. */
  readonly empty?: string;
  readonly locked: boolean;
}) {
  const { t } = useTranslation('table');
  const shown = useShownCount();
  const { registered, typed, setTyped, holder, votes, unfit } = holding;
  const wrong = registered ? (unfit ? 'codeUnknown' : 'codeMissing') : 'entitlementWrong';
  return (
    <div className="table-holder">
      <TextInput
        ref={field}
        label={t(registered ? 'code' : 'entitlement')}
        placeholder={empty}
        value={typed}
        maxLength={40}
        autoComplete="off"
        disabled={locked}
        error={unfit || missing ? t(wrong) : null}
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
